/** Less than this is not worth handing back. */
const SMALLEST = 4096;
/** More waiting pieces than this are let go. */
const MOST = 256;
/** A piece may be so many times larger than what is asked for. */
const WASTE = 4;

/**
 * Memory that is used again: pieces come back from where their content was stored. What is made for each part of a
 * table anew and left to the garbage collector adds up to far more than the parts that are under way.
 */
export class SpareMemory {
  private readonly pieces: ArrayBuffer[] = [];

  /** At least `length` bytes with whatever lies in them. */
  take(length: number): ArrayBuffer {
    const wanted = Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(Math.max(1, length))));
    const at = this.pieces.findIndex(
      ({ byteLength }) => byteLength >= wanted && byteLength <= WASTE * wanted,
    );
    const [found] = at === -1 ? [] : this.pieces.splice(at, 1);
    return found ?? new ArrayBuffer(wanted);
  }

  give(pieces: Iterable<ArrayBuffer>): void {
    for (const piece of pieces)
      if (this.pieces.length < MOST && piece.byteLength >= SMALLEST) this.pieces.push(piece);
  }
}
