import { SpareMemory } from './spare.js';

describe('memory that is used again', () => {
  it('is as long as was asked for, and the same piece when it came back', () => {
    const memory = new SpareMemory();
    const first = memory.take(10_000);
    expect(first.byteLength).toBeGreaterThanOrEqual(10_000);
    expect(memory.take(10_000)).not.toBe(first);
    memory.give([first]);
    expect(memory.take(9_000)).toBe(first);
    expect(memory.take(9_000)).not.toBe(first);
  });

  it('is not wasted: a large piece does not serve what is small, nor a small one what is large', () => {
    const memory = new SpareMemory();
    const large = memory.take(1_048_576);
    const small = memory.take(5_000);
    memory.give([large, small]);
    expect(memory.take(20_000)).not.toBe(large);
    expect(memory.take(20_000)).not.toBe(small);
    expect(memory.take(1_000_000)).toBe(large);
  });

  it('does not pile up', () => {
    const memory = new SpareMemory();
    const pieces = Array.from({ length: 400 }, () => new ArrayBuffer(4096));
    memory.give(pieces);
    const back = new Set(pieces);
    let kept = 0;
    while (back.has(memory.take(4096))) kept += 1;
    expect(kept).toBe(256);
  });
});
