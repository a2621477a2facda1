import { LocalDate, VACANCY_KINDS, VacancyKind } from '../shared/index.js';
import { StoredPermissionFacts } from './facts.js';
import { permissionMatcher } from './matching-view.js';
import { isInForce, ruleInfos } from './rules/rule.js';
import { BUILT_IN_TABLES } from './tables/built-in.js';
import { LawTables } from './tables/law-tables.js';

/** Something of the law that a person must look at again. */
export interface ReviewItem {
  readonly kind: 'rule' | 'table';
  readonly id: string;
  readonly source: string;
  readonly reviewBy: LocalDate;
}

/** Rules in force and table rows whose review date has passed, longest overdue first. */
export function overdueReviews(day: LocalDate, tables: LawTables = BUILT_IN_TABLES): readonly ReviewItem[] {
  const rules = [...ruleInfos().values()]
    .filter((info) => isInForce(info, day))
    .map(({ id, source, reviewBy }) => item('rule', id, source, tables.reviewBy[id] ?? reviewBy));
  const rows = [
    ...tables.safeCountries.map((row) =>
      item('table', `safeCountries/${row.list}/${row.country}`, row.source, row.reviewBy),
    ),
    ...tables.continuationOrders.map((row) =>
      item('table', `continuationOrders/${row.validOn}`, row.source, row.reviewBy),
    ),
    item('table', 'benefitSwitch24', tables.benefitSwitch24.source, tables.benefitSwitch24.reviewBy),
  ];
  return [...rules, ...rows]
    .filter((each) => each.reviewBy < day)
    .sort((a, b) => (a.reviewBy < b.reviewBy ? -1 : a.reviewBy > b.reviewBy ? 1 : 0));
}

function item(kind: ReviewItem['kind'], id: string, source: string, reviewBy: LocalDate): ReviewItem {
  return { kind, id, source, reviewBy };
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
  const old = permissionMatcher(day, before);
  const changed = permissionMatcher(day, after);
  return people.flatMap((facts, index) => {
    const [then, now] = [old(facts), changed(facts)];
    const kinds = VACANCY_KINDS.filter(
      (kind) => then[kind].accessClass !== now[kind].accessClass || then[kind].from !== now[kind].from,
    );
    return kinds.length === 0 ? [] : [{ index, kinds }];
  });
}
