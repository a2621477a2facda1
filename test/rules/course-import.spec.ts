import { FEED_FIELDS } from '../../src/domain/course-feed/index.js';
import { openCourseTable } from '../../src/imports/reading/import-table.js';
import { sourceOf, TableRefusal } from '../../src/platform/tables/index.js';
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
  ue: 120,
  passProbability: 0.612,
  weekdays: ['Mo', 'Fr'],
};
const csv = (delimiter: string): string =>
  [HEADER, [], LINE].map((cells) => cells.join(delimiter)).join('\r\n');

interface Read {
  readonly named: boolean;
  readonly lines: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

async function read(bytes: Buffer): Promise<Read> {
  const table = await openCourseTable(sourceOf(bytes));
  const lines = [];
  for await (const row of table.rows()) lines.push(row);
  return { named: table.named, lines };
}

/** Cells of a feed's record by the heading above them. */
function recordOf({ lines }: Read): Record<string, string> {
  const [heads, first] = lines;
  return Object.fromEntries(
    (heads?.cells ?? []).flatMap((head, at) => {
      const cell = first?.cells[at] ?? '';
      return cell === '' ? [] : [[head, cell]];
    }),
  );
}

const refusal = async (bytes: Buffer): Promise<string> => {
  try {
    await read(bytes);
    return 'taken';
  } catch (error) {
    if (!(error instanceof TableRefusal)) throw error;
    return error.code;
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
    expect(await read(bytes)).toEqual({
      named: false,
      lines: [
        { line: 1, cells: HEADER },
        { line: 3, cells: LINE },
      ],
    });
  });

  it('is read from a workbook, and a formula counts as the text beside it', async () => {
    expect((await read(xlsxOf([HEADER, LINE]))).lines[1]).toEqual({ line: 2, cells: LINE });
    const sheet = `<row r="1"><c r="A1" t="inlineStr"><is><t>Titel</t></is></c><c r="B1" t="inlineStr"><is><t>UE</t></is></c></row>
      <row r="4"><c r="A4" t="str"><f>HYPERLINK("http://x")</f><v>=1+1</v></c><c r="B4"><v>120</v></c></row>`;
    expect((await read(zipOf(workbookParts(sheet)))).lines[1]).toEqual({ line: 4, cells: ['=1+1', '120'] });
  });

  it('is read from JSON, with or without a byte order mark, and from a web page', async () => {
    for (const start of ['', '\ufeff', ' \n']) {
      const found = await read(Buffer.from(`${start}${JSON.stringify([{ ...RAW, Bemerkung: 'x' }])}`));
      expect(found.named).toBe(false);
      expect(found.lines[0]?.cells).toEqual([...FEED_FIELDS, 'Bemerkung']);
      // A fraction with a point would be a German thousand.
      const { passProbability, weekdays, ue } = recordOf(found);
      expect([passProbability, weekdays, ue]).toEqual(['0,612', 'Mo,Fr', '120']);
    }
    const course = {
      '@type': 'Course',
      name: 'Deutsch B1',
      hasCourseInstance: { startDate: '2027-01-11' },
    };
    const page = `<!doctype html><p>x</p><script type="application/ld+json">${JSON.stringify(course)}</script>`;
    const found = await read(Buffer.from(page));
    expect(found.named).toBe(true);
    expect(recordOf(found)).toMatchObject({ title: 'Deutsch B1', target: '3', startsOn: '2027-01-11' });
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
  ])('is refused when it is %s', async (_what, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });
});
