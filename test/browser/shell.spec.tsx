import { GALLERY, type GalleryPage } from '../../src/web/gallery/index.js';
import { LOCALES } from '../../src/web/i18n/index.js';
import { type GalleryServer, startGallery } from './support/gallery-server.js';
import {
  closeBrowser,
  describeInBrowser,
  DESK,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  PHONE,
  saveScreenshot,
  withBrowser,
} from './support/index.js';

/** The narrowest window that must not scroll sideways, also what 400 % zoom makes of 1280 px (WCAG 1.4.10). */
const NARROW = { width: 320, height: 640 } as const;
const WIDTHS = [
  ['360', PHONE],
  ['1280', DESK],
] as const;
const PAGES = Object.keys(GALLERY) as GalleryPage[];

describeInBrowser('gallery of components', () => {
  let gallery: GalleryServer;
  beforeAll(async () => {
    gallery = await startGallery();
  });
  afterAll(async () => {
    await closeBrowser();
    await gallery.close();
  });

  describe.each(LOCALES)('in %s', (locale) => {
    test.each(PAGES)('%s is accessible and fits, on phone and desk, light and dark', async (name) => {
      await withBrowser({ viewport: PHONE }, async (page) => {
        const problems: string[] = [];
        page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
        for (const [width, viewport] of WIDTHS) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme: 'light' });
          await page.goto(`${gallery.url}/${name}?lang=${locale}`);
          await saveScreenshot(page, `gallery-${name}-${locale}-${width}-light`);
          await expectNoSidewaysScroll(page);
          await expectLargeTargets(page);
          await expectAccessible(page);
          await page.emulateMedia({ colorScheme: 'dark' });
          await saveScreenshot(page, `gallery-${name}-${locale}-${width}-dark`);
          await expectAccessible(page, ['color-contrast']);
        }
        await page.setViewportSize(NARROW);
        await expectNoSidewaysScroll(page);
        // The missing page answers 404, which Chromium reports as an error of its own.
        expect(problems.filter((text) => !text.includes('404'))).toEqual([]);
      });
    });
  });
});
