import fc from 'fast-check';
import { binaryArray } from './column-cells.js';

/** What stands after an array's head and the length of its only cell. */
function cellOf(value: string): Buffer {
  const bytes = binaryArray('uuid', [value]);
  expect(bytes.readInt32BE(20)).toBe(16);
  return bytes.subarray(24);
}

describe('cells of a column of UUIDs', () => {
  it('hold the bytes that the text names, in upper and in lower case', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
        expect(cellOf(id).equals(bytes)).toBe(true);
        expect(cellOf(id.toUpperCase()).equals(bytes)).toBe(true);
      }),
    );
  });

  it.each([
    '',
    'person',
    '0f8fad5b-d9cb-469f-a165-70867728950',
    '0f8fad5b-d9cb-469f-a165-70867728950ee',
    '0f8fad5b-d9cb-469f-a165-7086772895g0',
    '0f8fad5b-d9cb-469f-a165-7086772895é0',
    '0f8fad5b d9cb 469f a165 70867728950e',
  ])('refuse "%s"', (text) => expect(() => binaryArray('uuid', [text])).toThrow(RangeError));
});
