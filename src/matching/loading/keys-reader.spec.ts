import fc from 'fast-check';
import { KEY_BYTES, Keyring, openUnder, SealError, SealingKey } from '../../platform/crypto/index.js';
import { CopyFields } from '../../platform/database/copy-fields.js';
import { KeysReader } from './keys-reader.js';

/** A row of COPY with fields of these bytes; null is NULL. */
function row(...cells: readonly (Buffer | null)[]): CopyFields {
  const parts = cells.flatMap((cell) => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(cell?.length ?? -1);
    return cell ? [length, cell] : [length];
  });
  const fields = new CopyFields(cells.length);
  fields.readRow(Buffer.concat([Buffer.from([0, cells.length]), ...parts]), 0);
  return fields;
}

const master = new Keyring(Buffer.alloc(32, 1));
/** A key as the database keeps it. */
const wrap = (key: Buffer): Buffer => master.wrap(new SealingKey(key), 'anywhere');

describe('keys of a start', () => {
  it('are found by the id alone, whatever its words have in common, and nobody has the key of somebody else', () => {
    const word = fc.constantFrom(0, 1, 0x7fff_ffff, 0xffff_ffff);
    const id = fc.tuple(word, word, word, word).map((words) => {
      const bytes = Buffer.alloc(16);
      words.forEach((value, at) => bytes.writeUInt32BE(value, 4 * at));
      return bytes;
    });
    const key = fc
      .uint8Array({ minLength: KEY_BYTES, maxLength: KEY_BYTES })
      .map((bytes) => Buffer.from(bytes));
    const people = fc.uniqueArray(fc.tuple(id, key), {
      selector: ([one]) => one.toString('hex'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(people, fc.nat(60), (all, erased) => {
        const reader = new KeysReader(master.opening);
        const there = all.filter((_, at) => at !== erased);
        for (const [person, own] of there) reader.take(row(person, wrap(own)));
        for (const [person, own] of there) expect(reader.keyOf(row(Buffer.alloc(1), person), 1)).toEqual(own);
        const [gone] = all[erased] ?? [];
        if (gone) expect(reader.keyOf(row(gone), 0)).toBeNull();
      }),
    );
  });

  it('are all there when there are many, and none when they are forgotten', () => {
    const reader = new KeysReader(master.opening);
    const idOf = (at: number): Buffer => {
      const bytes = Buffer.alloc(16, 7);
      bytes.writeUInt32BE((at * 2_654_435_761) >>> 0, 12);
      return bytes;
    };
    const keyOf = (at: number): Buffer => Buffer.alloc(KEY_BYTES, at % 251);
    for (let at = 0; at < 5000; at += 1) reader.take(row(idOf(at), wrap(keyOf(at))));
    for (let at = 0; at < 5000; at += 1) expect(reader.keyOf(row(idOf(at)), 0)?.equals(keyOf(at))).toBe(true);
    expect(reader.keyOf(row(idOf(5000)), 0)).toBeNull();
    reader.forget();
    expect(reader.keyOf(row(idOf(1)), 0)).toBeNull();
  });

  it('open nothing when another master key, or none, has wrapped them, and leave the others alone', () => {
    const [id, foreignId, brokenId] = [Buffer.alloc(16, 3), Buffer.alloc(16, 4), Buffer.alloc(16, 5)];
    const [own, foreign] = [SealingKey.random(), SealingKey.random()];
    const other = new Keyring(Buffer.alloc(32, 2)).wrap(foreign, 'anywhere');
    const reader = new KeysReader(master.opening);
    reader.take(row(foreignId, other));
    reader.take(row(id, wrap(own.bytes)));
    for (const bad of [Buffer.alloc(0), other.subarray(1), null]) reader.take(row(brokenId, bad));
    expect(reader.keyOf(row(id), 0)).toEqual(own.bytes);
    expect(reader.keyOf(row(brokenId), 0)).toBeNull();
    const found = reader.keyOf(row(foreignId), 0) ?? Buffer.alloc(KEY_BYTES);
    for (const key of [foreign.bytes, own.bytes, Buffer.alloc(KEY_BYTES)])
      expect(found.equals(key)).toBe(false);
    expect(() => openUnder(found, foreign.seal('secret', 'person/1'), 'person/1')).toThrow(SealError);
  });
});
