import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('..', import.meta.url));
const modules = fileURLToPath(new URL('../..', import.meta.url));

function files(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

function lines(file: string, pattern: RegExp): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line, index) => `${file.slice(modules.length)}:${index + 1}: ${line.trim()}`)
    .filter((line) => pattern.test(line.slice(line.indexOf(': ') + 2)));
}

describe('style sheets', () => {
  const sheets = files(join(web, 'assets', 'css'), '.css');

  test('are found', () => {
    expect(sheets.length).toBeGreaterThan(5);
  });

  test('know no left and right, so that one sheet serves both directions', () => {
    const sides = /(?<![\w-])(left|right)(?![\w-])|-(left|right)\b/;
    expect(sheets.flatMap((sheet) => lines(sheet, sides))).toEqual([]);
    expect('margin-left: 0').toMatch(sides);
    expect('text-align: right').toMatch(sides);
  });

  test('set no physical width or height, which stand still when the writing turns', () => {
    const sizes = /(?<![\w-(])(min-|max-)?(width|height)\s*:/;
    expect(sheets.flatMap((sheet) => lines(sheet, sizes))).toEqual([]);
    expect('max-width: 3rem').toMatch(sizes);
  });

  test('load nothing from elsewhere', () => {
    expect(sheets.flatMap((sheet) => lines(sheet, /https?:|url\(/))).toEqual([]);
  });
});

test('no view carries a style or a handler of its own: the content security policy would drop it', () => {
  const views = files(modules, '.tsx').filter(
    (file) => !file.includes('.spec.') && !file.includes('/islands/'),
  );
  expect(views.length).toBeGreaterThan(20);
  expect(views.flatMap((view) => lines(view, /\bstyle=|\bon[A-Z]\w*=/))).toEqual([]);
});
