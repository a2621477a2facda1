export type ApiLanguage = 'de' | 'en';

/** German or English by the quality values of `Accept-Language` (RFC 9110, 12.5.4); German when neither is asked for. */
export function apiLanguage(header: string | undefined): ApiLanguage {
  const wishes = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
    return { language: tag.trim().toLowerCase().split('-')[0], quality: Number(quality ?? 1) };
  });
  const best = wishes
    .filter((wish): wish is { language: ApiLanguage; quality: number } =>
      ['de', 'en'].includes(wish.language ?? ''),
    )
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)[0];
  return best?.language ?? 'de';
}
