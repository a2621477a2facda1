import type { BrowserContext, Page } from 'playwright-core';

/** Bytes over the network, headers included, for one page with an empty cache. */
export const BUDGETS = { candidate: 60 * 1024, desk: 120 * 1024 } as const;

/** Loads an address and counts what crossed the network, compressed as it was sent. */
export async function transferredBytes(page: Page, context: BrowserContext, url: string): Promise<number> {
  const session = await context.newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto(url, { waitUntil: 'networkidle' });
  await session.detach();
  return bytes;
}

/** Fails when a page weighs more than its budget: 60 KB for people on phones, 120 KB at a desk. */
export async function expectWithinBudget(
  page: Page,
  context: BrowserContext,
  url: string,
  kind: keyof typeof BUDGETS,
): Promise<void> {
  const bytes = await transferredBytes(page, context, url);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(BUDGETS[kind]);
}
