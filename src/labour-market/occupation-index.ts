import { KldbCode } from '../domain/shared/index.js';
import { fold } from './fold.js';

/** A wording for an occupation. `weight` 0..1 puts everyday words before official ones. */
export interface OccupationLabel {
  readonly kldb: KldbCode;
  readonly text: string;
  readonly weight: number;
}

export interface LabelHit {
  readonly kldb: KldbCode;
  readonly text: string;
  readonly score: number;
}

interface Entry {
  readonly label: OccupationLabel;
  readonly folded: string;
}

const ENOUGH = 3;
const LEAST_SIMILARITY = 0.35;

/** Search over occupation labels in memory: by the beginnings of words, and by likeness where that finds too little. */
export class OccupationIndex {
  private readonly entries: readonly Entry[];

  constructor(labels: Iterable<OccupationLabel>) {
    this.entries = Array.from(labels, (label) => ({ label, folded: fold(label.text) }));
  }

  /** The best label of each occupation, best first; at equal scores by code. */
  search(text: string, limit: number): readonly LabelHit[] {
    const asked = fold(text);
    if (asked === '') return [];
    const exact = best(this.entries, (entry) => wordScore(asked, entry));
    const hits = exact.size >= ENOUGH ? exact : merge(exact, best(this.entries, likeness(asked)));
    return [...hits.values()].sort((a, b) => b.score - a.score || (a.kldb < b.kldb ? -1 : 1)).slice(0, limit);
  }
}

function best(entries: readonly Entry[], scoreOf: (entry: Entry) => number): Map<KldbCode, LabelHit> {
  const hits = new Map<KldbCode, LabelHit>();
  for (const entry of entries) {
    const score = scoreOf(entry);
    if (score <= 0) continue;
    const { kldb, text, weight } = entry.label;
    const total = score + weight / 10;
    if ((hits.get(kldb)?.score ?? 0) < total) hits.set(kldb, { kldb, text, score: total });
  }
  return hits;
}

function merge(exact: Map<KldbCode, LabelHit>, more: Map<KldbCode, LabelHit>): Map<KldbCode, LabelHit> {
  return new Map([...more, ...exact]);
}

/** 1 for the same text, less the more the label holds beside the words asked for, 0 when a word is missing. */
function wordScore(asked: string, { folded }: Entry): number {
  if (folded === asked) return 1;
  const words = ` ${folded}`;
  for (const word of asked.split(' ')) if (!words.includes(` ${word}`)) return 0;
  const share = asked.length / Math.max(folded.length, asked.length);
  return (folded.startsWith(asked) ? 0.6 : 0.5) + 0.3 * share;
}

/** Dice coefficient of letter triples, at most 0.45 so that a typed word always wins. */
function likeness(asked: string): (entry: Entry) => number {
  const own = triples(asked);
  return ({ folded }) => {
    if (Math.abs(folded.length - asked.length) > asked.length) return 0;
    const other = triples(folded);
    let shared = 0;
    for (const triple of own) if (other.has(triple)) shared += 1;
    const similarity = (2 * shared) / (own.size + other.size);
    return similarity < LEAST_SIMILARITY ? 0 : 0.45 * similarity;
  };
}

function triples(text: string): ReadonlySet<string> {
  const padded = `  ${text} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3)));
}
