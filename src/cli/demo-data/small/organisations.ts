import { LoginDraft, OrganisationDraft } from '../drafts.js';

/** Short names of the desks in the table of people. */
export const DESKS: Readonly<Record<string, string>> = {
  NK: 'desk-neukoelln',
  MO: 'desk-moabit',
  MA: 'desk-mannheim',
  ST: 'desk-starnberg',
};

/**
 * Four helper groups, the firm with an account of its own, two job centres and the city: a
 * school that keeps its own courses, and the oversight; all but the offices invented.
 */
export const ORGANISATIONS: readonly OrganisationDraft[] = [
  { ref: 'desk-neukoelln', kind: 'helper_group', name: 'Jobtisch Rollbergkiez', ags: '11000' },
  { ref: 'desk-moabit', kind: 'helper_group', name: 'Arbeitskreis Ankommen Moabit', ags: '11000' },
  { ref: 'desk-mannheim', kind: 'helper_group', name: 'Jobtreff Neckarstadt', ags: '08222' },
  { ref: 'desk-starnberg', kind: 'helper_group', name: 'Helferkreis Arbeit am See', ags: '09188' },
  { ref: 'firm-rheinbogen', kind: 'employer', name: 'Tischlerei Rheinbogen', ags: '08222' },
  { ref: 'jc-mannheim', kind: 'job_centre', name: 'Jobcenter Mannheim (Demo)', ags: '08222' },
  { ref: 'jc-starnberg', kind: 'job_centre', name: 'Jobcenter Starnberg (Demo)', ags: '09188' },
  { ref: 'agentur-weilheim', kind: 'agency', name: 'Agentur für Arbeit Weilheim (Demo)', ags: '09188' },
  { ref: 'city-mannheim', kind: 'municipality', name: 'Stadt Mannheim, Integration (Demo)', ags: '08222' },
  { ref: 'school-neckarbruecke', kind: 'provider', name: 'Sprachschule Neckarbrücke', ags: '08222' },
  { ref: 'oversight', kind: 'platform', name: 'Aufsicht (Demo)', ags: null },
];

/** Firms that post for themselves. */
export const OWN_ACCOUNTS: Readonly<Record<string, string>> = { rheinbogen: 'firm-rheinbogen' };

/** The desk that posts for the other firms of its Kreis. */
export const DESK_OF_KREIS: Readonly<Record<string, string>> = {
  '11000': 'desk-neukoelln',
  '08222': 'desk-mannheim',
  '09188': 'desk-starnberg',
};

const PASSWORD = 'demo-only';

/** The accounts that the first page lists; the password is refused in production. */
export const LOGINS: readonly LoginDraft[] = [
  {
    login: 'jobdesk@demo',
    password: PASSWORD,
    role: 'volunteer',
    displayName: 'Renate Vogel',
    locale: 'de',
    orgRef: 'desk-mannheim',
    personRef: null,
  },
  {
    login: 'betrieb@demo',
    password: PASSWORD,
    role: 'employer_editor',
    displayName: 'Holger Bast',
    locale: 'de',
    orgRef: 'firm-rheinbogen',
    personRef: null,
  },
  {
    login: 'jobcenter@demo',
    password: PASSWORD,
    role: 'caseworker',
    displayName: 'Sabine Roth',
    locale: 'de',
    orgRef: 'jc-mannheim',
    personRef: null,
  },
  {
    login: 'amira@demo',
    password: PASSWORD,
    role: 'person',
    displayName: 'Amira Haddad',
    locale: 'ar',
    orgRef: null,
    personRef: 'amira',
  },
  {
    login: 'pate@demo',
    password: PASSWORD,
    role: 'mentor',
    displayName: 'Jochen Lang',
    locale: 'de',
    orgRef: 'desk-mannheim',
    personRef: null,
  },
  {
    login: 'koordination@demo',
    password: PASSWORD,
    role: 'desk_lead',
    displayName: 'Miriam Stein',
    locale: 'de',
    orgRef: 'desk-mannheim',
    personRef: null,
  },
  {
    login: 'sprachschule@demo',
    password: PASSWORD,
    role: 'provider_editor',
    displayName: 'Petra Lindner',
    locale: 'de',
    orgRef: 'school-neckarbruecke',
    personRef: null,
  },
  {
    login: 'aufsicht@demo',
    password: PASSWORD,
    role: 'auditor',
    displayName: 'Klaus Berger',
    locale: 'de',
    orgRef: 'oversight',
    personRef: null,
  },
];

/** Mentor, person, and how many days ago the tandem began. */
export const TANDEMS: readonly (readonly [mentorLogin: string, personRef: string, days: number])[] = [
  ['pate@demo', 'selam', 160],
  ['pate@demo', 'abdi', 45],
];
