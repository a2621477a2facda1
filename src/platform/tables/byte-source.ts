import { TableRefusal } from './limits.js';

/** The bytes of a file, wherever they lie: any part can be read, so nothing needs all of them at once. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `from` on, `length` of them or as many as there are. */
  read(from: number, length: number): Promise<Buffer>;
}

/** A part of a file that is fetched as a whole. */
export interface Block {
  readonly start: number;
  readonly bytes: Uint8Array;
}

/** Bytes taken at a time where a file is read from its beginning to its end. */
export const PIECE_BYTES = 65_536;

/** Bytes that are in memory already. */
export function sourceOf(bytes: Buffer): ByteSource {
  return {
    size: bytes.length,
    read: (from, length) => Promise.resolve(bytes.subarray(from, from + length)),
  };
}

/** A file that lies in blocks somewhere else; the last one that was needed stays at hand. */
export class BlockSource implements ByteSource {
  private last: Block = { start: 0, bytes: new Uint8Array() };

  constructor(
    readonly size: number,
    /** The block that holds the byte at this place, handed over to who asks; null where there is none. */
    readonly load: (at: number) => Promise<Block | null>,
  ) {}

  /** @throws TableRefusal for a file of which a block is missing */
  async read(from: number, length: number): Promise<Buffer> {
    const end = Math.min(from + length, this.size);
    const parts: Uint8Array[] = [];
    for (let at = from; at < end;) {
      const { start, bytes } = await this.blockAt(at);
      const part = bytes.subarray(at - start, end - start);
      parts.push(part);
      at += part.length;
    }
    const [only] = parts;
    return parts.length === 1 && only
      ? Buffer.from(only.buffer, only.byteOffset, only.length)
      : Buffer.concat(parts);
  }

  private async blockAt(at: number): Promise<Block> {
    const { start, bytes } = this.last;
    if (at >= start && at < start + bytes.length) return this.last;
    const block = await this.load(at);
    if (!block || at < block.start || at >= block.start + block.bytes.length)
      throw new TableRefusal('file_broken');
    this.last = block;
    return block;
  }
}

/** A stretch of a file, piece by piece. */
export async function* piecesOf(
  source: ByteSource,
  from = 0,
  to = source.size,
  step = PIECE_BYTES,
): AsyncGenerator<Buffer> {
  for (let at = from; at < to; at += step) yield await source.read(at, Math.min(step, to - at));
}
