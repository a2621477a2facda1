import { LEVEL_COUNT } from './compile.js';
import { Distinctions, dominates, usesAny } from './dominance.js';
import { Label, extend, rootLabel } from './label.js';
import { Field, rejectCode } from './options.js';

export interface SearchOptions extends Distinctions {
  /** False keeps every sequence, for answers that list all of them. */
  readonly dominance: boolean;
  /** Upper limit on sequences held; the search stops there and says so. */
  readonly limit: number;
}

export interface SearchResult {
  /** Sequences that no other one dominates, the empty one first. */
  readonly labels: readonly Label[];
  /** False when the limit was reached: then a better sequence may exist. */
  readonly complete: boolean;
}

export const PLAIN: SearchOptions = {
  probability: false,
  scarce: new Set(),
  exclusive: new Set(),
  dominance: true,
  limit: 200_000,
};

/**
 * All sequences of runs worth keeping for one person: every goal without a start on the job is answered from the
 * one result. Runs are taken in order of start, so that each sequence is met before the run that could follow it
 * (the time-expanded graph has no cycles); a sequence is dropped only when another `dominates` it. Exact, as a
 * resource-constrained shortest path with dominance (Irnich & Desaulniers 2005).
 */
export function searchSequences(field: Field, keep: SearchOptions): SearchResult {
  const alive = new Set<Label>([rootLabel(field.person)]);
  const buckets = new Map<string, Set<Label>>();
  for (const label of alive) buckets.set(bucketOf(label), new Set([label]));
  for (const option of field.options) {
    if (option.fixed !== null || option.price === null) continue;
    for (const label of [...alive]) {
      if (rejectCode(field, label, option) !== null) continue;
      if (keep.exclusive.has(option.step.id) && usesAny(label, keep.exclusive)) continue;
      if (alive.size >= keep.limit) return { labels: [...alive], complete: false };
      const next = extend(label, option.step, option.price);
      const bucket = bucketFor(buckets, next);
      if (keep.dominance && !makeRoom(bucket, alive, next, field, keep)) continue;
      bucket.add(next);
      alive.add(next);
    }
  }
  return { labels: [...alive], complete: true };
}

/** Drops what `next` dominates; false when `next` itself is dominated. */
function makeRoom(
  bucket: Set<Label>,
  alive: Set<Label>,
  next: Label,
  field: Field,
  keep: Distinctions,
): boolean {
  for (const other of bucket) if (dominates(other, next, field, keep)) return false;
  for (const other of bucket)
    if (dominates(next, other, field, keep)) {
      bucket.delete(other);
      alive.delete(other);
    }
  return true;
}

function bucketFor(buckets: Map<string, Set<Label>>, label: Label): Set<Label> {
  const key = bucketOf(label);
  const bucket = buckets.get(key) ?? new Set<Label>();
  buckets.set(key, bucket);
  return bucket;
}

/** Sequences are compared when they reach the same levels. */
function bucketOf(label: Label): string {
  let key = '';
  for (let at = 0; at < label.learned.length; at += LEVEL_COUNT) {
    let level = 0;
    while (level + 1 < LEVEL_COUNT && label.learned[at + level + 1] !== Infinity) level += 1;
    key += String(level);
  }
  return key;
}
