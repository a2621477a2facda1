import type { ComponentChildren, VNode } from 'preact';
import { monthOfDay, practiceYears } from '../../domain/background/index.js';
import { LanguageSkill, LocalDate } from '../../domain/shared/index.js';
import {
  Actions,
  Day,
  Details,
  KeyValue,
  Level,
  LinkButton,
  Ltr,
  PostButton,
} from '../../web/components/index.js';
import { MessageKey, type Ui, useUi } from '../../web/i18n/index.js';
import { CONTACT } from '../form-input.js';
import { LanguageClaim } from '../language-claim.entity.js';
import { germanLevels, languageList } from '../levels.js';
import { Person, type PracticedOccupation } from '../person.entity.js';

export interface PersonPageProps {
  readonly person: Person;
  /** Where the pages of this profile lie for the reader. */
  readonly place: { readonly base: string; readonly matches: string };
  readonly claims: readonly LanguageClaim[];
  readonly occupationTitle: (kldb: string) => string;
  readonly placeName: string;
  readonly skillNames: readonly string[];
  readonly ageDays: number;
  /** Practice that is still going on counts up to this day. */
  readonly today: LocalDate;
  /** Occupations about which there is still something to ask. */
  readonly openQuestions: ReadonlySet<string>;
  /** Parts that other modules add: permission, offices, placements. */
  readonly panels: ComponentChildren;
}

const SKILLS: readonly (readonly [LanguageSkill, MessageKey])[] = [
  ['L', 'form.listening'],
  ['R', 'form.reading'],
  ['S', 'form.speaking'],
  ['W', 'form.writing'],
];

/** Everything the desk knows about a person, and the one next thing: the fitting vacancies. */
export function PersonPage(props: PersonPageProps): VNode {
  const ui = useUi();
  const { person, place, ageDays } = props;
  return (
    <>
      <h1>
        <bdi>{person.displayName}</bdi>
      </h1>
      <p class="soft">
        {person.occupations.map(({ kldb }) => props.occupationTitle(kldb)).join(', ')} · {props.placeName} ·{' '}
        {ui.t(`papers.${person.status}`)} · {ui.t('people.confirmed_on')}{' '}
        {ageDays === 0 ? ui.t('people.age_today') : ui.t('people.age_days', { count: ageDays })}
      </p>
      <Actions>
        <LinkButton href={place.matches} kind="main">
          {ui.t('people.matches')}
        </LinkButton>
        <LinkButton kind="quiet" href={`${place.base}/edit`}>
          {ui.t('people.edit')}
        </LinkButton>
        <LinkButton kind="quiet" href={`/people/${person.id}/sheet`}>
          {ui.t('sheet.open')}
        </LinkButton>
        <LinkButton kind="quiet" href={`/people/${person.id}/questions`}>
          {ui.t('questions.title')}
        </LinkButton>
        <LinkButton kind="quiet" href={`/people/${person.id}/cards`}>
          {ui.t('cards.open')}
        </LinkButton>
        <PostButton action={`${place.base}/confirm`}>{ui.t('people.confirm')}</PostButton>
      </Actions>
      {props.panels}
      <h2>{ui.t('people.profile')}</h2>
      <ProfileFacts {...props} />
      {props.claims.length > 0 && <Claims claims={props.claims} />}
    </>
  );
}

/** "learnt, 8 years of practice". */
function practiceText(
  ui: Pick<Ui, 't'>,
  entry: Pick<PracticedOccupation, 'relation' | 'years' | 'shown'>,
  today: LocalDate,
): string {
  const years = practiceYears(entry, monthOfDay(today));
  return [
    ui.t(`people.relation_${entry.relation}`),
    ...(years === null ? [] : [ui.t('sheet.years', { count: years })]),
  ].join(', ');
}

function ProfileFacts(props: PersonPageProps): VNode {
  const { person, occupationTitle, placeName, skillNames, today } = props;
  const ui = useUi();
  const levels = germanLevels(person);
  const languages = languageList(person);
  const { hoursMin, hoursMax, mobilityKm, availableFrom } = person;
  const none = <span class="soft">{ui.t('ui.none')}</span>;
  return (
    <KeyValue
      items={[
        {
          label: ui.t('people.occupation'),
          value: person.occupations.map((entry) => (
            <div key={entry.kldb}>
              {occupationTitle(entry.kldb)} <span class="soft">({practiceText(ui, entry, today)})</span>
              {props.openQuestions.has(entry.kldb) && (
                <>
                  {' '}
                  <a href={`/people/${person.id}/occupations/${entry.kldb}`}>{ui.t('people.exactly')}</a>
                </>
              )}
            </div>
          )),
        },
        {
          label: ui.t('people.german'),
          value: SKILLS.map(([skill, key]) => (
            <span key={skill}>
              {ui.text(key)} <Level level={levels[skill]} />{' '}
            </span>
          )),
        },
        {
          label: ui.t('people.other_languages'),
          value:
            languages.length === 0
              ? none
              : languages.map(({ language, level }) => (
                  <span key={language}>
                    {ui.format.language(language)} <Level level={level} />{' '}
                  </span>
                )),
        },
        { label: ui.t('people.paper'), value: ui.t(`papers.${person.status}`) },
        {
          label: ui.t('people.place'),
          value: (
            <>
              <Ltr>{person.plz}</Ltr> {placeName}
            </>
          ),
        },
        ...CONTACT.flatMap((name) =>
          person[name] ? [{ label: ui.t(`people.${name}`), value: <bdi>{person[name]}</bdi> }] : [],
        ),
        { label: ui.t('people.skills'), value: skillNames.length > 0 ? ui.format.list(skillNames) : none },
        {
          label: ui.t('people.licences'),
          value: person.licences?.length
            ? ui.format.list(person.licences.map((id) => licenceName(ui, id)))
            : none,
        },
        {
          label: ui.t('people.hours'),
          value:
            hoursMin !== null && hoursMax !== null
              ? ui.t('people.hours_range', { from: hoursMin, to: hoursMax })
              : none,
        },
        { label: ui.t('people.available'), value: availableFrom ? <Day date={availableFrom} /> : none },
        {
          label: ui.t('people.mobility'),
          value:
            mobilityKm === null
              ? ui.t('people.mobility_any')
              : ui.t('people.mobility_km', { km: mobilityKm }),
        },
        { label: ui.t('people.wishes'), value: person.wishes || none },
      ]}
    />
  );
}

/** Name of a licence; an id that the catalogue does not know shows as itself. */
export function licenceName(ui: { text(key: string): string | null }, id: string): string {
  return ui.text(`people.licence_${id}`) ?? id;
}

function Claims({ claims }: { readonly claims: readonly LanguageClaim[] }): VNode {
  const ui = useUi();
  return (
    <Details summary={ui.t('people.history')}>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <Day date={claim.datedOn} />: {ui.t(`people.source_${claim.source}`)} –{' '}
            {SKILLS.map(([skill, key]) => {
              const level = { L: claim.listening, R: claim.reading, S: claim.speaking, W: claim.writing }[
                skill
              ];
              return level === null ? null : (
                <span key={skill}>
                  {ui.text(key)} <Level level={level} />{' '}
                </span>
              );
            })}
          </li>
        ))}
      </ul>
    </Details>
  );
}
