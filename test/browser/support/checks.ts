import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const RESULTS = fileURLToPath(new URL('../../../test-results', import.meta.url));
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails with rule, element and reason when axe finds a violation of WCAG 2.2 AA or of good practice.
 * `only` limits it to some rules: a change of colours alone needs `color-contrast` alone.
 */
export async function expectAccessible(page: Page, only: readonly string[] = []): Promise<void> {
  // Legacy mode: no second page for the report, which needs no frames here and takes half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (only.length > 0 ? axe.withRules([...only]) : axe.withTags(RULES)).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
  expect(found).toEqual([]);
}

/** Fails when anything sticks out of the window: nobody should have to scroll sideways (WCAG 1.4.10). */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { wide, culprits } = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const outside = [...document.body.querySelectorAll('*')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && element.checkVisibility() && (box.right > room + 1 || box.left < -1);
    });
    return {
      wide: document.documentElement.scrollWidth - room,
      culprits: outside.map((element) => `${element.tagName.toLowerCase()}.${element.className}`).slice(0, 5),
    };
  });
  expect({ wide, culprits }).toEqual({ wide: 0, culprits: [] });
}

/**
 * Fails when a control is lower than 44 px. Links inside running text, in headings and in cells are left out, as
 * WCAG 2.5.8 does for targets whose size a line of text gives.
 */
export async function expectLargeTargets(page: Page): Promise<void> {
  const small = await page.evaluate(() => {
    const controls =
      'button, summary, select, textarea, .button, .tick, nav a, .actions > a, input:not([type=hidden])';
    return [...document.querySelectorAll<HTMLElement>(controls)]
      .filter((element) => !element.matches('.tick input') && element.checkVisibility())
      .map((element) => ({ element, height: element.getBoundingClientRect().height }))
      .filter(({ height }) => height > 0 && height < 43.5)
      .map(({ element, height }) => `${element.outerHTML.slice(0, 80)} is ${Math.round(height)} px`);
  });
  expect(small).toEqual([]);
}

/** Chromium now and then refuses a picture of a page that has just changed its size; the next one succeeds. */
const TRIES = 3;

/**
 * Saves the whole page under test-results/ (not in git) for people to look at. Nothing is checked by it: where nobody
 * looks (`CI`) none is taken, and one that Chromium cannot take is said, not failed.
 */
export async function saveScreenshot(page: Page, name: string): Promise<void> {
  if (process.env['CI']) return;
  mkdirSync(RESULTS, { recursive: true });
  let refusal: unknown;
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      await page.screenshot({ path: `${RESULTS}/${name}.png`, fullPage: true, animations: 'disabled' });
      return;
    } catch (error) {
      refusal = error;
    }
  }
  console.warn(`No screenshot ${name}: ${String(refusal)}`);
}
