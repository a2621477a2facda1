/**
 * Where to go after signing in: a page of this portal and nothing else. Whatever a browser could read as another site
 * (`//host`, `/\\host`, a scheme, control characters that it drops) leads to the first page, and so does what is no page.
 */
export function safeNext(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked)) return '/';
  if (asked.includes('\\')) return '/';
  const url = URL.canParse(asked, 'http://portal.invalid') ? new URL(asked, 'http://portal.invalid') : null;
  if (url?.origin !== 'http://portal.invalid') return '/';
  const path = url.pathname + url.search;
  return /^\/(api|login|logout|setup|public)(\/|$|\?)/.test(path) || path.startsWith('//') ? '/' : path;
}
