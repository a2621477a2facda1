import type { PracticedEntry } from '../background/index.js';
import type { PersonOccupation, Recognition, ResidenceRule, Shift } from '../matching/index.js';
import type { CefrLevel, LocalDate, RequirementLevel } from '../shared/index.js';
import type { ResidenceStatus, StoredPermissionFacts } from '../work-permission/index.js';

/** Where somebody lives; one fact, because postcode, Kreis and place never go apart. */
export interface MergeHome {
  readonly plz: string;
  readonly ags: string;
  readonly lat: number;
  readonly lon: number;
  readonly areaLat: number;
  readonly areaLon: number;
}

/** What is printed on the papers; one fact, because parts of two papers make a paper that nobody holds. */
export interface MergePapers {
  readonly status: ResidenceStatus;
  readonly facts: Partial<StoredPermissionFacts>;
  readonly residence: ResidenceRule | null;
}

export type MergeOccupation = PersonOccupation & PracticedEntry;

/** The facts of one record of a person, as far as two records can say different things. */
export interface MergeRecord {
  readonly displayName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly messenger: string | null;
  readonly street: string | null;
  readonly home: MergeHome;
  readonly papers: MergePapers;
  /** An adviser's word that she may be proposed; rests on the papers as they were. */
  readonly proposal: { readonly until: LocalDate; readonly by: string | null } | null;
  readonly occupations: readonly MergeOccupation[];
  readonly recognitions: readonly Recognition[];
  readonly qualification: RequirementLevel | null;
  readonly skills: readonly string[];
  /** Null: not asked. */
  readonly licences: readonly string[] | null;
  readonly otherLanguages: Readonly<Record<string, CefrLevel>>;
  /** Hours per week; null: not asked. */
  readonly hours: { readonly min: number | null; readonly max: number | null } | null;
  /** Null: not asked. */
  readonly shifts: readonly Shift[] | null;
  readonly availableFrom: LocalDate | null;
  /** Longest way to work; `km` null: would move anywhere. */
  readonly mobility: { readonly km: number | null };
  readonly wishes: string;
  readonly confirmedOn: LocalDate;
}

export type MergeField = keyof MergeRecord;

/** Facts that somebody may have to choose, in the order in which a page shows them. */
export const CHOSEN_FIELDS = [
  'displayName',
  'phone',
  'email',
  'messenger',
  'street',
  'home',
  'papers',
  'occupations',
  'qualification',
  'otherLanguages',
  'hours',
  'shifts',
  'availableFrom',
  'mobility',
  'wishes',
] as const satisfies readonly MergeField[];
export type ChosenField = (typeof CHOSEN_FIELDS)[number];

/** The record that stays, and the one that goes into it. */
export const MERGE_SIDES = ['kept', 'gone'] as const;
export type MergeSide = (typeof MERGE_SIDES)[number];

export type MergeChoices = Readonly<Partial<Record<ChosenField, MergeSide>>>;
