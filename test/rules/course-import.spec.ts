import { decodeCourses } from '../../src/courses/import/decode.js';
import { AppError } from '../../src/platform/http/index.js';
import { workbookParts, xlsxOf, zipOf } from '../support/xlsx.js';

const HEADER = ['Kennung', 'Anbieter', 'Titel', 'Förderung', 'Ziel', 'Beginn', 'UE', 'Preis'];
const LINE = ['A1', 'Bücherei München', 'Deutsch für Köche', 'VHS', 'B1', '11.01.2027', '120', '290,00'];
const RAW = {
  key: 'A1',
  provider: 'Bücherei München',
  title: 'Deutsch für Köche',
  scheme: 'VHS',
  target: 'B1',
  startsOn: '11.01.2027',
  ue: '120',
  selfPayEur: '290,00',
};
const csv = (delimiter: string): string =>
  [HEADER, [], LINE].map((cells) => cells.join(delimiter)).join('\r\n');
const refusal = async (bytes: Buffer): Promise<string | undefined> => {
  try {
    await decodeCourses(bytes, '/file');
    return 'taken';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.errors.find(({ pointer }) => pointer === '/file')?.code;
  }
};

describe('a file of courses', () => {
  it.each([
    ['UTF-8 with semicolons', Buffer.from(csv(';'))],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${csv(';')}`)],
    ['Windows-1252', Buffer.from(csv(';'), 'latin1')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv('\t'), 'utf16le')])],
    ['tabs', Buffer.from(csv('\t'))],
  ])('is read as %s, with the numbers of its lines', async (_what, bytes) => {
    expect(await decodeCourses(bytes, '/file')).toEqual({ format: 'csv', records: [{ row: 3, raw: RAW }] });
  });

  it('is read from a workbook, and from one with days and formulas', async () => {
    expect(await decodeCourses(xlsxOf([HEADER, LINE]), '/file')).toEqual({
      format: 'xlsx',
      records: [{ row: 2, raw: RAW }],
    });
    const sheet = `<row r="1"><c r="A1" t="inlineStr"><is><t>Titel</t></is></c><c r="B1" t="inlineStr"><is><t>UE</t></is></c></row>
      <row r="4"><c r="A4" t="str"><f>HYPERLINK("http://x")</f><v>=1+1</v></c><c r="B4"><v>120</v></c></row>`;
    const { records } = await decodeCourses(zipOf(workbookParts(sheet)), '/file');
    expect(records).toEqual([{ row: 4, raw: { title: '=1+1', ue: '120' } }]);
  });

  it('is read from JSON, with or without a byte order mark, and from a web page', async () => {
    for (const start of ['', '\ufeff', ' \n'])
      expect(await decodeCourses(Buffer.from(`${start}${JSON.stringify([RAW])}`), '/file')).toEqual({
        format: 'json',
        records: [{ row: 1, raw: RAW }],
      });
    const course = {
      '@type': 'Course',
      name: 'Deutsch B1',
      hasCourseInstance: { startDate: '2027-01-11' },
    };
    const page = `<!doctype html><p>x</p><script type="application/ld+json">${JSON.stringify(course)}</script>`;
    expect(await decodeCourses(Buffer.from(page), '/file')).toMatchObject({
      format: 'schema_org',
      records: [{ row: 1, raw: { title: 'Deutsch B1', target: 3, startsOn: '2027-01-11' } }],
    });
  });

  it.each([
    ['six thousand rows', Buffer.from(`title\n${'x\n'.repeat(6000)}`), 'file_too_many_rows'],
    [
      'a list of six thousand records',
      Buffer.from(JSON.stringify(Array(6000).fill(RAW))),
      'file_too_many_rows',
    ],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'file_not_a_table'],
    ['broken JSON', Buffer.from('{"a":'), 'file_broken'],
    ['JSON of something else', Buffer.from('{"a":1}'), 'file_not_a_table'],
    [
      'a page with thousands of scripts that never end',
      Buffer.from('<script type="application/ld+json">'.repeat(100_000)),
      'file_not_a_table',
    ],
    ['nothing', Buffer.from(''), 'file_empty'],
    ['a table without a known column', Buffer.from('foo;bar\n1;2\n'), 'file_not_a_table'],
  ])('is refused when it is %s', async (_what, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });
});
