import { OccupationEntry, OccupationHit, OccupationSearch } from '../domain/occupation/index.js';
import { KldbCode } from '../domain/shared/index.js';

/** The names that one source gives an occupation, the preferred one first, and the codes it stands for. */
export interface OccupationNames {
  readonly names: readonly string[];
  /** `weight` up to about 1: how far the occupation is the one of the code; everyday words come before official ones. */
  readonly codes: readonly { readonly kldb: KldbCode; readonly weight: number }[];
}

export interface LabelHit {
  readonly kldb: KldbCode;
  /** The name that fits best. */
  readonly text: string;
  /** 0 to 1: how sure the words mean this code. */
  readonly confidence: number;
  /** Whether the words are a name of it, in the form for either sex. */
  readonly named: boolean;
  /** Whether that name is an everyday one, which speaks for this code rather than for others of the same name. */
  readonly everyday: boolean;
}

/** From this weight on a name is an everyday one. */
export const EVERYDAY = 1;
/** Occupations looked through for the codes of an answer; one code has many. */
const CANDIDATES = 80;
/** What the second best occupation of a code adds: it decides between the codes that one occupation stands for. */
const SECOND = 0.1;

interface Claim {
  readonly hit: OccupationHit;
  readonly weight: number;
  readonly rank: number;
}

/** Search over occupation names of every language in memory; answers with codes. */
export class OccupationIndex {
  private readonly entries: readonly OccupationNames[];
  /** Made at the first search, because many processes never search. */
  private likeness: OccupationSearch | null = null;

  constructor(entries: Iterable<OccupationNames>) {
    this.entries = [...entries];
  }

  /** The best name of each occupation, best first; at equal ranks by code. */
  search(text: string, limit: number): readonly LabelHit[] {
    this.likeness ??= new OccupationSearch(this.entries.map(entryOf));
    const claims = new Map<KldbCode, Claim[]>();
    for (const hit of this.likeness.find(text, CANDIDATES))
      for (const { kldb, weight } of this.entries[Number(hit.id)]?.codes ?? []) {
        const known = claims.get(kldb) ?? [];
        claims.set(kldb, [...known, { hit, weight, rank: hit.rank * weight }]);
      }
    return [...claims]
      .map(([kldb, found]) => ranked(kldb, found))
      .sort((a, b) => b.rank - a.rank || (a.hit.kldb < b.hit.kldb ? -1 : 1))
      .slice(0, limit)
      .map(({ hit }) => hit);
  }
}

function entryOf({ names, codes }: OccupationNames, place: number): OccupationEntry {
  const [title = '', ...aliases] = [...new Set(names)];
  return { id: String(place), title, aliases, kldb: codes[0]?.kldb ?? '', weight: codes[0]?.weight ?? 0 };
}

function ranked(kldb: KldbCode, claims: Claim[]): { readonly hit: LabelHit; readonly rank: number } {
  const [best, second] = claims.sort((a, b) => b.rank - a.rank) as [Claim, Claim | undefined];
  const named = claims.filter(({ hit }) => isName(hit));
  return {
    rank: best.rank + SECOND * (second?.rank ?? 0),
    hit: {
      kldb,
      text: best.hit.label,
      confidence: Math.max(...claims.map(({ hit, weight }) => hit.confidence * Math.min(1, weight))),
      named: named.length > 0,
      everyday: named.some(({ weight }) => weight >= EVERYDAY),
    },
  };
}

function isName({ reason }: OccupationHit): boolean {
  return reason === 'title' || reason === 'alias' || reason === 'words';
}
