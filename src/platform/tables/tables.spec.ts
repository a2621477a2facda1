import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { workbookParts, xlsxOf, zipOf } from '../../../test/support/xlsx.js';
import { csvLine, CSV_START, neutralCell, openTable, originalCell, sourceOf, TableRefusal } from './index.js';

async function cellsOf(bytes: Buffer | string): Promise<readonly (readonly string[])[]> {
  const table = await openTable(sourceOf(Buffer.from(bytes)));
  const rows: (readonly string[])[] = [];
  for await (const row of table.rows()) rows.push(row.cells);
  return rows;
}

async function refusalOf(bytes: Buffer | string): Promise<string> {
  try {
    await cellsOf(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof TableRefusal) return error.code;
    throw error;
  }
}

const WANTED = [
  ['Name', 'Ort'],
  ['Müller', 'Köln; Süd'],
];
const LATIN = Buffer.from('Name;Ort\r\nMüller;"Köln; Süd"\r\n', 'latin1');

describe('text tables', () => {
  it.each([
    ['semicolons', 'Name;Ort\r\nMüller;"Köln; Süd"\r\n'],
    ['commas', 'Name,Ort\nMüller,"Köln; Süd"\n'],
    ['tabs', 'Name\tOrt\nMüller\tKöln; Süd'],
    ['a byte order mark', '\uFEFFName;Ort\nMüller;"Köln; Süd"\n'],
    ['a line that names the separator', 'sep=|\r\nName|Ort\r\nMüller|Köln; Süd\r\n'],
    ['Windows-1252', LATIN],
    ['UTF-16 of Windows', Buffer.from('\uFEFFName;Ort\nMüller;"Köln; Süd"\n', 'utf16le')],
    ['empty lines', 'Name;Ort\n\n;\nMüller;"Köln; Süd"\n\n'],
  ])('reads %s', async (_name, bytes) => {
    expect(await cellsOf(bytes)).toEqual(WANTED);
  });

  it('reads lines and line numbers as a parser of the whole text does, wherever the first quote stands', async () => {
    const cell = fc.constantFrom('a', '', 'ü b', '"x;y"', '"two\nlines"', '"a ""b"""', ' c');
    const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(';'));
    const text = fc
      .tuple(fc.array(line, { minLength: 1, maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
      .map(([lines, end, closed]) => ['h;i', ...lines].join(end) + (closed ? end : ''));
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        const table = await openTable(sourceOf(Buffer.from(given)));
        const found: unknown[] = [];
        for await (const row of table.rows()) found.push([row.line, row.cells]);
        const oracle = parse(given, {
          ...{ delimiter: ';', info: true, relax_column_count: true, relax_quotes: true },
          skip_empty_lines: true,
        }) as unknown as { record: string[]; info: { lines: number } }[];
        const wanted = oracle
          .filter(({ record }) => record.some((one) => one.trim() !== ''))
          .map(({ record, info }) => [info.lines, record]);
        expect(found).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it('names what it found', async () => {
    const { kind, encoding, delimiter } = await openTable(sourceOf(LATIN));
    expect({ kind, encoding, delimiter }).toEqual({ kind: 'csv', encoding: 'windows-1252', delimiter: ';' });
  });

  it.each([
    ['nothing', '', 'file_empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'file_not_a_table'],
    ['an old or encrypted workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'file_encrypted'],
    ['too many columns', `${'a;'.repeat(201)}\n`, 'file_too_many_columns'],
    ['a million columns', `${','.repeat(1_000_000)}\n`, 'file_too_many_columns'],
    ['a cell without end', `a;b\n"${'x'.repeat(300_000)}`, 'file_too_many_columns'],
    ['a long cell', `a;b\n${'x'.repeat(40_000)};1\n`, 'file_cell_too_long'],
  ])('refuses %s', async (_name, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code);
  });
});

describe('workbooks', () => {
  it('reads inline texts, shared texts, numbers, booleans, days, stored results of formulas and gaps', async () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>x &amp; y</t></is></c></row>
      <row r="4"><c r="A4"><v>1.5</v></c><c r="B4" t="b"><v>1</v></c><c r="C4" s="1"><v>46348</v></c>
      <c r="D4" t="str"><f>1+1</f><v>2</v></c><c r="E4" t="e"><v>#REF!</v></c></row><row r="5"><c r="A5"/></row>`;
    const bytes = zipOf(
      workbookParts(rows, {
        strings: '<si><r><t>Na</t></r><r><t xml:space="preserve">me</t></r><rPh><t>no</t></rPh></si>',
        styles:
          '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
      }),
    );
    expect(await cellsOf(bytes)).toEqual([
      ['Name', '', 'x & y'],
      ['1.5', 'true', '2026-11-22', '2', ''],
    ]);
  });

  it('gives back the texts that went in', async () => {
    const text = fc.string({ unit: 'grapheme-ascii', maxLength: 12 }).map((value) => `a${value}`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), async (rows) => {
        expect(await cellsOf(xlsxOf(rows))).toEqual(rows);
      }),
      { numRuns: 50 },
    );
  });

  const zeros = Buffer.alloc(155 * 1_048_576, '<a/>');
  const [book, links] = workbookParts('');
  const sheet = 'xl/worksheets/sheet1.xml';
  const parts = [book, links].filter((part) => part !== undefined);
  const doctype = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>';
  it.each([
    ['a sheet of 155 MiB', zipOf([...parts, { name: sheet, data: zeros }]), 'file_too_large'],
    ['one that lies about it', zipOf([...parts, { name: sheet, data: zeros, claims: 99 }]), 'file_too_large'],
    ['an archive in an archive', zipOf([{ name: 'a.zip', data: xlsxOf([['a']]) }]), 'file_not_a_table'],
    ['a document type', zipOf([...parts, { name: sheet, data: doctype }]), 'file_unsafe'],
    ['an unknown entity', zipOf(workbookParts('<row><c t="str"><v>&e;</v></c></row>')), 'file_unsafe'],
    ['a far column', zipOf(workbookParts('<row><c r="XFD1"><v>1</v></c></row>')), 'file_too_many_columns'],
    ['two parts of one name', zipOf([...workbookParts(''), ...parts]), 'file_unsafe'],
    ['half a file', xlsxOf([['a']]).subarray(0, 200), 'file_broken'],
    [
      'an open tag',
      zipOf(workbookParts('<row').slice(0, 2).concat({ name: sheet, data: '<a b' })),
      'file_broken',
    ],
  ])('refuses %s', async (_name, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code);
  });
});

describe('cells that programs would compute', () => {
  it.each([
    ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
    ['+49 30 1', `'+49 30 1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['-12,5', '-12,5'],
    ['Köchin', 'Köchin'],
    [`'=kept`, `''=kept`],
  ])('writes %s as %s', (text, cell) => {
    expect(neutralCell(text)).toBe(cell);
  });

  it('come back as they were, through a whole file', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=1', `'=1`, `''=1`, '-', '+x', 'a;b', '"', 'a\nb'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 5 }), async (given) => {
        const cells = ['x', ...given.map((cell) => cell.replace(/[\r\uFEFF]/g, ''))];
        const rows = await cellsOf(CSV_START + csvLine(cells.map(() => 'h')) + csvLine(cells));
        expect(rows[1]?.map(originalCell)).toEqual(cells);
      }),
      { numRuns: 200 },
    );
  });
});
