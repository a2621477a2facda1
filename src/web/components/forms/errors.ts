/** A faulty field as problem+json names it: JSON pointer (RFC 6901) into the body, or `?name` of the query. */
export interface PointedError {
  readonly pointer: string;
  readonly code: string;
}

/**
 * The first error code of each control. Pointers lose their slash and nested parts join by underscore, as the flat
 * names of forms do: `/languages/0/level` is `languages_0_level`.
 */
export function errorsByField(errors: readonly PointedError[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { pointer, code } of errors) found[controlName(pointer)] ??= code;
  return found;
}

function controlName(pointer: string): string {
  return pointer
    .replace(/^[/?]/, '')
    .split('/')
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .join('_');
}
