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
  readonly reason: HitReason;
  /** The name that matched, and what of it to highlight. */
  readonly label: string;
  readonly marks: readonly Mark[];
}

const CONFIDENCE: Readonly<Record<Exclude<HitReason, 'similar'>, number>> = {
  title: 1,
  alias: 0.95,
  beginning: 0.85,
  words: 0.8,
};
/** Highest confidence of a hit that rests on likeness alone. */
const LIKENESS_CEILING = 0.75;
const LEAST_CONFIDENCE = 0.08;
const LEAST_BEGINNING = 3;
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
    const found = new Map<string, OccupationHit>();
    for (const hit of this.typed(asked)) keep(found, hit);
    for (const hit of this.index.search(asked, CANDIDATES)) keep(found, this.likeness(asked, hit));
    return [...found.values()]
      .filter((hit) => hit.confidence >= LEAST_CONFIDENCE)
      .sort((a, b) => this.order(a, b))
      .slice(0, limit);
  }

  /** Names that are typed fully or begin with what was typed. */
  private typed(asked: string): readonly OccupationHit[] {
    const folded = foldGerman(asked).trim();
    if (folded.length < LEAST_BEGINNING) return [];
    return this.names
      .filter((name) => name.folded.startsWith(folded))
      .flatMap((name) => {
        const entry = this.byId.get(name.id);
        if (!entry) return [];
        const whole = name.folded === folded;
        const reason: HitReason = whole ? (name.label === entry.title ? 'title' : 'alias') : 'beginning';
        const marks = [{ from: 0, to: Math.min(asked.trim().length, name.label.length) }];
        return [this.hit(entry, name.label, reason, CONFIDENCE[reason as 'title'], marks)];
      });
  }

  private likeness(asked: string, { id, label, fit }: TitleHit): OccupationHit | null {
    const entry = this.byId.get(id);
    if (!entry) return null;
    const reason: HitReason = fit >= WHOLE_FIT ? 'words' : 'similar';
    const confidence = reason === 'words' ? CONFIDENCE.words : LIKENESS_CEILING * fit;
    return this.hit(entry, label, reason, confidence, this.marksOf(asked, label));
  }

  /** Words of the label that share a part with what was asked. */
  private marksOf(asked: string, label: string): readonly Mark[] {
    const parts = new Set(this.index.partsOf(this.index.wordsOf(asked)));
    return [...label.matchAll(/[\p{L}\p{N}]+/gu)]
      .filter(([word]) => this.index.partsOf(this.index.wordsOf(word)).some((part) => parts.has(part)))
      .map((match) => ({ from: match.index, to: match.index + match[0].length }));
  }

  private hit(
    entry: OccupationEntry,
    label: string,
    reason: HitReason,
    confidence: number,
    marks: readonly Mark[],
  ): OccupationHit {
    const { id, title, kldb } = entry;
    return { id, title, kldb, reason, confidence: Math.round(confidence * 1000) / 1000, label, marks };
  }

  private order(a: OccupationHit, b: OccupationHit): number {
    const weight = (hit: OccupationHit): number => this.byId.get(hit.id)?.weight ?? 0;
    return b.confidence - a.confidence || weight(b) - weight(a) || a.id.localeCompare(b.id);
  }
}

function keep(found: Map<string, OccupationHit>, hit: OccupationHit | null): void {
  if (hit && hit.confidence > (found.get(hit.id)?.confidence ?? 0)) found.set(hit.id, hit);
}

function withoutChatter(text: string): string {
  const rest = foldGerman(text).replace(CHATTER, ' ').replace(/\s+/g, ' ').trim();
  return rest === '' || rest.length === foldGerman(text).trim().length ? text.trim() : rest;
}
