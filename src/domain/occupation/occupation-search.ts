import { foldGerman, KldbCode } from '../shared/index.js';
import { TitleHit, TitleIndex } from './search/title-index.js';

/** An occupation as people know it: a plain title, other names, and where it stands in the classification. */
export interface OccupationEntry {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly kldb: KldbCode;
  /** How common it is among those who search, 1 is usual; decides between equals. */
  readonly weight: number;
}

/** Why a hit is shown: typed exactly so, another name, the same words in another form, a misspelling, or meaning. */
export type HitReason = 'title' | 'alias' | 'beginning' | 'words' | 'similar';

/** Part of a label to set off, as character positions [from, to). */
export interface Mark {
  readonly from: number;
  readonly to: number;
}

export interface OccupationHit {
  readonly id: string;
  readonly title: string;
  readonly kldb: KldbCode;
  /** 0 to 1: how sure the search is that this occupation is meant. Never a figure about a person. */
  readonly confidence: number;
  /** What orders the hits, comparable within one search: likeness of all names together, and what was typed in full. */
  readonly rank: number;
  readonly reason: HitReason;
  /** The name that matched, and what of it to highlight. */
  readonly label: string;
  readonly marks: readonly Mark[];
}

/** Confidence by reason; of a beginning the lower bound, which rises with the share typed. */
const CONFIDENCE: Readonly<Record<HitReason, number>> = {
  title: 1,
  alias: 0.95,
  words: 0.92,
  beginning: 0.45,
  similar: 0,
};
const BEGINNING_RANGE = 0.4;
/** Highest confidence of a hit that rests on likeness alone. */
const LIKENESS_CEILING = 0.8;
const LEAST_CONFIDENCE = 0.08;
const LEAST_BEGINNING = 3;
/** What a name that is typed in full, or the share typed of one, adds to the likeness of an entry (0 to about 1). */
const TYPED_RANK = 0.1;
const BEGINNING_RANK = 0.2;
/** A score of the index from which an entry counts as wholly alike. */
const WHOLE_SCORE = 14;
const WHOLE_FIT = 0.999;
const CANDIDATES = 60;

/** What people say around an occupation without naming one. */
const CHATTER =
  /(?<!\p{L})(?:ich|habe|hab|hatte|war|bin|wir|als|und|auch|gearbeitet|arbeite|beruf|berufe|job|jobs|taetig|taetigkeit|gelernt|gelernte|gelernter|ausgebildet|ausgebildete|ausgebildeter|frueher|jahre|lang|bei|einer|einem|firma|moechte|will|gerne|werden|suche|arbeit|stelle|etwas|mit)(?!\p{L})/gu;

/**
 * Answers a lay word with occupations: typos, umlauts as ae/oe/ue, either sex, compounds in one word or several, and
 * words of the same meaning. Built once from the entries; pure, deterministic, ties by weight, then by id.
 */
export class OccupationSearch {
  private readonly index: TitleIndex;
  private readonly byId: ReadonlyMap<string, OccupationEntry>;
  private readonly names: readonly { readonly id: string; readonly label: string; readonly folded: string }[];

  constructor(entries: readonly OccupationEntry[]) {
    this.byId = new Map(entries.map((entry) => [entry.id, entry]));
    this.index = new TitleIndex(
      entries.map(({ id, title, aliases }) => ({ id, labels: [title, ...aliases] })),
    );
    this.names = entries.flatMap(({ id, title, aliases }) =>
      [title, ...aliases].map((label) => ({ id, label, folded: foldGerman(label).trim() })),
    );
  }

  /** The best occupations for a text, best first; none for a text that is like no name. */
  find(text: string, limit = 8): readonly OccupationHit[] {
    const asked = withoutChatter(text);
    const found = new Map<string, Found>();
    const ranks = new Map<string, number>();
    for (const hit of this.index.search(asked, CANDIDATES)) {
      ranks.set(hit.id, hit.score / WHOLE_SCORE);
      keep(found, likeness(hit));
    }
    const typed = new Map<string, number>();
    for (const candidate of this.typed(asked)) {
      typed.set(candidate.id, Math.max(typed.get(candidate.id) ?? 0, typedRank(candidate)));
      keep(found, candidate);
    }
    return [...found.values()]
      .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
      .map((one) => ({ ...one, rank: (ranks.get(one.id) ?? 0) + (typed.get(one.id) ?? 0) }))
      .sort((a, b) => this.order(a, b))
      .slice(0, limit)
      .flatMap((candidate) => this.hit(asked, candidate));
  }

  /** Names that are typed fully or begin with what was typed. */
  private typed(asked: string): readonly Found[] {
    const folded = foldGerman(asked).trim();
    if (folded.length < LEAST_BEGINNING) return [];
    return this.names
      .filter((name) => name.folded.startsWith(folded))
      .map(({ id, label, folded: name }) => {
        const isTitle = this.byId.get(id)?.title === label;
        const reason: HitReason = name !== folded ? 'beginning' : isTitle ? 'title' : 'alias';
        const typedShare = (BEGINNING_RANGE * folded.length) / Math.max(1, name.length);
        const confidence = CONFIDENCE[reason] + (reason === 'beginning' ? typedShare : 0);
        return { id, label, reason, confidence };
      });
  }

  /** Words of the label that share a part with what was asked; of a beginning the beginning. */
  private marksOf(asked: string, { label, reason }: Found): readonly Mark[] {
    if (reason === 'beginning') return [{ from: 0, to: Math.min(asked.trim().length, label.length) }];
    const parts = new Set(this.unitsOf(asked));
    return [...label.matchAll(/[\p{L}\p{N}]+/gu)]
      .filter(([word]) => reason !== 'similar' || this.unitsOf(word).some((part) => parts.has(part)))
      .map((match) => ({ from: match.index, to: match.index + match[0].length }));
  }

  private unitsOf(text: string): readonly string[] {
    return this.index.readWords(this.index.wordsOf(text)).flatMap((word) => word.parts);
  }

  private hit(asked: string, found: Ranked): readonly OccupationHit[] {
    const entry = this.byId.get(found.id);
    if (!entry) return [];
    const { id, title, kldb } = entry;
    const confidence = Math.round(found.confidence * 1000) / 1000;
    const marks = this.marksOf(asked, found);
    const { rank, reason, label } = found;
    return [{ id, title, kldb, confidence, rank, reason, label, marks }];
  }

  private order(a: Ranked, b: Ranked): number {
    const weight = ({ id }: Found): number => this.byId.get(id)?.weight ?? 0;
    return b.rank - a.rank || weight(b) - weight(a) || a.id.localeCompare(b.id);
  }
}

interface Found {
  readonly id: string;
  readonly label: string;
  readonly reason: HitReason;
  readonly confidence: number;
}

interface Ranked extends Found {
  readonly rank: number;
}

function typedRank({ reason, confidence }: Found): number {
  if (reason !== 'beginning') return TYPED_RANK;
  return (BEGINNING_RANK * (confidence - CONFIDENCE.beginning)) / BEGINNING_RANGE;
}

function likeness({ id, label, fit }: TitleHit): Found {
  const same = fit >= WHOLE_FIT;
  return {
    id,
    label,
    reason: same ? 'words' : 'similar',
    confidence: same ? CONFIDENCE.words : LIKENESS_CEILING * fit,
  };
}

function keep(found: Map<string, Found>, candidate: Found): void {
  if (candidate.confidence > (found.get(candidate.id)?.confidence ?? 0)) found.set(candidate.id, candidate);
}

function withoutChatter(text: string): string {
  const rest = foldGerman(text).replace(CHATTER, ' ').replace(/\s+/g, ' ').trim();
  return rest === '' || rest.length === foldGerman(text).trim().length ? text.trim() : rest;
}
