import type { MatchPerson, MatchVacancy } from '../domain/matching/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import { lookUp, ShortageTree } from '../domain/shortage/index.js';
import { LawTables, permissionMatcher, storedFacts } from '../domain/work-permission/index.js';
import { matchPerson, matchVacancy, PersonRow, VacancyRow } from './rows.js';

/** What the index depends on beside its rows; another one of any means building it anew. */
export interface Basis {
  readonly day: LocalDate;
  readonly shortages: ShortageTree;
  readonly law: LawTables;
}

export function isSameBasis(a: Basis, b: Basis | null): boolean {
  return a.day === b?.day && a.shortages === b.shortages && a.law === b.law;
}

/** People and vacancies of the index, by id: the one place where rows become what the matcher may see. */
export class IndexRows {
  readonly people = new Map<string, MatchPerson>();
  readonly vacancies = new Map<string, MatchVacancy>();
  private readonly shortageOf = new Map<string, number | null>();
  private readonly permissions: ReturnType<typeof permissionMatcher>;

  constructor(readonly basis: Basis) {
    this.permissions = permissionMatcher(basis.day, basis.law);
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
    const { day } = this.basis;
    if (row.state !== 'published' || row.expiresOn < day || row.seatsTaken >= row.seats) {
      this.vacancies.delete(row.id);
      return null;
    }
    const vacancy = matchVacancy(row, this.shortage(row));
    this.vacancies.set(row.id, vacancy);
    return vacancy;
  }

  /** Look-ups repeat: a few thousand pairs of occupation and Kreis stand for all vacancies. */
  private shortage({ kldb, ags }: VacancyRow): number | null {
    const key = `${kldb} ${ags}`;
    const known = this.shortageOf.get(key);
    if (known !== undefined) return known;
    const value = lookUp(this.basis.shortages, kldb, ags)?.value ?? null;
    this.shortageOf.set(key, value);
    return value;
  }
}
