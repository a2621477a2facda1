import type { MatchPerson, MatchVacancy } from '../domain/matching/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import type { ShortageTree } from '../domain/shortage/index.js';
import { LawTables, permissionMatcher, storedFacts } from '../domain/work-permission/index.js';
import { KeptRows } from './compact/kept-rows.js';
import type { LoadedRows } from './loading/loading.js';
import { isOpen, matchPerson, matchVacancy, PersonRow, VacancyRow } from './rows.js';
import { ShortageTable } from './shortage-table.js';

/** What the index depends on beside its rows; another one of any means building it anew. */
export interface Basis {
  readonly day: LocalDate;
  readonly shortages: ShortageTree;
  readonly law: LawTables;
}

export function isSameBasis(a: Basis, b: Basis | null): boolean {
  return a.day === b?.day && a.shortages === b.shortages && a.law === b.law;
}

/** People and vacancies of the index, by id: the place where rows that change become what the matcher may see. */
export class IndexRows {
  readonly people = new KeptRows<MatchPerson>();
  readonly vacancies = new KeptRows<MatchVacancy>();
  private readonly shortages: ShortageTable;
  private readonly permissions: ReturnType<typeof permissionMatcher>;

  constructor(readonly basis: Basis) {
    this.permissions = permissionMatcher(basis.day, basis.law);
    this.shortages = new ShortageTable(basis.shortages);
  }

  /** Begins anew with all rows of a state of the database. */
  begin({ people, vacancies }: Pick<LoadedRows, 'people' | 'vacancies'>): void {
    this.people.begin(people);
    this.vacancies.begin(vacancies);
  }

  /** The person as matched from now on; null when she leaves the matching. */
  putPerson(row: PersonRow): MatchPerson | null {
    if (row.archivedAt !== null) {
      this.people.delete(row.id);
      return null;
    }
    const person = matchPerson(row, this.permissions(storedFacts(row.status, row.statusFacts)));
    this.people.set(row.id, person);
    return person;
  }

  /** The vacancy as matched from now on; null when it is closed, expired or full. */
  putVacancy(row: VacancyRow): MatchVacancy | null {
    if (!isOpen(row, this.basis.day)) {
      this.vacancies.delete(row.id);
      return null;
    }
    const vacancy = matchVacancy(row, this.shortages.valueOf(row.kldb, row.ags));
    this.vacancies.set(row.id, vacancy);
    return vacancy;
  }
}
