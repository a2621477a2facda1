import type { VNode } from 'preact';
import type { BlindProfile } from '../../domain/consent/index.js';
import { overallLevel } from '../../domain/shared/index.js';
import { germanLevels } from '../../profile/index.js';
import type { VacancyWithEmployer } from '../../vacancy/index.js';
import { Card, EmptyState, Facts, Level, MatchCard, PostButton } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { SeenPerson } from '../audience.service.js';
import type { ListState } from '../list-store.js';
import type { ExplainedPerson } from '../matching.service.js';
import { changeText, reasonsOf } from './reasons.js';
import { Waiting } from './waiting.js';

export interface PeopleMatchesProps {
  readonly vacancy: VacancyWithEmployer;
  readonly state: ListState;
  readonly people: readonly SeenPerson[];
  readonly placeName: (plz: string) => string;
  readonly skillName: (id: string) => string;
  readonly shortageSource: string | null;
  readonly mayPropose: boolean;
}

/** The ranked people for a vacancy: the own desk's by name, others blind. */
export function PeopleMatches(props: PeopleMatchesProps): VNode {
  const ui = useUi();
  const { vacancy, state, people } = props;
  const blind = people.some((one) => one.kind === 'blind');
  return (
    <>
      <h1>{ui.t('matches.people_title', { title: vacancy.title })}</h1>
      <p class="soft">
        {vacancy.employer.name} · <a href={`/vacancies/${vacancy.id}`}>{ui.t('matches.to_vacancy')}</a>
      </p>
      {state.entries === null ? (
        <Waiting url={`/vacancies/${vacancy.id}/matches`} />
      ) : people.length === 0 ? (
        <EmptyState title={ui.t('matches.count', { count: 0 })} why={ui.t('matches.none_people_why')} />
      ) : (
        <>
          {blind && <p>{ui.t('matches.blind_lead')}</p>}
          {people.map((one, index) =>
            one.kind === 'open' ? (
              <PersonCard key={one.item.person.id} item={one.item} {...props} />
            ) : (
              <BlindCard
                key={one.profile.blindId}
                number={index + 1}
                profile={one.profile}
                score={Math.round(one.item.entry.score / 100)}
              />
            ),
          )}
        </>
      )}
    </>
  );
}

function PersonCard({
  item: { person, entry, explanation },
  vacancy,
  ...props
}: PeopleMatchesProps & { readonly item: ExplainedPerson }): VNode {
  const ui = useUi();
  const [change] = explanation.changes ?? [];
  return (
    <MatchCard
      title={person.displayName}
      href={`/people/${person.id}`}
      kind={entry.kind}
      from={entry.on}
      facts={[
        props.placeName(person.plz),
        <>
          {ui.t('people.german_level')} <Level level={overallLevel(germanLevels(person))} />
        </>,
        ui.t('matches.score', { score: Math.round(entry.score / 100) }),
      ]}
      reasons={reasonsOf(ui, explanation, { skill: props.skillName, shortageSource: props.shortageSource })}
      change={change && entry.kind !== 'now' ? changeText(ui, change) : undefined}
      action={
        props.mayPropose ? (
          <PostButton
            kind="main"
            action={`/people/${person.id}/placements`}
            fields={{ vacancyId: vacancy.id }}
          >
            {ui.t('matches.propose', { name: person.displayName })}
          </PostButton>
        ) : undefined
      }
      more={<a href={`/people/${person.id}/matches/${vacancy.id}`}>{ui.t('matches.why')}</a>}
    />
  );
}

/** No name, no status, no exact place: what an employer may know before the person agrees to more. */
function BlindCard({
  number,
  profile,
  score,
}: {
  readonly number: number;
  readonly profile: BlindProfile;
  readonly score: number;
}): VNode {
  const ui = useUi();
  const { start } = profile;
  return (
    <Card title={ui.t('matches.blind_title', { number })}>
      <Facts
        items={[
          ui.format.list(profile.occupations),
          <>
            {ui.t('people.german_level')} <Level level={overallLevel(profile.german)} />
          </>,
          ui.t('matches.blind_area', { area: profile.area.kreis }),
          ui.t('matches.score', { score }),
        ]}
      />
      <p>
        {start.kind === 'now'
          ? ui.t('matches.blind_start_now')
          : start.month === null
            ? ui.t('matches.blind_start_open')
            : ui.t('matches.blind_start_later', { month: ui.format.month(`${start.month}-01`) })}
      </p>
      {profile.skills.length > 0 && <p class="soft">{ui.format.list(profile.skills)}</p>}
    </Card>
  );
}
