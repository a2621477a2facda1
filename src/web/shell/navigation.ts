import type { Actor, Role } from '../../platform/auth/index.js';
import type { MessageKey } from '../i18n/index.js';

/** One entry of the side navigation. */
export interface Area {
  readonly href: string;
  readonly label: MessageKey;
}

/** All areas of the portal by the name pages give as `section`. */
export const AREAS = {
  home: { href: '/', label: 'shell.nav_home' },
  people: { href: '/people', label: 'shell.nav_people' },
  vacancies: { href: '/vacancies', label: 'shell.nav_vacancies' },
  assignment: { href: '/assignment', label: 'assignment.title' },
  oversight: { href: '/oversight/matching', label: 'oversight.title' },
  placements: { href: '/placements', label: 'shell.nav_placements' },
  tandems: { href: '/tandems', label: 'tandems.title' },
  round: { href: '/round', label: 'round.title' },
  volunteer: { href: '/volunteer', label: 'helproles.title' },
  practice: { href: '/practice', label: 'practice.title' },
  requests: { href: '/requests', label: 'shell.nav_cases' },
  guides: { href: '/guides', label: 'guides.title' },
  notices: { href: '/notices', label: 'notices.title' },
  liaison: { href: '/liaison', label: 'shell.nav_liaison' },
  courses: { href: '/courses', label: 'shell.nav_courses' },
  region: { href: '/region', label: 'shell.nav_region' },
  figures: { href: '/figures', label: 'figures.title' },
  organisations: { href: '/organisations', label: 'shell.nav_organisations' },
  law: { href: '/law', label: 'law.title' },
  mayIWork: { href: '/may-i-work', label: 'mayiwork.title' },
  plan: { href: '/me/plan', label: 'shell.nav_plan' },
  jobs: { href: '/me/matches', label: 'shell.nav_jobs' },
  watched: { href: '/watched', label: 'watched.title' },
  goals: { href: '/me/goals', label: 'goals.title' },
  profile: { href: '/me/profile', label: 'shell.nav_profile' },
  consents: { href: '/me/consents', label: 'shell.nav_consents' },
} as const satisfies Record<string, Area>;

export type Section = keyof typeof AREAS;

/** What each role finds at the side, most used first. A role sees only areas whose pages exist. */
const BY_ROLE: Readonly<Record<Role, readonly Section[]>> = {
  volunteer: [
    'home',
    'people',
    'vacancies',
    'watched',
    'placements',
    'requests',
    'tandems',
    'liaison',
    'courses',
    'region',
  ],
  desk_lead: [
    'home',
    'people',
    'vacancies',
    'watched',
    'assignment',
    'placements',
    'requests',
    'tandems',
    'liaison',
    'courses',
    'region',
    'figures',
    'law',
  ],
  mentor: ['home', 'tandems', 'people', 'vacancies', 'watched', 'practice', 'courses'],
  employer_editor: ['home', 'vacancies', 'placements', 'region'],
  provider_editor: ['home', 'courses', 'region'],
  caseworker: ['home', 'requests', 'guides', 'vacancies', 'courses', 'round', 'region', 'figures'],
  municipal_reader: ['home', 'round', 'region', 'figures'],
  auditor: ['home', 'oversight', 'region', 'figures'],
  operator: ['home', 'organisations', 'courses', 'law', 'region', 'figures'],
  person: [
    'home',
    'plan',
    'jobs',
    'watched',
    'requests',
    'guides',
    'notices',
    'tandems',
    'goals',
    'profile',
    'consents',
    'courses',
  ],
};

const VISITOR: readonly Section[] = [
  'mayIWork',
  'guides',
  'vacancies',
  'courses',
  'volunteer',
  'region',
  'figures',
];

export function areasOf(actor: Actor): readonly Section[] {
  return actor.role === null ? VISITOR : BY_ROLE[actor.role];
}

/** Roles that find their people from the header of every page. */
const SEARCHERS: readonly (Role | null)[] = ['volunteer', 'desk_lead'];

export function maySearch(actor: Actor): boolean {
  return SEARCHERS.includes(actor.role);
}
