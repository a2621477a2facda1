import { render } from 'preact-render-to-string';
import { QrCode } from './index.js';

/** The dark modules of a rendered code. */
function modules(html: string): { readonly size: number; readonly dark: ReadonlySet<string> } {
  const size = Number(/viewBox="0 0 (\d+) /.exec(html)?.[1]);
  return {
    size,
    dark: new Set([...html.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map((one) => `${one[1]},${one[2]}`)),
  };
}

describe('a QR code', () => {
  const html = render(<QrCode text="https://zugang.example/answer/abc.def" label="Antwort" />);
  const { size, dark } = modules(html);

  it('has its three finder patterns inside a free border of four modules', () => {
    const ring = (x: number, y: number): boolean => [0, 6].includes(x) || [0, 6].includes(y);
    const core = (x: number, y: number): boolean => x >= 2 && x <= 4 && y >= 2 && y <= 4;
    for (const [left, top] of [
      [4, 4],
      [size - 11, 4],
      [4, size - 11],
    ] as const)
      for (let x = 0; x < 7; x += 1)
        for (let y = 0; y < 7; y += 1)
          expect(dark.has(`${String(left + x)},${String(top + y)}`)).toBe(ring(x, y) || core(x, y));
    for (const at of dark)
      for (const value of at.split(',').map(Number)) {
        expect(value).toBeGreaterThanOrEqual(4);
        expect(value).toBeLessThan(size - 4);
      }
  });

  it('is another one for another text, and says what it is', () => {
    expect(render(<QrCode text="https://zugang.example/answer/abc.deg" label="Antwort" />)).not.toBe(html);
    expect(html).toContain('role="img" aria-label="Antwort"');
  });
});
