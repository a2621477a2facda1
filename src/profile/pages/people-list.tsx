import type { VNode } from 'preact';
import { overallLevel } from '../../domain/shared/index.js';
import {
  Actions,
  Badge,
  Choices,
  EmptyState,
  FilterBar,
  formState,
  Hidden,
  Level,
  LinkButton,
  Pager,
  Row,
  Rows,
  TextField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import { germanLevels } from '../levels.js';
import { Person } from '../person.entity.js';
import { PERSON_FILTERS, type PersonFilter } from '../person-search.js';

export interface PeopleListProps {
  readonly people: readonly Person[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly text: string;
  readonly only: PersonFilter | null;
  /** Title of an occupation by its KldB code. */
  readonly occupationTitle: (kldb: string) => string;
  readonly placeName: (plz: string) => string;
  /** Whole days since the profile was confirmed. */
  readonly ageDays: (person: Person) => number;
  /** The reader may make one record out of two. */
  readonly merges: boolean;
  /** The reader may open a person of another group in an emergency. */
  readonly emergency: boolean;
}

/** A profile older than this wants a look; the ranking begins to sink it then. */
const STALE_DAYS = 60;

/** All people of the desk, those first who were not heard of for longest. */
export function PeopleList(props: PeopleListProps): VNode {
  const ui = useUi();
  const { people, total, page, pageSize, text, only } = props;
  const form = formState(ui, { labels: { q: ui.t('people.search') }, values: { q: text } });
  return (
    <>
      <h1>{ui.t('people.title')}</h1>
      <Actions>
        <LinkButton href="/people/new" kind="main">
          {ui.t('people.add')}
        </LinkButton>
        {props.merges && <a href="/people/duplicates">{ui.t('merges.list_title')}</a>}
        {props.emergency && <a href="/emergency">{ui.t('emergency.to')}</a>}
      </Actions>
      {total === 0 && text === '' && only === null ? (
        <EmptyState title={ui.t('people.empty_title')} why={ui.t('people.empty_why')} />
      ) : (
        <>
          <Choices
            label={ui.t('people.only')}
            items={([null, ...PERSON_FILTERS] as const).map((filter) => ({
              href: filter === null ? '/people' : `/people?only=${filter}`,
              text: ui.t(`people.only_${filter ?? 'all'}`),
              current: filter === only,
            }))}
          />
          <FilterBar action="/people" active={text !== ''}>
            <TextField form={form} name="q" type="search" optional />
            {only !== null && <Hidden name="only" value={only} />}
          </FilterBar>
          <p class="soft">
            {total === 0 ? ui.t('people.none_found') : ui.t('people.count', { count: total })}
          </p>
          <Rows>
            {people.map((person) => (
              <PersonRow key={person.id} person={person} {...props} />
            ))}
          </Rows>
          <Pager page={page} pages={Math.max(1, Math.ceil(total / pageSize))} />
        </>
      )}
    </>
  );
}

function PersonRow({
  person,
  occupationTitle,
  placeName,
  ageDays,
}: PeopleListProps & { readonly person: Person }): VNode {
  const ui = useUi();
  const days = ageDays(person);
  const [first] = person.occupations;
  return (
    <Row
      level={2}
      title={person.displayName}
      href={`/people/${person.id}`}
      detail={
        <>
          {first && `${occupationTitle(first.kldb)} · `}
          {ui.t('people.german_level')} <Level level={overallLevel(germanLevels(person))} /> ·{' '}
          {placeName(person.plz)}
        </>
      }
      end={
        <Badge kind={days > STALE_DAYS ? 'act' : 'plain'}>
          {ui.t('people.confirmed_on')}{' '}
          {days === 0 ? ui.t('people.age_today') : ui.t('people.age_days', { count: days })}
        </Badge>
      }
    />
  );
}
