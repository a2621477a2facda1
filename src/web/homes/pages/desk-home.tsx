import type { VNode } from 'preact';
import { daysBetween, type LocalDate } from '../../../domain/shared/index.js';
import type { ListedPlacement } from '../../../placement/index.js';
import {
  Actions,
  Badge,
  LinkButton,
  MatchBadge,
  Row,
  Rows,
  type Tile,
  Tiles,
} from '../../components/index.js';
import { type Ui, useUi } from '../../i18n/index.js';
import type { DeskDay } from '../desk-day.service.js';

export interface DeskHomeProps {
  readonly day: DeskDay;
  readonly today: LocalDate;
  /** Calendar day of an instant. */
  readonly dayOf: (instant: Date) => LocalDate;
  /** Held vacancies wait for whoever may decide on them. */
  readonly mayDecide: boolean;
  readonly mayPost: boolean;
  /** Counts that stand further down and wait for the desk as well. */
  readonly further: number;
}

/** What waits for the desk, by whom and until when; every count leads to exactly those rows. */
export function DeskHome({ day, today, dayOf, mayDecide, mayPost, further }: DeskHomeProps): VNode {
  const ui = useUi();
  const tiles = tilesOf(ui, day, mayDecide);
  const waiting = tiles.reduce((sum, tile) => sum + tile.count, 0);
  return (
    <>
      <h1>{ui.t('home.today', { day: ui.format.weekday(today) })}</h1>
      <p class="soft">{ui.t('home.lead', { count: waiting + further })}</p>
      <Tiles items={tiles} />
      {waiting > 0 && <First {...{ day, today, dayOf, mayDecide }} />}
      <h2>{ui.t('home.fresh')}</h2>
      <Fresh matches={day.fresh} />
      <Actions>
        <LinkButton href="/people/new">{ui.t('home.add_person')}</LinkButton>
        {mayPost && (
          <LinkButton kind="quiet" href="/vacancies/new">
            {ui.t('home.add_vacancy')}
          </LinkButton>
        )}
      </Actions>
    </>
  );
}

function tilesOf(ui: Ui, day: DeskDay, mayDecide: boolean): readonly Tile[] {
  const tiles: readonly Tile[] = [
    { href: '/placements?only=move', count: day.move.total, text: ui.t('home.tile_move') },
    { href: '/people?only=papers', count: day.papers.total, text: ui.t('home.tile_papers') },
    { href: '/placements?only=silent', count: day.silent.total, text: ui.t('home.tile_silent') },
    ...(mayDecide
      ? [{ href: '/vacancies?scope=mine&state=held', count: day.held.total, text: ui.t('home.tile_held') }]
      : []),
    ...(day.plans.total > 0
      ? [{ href: '/plan-notices', count: day.plans.total, text: ui.t('plans.notices_tile') }]
      : []),
    { href: '/people?only=unconfirmed', count: day.unconfirmed.total, text: ui.t('home.tile_unconfirmed') },
  ];
  return tiles.map((tile) => ({ ...tile, act: tile.count > 0 }));
}

function First({ day, today, dayOf, mayDecide }: Omit<DeskHomeProps, 'mayPost' | 'further'>): VNode {
  const ui = useUi();
  return (
    <>
      <h2>{ui.t('home.first')}</h2>
      <Rows>
        {day.papers.items.map((person) => (
          <PaperRow
            key={`paper ${person.id}`}
            {...{ id: person.id, name: person.displayName, today }}
            until={person.statusFacts.titleValidUntil ?? today}
          />
        ))}
        {day.move.items.map((item) => (
          <PlacementRow key={`move ${item.placement.id}`} {...{ item, today, dayOf }} silent={false} />
        ))}
        {day.silent.items.map((item) => (
          <PlacementRow key={`silent ${item.placement.id}`} {...{ item, today, dayOf }} silent />
        ))}
        {(mayDecide ? day.held.items : []).map((vacancy) => (
          <Row
            key={`held ${vacancy.id}`}
            title={ui.t('home.held', { title: vacancy.title })}
            href={`/vacancies/${vacancy.id}`}
            detail={vacancy.employer.name}
          />
        ))}
        {day.unconfirmed.items.map((person) => (
          <Row
            key={`ask ${person.id}`}
            title={ui.t('home.unconfirmed', { name: person.displayName })}
            href={`/people/${person.id}`}
            end={
              <Badge>
                {ui.t('people.confirmed_on')}{' '}
                {ui.t('people.age_days', { count: daysBetween(person.confirmedOn, today) })}
              </Badge>
            }
          />
        ))}
      </Rows>
    </>
  );
}

interface PaperRowProps {
  readonly id: string;
  readonly name: string;
  readonly until: LocalDate;
  readonly today: LocalDate;
}

function PaperRow({ id, name, until, today }: PaperRowProps): VNode {
  const ui = useUi();
  const left = daysBetween(today, until);
  return (
    <Row
      title={ui.t('home.paper_until', { name, day: ui.format.day(until) })}
      href={`/people/${id}`}
      detail={ui.t('home.paper_todo')}
      end={
        <Badge kind={left < 0 ? 'stop' : 'act'}>
          {left < 0 ? ui.t('home.paper_over') : ui.t('home.days_left', { count: left })}
        </Badge>
      }
    />
  );
}

interface PlacementRowProps extends Pick<DeskHomeProps, 'today' | 'dayOf'> {
  readonly item: ListedPlacement;
  readonly silent: boolean;
}

function PlacementRow({ item, silent, today, dayOf }: PlacementRowProps): VNode {
  const ui = useUi();
  const { placement, person, vacancy, employer } = item;
  const title = ui.t('placements.one', { name: person.displayName, title: vacancy.title });
  const days = Math.max(0, daysBetween(dayOf(placement.stageSince), today));
  return (
    <Row
      title={silent ? ui.t('home.silent', { employer: employer.name }) : title}
      href={`/placements/${placement.id}`}
      detail={
        <>
          {silent ? title : employer.name} · {ui.t(`placements.stage_${placement.stage}`)} ·{' '}
          {ui.t('placements.days', { count: days })}
        </>
      }
      end={<Badge kind="act">{ui.t(silent ? 'home.call' : 'placements.move_desk')}</Badge>}
    />
  );
}

function Fresh({ matches }: { readonly matches: DeskDay['fresh'] }): VNode {
  const ui = useUi();
  if (matches.length === 0) return <p class="soft">{ui.t('home.fresh_none')}</p>;
  return (
    <Rows>
      {matches.map(({ personId, personName, vacancyId, title, employer, kind, score, on }) => (
        <Row
          key={personId}
          title={ui.t('home.fresh_row', { name: personName, title })}
          href={`/people/${personId}/matches/${vacancyId}`}
          detail={ui.t('home.fresh_detail', { employer, score: ui.format.number(score / 100, 0) })}
          end={<MatchBadge kind={kind} from={on} />}
        />
      ))}
    </Rows>
  );
}
