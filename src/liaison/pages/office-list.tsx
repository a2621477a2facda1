import type { VNode } from 'preact';
import type { Person } from '../../profile/index.js';
import { EmptyState, Row, Rows } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import { MOST_PEOPLE, type Responsibility } from '../office.service.js';
import { officeText } from './office-words.js';

export interface OfficeListProps {
  readonly people: readonly { readonly person: Person; readonly responsibility: Responsibility }[];
}

/** The desk's people under the office that places each, so that one call to an office serves them all. */
export function OfficeList({ people }: OfficeListProps): VNode {
  const ui = useUi();
  const groups = new Map<string, Person[]>();
  for (const { person, responsibility } of people) {
    const placing = responsibility.bodies.find(({ task }) => task === 'placement');
    const office = placing ? officeText(ui, placing, responsibility.kreis) : ui.t('offices.body_unknown');
    groups.set(office, [...(groups.get(office) ?? []), person]);
  }
  return (
    <>
      <h1>{ui.t('offices.list_title')}</h1>
      <p>
        {ui.t('offices.list_lead')} <a href="/offices">{ui.t('contacts.title')}</a>
      </p>
      {people.length === 0 && (
        <EmptyState title={ui.t('people.empty_title')} why={ui.t('people.empty_why')} />
      )}
      {people.length >= MOST_PEOPLE && (
        <p class="soft">{ui.t('offices.list_more', { count: MOST_PEOPLE })}</p>
      )}
      {[...groups]
        .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
        .map(([office, members]) => (
          <section key={office}>
            <h2>
              {office} <span class="soft">{ui.format.number(members.length)}</span>
            </h2>
            <Rows>
              {members.map((person) => (
                <Row
                  key={person.id}
                  title={person.displayName}
                  href={`/people/${person.id}`}
                  detail={ui.t(`papers.${person.status}`)}
                />
              ))}
            </Rows>
          </section>
        ))}
    </>
  );
}
