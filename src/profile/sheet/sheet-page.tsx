import type { VNode } from 'preact';
import { monthOfDay, practiceYears } from '../../domain/background/index.js';
import { LanguageSkill, LocalDate } from '../../domain/shared/index.js';
import {
  Actions,
  Day,
  type Entry,
  KeyValue,
  Level,
  LinkButton,
  Ltr,
  Notice,
  PrintButton,
  PrintSheet,
  QrCode,
} from '../../web/components/index.js';
import { type Locale, MessageKey, UiProvider, useUi, words } from '../../web/i18n/index.js';
import { duration } from '../background/pages/background-page.js';
import type { Qualification } from '../background/qualification.entity.js';
import type { WorkPeriod } from '../background/work-period.entity.js';
import { germanLevels } from '../levels.js';
import { licenceName } from '../pages/person-page.js';
import { Person, type PracticedOccupation } from '../person.entity.js';

export interface SheetPageProps {
  readonly person: Person;
  /** Language of the paper. */
  readonly locale: Locale;
  readonly occupationTitle: (kldb: string) => string;
  readonly placeName: string;
  readonly skillNames: readonly string[];
  readonly work: readonly WorkPeriod[];
  readonly qualifications: readonly Qualification[];
  readonly back: string;
  /** Where the profile is read as it is today; it asks for a sign-in. */
  readonly url: string;
  readonly today: LocalDate;
}

/** Skills on the paper; more would push it over the page, and nobody reads them. */
const MOST_SKILLS = 24;
/** Pieces of work and trainings on the paper, the newest. */
const MOST_ENTRIES = 4;
const GERMAN: readonly (readonly [LanguageSkill, MessageKey])[] = [
  ['L', 'form.listening'],
  ['R', 'form.reading'],
  ['S', 'form.speaking'],
  ['W', 'form.writing'],
];

/** The paper with what surrounds it on the screen. */
export function SheetPage(props: SheetPageProps): VNode {
  const ui = useUi();
  const { locale, back } = props;
  const other = locale === 'de' ? '?own=1' : '?';
  return (
    <>
      <Notice kind="note">
        <p>{ui.t('sheet.lead')}</p>
        <Actions>
          <PrintButton />
          {ui.locale !== 'de' && (
            <LinkButton kind="quiet" href={other}>
              {ui.t(locale === 'de' ? 'sheet.in_own' : 'sheet.in_german')}
            </LinkButton>
          )}
          <LinkButton kind="quiet" href={back}>
            {ui.t('sheet.back')}
          </LinkButton>
        </Actions>
      </Notice>
      <UiProvider value={{ ...ui, ...words(locale) }}>
        <div lang={locale} dir={words(locale).dir}>
          <Paper {...props} />
        </div>
      </UiProvider>
    </>
  );
}

/**
 * What a firm needs to know, and no more: neither nationality, birth and other languages nor the residence paper, the
 * street or free words, which might tell of them.
 */
function Paper(props: SheetPageProps): VNode {
  const ui = useUi();
  const { person, url, today } = props;
  return (
    <PrintSheet title={person.displayName} date={today}>
      <p>
        <b>{ui.t('sheet.title')}</b> · <bdi>{props.placeName}</bdi>
      </p>
      <KeyValue
        items={[
          ...workFacts(props),
          ...backgroundFacts(props),
          ...timeFacts(person),
          ...contactFacts(person),
        ]}
      />
      <QrCode text={url} label={ui.t('sheet.qr')} />
      <p class="soft">
        {ui.t('sheet.live')} <Ltr>{url}</Ltr>
      </p>
    </PrintSheet>
  );
}

function workFacts({ person, occupationTitle, skillNames, today }: SheetPageProps): readonly Entry[] {
  const ui = useUi();
  const levels = germanLevels(person);
  const { qualification } = person;
  return [
    {
      label: ui.t('people.occupation'),
      value: person.occupations.map((one) => (
        <div key={one.kldb}>
          {occupationTitle(one.kldb)}{' '}
          <Practice relation={one.relation} years={practiceYears(one, monthOfDay(today))} />
        </div>
      )),
    },
    ...(qualification === null
      ? []
      : [{ label: ui.t('people.qualification'), value: ui.t(`people.qualification_${qualification}`) }]),
    {
      label: ui.t('people.german'),
      value: GERMAN.map(([skill, key]) => (
        <span key={skill}>
          {ui.text(key)} <Level level={levels[skill]} />{' '}
        </span>
      )),
    },
    ...(skillNames.length > 0
      ? [{ label: ui.t('people.skills'), value: ui.format.list(skillNames.slice(0, MOST_SKILLS)) }]
      : []),
    ...(person.licences?.length
      ? [
          {
            label: ui.t('people.licences'),
            value: ui.format.list(person.licences.map((id) => licenceName(ui, id))),
          },
        ]
      : []),
  ];
}

/** Where and in which words it was stays out: occupation and time, and what is recognised here. */
function backgroundFacts({ work, qualifications, occupationTitle, today }: SheetPageProps): readonly Entry[] {
  const ui = useUi();
  const recognised = qualifications.filter(({ state }) => state === 'full' || state === 'partial');
  return [
    ...(work.length > 0
      ? [
          {
            label: ui.t('background.work'),
            value: work.slice(0, MOST_ENTRIES).map((one) => (
              <div key={one.id}>
                {occupationTitle(one.kldb)}, {duration(ui, one, today)}
              </div>
            )),
          },
        ]
      : []),
    ...(recognised.length > 0
      ? [
          {
            label: ui.t('background.trainings'),
            value: recognised.slice(0, MOST_ENTRIES).map(({ id, kldb, state }) => (
              <div key={id}>
                {occupationTitle(kldb)} ({ui.t(`background.state_${state}`)})
              </div>
            )),
          },
        ]
      : []),
  ];
}

function Practice({ relation, years }: Pick<PracticedOccupation, 'relation' | 'years'>): VNode {
  const ui = useUi();
  const told = ui.t(`sheet.relation_${relation}`);
  return (
    <span class="soft">({years === null ? told : `${told}, ${ui.t('sheet.years', { count: years })}`})</span>
  );
}

function timeFacts({ hoursMin, hoursMax, shifts, availableFrom, mobilityKm }: Person): readonly Entry[] {
  const ui = useUi();
  return [
    ...(hoursMin === null || hoursMax === null
      ? []
      : [
          {
            label: ui.t('people.hours'),
            value: ui.t('people.hours_range', { from: hoursMin, to: hoursMax }),
          },
        ]),
    ...(shifts?.length
      ? [
          {
            label: ui.t('people.shifts'),
            value: ui.format.list(shifts.map((shift) => ui.t(`people.shift_${shift}`))),
          },
        ]
      : []),
    ...(availableFrom === null
      ? []
      : [{ label: ui.t('people.available'), value: <Day date={availableFrom} /> }]),
    ...(mobilityKm === null
      ? []
      : [{ label: ui.t('people.mobility'), value: ui.t('people.mobility_km', { km: mobilityKm }) }]),
  ];
}

function contactFacts({ phone, email }: Person): readonly Entry[] {
  const ui = useUi();
  return [
    ...(phone ? [{ label: ui.t('people.phone'), value: <Ltr>{phone}</Ltr> }] : []),
    ...(email ? [{ label: ui.t('people.email'), value: <Ltr>{email}</Ltr> }] : []),
  ];
}
