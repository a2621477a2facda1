import { plainText } from './index.js';

describe('plain text', () => {
  it.each([
    ['<p>Mo&ndash;Fr</p><br>9 Uhr', 'Mo–Fr 9 Uhr'],
    ['<style>x{}</style>A<!-- b -->C', 'A C'],
    ['<script>never closed', ''],
    ['a < b und b > c', 'a < b und b > c'],
    ['&#60;b&#62;', '<b>'],
  ])('of %p is %p', (html, text) => expect(plainText(html).text).toBe(text));
});
