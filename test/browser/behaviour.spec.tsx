import { type GalleryServer, startGallery } from './support/gallery-server.js';
import { closeBrowser, describeInBrowser, DESK, expectWithinBudget, withBrowser } from './support/index.js';

describeInBrowser('behaviour of the components', () => {
  let gallery: GalleryServer;
  beforeAll(async () => {
    gallery = await startGallery();
  });
  afterAll(async () => {
    await closeBrowser();
    await gallery.close();
  });

  test.each([true, false])('a list filters and says so, script %s', async (javaScriptEnabled) => {
    await withBrowser({ javaScriptEnabled, viewport: DESK }, async (page) => {
      await page.goto(`${gallery.url}/matches`);
      const main = await page.$('#main');
      await page.fill('.filter input', 'Koch');
      await page.click('.filter button');
      await page.waitForURL(/q=Koch/);
      // The field keeps what was typed, and there is a way back.
      expect(await page.inputValue('.filter input')).toBe('Koch');
      expect(await page.isVisible('.filter .actions a')).toBe(true);
      if (!javaScriptEnabled) return;
      expect(await main?.evaluate((element) => element.isConnected)).toBe(true);
      await page.waitForFunction(() => document.getElementById('live')?.textContent?.includes('11'));
      await page.goBack();
      await page.waitForFunction(() => !location.search && !document.querySelector('.filter .actions a'));
    });
  });

  test.each([true, false])(
    'errors of a form take the focus and lead to their fields, script %s',
    async (javaScriptEnabled) => {
      await withBrowser({ javaScriptEnabled }, async (page) => {
        await page.goto(`${gallery.url}/forms`);
        expect(await page.title()).toMatch(/^Fehler: /);
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('errors');
        await page.click('.errors a[href="#f-mail"]');
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-mail');
        const described = await page.getAttribute('#f-mail', 'aria-describedby');
        expect(await page.textContent(`#${described}`)).toContain('E-Mail-Adresse');
        expect(await page.inputValue('[name=name]')).toBe('<script>alert(1)</script>');
        expect(await page.isChecked('[name=kind][value=b]')).toBe(true);
      });
    },
  );

  test('an occupation is found by typing and by the keyboard alone', async () => {
    await withBrowser({}, async (page) => {
      await page.goto(`${gallery.url}/forms-fresh`);
      const field = page.getByRole('combobox', { expanded: false }).first();
      await page.waitForSelector('[role=combobox]');
      await page.fill('[role=combobox]', 'ko');
      await page.waitForSelector('[role=option]');
      expect(await page.locator('[role=option]').allTextContents()).toEqual(['Koch/Köchin', 'Konditor/in']);
      await page.waitForFunction(() =>
        document.querySelector('.combobox [role=status]')?.textContent?.startsWith('2 '),
      );
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const active = await page.getAttribute('[role=combobox]', 'aria-activedescendant');
      expect(await page.textContent(`#${active}`)).toBe('Konditor/in');
      await page.keyboard.press('Enter');
      expect(await field.inputValue()).toBe('Konditor/in');
      expect(await page.inputValue('[name=occupation_code]')).toBe('29301');
      // Other words are another occupation: the code must not stay behind.
      await page.fill('[role=combobox]', 'Kraft');
      expect(await page.inputValue('[name=occupation_code]')).toBe('');
      await page.click('[role=option]');
      expect(await page.inputValue('[name=occupation_code]')).toBe('29303');
      await page.fill('[role=combobox]', 'ko');
      await page.waitForSelector('[role=option]');
      await page.keyboard.press('Escape');
      expect(await page.getAttribute('[role=combobox]', 'aria-expanded')).toBe('false');
    });
  });

  test('an occupation is chosen from a list where no script runs', async () => {
    await withBrowser({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${gallery.url}/forms-fresh`);
      await page.getByLabel('Beikoch/Beiköchin').check();
      expect(await page.isChecked('[name=occupation_code][value="29302"]')).toBe(true);
    });
  });

  test.each([true, false])('long work shows its end by itself, script %s', async (javaScriptEnabled) => {
    await withBrowser({ javaScriptEnabled }, async (page) => {
      gallery.restartWork();
      await page.goto(`${gallery.url}/progress`);
      expect(await page.isVisible('progress')).toBe(true);
      await page.waitForSelector('.progress a.button', { timeout: 15_000 });
      expect(await page.isVisible('progress')).toBe(false);
      const asked = gallery.polls();
      await page.waitForTimeout(2_500);
      expect(gallery.polls()).toBe(asked);
    });
  });

  test.each([true, false])(
    'the language changes and the page stays, script %s',
    async (javaScriptEnabled) => {
      await withBrowser({ javaScriptEnabled }, async (page) => {
        await page.goto(`${gallery.url}/matches?q=Koch`);
        await page.locator('.top summary').first().click();
        await page.click('.panel a[lang=ar]');
        await page.waitForURL(/lang=ar/);
        expect(new URL(page.url()).searchParams.get('q')).toBe('Koch');
        expect(await page.getAttribute('html', 'dir')).toBe('rtl');
        // The choice holds without the address.
        await page.goto(`${gallery.url}/plan`);
        expect(await page.getAttribute('html', 'lang')).toBe('ar');
      });
    },
  );

  test('the menu of a phone opens by touch and closes by Escape', async () => {
    await withBrowser({}, async (page) => {
      await page.goto(`${gallery.url}/today`);
      const menu = page.locator('.top details.narrow-only');
      await menu.locator('summary').click();
      expect(await menu.getByRole('link', { name: 'Personen' }).isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await menu.getByRole('link', { name: 'Personen' }).isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    });
  });

  test('the first tab stop skips to the content', async () => {
    await withBrowser({ viewport: DESK }, async (page) => {
      await page.goto(`${gallery.url}/today`);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    });
  });

  test('a message after a redirect is seen and read out', async () => {
    await withBrowser({}, async (page) => {
      await page.goto(`${gallery.url}/today?flash=1`);
      expect(await page.isVisible('#flash')).toBe(true);
      await page.waitForFunction(
        () => document.querySelector('[role=status]')?.textContent === 'Gespeichert.',
      );
    });
  });

  test('an error answer to a partial request is shown, not swallowed', async () => {
    await withBrowser({ viewport: DESK }, async (page) => {
      await page.goto(`${gallery.url}/matches`);
      await page.evaluate(() => {
        const form = document.querySelector('.filter');
        form?.setAttribute('hx-get', '/nowhere');
      });
      await page.click('.filter button');
      await page.waitForFunction(
        () => document.querySelector('h1')?.textContent === 'Diese Seite gibt es nicht',
      );
    });
  });

  test('a sheet prints on one page, and nothing but the sheet', async () => {
    await withBrowser({ viewport: DESK }, async (page) => {
      await page.goto(`${gallery.url}/sheet`);
      expect(await page.isVisible('[data-print]')).toBe(true);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await page.emulateMedia({ media: 'print' });
      for (const gone of ['.top', '.side', '.foot', '[data-print]'])
        expect(await page.isVisible(gone)).toBe(false);
      expect(await page.isVisible('.sheet h1')).toBe(true);
    });
  });

  test.each(['today', 'matches', 'forms', 'plan', 'data'])(
    '%s stays below the budget of a phone',
    async (name) => {
      await withBrowser({}, async (page, context) => {
        await expectWithinBudget(page, context, `${gallery.url}/${name}`, 'candidate');
      });
    },
  );
});
