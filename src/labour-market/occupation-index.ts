import { OccupationEntry, OccupationSearch } from '../domain/occupation/index.js';
import { KldbCode } from '../domain/shared/index.js';
import { fold } from './fold.js';
import { grouped } from './load-regions.js';

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
}

/** What likeness alone can reach, so that a typed word always wins. */
const LIKENESS_CEILING = 0.45;
const LEAST_LIKENESS = 0.3;

/**
 * Search over occupation labels of every language in memory: by the beginnings of words, then by likeness (misspelt
 * words, compounds, either sex, words of the same meaning).
 */
export class OccupationIndex {
  private readonly entries: readonly Entry[];
  private readonly byCode: ReadonlyMap<KldbCode, readonly OccupationLabel[]>;
  /** Made at the first search, because many processes never search. */
  private likeness: OccupationSearch | null = null;

  constructor(labels: Iterable<OccupationLabel>) {
    this.entries = Array.from(labels, (label) => {
      const folded = fold(label.text);
      return { label, folded, padded: ` ${folded}` };
    });
    this.byCode = grouped(this.entries, ({ label }) => [label.kldb, label]);
  }

  /** The best label of each occupation, best first; at equal scores by code. */
  search(text: string, limit: number): readonly LabelHit[] {
    const asked = fold(text);
    if (asked === '') return [];
    const hits = new Map<KldbCode, LabelHit>();
    for (const hit of this.alike(text, limit)) hits.set(hit.kldb, hit);
    for (const entry of this.entries) {
      const score = wordScore(asked, entry);
      const { kldb, text: label, weight } = entry.label;
      const total = score + weight / 10;
      if (score > 0 && (hits.get(kldb)?.score ?? 0) < total)
        hits.set(kldb, { kldb, text: label, score: total });
    }
    return [...hits.values()].sort((a, b) => b.score - a.score || (a.kldb < b.kldb ? -1 : 1)).slice(0, limit);
  }

  private alike(text: string, limit: number): readonly LabelHit[] {
    this.likeness ??= new OccupationSearch([...this.byCode].flatMap(entryOf));
    return this.likeness
      .find(text, limit)
      .filter(({ confidence }) => confidence >= LEAST_LIKENESS)
      .map(({ kldb, label, confidence }) => ({ kldb, text: label, score: LIKENESS_CEILING * confidence }));
  }
}

/** The heaviest label is the title of its code, the others are further names. */
function entryOf([kldb, labels]: readonly [
  KldbCode,
  readonly OccupationLabel[],
]): readonly OccupationEntry[] {
  const [first, ...others] = [...labels].sort((a, b) => b.weight - a.weight);
  if (!first) return [];
  const aliases = [...new Set(others.map(({ text }) => text))].filter((text) => text !== first.text);
  return [{ id: kldb, kldb, title: first.text, aliases, weight: first.weight }];
}

/** 1 for the same text, less the more the label holds beside the words asked for, 0 when a word is missing. */
function wordScore(asked: string, { folded, padded }: Entry): number {
  if (folded === asked) return 1;
  for (const word of asked.split(' ')) if (!padded.includes(` ${word}`)) return 0;
  const share = asked.length / Math.max(folded.length, asked.length);
  return (folded.startsWith(asked) ? 0.6 : 0.5) + 0.3 * share;
}
