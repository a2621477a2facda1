import type { VNode } from 'preact';
import {
  Actions,
  Badge,
  Choices,
  EmptyState,
  FilterBar,
  formState,
  Hidden,
  LinkButton,
  Money,
  Pager,
  Row,
  Rows,
  TextField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { VacancyState } from '../vacancy.entity.js';
import type { VacancyWithEmployer } from '../vacancy.service.js';

export interface VacancyListProps {
  readonly items: readonly VacancyWithEmployer[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly text: string;
  readonly scope: 'open' | 'mine' | 'check';
  readonly state: VacancyState | null;
  readonly mayPost: boolean;
  readonly mayDecide: boolean;
  readonly mayImport: boolean;
  readonly maySendLink: boolean;
  readonly maySearch: boolean;
  readonly placeName: (plz: string) => string;
}

/** Vacancies, the newest first; a desk or firm sees its own ones apart. */
export function VacancyList(props: VacancyListProps): VNode {
  const ui = useUi();
  const { items, total, page, pageSize, text, scope, state, mayPost } = props;
  const form = formState(ui, { labels: { q: ui.t('vacancies.search') }, values: { q: text } });
  return (
    <>
      <h1>{ui.t('vacancies.title')}</h1>
      {mayPost && (
        <Actions>
          <LinkButton kind="main" href="/vacancies/new">
            {ui.t('vacancies.add')}
          </LinkButton>
          {props.mayImport && (
            <LinkButton kind="quiet" href="/imports">
              {ui.t('imports.title')}
            </LinkButton>
          )}
          {props.maySearch && (
            <LinkButton kind="quiet" href="/job-search">
              {ui.t('jobsearch.title')}
            </LinkButton>
          )}
          {props.maySendLink && (
            <LinkButton kind="quiet" href="/firm-links">
              {ui.t('firms.title')}
            </LinkButton>
          )}
        </Actions>
      )}
      {!mayPost && (
        <p>
          <a href="/post">{ui.t('firms.ask_title')}</a>
        </p>
      )}
      <Views {...props} />
      <FilterBar action="/vacancies" active={text !== ''}>
        <TextField form={form} name="q" type="search" optional />
        <Hidden name="scope" value={scope} />
        {state !== null && <Hidden name="state" value={state} />}
      </FilterBar>
      {total === 0 ? (
        <EmptyState title={ui.t('vacancies.empty_title')} why={ui.t('vacancies.empty_why')} />
      ) : (
        <>
          <p class="soft">{ui.t('vacancies.count', { count: total })}</p>
          <Rows>
            {items.map((vacancy) => (
              <VacancyRow key={vacancy.id} vacancy={vacancy} placeName={props.placeName} />
            ))}
          </Rows>
          <Pager page={page} pages={Math.max(1, Math.ceil(total / pageSize))} />
        </>
      )}
    </>
  );
}

function Views({ mayPost, mayDecide, scope, state }: VacancyListProps): VNode | null {
  const ui = useUi();
  if (!mayPost && !mayDecide) return null;
  const own = [
    {
      href: '/vacancies?scope=mine',
      text: ui.t('vacancies.scope_mine'),
      current: scope === 'mine' && state === null,
    },
    {
      href: '/vacancies?scope=mine&state=held',
      text: ui.t('vacancies.state_held'),
      current: state === 'held',
    },
  ];
  const check = {
    href: '/vacancies?scope=check',
    text: ui.t('postings.scope_check'),
    current: scope === 'check',
  };
  const open = {
    href: '/vacancies?scope=open',
    text: ui.t('vacancies.scope_open'),
    current: scope === 'open',
  };
  return (
    <Choices
      label={ui.t('vacancies.scope')}
      items={[...(mayPost ? own : []), ...(mayDecide ? [check] : []), open]}
    />
  );
}

function VacancyRow({
  vacancy,
  placeName,
}: {
  readonly vacancy: VacancyWithEmployer;
  readonly placeName: (plz: string) => string;
}): VNode {
  const ui = useUi();
  return (
    <Row
      level={2}
      title={vacancy.title}
      href={`/vacancies/${vacancy.id}`}
      detail={
        <>
          {vacancy.employer.name} · {vacancy.remote ? ui.t('vacancies.remote') : placeName(vacancy.plz)}
          {vacancy.payCents !== null && (
            <>
              {' '}
              · <Money cents={vacancy.payCents} /> {ui.t(`vacancies.per_${vacancy.payPer ?? 'hour'}`)}
            </>
          )}{' '}
          ·{' '}
          {vacancy.startsOn === null
            ? ui.t('vacancies.start_soon')
            : ui.t('vacancies.start_on', { day: ui.format.day(vacancy.startsOn) })}
        </>
      }
      end={
        <Badge kind={vacancy.state === 'held' ? 'act' : 'plain'}>
          {vacancy.state === 'published'
            ? ui.t('vacancies.seats_left', { left: vacancy.seats - vacancy.seatsTaken, all: vacancy.seats })
            : ui.t(`vacancies.state_${vacancy.state}`)}
        </Badge>
      }
    />
  );
}
