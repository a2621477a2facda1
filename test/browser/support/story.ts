import type { Page } from 'playwright-core';
import { PASSWORD } from '../../support/desk.js';

/** Signs in at the page, as people do. */
export async function signInAt(page: Page, url: string, login: string, password = PASSWORD): Promise<void> {
  await page.goto(`${url}/login`);
  await page.fill('[name=login]', login);
  await page.fill('[name=password]', password);
  await page.click('main button');
  await page.waitForURL((address) => !address.pathname.startsWith('/login'));
}

/** Searches an occupation: in the list while typing, or in the choice that comes back where no script runs. */
export async function chooseOccupation(page: Page, words: string, script: boolean): Promise<string> {
  if (!script) {
    await page.fill('[name=occupation]', words);
    await send(page);
    const choice = page.locator('input[type=radio][name=occupation_code]').first();
    await choice.check();
    return choice.inputValue();
  }
  await page.waitForSelector('[role=combobox]');
  await page.fill('[role=combobox]', words);
  await page.locator('[role=option]').first().click();
  return page.inputValue('[name=occupation_code]');
}

/** Sends the form of the page by its last button. */
export async function send(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.click('main form button:not(.quiet) >> nth=-1')]);
}

export async function fillDay(page: Page, name: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  await page.fill(`[name=${name}_day]`, date);
  await page.fill(`[name=${name}_month]`, month);
  await page.fill(`[name=${name}_year]`, year);
}

/** Everything that a browser complains about on its console, and errors of scripts. */
export function complaintsOf(page: Page): readonly string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    // A refused form answers 422 on purpose; Chromium notes that as an error of loading.
    if (message.type() === 'error' && !/status of 422/.test(message.text()))
      found.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => found.push(error.message));
  return found;
}
