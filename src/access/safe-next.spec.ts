import fc from 'fast-check';
import { safeNext } from './safe-next.js';

describe('where to go after signing in', () => {
  it.each(['/people', '/people?page=2&q=a%20b', '/me/consents', '/region/09188?lang=ar'])(
    'leads to %s',
    (path) => expect(safeNext(path)).toBe(path),
  );

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n//evil.example',
    ' //evil.example',
    '/..//evil.example',
    '/./\\evil.example',
    'people',
    '',
    '/logout',
    '/login?next=/x',
    '/api/v1/people',
    `/${'a'.repeat(600)}`,
  ])('leads from %j to the first page', (asked) => expect(safeNext(asked)).toBe('/'));

  it.each([[undefined], [null], [7], [['/people']], [{}]])('takes %j for nothing', (asked) =>
    expect(safeNext(asked)).toBe('/'),
  );

  it('never leaves the portal, as a browser reads addresses', () => {
    const odd = fc.string({
      unit: fc.constantFrom('/', '\\', '.', ':', '@', '?', '#', 'a', '%', '\t', '\n', ' '),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          odd,
          odd.map((text) => `/${text}`),
          fc.webUrl(),
        ),
        (asked) => {
          const url = new URL(safeNext(asked), 'https://portal.example');
          expect(url.origin).toBe('https://portal.example');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
