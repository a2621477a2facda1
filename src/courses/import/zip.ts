import { inflateRawSync } from 'node:zlib';
import { AppError } from '../../platform/http/index.js';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
const END_BYTES = 22;
const MOST_ENTRIES = 500;
/** Unpacked, one part and all of them: a list of courses is far smaller, a bomb is far larger. */
const MOST_PART_BYTES = 20 * 1_048_576;
const MOST_BYTES = 40 * 1_048_576;

/**
 * The wanted parts of a ZIP archive (PKWARE APPNOTE 6.3) by its central directory. Sizes are enforced while
 * unpacking, not believed; encrypted, split and ZIP64 archives are refused.
 * @throws AppError `unsupported_media_type`, `too_large`
 */
export function readZip(bytes: Buffer, wanted: (name: string) => boolean): ReadonlyMap<string, Buffer> {
  const parts = new Map<string, Buffer>();
  let room = MOST_BYTES;
  try {
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || end + END_BYTES > bytes.length || bytes.readUInt32LE(end) !== END) return refuse();
    const count = bytes.readUInt16LE(end + 10);
    if (count > MOST_ENTRIES) throw new AppError('too_large');
    let at = bytes.readUInt32LE(end + 16);
    for (let entry = 0; entry < count; entry += 1) {
      if (bytes.readUInt32LE(at) !== ENTRY) return refuse();
      const nameLength = bytes.readUInt16LE(at + 28);
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
      if (wanted(name)) {
        const part = unpack(bytes, at, Math.min(room, MOST_PART_BYTES));
        room -= part.length;
        parts.set(name, part);
      }
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  } catch (error) {
    if (error instanceof RangeError) return refuse();
    throw error;
  }
  return parts;
}

function unpack(bytes: Buffer, entry: number, most: number): Buffer {
  const encrypted = (bytes.readUInt16LE(entry + 8) & 1) === 1;
  const method = bytes.readUInt16LE(entry + 10);
  const size = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  if (encrypted || (method !== STORED && method !== DEFLATED)) return refuse();
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (start + size > bytes.length) return refuse();
  const packed = bytes.subarray(start, start + size);
  if (method === STORED) return packed.length > most ? tooLarge() : packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : refuse();
  }
}

function refuse(): never {
  throw new AppError('unsupported_media_type');
}

function tooLarge(): never {
  throw new AppError('too_large');
}
