import { MOST_OCCUPATIONS } from '../background/index.js';
import { type CefrLevel, mailAddress, nameWords, phoneNumber } from '../shared/index.js';
import type { MergeField, MergeOccupation, MergePapers, MergeRecord } from './record.js';
import { isEqual, sameSet } from './same.js';

/** How one fact of two records becomes one. */
export interface MergeRule<T> {
  /** Whether both say the same, in whatever spelling. */
  readonly same: (a: T, b: T) => boolean;
  /** Whether nothing is said; what is filled then beats it. */
  readonly isEmpty: (value: T) => boolean;
  /** One value out of both without anybody's choice; null: somebody must choose. */
  readonly unite?: (kept: T, gone: T) => T | null;
  /** What else of the other one stays beside the chosen one; without it nothing does. */
  readonly choose?: (chosen: T, other: T) => T;
}

const never = (): boolean => false;

function text<T extends string | null>(plain: (value: string) => unknown): MergeRule<T> {
  return {
    same: (a, b) => isEqual(plain(a ?? ''), plain(b ?? '')),
    isEmpty: (value) => (value ?? '').trim() === '',
  };
}

const folded = (value: string): string => value.normalize('NFC').trim().toLowerCase();

/** Trained says more than experienced, and that more than wanted. */
const STRENGTH = { trained: 2, experienced: 1, wanted: 0 } as const;

function stronger(a: MergeOccupation, b: MergeOccupation): MergeOccupation {
  const years = a.years === null ? b.years : b.years === null ? a.years : Math.max(a.years, b.years);
  return { ...(STRENGTH[b.relation] > STRENGTH[a.relation] ? b : a), years };
}

function unitedOccupations(
  first: readonly MergeOccupation[],
  second: readonly MergeOccupation[],
): MergeOccupation[] {
  const all = new Map(first.map((one) => [one.kldb, one]));
  for (const one of second) {
    const known = all.get(one.kldb);
    all.set(one.kldb, known ? stronger(known, one) : one);
  }
  return [...all.values()];
}

function unitedLanguages(
  first: Readonly<Record<string, CefrLevel>>,
  second: Readonly<Record<string, CefrLevel>>,
): Readonly<Record<string, CefrLevel>> {
  return { ...second, ...first };
}

/** Whether the first paper says everything that the second one says, and perhaps more. */
function covers(a: MergePapers, b: MergePapers): boolean {
  if (a.status !== b.status || (b.residence !== null && !isEqual(a.residence, b.residence))) return false;
  const said = Object.entries(b.facts).filter(([, value]) => value !== undefined && value !== null);
  const known = a.facts as Readonly<Record<string, unknown>>;
  return said.every(([name, value]) => isEqual(known[name], value));
}

type Word = NonNullable<MergeRecord['proposal']>;

/** The word that ends earlier; of two that end on one day the one whose adviser is known, and the first by adviser. */
function narrower(a: Word, b: Word): Word {
  if (a.until !== b.until) return a.until < b.until ? a : b;
  if (a.by === null || b.by === null) return a.by === null ? b : a;
  return a.by <= b.by ? a : b;
}

function union<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  return [...new Set([...a, ...b])];
}

/**
 * One rule for each fact. What is filled beats what is empty; lists are united without doubles; whatever else differs
 * is chosen by a person. Papers are taken whole: the fuller of two that agree, and otherwise the one that was chosen.
 */
export const MERGE_RULES: { readonly [F in MergeField]: MergeRule<MergeRecord[F]> } = {
  displayName: text((value) => [...nameWords(value)].sort()),
  phone: text((value) => phoneNumber(value) ?? folded(value)),
  email: text((value) => mailAddress(value) ?? folded(value)),
  messenger: text(folded),
  street: text(folded),
  home: { same: (a, b) => a.plz === b.plz, isEmpty: ({ plz }) => plz === '' },
  papers: {
    same: isEqual,
    isEmpty: never,
    unite: (kept, gone) => (covers(kept, gone) ? kept : covers(gone, kept) ? gone : null),
  },
  proposal: {
    same: isEqual,
    isEmpty: (value) => value === null,
    unite: (kept, gone) => kept && gone && narrower(kept, gone),
  },
  occupations: {
    same: sameSet,
    isEmpty: (value) => value.length === 0,
    unite: (kept, gone) => {
      const all = unitedOccupations(kept, gone);
      return all.length > MOST_OCCUPATIONS ? null : all;
    },
    choose: (chosen, other) =>
      unitedOccupations(chosen, other).slice(0, Math.max(MOST_OCCUPATIONS, chosen.length)),
  },
  recognitions: {
    same: sameSet,
    isEmpty: (value) => value.length === 0,
    // Of two days the later one: nobody is promised work too early.
    unite: (kept, gone) => {
      const from = new Map(gone.map((one) => [one.kldb5, one]));
      for (const one of kept) {
        const known = from.get(one.kldb5);
        from.set(one.kldb5, known && known.from > one.from ? known : one);
      }
      return [...from.values()].sort((a, b) => (a.kldb5 < b.kldb5 ? -1 : 1));
    },
  },
  qualification: { same: isEqual, isEmpty: (value) => value === null },
  skills: { same: sameSet, isEmpty: (value) => value.length === 0, unite: union },
  licences: {
    same: (a, b) => (a === null || b === null ? a === b : sameSet(a, b)),
    isEmpty: (value) => value === null,
    unite: (kept, gone) => union(kept ?? [], gone ?? []),
  },
  otherLanguages: {
    same: isEqual,
    isEmpty: (value) => Object.keys(value).length === 0,
    unite: (kept, gone) =>
      Object.entries(gone).some(([code, level]) => (kept[code] ?? level) !== level)
        ? null
        : unitedLanguages(kept, gone),
    choose: unitedLanguages,
  },
  hours: { same: isEqual, isEmpty: (value) => value === null },
  shifts: {
    same: (a, b) => (a === null || b === null ? a === b : sameSet(a, b)),
    isEmpty: (value) => value === null,
  },
  availableFrom: { same: isEqual, isEmpty: (value) => value === null },
  mobility: { same: isEqual, isEmpty: never },
  wishes: text(folded),
  // No profile becomes fresher by being merged.
  confirmedOn: { same: isEqual, isEmpty: never, unite: (kept, gone) => (gone < kept ? gone : kept) },
};

export const MERGE_FIELDS = Object.keys(MERGE_RULES) as MergeField[];
