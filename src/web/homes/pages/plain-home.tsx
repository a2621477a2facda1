import type { ComponentChildren, VNode } from 'preact';
import { Row, Rows } from '../../components/index.js';
import { useUi } from '../../i18n/index.js';

/** Roles that keep no list of their own here yet. */
export type PlainRole = 'provider_editor' | 'caseworker' | 'municipal_reader' | 'auditor' | 'operator';

const LEADS = {
  provider_editor: 'home.provider_lead',
  caseworker: 'home.caseworker_lead',
  municipal_reader: 'home.municipal_lead',
  auditor: 'home.auditor_lead',
  operator: 'home.operator_lead',
} as const;

const HREFS = {
  oversight: '/oversight/matching',
  courses: '/courses/own',
  organisations: '/organisations',
  requests: '/requests',
  vacancies: '/vacancies',
  exports: '/exports/people',
  region: '/region',
  round: '/round',
  data: '/about/data',
} as const;

const LINKS: Readonly<Record<PlainRole, readonly (keyof typeof HREFS)[]>> = {
  provider_editor: ['courses', 'region', 'data'],
  caseworker: ['requests', 'round', 'vacancies', 'region', 'data'],
  municipal_reader: ['round', 'region', 'vacancies', 'data'],
  auditor: ['oversight', 'region', 'data'],
  operator: ['organisations', 'exports', 'region', 'data'],
};

export interface PlainHomeProps {
  readonly role: PlainRole;
  /** What waits for the reader, before everything else. */
  readonly children?: ComponentChildren;
}

/** What waits, what the role may do, and nothing that does not exist. */
export function PlainHome({ role, children }: PlainHomeProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('home.start')}</h1>
      <p>{ui.t(LEADS[role])}</p>
      {children}
      <h2>{ui.t('home.can')}</h2>
      <Rows>
        {LINKS[role].map((link) => (
          <Row
            key={link}
            title={ui.t(`home.link_${link}`)}
            href={HREFS[link]}
            detail={ui.t(`home.link_${link}_text`)}
          />
        ))}
      </Rows>
    </>
  );
}
