import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { ByteSource, piecesOf } from './byte-source.js';
import { TableLimits, TableRefusal } from './limits.js';

/** One part of an archive as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const COMMENT_MAX = 65_535;
const MEBIBYTE = 1_048_576;
/** A directory with so many bytes names no parts of a workbook. */
const DIRECTORY_MAX = MEBIBYTE;
const LOCAL_SIZE = 30;

/**
 * The directory at the end of a zip archive (APPNOTE 6.3.10, without zip64, which no upload of this size needs).
 * Nothing is unpacked here.
 * @throws TableRefusal
 */
export async function zipDirectory(
  source: ByteSource,
  limits: TableLimits,
): Promise<ReadonlyMap<string, ZipEntry>> {
  const end = await endOfDirectory(source);
  const count = end.readUInt16LE(10);
  const size = end.readUInt32LE(12);
  if (count > limits.entries || size > DIRECTORY_MAX) throw new TableRefusal('file_too_large');
  const bytes = await source.read(end.readUInt32LE(16), size);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw new TableRefusal('file_broken');
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new TableRefusal('file_encrypted');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    // Of two parts with one name a careful reader and a careless one see different files.
    if (entries.has(name)) throw new TableRefusal('file_unsafe');
    entries.set(name, {
      name,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

async function endOfDirectory(source: ByteSource): Promise<Buffer> {
  const first = Math.max(0, source.size - END_SIZE - COMMENT_MAX);
  const bytes = await source.read(first, END_SIZE + COMMENT_MAX);
  for (let at = bytes.length - END_SIZE; at >= 0; at -= 1)
    if (bytes.readUInt32LE(at) === END) return bytes.subarray(at);
  throw new TableRefusal('file_broken');
}

/**
 * The bytes of one part, unpacked piece by piece off the main thread. What claims or turns out to be too large ends
 * the reading before it is in memory.
 * @throws TableRefusal
 */
export async function* unpack(
  source: ByteSource,
  entry: ZipEntry,
  limits: TableLimits,
): AsyncGenerator<Buffer> {
  assertSize(entry.unpacked, entry.packed, limits);
  const packed = await packedBytes(source, entry);
  if (entry.method === 0) {
    yield* packed;
    return;
  }
  if (entry.method !== 8) throw new TableRefusal('file_broken');
  const inflate = createInflateRaw({ chunkSize: 65_536 });
  // What goes wrong on the way in ends the reading below.
  void pipeline(Readable.from(packed), inflate).catch(() => undefined);
  let total = 0;
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      total += chunk.length;
      assertSize(total, entry.packed, limits);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof TableRefusal ? error : new TableRefusal('file_broken');
  } finally {
    inflate.destroy();
  }
}

async function packedBytes(
  source: ByteSource,
  { offset, packed }: ZipEntry,
): Promise<AsyncGenerator<Buffer>> {
  const head = await source.read(offset, LOCAL_SIZE);
  if (head.length < LOCAL_SIZE || head.readUInt32LE(0) !== LOCAL) throw new TableRefusal('file_broken');
  const start = offset + LOCAL_SIZE + head.readUInt16LE(26) + head.readUInt16LE(28);
  if (start + packed > source.size) throw new TableRefusal('file_broken');
  return piecesOf(source, start, start + packed);
}

function assertSize(unpacked: number, packed: number, limits: TableLimits): void {
  if (unpacked > limits.unpacked || (unpacked > MEBIBYTE && unpacked > packed * limits.ratio))
    throw new TableRefusal('file_too_large');
}
