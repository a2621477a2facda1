import type { ComponentChildren, VNode } from 'preact';
import type { Place } from '../../../labour-market/index.js';
import type { Person } from '../../../profile/index.js';
import type { VacancyWithEmployer } from '../../../vacancy/index.js';
import { Ltr, Row, Rows } from '../../components/index.js';
import { useUi } from '../../i18n/index.js';
import type { Waiting } from '../desk-day.service.js';

export interface SearchPageProps {
  readonly text: string;
  readonly people: Waiting<Person>;
  readonly vacancies: Waiting<VacancyWithEmployer>;
  readonly places: readonly Place[];
}

/** What the desk may find from the head of every page. */
export function SearchPage({ text, people, vacancies, places }: SearchPageProps): VNode {
  const ui = useUi();
  const query = encodeURIComponent(text);
  const nothing = people.total + vacancies.total + places.length === 0;
  return (
    <>
      <h1>{text === '' ? ui.t('home.search_title') : ui.t('home.search_for', { text })}</h1>
      {text === '' && <p>{ui.t('home.search_empty')}</p>}
      {text !== '' && nothing && <p>{ui.t('home.search_none')}</p>}
      <Found title={ui.t('home.search_people')} list={people} all={`/people?q=${query}`}>
        {people.items.map((person) => (
          <Row key={person.id} title={person.displayName} href={`/people/${person.id}`} />
        ))}
      </Found>
      <Found title={ui.t('home.search_vacancies')} list={vacancies} all={`/vacancies?scope=open&q=${query}`}>
        {vacancies.items.map((vacancy) => (
          <Row
            key={vacancy.id}
            title={vacancy.title}
            href={`/vacancies/${vacancy.id}`}
            detail={vacancy.employer.name}
          />
        ))}
      </Found>
      <Found title={ui.t('home.search_places')} list={{ items: places, total: places.length }} all={null}>
        {places.map((place) => (
          <Row
            key={`${place.plz} ${place.place}`}
            title={
              <>
                <Ltr>{place.plz}</Ltr> {place.place}
              </>
            }
            href={`/region/${place.ags}`}
            detail={place.kreis}
          />
        ))}
      </Found>
    </>
  );
}

interface FoundProps {
  readonly title: string;
  readonly list: Waiting<unknown>;
  /** Address of the whole list; null when everything stands here. */
  readonly all: string | null;
  readonly children: ComponentChildren;
}

function Found({ title, list, all, children }: FoundProps): VNode | null {
  const ui = useUi();
  if (list.items.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <Rows>{children}</Rows>
      {all !== null && list.total > list.items.length && (
        <p>
          <a href={all}>{ui.t('home.search_more')}</a>
        </p>
      )}
    </>
  );
}
