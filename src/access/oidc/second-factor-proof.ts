/** Methods of RFC 8176 that prove something known, something held, something of the body. */
const KINDS: Readonly<Record<string, 'known' | 'held' | 'body'>> = {
  ...{ pwd: 'known', pin: 'known', kba: 'known' },
  ...{ otp: 'held', sms: 'held', tel: 'held', hwk: 'held', swk: 'held', sc: 'held', pop: 'held' },
  ...{ fpt: 'body', face: 'body', iris: 'body', retina: 'body', vbm: 'body' },
};
/** Classes (`acr`) that several services and the REFEDS profile use for more than one factor. */
const STRONG_CLASSES: ReadonlySet<string> = new Set([
  'https://refeds.org/profile/mfa',
  'http://schemas.openid.net/pape/policies/2007/06/multi-factor',
]);

/**
 * Whether the claims of an ID token say that its owner proved herself in two ways: `amr` names `mfa` or two kinds of
 * methods (RFC 8176), or `acr` one of the classes that mean so. What is missing or of another form proves nothing.
 */
export function provesTwoFactors({ amr, acr }: Readonly<Record<string, unknown>>): boolean {
  if (typeof acr === 'string' && STRONG_CLASSES.has(acr)) return true;
  const methods = Array.isArray(amr) ? amr.filter((one): one is string => typeof one === 'string') : [];
  if (methods.includes('mfa')) return true;
  const kinds = methods.flatMap((one) => (Object.hasOwn(KINDS, one) ? [KINDS[one]] : []));
  return new Set(kinds).size >= 2;
}
