import { crc32 } from 'node:zlib';
import { deflateRawSync } from 'node:zlib';

/** One part of an archive that a test builds. */
export interface Part {
  readonly name: string;
  readonly data: Buffer | string;
  /** Claimed size after unpacking, when the archive lies. */
  readonly claims?: number;
}

/** A zip archive of the given parts. */
export function zipOf(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claims } of parts) {
    const raw = Buffer.from(data);
    const packed = deflateRawSync(raw);
    const size = claims ?? raw.length;
    const label = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(raw), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(raw), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(label.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, label, packed);
    central.push(entry, label);
    offset += 30 + label.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The parts of a workbook around one sheet, given as the XML between `<sheetData>` tags. */
export function workbookParts(
  sheetData: string,
  options: { strings?: string; styles?: string } = {},
): Part[] {
  return [
    {
      name: 'xl/workbook.xml',
      data: `${HEAD}<workbook ${NS} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${HEAD}<Relationships><Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    ...(options.strings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', data: `${HEAD}<sst ${NS}>${options.strings}</sst>` }]),
    ...(options.styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', data: `${HEAD}<styleSheet ${NS}>${options.styles}</styleSheet>` }]),
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `${HEAD}<worksheet ${NS}><sheetData>${sheetData}</sheetData></worksheet>`,
    },
  ];
}

/** A workbook whose cells are texts. */
export function xlsxOf(rows: readonly (readonly string[])[]): Buffer {
  const xml = rows
    .map(
      (cells, index) =>
        `<row r="${index + 1}">${cells
          .map((cell) => `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`)
          .join('')}</row>`,
    )
    .join('');
  return zipOf(workbookParts(xml));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
