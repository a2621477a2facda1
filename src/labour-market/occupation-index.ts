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
  readonly padded: string;
  /** How many distinct letter triples it has. */
  readonly triples: number;
}

const ENOUGH = 3;
const LEAST_SIMILARITY = 0.35;

/** Search over occupation labels in memory: by the beginnings of words, and by likeness where that finds too little. */
export class OccupationIndex {
  private readonly entries: readonly Entry[];
  /** Entries by letter triple; made at the first look for likeness. */
  private byTriple: ReadonlyMap<string, readonly number[]> | null = null;

  constructor(labels: Iterable<OccupationLabel>) {
    this.entries = Array.from(labels, (label) => {
      const folded = fold(label.text);
      return { label, folded, padded: ` ${folded}`, triples: triplesOf(folded).length };
    });
  }

  /** The best label of each occupation, best first; at equal scores by code. */
  search(text: string, limit: number): readonly LabelHit[] {
    const asked = fold(text);
    if (asked === '') return [];
    const hits = best(this.entries, (entry) => wordScore(asked, entry));
    const all = hits.size >= ENOUGH ? hits : new Map([...this.alike(asked), ...hits]);
    return [...all.values()].sort((a, b) => b.score - a.score || (a.kldb < b.kldb ? -1 : 1)).slice(0, limit);
  }

  /** Dice coefficient of letter triples, at most 0.45 so that a typed word always wins. */
  private alike(asked: string): Map<KldbCode, LabelHit> {
    this.byTriple ??= tripleIndex(this.entries);
    const own = triplesOf(asked);
    const shared = new Map<Entry, number>();
    for (const triple of own)
      for (const index of this.byTriple.get(triple) ?? []) {
        const entry = this.entries[index];
        if (entry) shared.set(entry, (shared.get(entry) ?? 0) + 1);
      }
    return best(shared.keys(), (entry) => {
      const similarity = (2 * (shared.get(entry) ?? 0)) / (own.length + entry.triples);
      return similarity < LEAST_SIMILARITY ? 0 : 0.45 * similarity;
    });
  }
}

function best(entries: Iterable<Entry>, scoreOf: (entry: Entry) => number): Map<KldbCode, LabelHit> {
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

/** 1 for the same text, less the more the label holds beside the words asked for, 0 when a word is missing. */
function wordScore(asked: string, { folded, padded }: Entry): number {
  if (folded === asked) return 1;
  for (const word of asked.split(' ')) if (!padded.includes(` ${word}`)) return 0;
  const share = asked.length / Math.max(folded.length, asked.length);
  return (folded.startsWith(asked) ? 0.6 : 0.5) + 0.3 * share;
}

function tripleIndex(entries: readonly Entry[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  entries.forEach(({ folded }, place) => {
    for (const triple of triplesOf(folded)) {
      const places = index.get(triple);
      if (places) places.push(place);
      else index.set(triple, [place]);
    }
  });
  return index;
}

/** The distinct letter triples of a text whose ends are marked by blanks. */
function triplesOf(text: string): readonly string[] {
  const padded = `  ${text} `;
  return [
    ...new Set(Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3))),
  ];
}
