import type { VNode } from 'preact';
import { MatchKind } from '../../domain/matching/index.js';
import { overallLevel } from '../../domain/shared/index.js';
import { germanLevels } from '../../profile/index.js';
import {
  Choices,
  Details,
  EmptyState,
  Level,
  LinkButton,
  MatchCard,
  matchKindText,
  Money,
  Notice,
  PostButton,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { Opening } from '../../domain/matching/index.js';
import type { ListState } from '../list-store.js';
import type { ExplainedVacancy } from '../matching.service.js';
import type { Person } from '../../profile/index.js';
import { changeText, KIND_ORDER, reasonsOf } from './reasons.js';
import { Waiting } from './waiting.js';

export interface VacancyMatchesProps {
  readonly person: Person;
  readonly state: ListState;
  readonly items: readonly ExplainedVacancy[];
  readonly openings: readonly Opening[];
  readonly kind: MatchKind | null;
  readonly placeName: (plz: string) => string;
  readonly skillName: (id: string) => string;
  readonly shortageSource: (kldb: string, ags: string) => string | null;
  /** Where the person's own page and actions live: the desk's view or her own. */
  readonly base: string;
  readonly mayPropose: boolean;
  readonly mayWatch: boolean;
  /** The reader is the person herself. */
  readonly own: boolean;
}

/** The ranked vacancies of a person: what is possible now, after a permission, or by a date with more German. */
export function VacancyMatches(props: VacancyMatchesProps): VNode {
  const ui = useUi();
  const { person, state, items, kind, base } = props;
  const shown = kind === null ? items : items.filter(({ entry }) => entry.kind === kind);
  const count = (one: MatchKind): number => items.filter(({ entry }) => entry.kind === one).length;
  return (
    <>
      <h1>{ui.t('matches.title', { name: person.displayName })}</h1>
      <p class="soft">
        {ui.t(`papers.${person.status}`)} · {ui.t('people.german_level')}{' '}
        <Level level={overallLevel(germanLevels(person))} /> ·{' '}
        <a href={base === '/me' ? '/me/profile' : base}>{ui.t('matches.to_profile')}</a>
      </p>
      {state.entries === null ? (
        <Waiting url={`${base}/matches`} />
      ) : (
        <>
          {state.stale && <Notice kind="note">{ui.t('matches.stale')}</Notice>}
          <Choices
            label={ui.t('matches.filter')}
            items={[
              {
                href: `${base}/matches`,
                text: ui.t('matches.all'),
                count: items.length,
                current: kind === null,
              },
              ...KIND_ORDER.map((one) => ({
                href: `${base}/matches?kind=${one}`,
                text: matchKindText(ui, one),
                count: count(one),
                current: kind === one,
                kind: BADGES[one],
              })),
            ]}
          />
          {shown.length === 0 && (
            <EmptyState title={ui.t('matches.none_title')} why={ui.t('matches.none_why')} />
          )}
          <Openings openings={props.openings} />
          {shown.map((item) => (
            <VacancyCard key={item.vacancy.id} item={item} {...props} />
          ))}
          {props.mayWatch && (
            <p>
              <a href="/watched">{ui.t('watched.link')}</a>
            </p>
          )}
        </>
      )}
    </>
  );
}

const BADGES: Readonly<Record<MatchKind, 'now' | 'later' | 'notyet'>> = {
  now: 'now',
  after_permission: 'later',
  not_yet: 'notyet',
};

function VacancyCard({
  item: { vacancy, entry, explanation },
  ...props
}: VacancyMatchesProps & { readonly item: ExplainedVacancy }): VNode {
  const ui = useUi();
  const { person, base } = props;
  const [change] = explanation.changes ?? [];
  return (
    <MatchCard
      title={`${vacancy.title}, ${vacancy.employer.name}`}
      href={`${base}/matches/${vacancy.id}`}
      kind={entry.kind}
      from={entry.on}
      facts={[
        props.placeName(vacancy.plz),
        vacancy.hoursMax !== null && ui.t('vacancies.hours_week', { hours: vacancy.hoursMax }),
        vacancy.payCents !== null && (
          <>
            <Money cents={vacancy.payCents} /> {ui.t(`vacancies.per_${vacancy.payPer ?? 'hour'}`)}
          </>
        ),
        vacancy.startsOn === null
          ? ui.t('vacancies.start_soon')
          : ui.t('vacancies.start_on', { day: ui.format.day(vacancy.startsOn) }),
        ui.t('matches.score', { score: Math.round(entry.score / 100) }),
      ].filter((fact) => fact !== false)}
      reasons={reasonsOf(ui, explanation, {
        skill: props.skillName,
        shortageSource: props.shortageSource(vacancy.kldb, vacancy.ags),
      })}
      change={change && entry.kind !== 'now' ? changeText(ui, change) : undefined}
      action={
        props.mayPropose ? (
          <PostButton
            kind="main"
            action={`/people/${person.id}/placements`}
            fields={{ vacancyId: vacancy.id }}
          >
            {props.own ? ui.t('matches.interested') : ui.t('matches.propose', { name: person.displayName })}
          </PostButton>
        ) : undefined
      }
      more={
        <>
          {entry.kind === 'not_yet' && (
            <LinkButton kind="quiet" href={`${base}/plan/${vacancy.id}`}>
              {ui.t('matches.plan')}
            </LinkButton>
          )}
          <a href={`${base}/matches/${vacancy.id}`}>{ui.t('matches.why')}</a>
        </>
      }
    />
  );
}

function Openings({ openings }: { readonly openings: readonly Opening[] }): VNode | null {
  const ui = useUi();
  const telling = openings.filter(({ vacancyIds }) => vacancyIds.length > 1).slice(0, 3);
  if (telling.length === 0) return null;
  return (
    <Details summary={ui.t('matches.opens_title')} open>
      <ul>
        {telling.map(({ change, vacancyIds }) => (
          <li key={JSON.stringify(change)}>
            {changeText(ui, change)}: {ui.t('matches.opens', { count: vacancyIds.length })}
          </li>
        ))}
      </ul>
    </Details>
  );
}
