import { Injectable } from '@nestjs/common';
import type { ImportKind } from '../../domain/table-import/index.js';
import { CoursesTarget } from './courses.target.js';
import { PeopleTarget } from './people.target.js';
import { ImportTarget } from './target.js';
import { VacanciesTarget } from './vacancies.target.js';

export * from './courses.target.js';
export * from './people.target.js';
export * from './references.js';
export * from './target.js';
export * from './vacancies.target.js';

/** The kinds of tables that can be brought in. */
@Injectable()
export class ImportTargets {
  private readonly byKind: Readonly<Record<ImportKind, ImportTarget>>;

  constructor(people: PeopleTarget, vacancies: VacanciesTarget, courses: CoursesTarget) {
    this.byKind = { people, vacancies, courses };
  }

  of(kind: ImportKind): ImportTarget {
    return this.byKind[kind];
  }
}
