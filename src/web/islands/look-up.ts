/** One suggestion as the server sends it. */
export interface Found {
  readonly code: string;
  readonly label: string;
}

/** Asks `source?q=text`; null when the answer was overtaken by a newer question or the network is away. */
export async function lookUp(
  source: string,
  text: string,
  signal: AbortSignal,
): Promise<readonly Found[] | null> {
  if (text.trim().length < 2) return [];
  const url = new URL(source, location.href);
  url.searchParams.set('q', text.trim());
  try {
    const answer = await fetch(url, { signal, headers: { accept: 'application/json' } });
    return answer.ok ? ((await answer.json()) as readonly Found[]) : null;
  } catch {
    return null;
  }
}
