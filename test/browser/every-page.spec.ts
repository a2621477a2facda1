import { stripVTControlCharacters } from 'node:util';
import type { Page } from 'playwright-core';
import { hashPassword } from '../../src/access/index.js';
import { seedSmall } from '../../src/cli/seed/small.js';
import { CATALOGUES } from '../../src/web/i18n/index.js';
import { type StartedApp, startApp } from '../support/app.js';
import { insertOrganisation } from '../support/security-world.js';
import { until } from '../support/wait.js';
import { crawl } from './support/crawl.js';
import {
  closeBrowser,
  describeInBrowser,
  DESK,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  saveScreenshot,
  withBrowser,
} from './support/index.js';
import { complaintsOf, signInAt } from './support/story.js';

/** A key of the catalogues that nobody translated, as it would stand on the page. */
const KEY = new RegExp(
  `(?<![\\w./@-])(${Object.keys(CATALOGUES.de).join('|')})\\.[a-z]+(_[a-z0-9]+)+(?![\\w@/])`,
);
const DEMO = 'demo-only';
/** Roles for which the demo has no account, each in an organisation of its kind. */
const FURTHER = [
  { name: 'betreiber', role: 'operator', kind: 'platform' },
  { name: 'pruefung', role: 'auditor', kind: 'platform' },
  { name: 'kreis', role: 'municipal_reader', kind: 'municipality' },
  { name: 'kurse', role: 'provider_editor', kind: 'provider' },
] as const;
/** Who has no account. */
const VISITOR = 'visitor';
const WHO = [
  VISITOR,
  ...['jobdesk', 'koordination', 'betrieb', 'jobcenter', 'amira', 'pate'],
  ...FURTHER.map(({ name }) => name),
];

describeInBrowser('every page that somebody can reach by clicking', () => {
  let portal: StartedApp;
  let url: string;
  const examined = new Set<string>();
  const shown = new Set<string>();
  beforeAll(async () => {
    portal = await startApp({ env: { SECOND_FACTOR: 'optional' } });
    url = await portal.app.getUrl();
    await seedSmall(portal.app, { referenceDir: null, report: () => undefined });
    const hash = await hashPassword(DEMO);
    for (const { name, role, kind } of FURTHER)
      await portal.admin.query(
        `insert into member (org_id, login, display_name, password_hash, role) values ($1, $2, $3, $4, $5)`,
        [await insertOrganisation(portal.admin, kind, name), `${name}@demo`, name, hash, role],
      );
    await until('matches of the demo are stored', async () => {
      const { rows } = await portal.admin.query<{ n: number }>('select count(*)::int n from match_list');
      return (rows[0]?.n ?? 0) > 50 || null;
    });
  });
  afterAll(async () => {
    await closeBrowser();
    await portal.stop();
  });

  test.each(WHO)(
    '%s reads each of them from the right on a phone',
    async (name) => {
      await withBrowser({ locale: 'ar' }, async (page) => {
        if (name !== VISITOR) await signInAt(page, url, `${name}@demo`, DEMO);
        await page.goto(`${url}/?lang=ar`);
        const complaints = complaintsOf(page);
        const faults: string[] = [];
        const { met, broken } = await crawl(page, url, async (at, { shape }) => {
          faults.push(...(await faultsOf(shape, () => wholeInArabic(at))));
          if (isKnown(examined, name, shape)) return;
          await saveScreenshot(at, `page-ar-${name}${fileName(shape)}`);
          faults.push(...(await faultsOf(shape, () => expectLargeTargets(at))));
          faults.push(...(await faultsOf(shape, () => expectAccessible(at))));
        });
        expect(met.length).toBeGreaterThan(5);
        expect([...broken, ...faults, ...complaints]).toEqual([]);
      });
    },
    600_000,
  );

  test.each(WHO)(
    '%s opens each of them at a desk without a script',
    async (name) => {
      await withBrowser({ viewport: DESK, javaScriptEnabled: false }, async (page) => {
        if (name !== VISITOR) await signInAt(page, url, `${name}@demo`, DEMO);
        await page.goto(`${url}/?lang=de`);
        const faults: string[] = [];
        const { broken } = await crawl(page, url, async (at, { shape }) => {
          faults.push(...(await faultsOf(shape, () => expectNoSidewaysScroll(at))));
          if (isKnown(shown, name, shape)) return;
          await saveScreenshot(at, `page-de-${name}${fileName(shape)}`);
        });
        expect([...broken, ...faults]).toEqual([]);
      });
    },
    600_000,
  );
});

/** Each role has a home of its own; other pages are told apart by their address. */
function isKnown(known: Set<string>, who: string, shape: string): boolean {
  const key = shape === '/' ? who : shape;
  if (known.has(key)) return true;
  known.add(key);
  return false;
}

function fileName(shape: string): string {
  return shape.replaceAll(/[^a-z]+/g, '-').replace(/-$/, '');
}

async function wholeInArabic(page: Page): Promise<void> {
  expect(await page.getAttribute('html', 'dir')).toBe('rtl');
  expect(await page.locator('main h1').count()).toBe(1);
  expect(KEY.exec(await page.innerText('body'))?.[0]).toBeUndefined();
  await expectNoSidewaysScroll(page);
}

async function faultsOf(shape: string, check: () => Promise<void>): Promise<readonly string[]> {
  try {
    await check();
    return [];
  } catch (error) {
    const plain = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
    return [`${shape}: ${plain.slice(0, 900)}`];
  }
}
