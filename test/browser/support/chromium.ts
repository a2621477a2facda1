import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const CANDIDATES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The browser of this machine, or null. */
export const chromiumPath = CANDIDATES.find((path) => path !== undefined && existsSync(path)) ?? null;

/**
 * Like `describe`, for tests that need Chromium. Without one they are skipped and that is said; with
 * `REQUIRE_ALL=1` they fail.
 */
export function describeInBrowser(name: string, tests: () => void): void {
  if (chromiumPath !== null) {
    describe(name, tests);
    return;
  }
  const reason = `${name}: no Chromium found (set CHROMIUM or install Debian's package chromium)`;
  if (process.env['REQUIRE_ALL'] === '1') {
    test(name, () => {
      throw new Error(reason);
    });
    return;
  }
  console.warn(`SKIPPED ${reason}`);
  describe.skip(name, tests);
}

export interface BrowserOptions {
  readonly javaScriptEnabled?: boolean;
  /** Language the browser asks for. */
  readonly locale?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly baseURL?: string;
}

/** Phone and desk: the two widths every page is looked at. */
export const PHONE = { width: 360, height: 740 } as const;
export const DESK = { width: 1280, height: 900 } as const;

/** As `patience.mjs`: a limit after which something is broken, not a pace that a busy machine must keep. */
const PATIENCE_MS = 90_000;

let shared: Promise<Browser> | null = null;

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
  });
}

/**
 * One browser per test file; `closeBrowser` belongs in its `afterAll`. One that has crashed fails the test it was used
 * by, not all that come after.
 */
async function browser(): Promise<Browser> {
  shared ??= launch();
  if (!(await shared).isConnected()) shared = launch();
  return shared;
}

export async function closeBrowser(): Promise<void> {
  const running = shared;
  shared = null;
  await (await running)?.close();
}

/** Opens a fresh profile (no cookies, no cache), hands out its page, and closes it whatever happens. */
export async function withBrowser<T>(
  options: BrowserOptions,
  work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await (
    await browser()
  ).newContext({ viewport: PHONE, locale: 'de-DE', reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  try {
    return await work(await context.newPage(), context);
  } finally {
    await context.close();
  }
}
