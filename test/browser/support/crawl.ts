import type { Page } from 'playwright-core';

/** One page as a crawl met it: its address, and the shape of the address that other records share. */
export interface Visited {
  readonly path: string;
  readonly shape: string;
}

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
/** Ends a session, or is no page: files, data, and the same page in another language. */
const LEFT_OUT = /^\/(logout|api|assets|health)(\/|$)/;

/** `/people/<uuid>/plan` and `/region/08222` stand for all people and all Kreise. */
export function shapeOf(path: string): string {
  return path
    .replace(/\?.*$/, '')
    .split('/')
    .map((part) => (ID.test(part) || /^\d[\d-]*$/.test(part) || part.length > 30 ? ':id' : part))
    .join('/');
}

/**
 * Follows the links of every page from the first one on, one address of each shape, as somebody who clicks on
 * everything would. `look` is called on each page that opened; what is no page (a file) is only asked for.
 *
 * @returns the pages met, and complaints about addresses that do not open.
 */
export async function crawl(
  page: Page,
  origin: string,
  look: (page: Page, at: Visited) => Promise<void>,
): Promise<{ readonly met: readonly Visited[]; readonly broken: readonly string[] }> {
  const queue: { readonly path: string; readonly from: string }[] = [{ path: '/', from: 'the address bar' }];
  const known = new Set(['/']);
  const met: Visited[] = [];
  const broken: string[] = [];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const at = { path: next.path, shape: shapeOf(next.path) };
    const answer = await open(page, `${origin}${next.path}`);
    if (answer === 'file') continue;
    if (answer !== 200) {
      broken.push(`${at.shape} answers ${String(answer)}, linked on ${next.from}`);
      continue;
    }
    met.push(at);
    await look(page, at);
    for (const path of await linksOf(page, origin)) {
      const shape = shapeOf(path);
      if (known.has(shape) || LEFT_OUT.test(path)) continue;
      known.add(shape);
      queue.push({ path, from: at.shape });
    }
  }
  return { met, broken };
}

async function open(page: Page, url: string): Promise<number | 'file'> {
  // A download ends the navigation with an error of its own.
  const answer = await page.goto(url, { waitUntil: 'load' }).catch((error: unknown) => {
    if (/Download is starting|ERR_ABORTED/.test(String(error))) return 'file' as const;
    throw error;
  });
  if (answer === 'file' || answer === null) return 'file';
  const type = answer.headers()['content-type'] ?? '';
  return type.startsWith('text/html') ? answer.status() : 'file';
}

async function linksOf(page: Page, origin: string): Promise<readonly string[]> {
  const hrefs = await page.evaluate(() =>
    [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')),
  );
  return hrefs.flatMap((href) => {
    const url = new URL(href ?? '', page.url());
    return url.origin === origin && !url.searchParams.has('lang') ? [url.pathname + url.search] : [];
  });
}
