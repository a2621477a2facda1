import { LocalDate, VACANCY_KINDS, VacancyKind } from '../shared/index.js';
import { StoredPermissionFacts } from './facts.js';
import { permissionMatcher } from './matching-view.js';
import { isInForce, ruleInfos } from './rules/rule.js';
import { BUILT_IN_TABLES } from './tables/built-in.js';
import { LawEntry, lawEntryKey } from './tables/entries.js';
import { entriesOf } from './tables/entry-codec.js';
import { LawTables } from './tables/law-tables.js';
import { AccessClass } from './vocabulary.js';

/** Something of the law that a person must look at again. */
export interface ReviewItem {
  readonly kind: 'rule' | 'table';
  readonly id: string;
  readonly source: string;
  readonly reviewBy: LocalDate;
}

/** Rules in force and table rows still in use whose review date has passed, longest overdue first. */
export function overdueReviews(day: LocalDate, tables: LawTables = BUILT_IN_TABLES): readonly ReviewItem[] {
  const rules = [...ruleInfos().values()]
    .filter((info) => isInForce(info, day))
    .map(({ id, source, reviewBy }) => item('rule', id, source, tables.reviewBy[id] ?? reviewBy));
  const rows = entriesOf(tables)
    .filter((row) => row.kind !== 'rule_review' && (row.validTo === null || row.validTo >= day))
    .map((row) => item('table', lawEntryKey(row), row.source, row.reviewBy));
  return [...rules, ...rows]
    .filter((each) => each.reviewBy < day)
    .sort((a, b) => (a.reviewBy < b.reviewBy ? -1 : a.reviewBy > b.reviewBy ? 1 : 0));
}

function item(kind: ReviewItem['kind'], id: string, source: string, reviewBy: LocalDate): ReviewItem {
  return { kind, id, source, reviewBy };
}

/** Rules that read each kind of row; a row past its review date casts doubt on their answers. */
const READERS: Partial<Record<LawEntry['kind'], readonly string[]>> = {
  safe_country: ['asylg29a', 'euArt62'],
  safe_exception: ['asylg87d', 'aufenthg104Para18No1', 'aufenthg104Para18No2'],
  threshold: ['asylg61Para2AppliedAfter2015', 'asylg61Para1Sentence3No1'],
  continuation_order: ['aufenthg24Para1', 'ukraineAufenthFgv2', 'aufenthg24NotCarriedOn'],
  benefit_switch: ['benefitSwitch24', 'sgb2Section7', 'sgb2Section74'],
  minimum_wage: ['milog1'],
  apprentice_pay: ['bbig17Para2'],
};

/** Those overdue items on which an answer made by the given rules rests. */
export function overdueFor(rules: readonly string[], overdue: readonly ReviewItem[]): readonly ReviewItem[] {
  return overdue.filter(({ kind, id }) => {
    if (kind === 'rule') return rules.includes(id);
    const readers = READERS[id.split('/')[0] as LawEntry['kind']] ?? [];
    return readers.some((reader) => rules.includes(reader));
  });
}

/** How one kind of work is answered, as far as a change of the law can move it. */
export interface AnswerOfKind {
  readonly accessClass: AccessClass;
  readonly from: LocalDate | null;
  readonly rule: string | null;
}

/** One kind of work that other tables would answer otherwise. */
export interface ChangedKind {
  readonly kind: VacancyKind;
  readonly before: AnswerOfKind;
  readonly after: AnswerOfKind;
}

/** Compares the answers of two sets of tables, person by person; keeps the work for people who are alike. */
export function answerComparer(
  day: LocalDate,
  before: LawTables,
  after: LawTables,
): (facts: StoredPermissionFacts) => readonly ChangedKind[] {
  const old = permissionMatcher(day, before);
  const changed = permissionMatcher(day, after);
  return (facts) => {
    const [then, now] = [old(facts), changed(facts)];
    return VACANCY_KINDS.filter(
      (kind) => then[kind].accessClass !== now[kind].accessClass || then[kind].from !== now[kind].from,
    ).map((kind) => ({ kind, before: then[kind], after: now[kind] }));
  };
}

/** One person whose answer other tables would change. */
export interface ChangedAnswer {
  /** Place in the list that was given. */
  readonly index: number;
  readonly kinds: readonly VacancyKind[];
}

/** Whose answers would change if `after` took the place of `before`: the preview of an operator's edit. */
export function answersThatChange(
  people: readonly StoredPermissionFacts[],
  day: LocalDate,
  before: LawTables,
  after: LawTables,
): readonly ChangedAnswer[] {
  const changes = answerComparer(day, before, after);
  return people.flatMap((facts, index) => {
    const kinds = changes(facts).map(({ kind }) => kind);
    return kinds.length === 0 ? [] : [{ index, kinds }];
  });
}
