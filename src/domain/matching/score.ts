import { LANGUAGE_SKILLS, LocalDate, maxDate, toEpochDay } from '../shared/index.js';
import { MatchContext } from './context.js';
import { closenessUnits } from './occupation.js';
import { squaredSteps } from './plane.js';
import { Deduction, MatchPerson, MatchVacancy, ScorePart } from './types.js';
import { PersonView, VacancyView } from './views.js';
import { ageingUnits } from './weights.js';

/** The five parts of the score, in hundredths of a point. */
export function scoreParts(
  person: PersonView,
  vacancy: VacancyView,
  context: MatchContext,
): readonly ScorePart[] {
  const { weights } = context;
  const named = person.person.occupations.length > 0;
  return [
    {
      part: 'skills',
      units: skillPart(person, vacancy, context),
      max: weights.skills.max,
      neutral: vacancy.shares.length === 0 || person.skills.size === 0,
    },
    {
      part: 'occupation',
      units: occupationPart(person.person, vacancy.vacancy, context),
      max: weights.occupation.max,
      neutral: !named,
    },
    {
      part: 'distance',
      units: distancePart(person, vacancy, context),
      max: weights.distance.max,
      neutral: false,
    },
    {
      part: 'language',
      units: languagePart(person.person, vacancy.vacancy, context),
      max: weights.language.max,
      neutral: languageMargin(person.person, vacancy.vacancy) === null,
    },
    {
      part: 'shortage',
      units: shortagePart(vacancy.vacancy, context),
      max: weights.shortage.max,
      neutral: vacancy.vacancy.shortage === null,
    },
  ];
}

/** What ageing and waiting take off: the sum of the parts falls, never below zero. */
export function deductions(
  person: PersonView,
  vacancy: VacancyView,
  ready: LocalDate,
  day: LocalDate,
  context: MatchContext,
): readonly Deduction[] {
  const { staleProfile, staleVacancy, waiting } = context.weights;
  const today = toEpochDay(day);
  const taken = [
    ['stale_profile', staleProfile, today - person.confirmedDay],
    ['stale_vacancy', staleVacancy, today - vacancy.confirmedDay],
    ['waiting', waiting, toEpochDay(ready) - wantedDay(vacancy, day)],
  ] as const;
  return taken.map(([part, ageing, days]) => ({ part, units: ageingUnits(ageing, days), max: ageing.max }));
}

/** Score of a pair in hundredths of a point, 0..10,000: the parts less the deductions, without naming them. */
export function scoreOf(
  person: PersonView,
  vacancy: VacancyView,
  ready: LocalDate,
  day: LocalDate,
  context: MatchContext,
): number {
  const { staleProfile, staleVacancy, waiting } = context.weights;
  const today = toEpochDay(day);
  const plus =
    skillPart(person, vacancy, context) +
    occupationPart(person.person, vacancy.vacancy, context) +
    distancePart(person, vacancy, context) +
    languagePart(person.person, vacancy.vacancy, context) +
    shortagePart(vacancy.vacancy, context);
  const off =
    ageingUnits(staleProfile, today - person.confirmedDay) +
    ageingUnits(staleVacancy, today - vacancy.confirmedDay) +
    ageingUnits(waiting, toEpochDay(ready) - wantedDay(vacancy, day));
  return Math.max(0, plus - off);
}

/** Waiting counts from the day on which the work begins, or from today. */
function wantedDay({ vacancy }: VacancyView, day: LocalDate): number {
  return toEpochDay(maxDate(day, vacancy.start ?? day));
}

function skillPart(person: PersonView, vacancy: VacancyView, { weights }: MatchContext): number {
  let covered = 0;
  for (const { id, units } of vacancy.shares) if (person.skills.has(id)) covered += units;
  return Math.max(weights.skills.neutral, covered);
}

function occupationPart(person: MatchPerson, vacancy: MatchVacancy, context: MatchContext): number {
  return person.occupations.reduce(
    (best, own) => Math.max(best, closenessUnits(own, vacancy.kldb5, context)),
    context.weights.occupation.neutral,
  );
}

function distancePart(person: PersonView, vacancy: VacancyView, { weights }: MatchContext): number {
  if (vacancy.spot === null) return weights.distance.max;
  return distanceUnits(squaredSteps(person.spot, vacancy.spot), weights.distance.max);
}

/** `max` at the door, one unit less per begun 50 m. */
export function distanceUnits(squared: number, max: number): number {
  return Math.max(0, max - Math.ceil(Math.sqrt(squared)));
}

function languagePart(person: MatchPerson, vacancy: MatchVacancy, { weights }: MatchContext): number {
  const { max, neutral, perLevel } = weights.language;
  const margin = languageMargin(person, vacancy);
  return margin === null ? neutral : Math.max(0, Math.min(max, neutral + margin * perLevel));
}

/** Levels of German above (or below) what is asked or recommended, in the weakest skill; null when nothing is. */
export function languageMargin(
  person: Pick<MatchPerson, 'german'>,
  vacancy: Pick<MatchVacancy, 'languageNeeds'>,
): number | null {
  let margin: number | null = null;
  for (const { language, levels } of vacancy.languageNeeds) {
    if (language !== 'de') continue;
    for (const skill of LANGUAGE_SKILLS) {
      const level = levels[skill];
      if (level !== undefined) margin = Math.min(margin ?? 6, person.german[skill] - level);
    }
  }
  return margin;
}

/** Whole units of the shortage value; vacancy modules may pass any number between 0 and 1. */
export function shortagePart({ shortage }: MatchVacancy, { weights }: MatchContext): number {
  const { max, neutral } = weights.shortage;
  return shortage === null ? neutral : Math.round(max * Math.max(0, Math.min(1, shortage)));
}
