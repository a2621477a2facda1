import { addDays, LocalDate } from '../../../domain/shared/index.js';
import {
  CourseRunDraft,
  EmployerDraft,
  LoginDraft,
  OrganisationDraft,
  PersonDraft,
  PlacementDraft,
  TandemDraft,
  VacancyDraft,
} from '../drafts.js';
import { PlaceOf } from './cells.js';
import { courseRuns } from './courses.js';
import { type RequestDraft, REQUESTS } from './requests.js';
import { DESKS, LOGINS, ORGANISATIONS, TANDEMS } from './organisations.js';
import { people } from './people.js';
import { placements } from './placements.js';
import { employers, vacancies } from './vacancies.js';

/** The whole hand-written demo: three regions, four helper groups, sixty people, forty-five vacancies. */
export interface SmallWorld {
  readonly organisations: readonly OrganisationDraft[];
  readonly logins: readonly LoginDraft[];
  readonly employers: readonly EmployerDraft[];
  readonly vacancies: readonly VacancyDraft[];
  readonly people: readonly PersonDraft[];
  readonly courseRuns: readonly CourseRunDraft[];
  readonly placements: readonly PlacementDraft[];
  readonly tandems: readonly TandemDraft[];
  readonly requests: readonly RequestDraft[];
}

/**
 * Builds the demo for a day: every date is relative to `today`. `placeOf` turns a postcode into a place; all postcodes
 * are in the starter pack, so it must know each.
 */
export function smallWorld(today: LocalDate, placeOf: PlaceOf): SmallWorld {
  const firms = employers(placeOf);
  return {
    organisations: ORGANISATIONS,
    logins: LOGINS,
    employers: firms,
    vacancies: vacancies(today, placeOf),
    people: people(today, placeOf, DESKS),
    courseRuns: courseRuns(today, placeOf),
    placements: placements(today),
    tandems: TANDEMS.map(([mentorLogin, personRef, days]) => ({
      mentorLogin,
      personRef,
      since: addDays(today, -days),
    })),
    requests: REQUESTS,
  };
}
