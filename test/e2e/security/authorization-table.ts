import type { Role } from '../../../src/platform/auth/index.js';

const DESK = ['volunteer', 'desk_lead'] as const satisfies readonly Role[];
const HELPERS = ['volunteer', 'desk_lead', 'mentor'] as const satisfies readonly Role[];
const STAFF = [
  ...HELPERS,
  'employer_editor',
  'provider_editor',
  'caseworker',
  'municipal_reader',
  'auditor',
  'operator',
] as const satisfies readonly Role[];
const EVERYBODY = [...STAFF, 'person'] as const satisfies readonly Role[];

/** What one operation allows; everything that is not said here is refused. */
export interface Expectation {
  /** Roles that reach the operation on what is their own; `public`: visitors, too. */
  readonly own: readonly Role[] | 'public';
  /** Roles that reach it on what belongs to another organisation or person; nobody unless said. */
  readonly foreign?: readonly Role[];
  /**
   * What stands behind the operation when the guard of the portal is off. `rows`: row-level security alone must refuse
   * whoever is not allowed above. `open`: no data about a person is behind it, the guard is its only wall.
   */
  readonly wall: 'rows' | 'open';
  /** With the guard off, row-level security also lets these through, because they hold a grant or made the row. */
  readonly wallOwn?: readonly Role[];
}

const publicRead: Expectation = { own: 'public', foreign: EVERYBODY, wall: 'open' };

/** Every operation of the API. A new one without a line here fails the test. */
export const AUTHORIZATION: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/session': publicRead,
  'POST /api/v1/session': publicRead,
  'DELETE /api/v1/session': publicRead,
  'GET /api/v1/places': publicRead,
  'GET /api/v1/kreise': publicRead,
  'GET /api/v1/occupations': publicRead,
  'GET /api/v1/occupations/{kldb}': publicRead,
  'GET /api/v1/follow-ups/{id}': publicRead,
  'GET /api/v1/skills': publicRead,
  'GET /api/v1/shortage': publicRead,
  'GET /api/v1/reference/sources': publicRead,
  'GET /api/v1/courses': publicRead,
  'GET /api/v1/vacancies': publicRead,
  'GET /api/v1/vacancies/{id}': publicRead,

  'GET /api/v1/organisations': { own: EVERYBODY, wall: 'open' },
  'POST /api/v1/organisations': { own: ['operator'], wall: 'open' },
  'POST /api/v1/organisations/{id}/members': {
    own: ['desk_lead', 'operator'],
    foreign: ['operator'],
    wall: 'rows',
  },

  'POST /api/v1/vacancies': { own: ['employer_editor', ...DESK], wall: 'open' },
  'POST /api/v1/vacancies/language-suggestions': { own: ['employer_editor', ...DESK], wall: 'open' },
  'PATCH /api/v1/vacancies/{id}': { own: ['employer_editor', ...DESK], wall: 'open' },
  'POST /api/v1/vacancies/{id}/renew': { own: ['employer_editor', ...DESK], wall: 'open' },
  'POST /api/v1/vacancies/{id}/close': { own: ['employer_editor', ...DESK], wall: 'open' },
  'POST /api/v1/vacancies/{id}/release': {
    own: ['desk_lead', 'operator'],
    foreign: ['operator'],
    wall: 'open',
  },
  'GET /api/v1/vacancies/{id}/matches': {
    own: ['employer_editor', ...DESK],
    foreign: ['employer_editor', ...DESK],
    wall: 'open',
  },
  'POST /api/v1/courses': { own: ['desk_lead', 'provider_editor', 'operator'], wall: 'open' },

  // A caseworker has no people of a desk: the list is empty.
  'GET /api/v1/people': { own: [...HELPERS, 'caseworker'], wall: 'rows' },
  'POST /api/v1/people': { own: HELPERS, wall: 'rows' },
  'GET /api/v1/people/{id}': { own: [...HELPERS, 'person'], wall: 'rows', wallOwn: ['employer_editor'] },
  'PATCH /api/v1/people/{id}': { own: [...HELPERS, 'person'], wall: 'rows' },
  'POST /api/v1/people/{id}/confirm': { own: [...HELPERS, 'person'], wall: 'rows' },
  'GET /api/v1/people/{id}/permission': {
    own: [...HELPERS, 'person'],
    wall: 'rows',
    wallOwn: ['employer_editor'],
  },
  'GET /api/v1/people/{id}/offices': {
    own: [...HELPERS, 'person'],
    wall: 'rows',
    wallOwn: ['employer_editor'],
  },
  'GET /api/v1/people/{id}/grants': {
    own: [...HELPERS, 'person'],
    wall: 'rows',
    wallOwn: ['employer_editor'],
  },
  'POST /api/v1/people/{id}/grants': { own: [...HELPERS, 'person'], wall: 'rows' },
  'POST /api/v1/people/{id}/grants/{grantId}/revoke': { own: [...HELPERS, 'person'], wall: 'rows' },
  'GET /api/v1/people/{id}/matches': {
    own: [...HELPERS, 'person'],
    wall: 'rows',
    wallOwn: ['employer_editor'],
  },
  'GET /api/v1/people/{id}/matches/{vacancyId}': {
    own: [...HELPERS, 'person'],
    wall: 'rows',
    wallOwn: ['employer_editor'],
  },
  'GET /api/v1/people/{id}/plan/{vacancyId}': {
    own: [...HELPERS, 'person'],
    wall: 'rows',
    wallOwn: ['employer_editor'],
  },

  'GET /api/v1/placements': { own: [...HELPERS, 'employer_editor', 'caseworker', 'person'], wall: 'rows' },
  'POST /api/v1/placements': { own: [...HELPERS, 'person'], wall: 'rows' },
  'GET /api/v1/placements/{id}': { own: [...HELPERS, 'employer_editor', 'person'], wall: 'rows' },
  'POST /api/v1/placements/{id}/steps': { own: [...HELPERS, 'employer_editor', 'person'], wall: 'rows' },
  'POST /api/v1/placements/{id}/undo': { own: [...HELPERS, 'employer_editor', 'person'], wall: 'rows' },

  'GET /api/v1/requests': { own: [...HELPERS, 'caseworker', 'person'], wall: 'rows' },
  'POST /api/v1/requests': { own: [...DESK, 'person'], wall: 'rows', wallOwn: ['mentor'] },
  'GET /api/v1/requests/{id}': { own: [...HELPERS, 'person'], wall: 'rows' },
  'POST /api/v1/requests/{id}/send': { own: [...DESK, 'person'], wall: 'rows', wallOwn: ['mentor'] },
  'POST /api/v1/requests/{id}/steps': { own: [...DESK, 'person'], wall: 'rows', wallOwn: ['mentor'] },
  'PUT /api/v1/requests/{id}/papers': { own: [...DESK, 'person'], wall: 'rows', wallOwn: ['mentor'] },
  'PUT /api/v1/requests/{id}/approval': { own: DESK, wall: 'rows', wallOwn: ['mentor', 'person'] },
  'POST /api/v1/requests/{id}/messages': { own: [...DESK, 'person'], wall: 'rows', wallOwn: ['mentor'] },
  'POST /api/v1/requests/{id}/link': { own: [...DESK, 'person'], wall: 'rows', wallOwn: ['mentor'] },

  'GET /api/v1/people/{id}/remedies': { own: [...HELPERS, 'person'], wall: 'rows' },
  'POST /api/v1/people/{id}/remedies': { own: [...HELPERS, 'person'], wall: 'rows' },
  'POST /api/v1/remedies/{id}/close': { own: [], wall: 'rows' },
  'GET /api/v1/agreements': {
    own: ['desk_lead', 'caseworker'],
    wall: 'rows',
    wallOwn: ['volunteer', 'mentor'],
  },
  'POST /api/v1/agreements': { own: [], wall: 'rows' },
  'POST /api/v1/agreements/{id}/end': { own: [], wall: 'rows' },
  'GET /api/v1/offices': { own: [...HELPERS, 'caseworker', 'person'], wall: 'open' },
  'PUT /api/v1/offices/{id}/contact': { own: [], wall: 'rows' },

  'GET /api/v1/placements/{id}/interviews': { own: [...HELPERS, 'employer_editor', 'person'], wall: 'rows' },
  'POST /api/v1/placements/{id}/interviews': { own: [...HELPERS, 'employer_editor', 'person'], wall: 'rows' },
  'PUT /api/v1/interviews/{id}': { own: [], wall: 'rows' },
  'POST /api/v1/interviews/{id}/cancel': { own: [], wall: 'rows' },
  'POST /api/v1/placements/{id}/link': { own: [...HELPERS, 'employer_editor', 'person'], wall: 'rows' },

  'GET /api/v1/law': { own: ['desk_lead', 'operator'], wall: 'open' },
  'POST /api/v1/law/preview': { own: ['desk_lead', 'operator'], wall: 'open' },
  'POST /api/v1/law/changes': { own: ['operator'], wall: 'open' },
  'POST /api/v1/people/{id}/investment-check': {
    own: [...HELPERS, 'person'],
    wall: 'rows',
    wallOwn: ['employer_editor'],
  },
  'POST /api/v1/people/{id}/permission/session': {
    own: HELPERS,
    wall: 'rows',
    wallOwn: ['person', 'employer_editor'],
  },
  'PUT /api/v1/people/{id}/permission/confirmation': { own: HELPERS, wall: 'rows', wallOwn: ['person'] },
  'DELETE /api/v1/people/{id}/permission/confirmation': { own: HELPERS, wall: 'rows', wallOwn: ['person'] },
  'GET /api/v1/course-feed': publicRead,
  'GET /api/v1/courses/{id}': publicRead,
  'PATCH /api/v1/courses/{id}': { own: ['desk_lead', 'provider_editor', 'operator'], wall: 'open' },
  'POST /api/v1/courses/{id}/cancel': { own: ['desk_lead', 'provider_editor', 'operator'], wall: 'open' },
  'POST /api/v1/courses/{id}/outcomes': { own: [...HELPERS, 'person'], wall: 'rows' },
  'DELETE /api/v1/courses/{id}/outcomes/{personId}': { own: [...HELPERS, 'person'], wall: 'rows' },
  'POST /api/v1/course-imports': { own: ['desk_lead', 'provider_editor', 'operator'], wall: 'open' },
  'GET /api/v1/course-imports/{id}': { own: ['desk_lead', 'provider_editor', 'operator'], wall: 'open' },
  'POST /api/v1/course-imports/{id}/commit': {
    own: ['desk_lead', 'provider_editor', 'operator'],
    wall: 'open',
  },
  'GET /api/v1/people/{id}/plan': { own: [...HELPERS, 'person'], wall: 'rows', wallOwn: ['employer_editor'] },
  'GET /api/v1/people/{id}/plan/{vacancyId}/ways': {
    own: [...HELPERS, 'person'],
    wall: 'rows',
    wallOwn: ['employer_editor'],
  },
  'GET /api/v1/people/{id}/plan/{vacancyId}/calendar': {
    own: [...HELPERS, 'person'],
    wall: 'rows',
    wallOwn: ['employer_editor'],
  },
  'GET /api/v1/people/{id}/learning': {
    own: [...HELPERS, 'person'],
    wall: 'rows',
    wallOwn: ['employer_editor'],
  },
  'PUT /api/v1/people/{id}/learning': { own: [...HELPERS, 'person'], wall: 'rows' },
  'GET /api/v1/plan-notices': { own: [...HELPERS, 'person'], wall: 'rows' },
  'POST /api/v1/plan-notices/{id}/seen': { own: [...HELPERS, 'person'], wall: 'rows' },
  'GET /api/v1/plan-refresh': { own: [...HELPERS, 'operator'], wall: 'open' },
  'GET /api/v1/assignment': { own: ['desk_lead'], wall: 'rows' },
  'POST /api/v1/assignment': { own: ['desk_lead'], wall: 'rows' },
  'POST /api/v1/assignment/pairs/{id}': { own: ['desk_lead'], wall: 'rows' },
  'GET /api/v1/assignment/overrides': { own: ['desk_lead'], wall: 'rows' },
  'POST /api/v1/assignment/overrides/review': { own: ['desk_lead'], wall: 'rows' },

  'POST /api/v1/people/{id}/contacts': { own: HELPERS, wall: 'rows' },
  'GET /api/v1/care/silent': { own: HELPERS, wall: 'rows' },
  'GET /api/v1/care/load': { own: HELPERS, wall: 'rows' },
  'POST /api/v1/care/pause': { own: HELPERS, wall: 'rows' },
  'POST /api/v1/care/release': { own: HELPERS, wall: 'rows' },
  'GET /api/v1/handovers': { own: ['desk_lead'], wall: 'rows' },
  'POST /api/v1/handovers': { own: ['desk_lead'], wall: 'rows' },
  'POST /api/v1/handovers/{id}/steps': { own: [], wall: 'rows' },
  'POST /api/v1/people/{id}/funding/{vacancyId}': {
    own: [...HELPERS, 'person'],
    wall: 'rows',
    wallOwn: ['employer_editor'],
  },
  // Counts and ids of lists, no person behind them.
  'GET /api/v1/oversight/matching': { own: ['auditor'], wall: 'open' },
};
