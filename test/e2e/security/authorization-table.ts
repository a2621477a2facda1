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
const IMPORTERS = [
  'employer_editor',
  'desk_lead',
  'provider_editor',
  'operator',
] as const satisfies readonly Role[];
const EVERYBODY = [...STAFF, 'person'] as const satisfies readonly Role[];
const CONNECTORS = ['desk_lead', 'employer_editor', 'caseworker'] as const satisfies readonly Role[];

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
  'GET /api/v1/guides': publicRead,
  'GET /api/v1/shortage': publicRead,
  'GET /api/v1/reference/sources': publicRead,
  'GET /api/v1/courses': publicRead,
  'GET /api/v1/vacancies': publicRead,
  'GET /api/v1/vacancies/{id}': publicRead,

  'GET /api/v1/account/mail': { own: EVERYBODY, foreign: EVERYBODY, wall: 'rows' },
  'PUT /api/v1/account/mail': { own: EVERYBODY, foreign: EVERYBODY, wall: 'rows' },
  // No data about a person is behind these: addresses of systems, and that calls were made.
  'GET /api/v1/webhooks': { own: CONNECTORS, foreign: CONNECTORS, wall: 'open' },
  'POST /api/v1/webhooks': { own: CONNECTORS, foreign: CONNECTORS, wall: 'open' },
  'POST /api/v1/webhooks/{id}/rotate': { own: [], wall: 'open' },
  'POST /api/v1/webhooks/{id}/test': { own: [], wall: 'open' },
  'DELETE /api/v1/webhooks/{id}': { own: [], wall: 'open' },
  'GET /api/v1/webhook-deliveries': { own: CONNECTORS, foreign: CONNECTORS, wall: 'open' },
  'GET /api/v1/organisations': { own: EVERYBODY, wall: 'open' },
  'POST /api/v1/organisations': { own: ['operator'], wall: 'open' },
  'PUT /api/v1/organisations/{id}/round-kreise': { own: ['operator'], foreign: ['operator'], wall: 'open' },
  'POST /api/v1/organisations/{id}/members': {
    own: ['desk_lead', 'operator'],
    foreign: ['operator'],
    wall: 'rows',
  },

  // Addresses and settings of a service, no data about a person; no desk of this world has one to show or remove.
  'GET /api/v1/organisations/{id}/sign-in': { own: [], wall: 'open' },
  'PUT /api/v1/organisations/{id}/sign-in': {
    own: ['desk_lead', 'operator'],
    foreign: ['operator'],
    wall: 'open',
  },
  'DELETE /api/v1/organisations/{id}/sign-in': { own: [], wall: 'open' },
  'POST /api/v1/organisations/{id}/members/{memberId}/sign-in-invitation': { own: [], wall: 'rows' },
  'DELETE /api/v1/organisations/{id}/members/{memberId}/sign-in-link': { own: [], wall: 'rows' },
  'DELETE /api/v1/account/sign-in-link': { own: [], wall: 'rows' },

  // No data about a person is behind these: that a desk sent a link, and to which vacancy.
  'GET /api/v1/firm-links': { own: DESK, foreign: DESK, wall: 'open' },
  'POST /api/v1/firm-links': { own: DESK, foreign: DESK, wall: 'open' },
  // Off without a key of one's own: nobody reaches it here.
  'GET /api/v1/job-search': { own: [], wall: 'open' },
  'GET /api/v1/job-search/{ref}': { own: [], wall: 'open' },
  'POST /api/v1/job-search/{ref}/vacancy': { own: [], wall: 'open' },
  'DELETE /api/v1/firm-links/{id}': { own: [], wall: 'rows' },
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
  'GET /api/v1/duplicates': { own: DESK, wall: 'rows' },
  'GET /api/v1/people/{id}/merges/{otherId}': { own: DESK, wall: 'rows' },
  // The desks of this world have one person each: there is nobody to merge.
  'POST /api/v1/people/{id}/merges': { own: [], wall: 'rows' },
  'GET /api/v1/merges/{id}': { own: DESK, wall: 'rows' },
  'POST /api/v1/merges/{id}/undo': { own: DESK, wall: 'rows' },
  'GET /api/v1/distinct-pairs': { own: DESK, wall: 'rows' },
  // Nor is there anybody from whom she could be told apart.
  'POST /api/v1/people/{id}/distinct-pairs': { own: [], wall: 'rows' },
  'DELETE /api/v1/distinct-pairs/{id}': { own: DESK, wall: 'rows' },
  'POST /api/v1/people/{id}/confirm': { own: [...HELPERS, 'person'], wall: 'rows' },
  'GET /api/v1/people/{id}/skill-cards': {
    own: [...HELPERS, 'person'],
    wall: 'rows',
    wallOwn: ['employer_editor'],
  },
  'GET /api/v1/people/{id}/background': {
    own: [...HELPERS, 'person'],
    wall: 'rows',
    wallOwn: ['employer_editor'],
  },
  'POST /api/v1/people/{id}/work-periods': { own: [...HELPERS, 'person'], wall: 'rows' },
  'PUT /api/v1/people/{id}/work-periods/{entryId}': { own: [...HELPERS, 'person'], wall: 'rows' },
  'DELETE /api/v1/people/{id}/work-periods/{entryId}': { own: [...HELPERS, 'person'], wall: 'rows' },
  'POST /api/v1/people/{id}/qualifications': { own: [...HELPERS, 'person'], wall: 'rows' },
  'PUT /api/v1/people/{id}/qualifications/{entryId}': { own: [...HELPERS, 'person'], wall: 'rows' },
  'DELETE /api/v1/people/{id}/qualifications/{entryId}': { own: [...HELPERS, 'person'], wall: 'rows' },
  'GET /api/v1/people/{id}/obstacles': {
    own: [...HELPERS, 'person'],
    wall: 'rows',
    wallOwn: ['employer_editor'],
  },
  'POST /api/v1/people/{id}/obstacles': { own: [...HELPERS, 'person'], wall: 'rows' },
  'PUT /api/v1/people/{id}/obstacles/{obstacleId}': { own: [...HELPERS, 'person'], wall: 'rows' },
  'PUT /api/v1/people/{id}/occupations/{kldb}/answers': { own: [...HELPERS, 'person'], wall: 'rows' },
  'DELETE /api/v1/people/{id}/obstacles/{obstacleId}': { own: [...HELPERS, 'person'], wall: 'rows' },
  'PUT /api/v1/people/{id}/skill-cards': { own: [...HELPERS, 'person'], wall: 'rows' },
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
  'GET /api/v1/people/{id}/match-list': {
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

  'GET /api/v1/proposals': { own: [...HELPERS, 'caseworker', 'person'], wall: 'rows' },
  'POST /api/v1/people/{id}/proposals': { own: [...DESK, 'person'], wall: 'rows', wallOwn: ['mentor'] },
  'POST /api/v1/proposals/{id}/outcome': { own: [], wall: 'rows' },
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
  'GET /api/v1/courses/waiting': { own: HELPERS, wall: 'rows' },
  'GET /api/v1/courses/{id}': publicRead,
  'GET /api/v1/courses/{id}/seats': { own: HELPERS, wall: 'rows' },
  'PATCH /api/v1/courses/{id}': { own: ['desk_lead', 'provider_editor', 'operator'], wall: 'open' },
  'POST /api/v1/courses/{id}/cancel': { own: ['desk_lead', 'provider_editor', 'operator'], wall: 'open' },
  'POST /api/v1/courses/{id}/outcomes': { own: [...HELPERS, 'person'], wall: 'rows' },
  'DELETE /api/v1/courses/{id}/outcomes/{personId}': { own: [...HELPERS, 'person'], wall: 'rows' },
  'GET /api/v1/emergencies': { own: ['desk_lead'], wall: 'rows' },
  'POST /api/v1/emergencies': { own: ['desk_lead'], wall: 'rows' },
  'GET /api/v1/emergencies/{id}': { own: [], wall: 'rows' },
  'POST /api/v1/emergencies/{id}/close': { own: [], wall: 'rows' },
  // The operator sees and decides only what a group with a single lead asks; here there are two.
  'GET /api/v1/people-exports': { own: ['desk_lead', 'operator'], wall: 'rows' },
  'POST /api/v1/people-exports': { own: ['desk_lead'], wall: 'rows' },
  'POST /api/v1/people-exports/{id}/approve': { own: [], wall: 'rows' },
  'POST /api/v1/people-exports/{id}/decline': { own: [], wall: 'rows' },
  'POST /api/v1/people-exports/{id}/end': { own: [], wall: 'rows' },
  'GET /api/v1/people-exports/{id}/file': { own: [], wall: 'rows' },
  'GET /api/v1/imports': { own: IMPORTERS, wall: 'rows' },
  'POST /api/v1/imports': { own: ['desk_lead'], wall: 'rows' },
  'POST /api/v1/imports/page': { own: ['employer_editor', 'desk_lead'], wall: 'rows' },
  'GET /api/v1/imports/{id}': { own: IMPORTERS, wall: 'rows' },
  'PUT /api/v1/imports/{id}/columns': { own: IMPORTERS, wall: 'rows' },
  'GET /api/v1/imports/{id}/preview': { own: IMPORTERS, wall: 'rows' },
  'POST /api/v1/imports/{id}/start': { own: IMPORTERS, wall: 'rows' },
  'POST /api/v1/imports/{id}/undo': { own: IMPORTERS, wall: 'rows' },
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

  'GET /api/v1/watched-searches': { own: [...HELPERS, 'person'], wall: 'rows' },
  'POST /api/v1/watched-searches': { own: [...HELPERS, 'person'], wall: 'rows' },
  'PUT /api/v1/watched-searches/{id}': { own: [], wall: 'rows' },
  'DELETE /api/v1/watched-searches/{id}': { own: [], wall: 'rows' },
  'GET /api/v1/watched-searches/{id}/matches': { own: [], wall: 'rows' },

  'POST /api/v1/people/{id}/contacts': { own: HELPERS, wall: 'rows' },
  'GET /api/v1/care/silent': { own: HELPERS, wall: 'rows' },
  'GET /api/v1/care/load': { own: HELPERS, wall: 'rows' },
  'POST /api/v1/care/pause': { own: HELPERS, wall: 'rows' },
  'POST /api/v1/care/release': { own: HELPERS, wall: 'rows' },
  'GET /api/v1/me/effort': { own: ['person'], foreign: ['person'], wall: 'rows' },
  'GET /api/v1/me/goals': { own: ['person'], foreign: ['person'], wall: 'rows' },
  'POST /api/v1/me/goals': { own: ['person'], foreign: ['person'], wall: 'rows' },
  'PATCH /api/v1/me/goals/{id}': { own: [], wall: 'rows' },
  'DELETE /api/v1/me/goals/{id}': { own: [], wall: 'rows' },
  // Cards hold nothing about a person; what names somebody is refused when it is written.
  'GET /api/v1/practice-cards': { own: EVERYBODY, foreign: EVERYBODY, wall: 'open' },
  'POST /api/v1/practice-cards': { own: ['desk_lead'], foreign: ['desk_lead'], wall: 'open' },
  'PUT /api/v1/practice-cards/{id}': { own: [], wall: 'open' },
  'PUT /api/v1/practice-cards/{id}/shared': { own: [], wall: 'open' },
  'POST /api/v1/practice-cards/{id}/copy': { own: [], wall: 'open' },
  'POST /api/v1/reflections': { own: HELPERS, foreign: HELPERS, wall: 'open' },
  'PUT /api/v1/mentor': { own: HELPERS, foreign: HELPERS, wall: 'rows' },
  'GET /api/v1/people/{id}/mentors': { own: HELPERS, wall: 'rows', wallOwn: ['person'] },
  'POST /api/v1/people/{id}/tandems': { own: HELPERS, wall: 'rows' },
  'GET /api/v1/tandems': { own: [...HELPERS, 'person'], wall: 'rows' },
  'POST /api/v1/tandems/{id}/steps': { own: [], wall: 'rows' },
  'GET /api/v1/outreach-visits': { own: HELPERS, foreign: HELPERS, wall: 'rows' },
  'POST /api/v1/outreach-visits': { own: HELPERS, foreign: HELPERS, wall: 'rows' },
  'PUT /api/v1/outreach-visits/{id}/results': { own: [], wall: 'rows' },
  'POST /api/v1/outreach-visits/{id}/cancel': { own: [], wall: 'rows' },
  'GET /api/v1/outreach-visits/{id}/contacts': { own: [], wall: 'rows' },
  'POST /api/v1/outreach-visits/{id}/contacts': { own: [], wall: 'rows' },
  'POST /api/v1/outreach-contacts/{id}/came': { own: [], wall: 'rows' },
  'DELETE /api/v1/outreach-contacts/{id}': { own: [], wall: 'rows' },
  'GET /api/v1/helper-roles': publicRead,
  'POST /api/v1/helper-roles': {
    own: ['desk_lead'],
    foreign: ['desk_lead'],
    wall: 'rows',
    wallOwn: ['volunteer', 'mentor'],
  },
  'POST /api/v1/helper-roles/{id}/close': { own: [], wall: 'rows' },
  'POST /api/v1/helper-roles/{id}/answers': publicRead,
  'GET /api/v1/helper-answers': { own: DESK, foreign: DESK, wall: 'rows' },
  'POST /api/v1/helper-answers/{id}/reply': { own: [], wall: 'rows' },
  'DELETE /api/v1/helper-answers/{id}': { own: [], wall: 'rows' },
  // Counts that are published by rule, and what organisations promise; the world of this test lies in no Kreis.
  'GET /api/v1/round': { own: [], wall: 'open' },
  'POST /api/v1/round/tasks': { own: [], wall: 'open' },
  'PUT /api/v1/round/tasks/{id}/done': { own: [], wall: 'open' },
  'POST /api/v1/round/minutes': { own: [], wall: 'open' },
  'GET /api/v1/handovers': { own: ['desk_lead', 'caseworker'], wall: 'rows' },
  'GET /api/v1/handovers/{id}/case': { own: [], wall: 'rows' },
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
