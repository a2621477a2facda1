import type { FieldError } from '../../platform/http/index.js';
import { type FormValues, readDate } from '../../web/components/index.js';
import { listValue, numberValue, textValue } from '../../web/shell/index.js';
import { spokenLanguages } from '../language-form.js';
import { DEFAULT_MOBILITY_KM } from '../person-rows.js';
import type { Person } from '../person.entity.js';

/** What follows the five facts of a new profile: one question each, in the order in which they open most work. */
export const QUESTIONS = [
  ...(['languages', 'qualification', 'licences', 'hours'] as const),
  ...(['shifts', 'available', 'way', 'wishes'] as const),
] as const;

export type Question = (typeof QUESTIONS)[number];

type Plain = Record<string, unknown>;
type Asked = Pick<
  Person,
  | 'otherLanguages'
  | 'qualification'
  | 'licences'
  | 'hoursMin'
  | 'hoursMax'
  | 'shifts'
  | 'availableFrom'
  | 'mobilityKm'
  | 'wishes'
>;

/** Whether the profile holds an answer; a way that nobody named counts as none. */
const ANSWERED: Readonly<Record<Question, (person: Asked) => boolean>> = {
  languages: ({ otherLanguages }) => Object.keys(otherLanguages).length > 0,
  qualification: ({ qualification }) => qualification !== null,
  licences: ({ licences }) => licences !== null,
  hours: ({ hoursMin, hoursMax }) => hoursMin !== null || hoursMax !== null,
  shifts: ({ shifts }) => shifts !== null,
  available: ({ availableFrom }) => availableFrom !== null,
  way: ({ mobilityKm }) => mobilityKm !== DEFAULT_MOBILITY_KM,
  wishes: ({ wishes }) => wishes !== '',
};

export function isAnswered(question: Question, person: Asked): boolean {
  return ANSWERED[question](person);
}

export function isQuestion(value: string): value is Question {
  return (QUESTIONS as readonly string[]).includes(value);
}

/** The question after this one; null after the last. */
export function nextQuestion(question: Question): Question | null {
  return QUESTIONS[QUESTIONS.indexOf(question) + 1] ?? null;
}

/** What the page of a question sent, in the shape of the update DTO; nothing else of the profile is touched. */
export function answerOf(
  question: Question,
  body: FormValues,
  person: Asked,
): { readonly plain: Plain; readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = [];
  const number = (name: string): unknown => numberValue(body[name]) ?? null;
  const plain: Readonly<Record<Question, () => Plain>> = {
    languages: () => ({ otherLanguages: spokenLanguages(body, person, errors) }),
    qualification: () => ({ qualification: number('qualification') }),
    licences: () => ({ licences: listValue(body['licences']) ?? [] }),
    hours: () => ({ hoursMin: number('hoursMin'), hoursMax: number('hoursMax') }),
    shifts: () => ({ shifts: listValue(body['shifts']) ?? [] }),
    available: () => {
      const read = readDate(body, 'availableFrom');
      if (!read.ok) errors.push(read.error as FieldError);
      return { availableFrom: read.ok ? read.value : null };
    },
    way: () => ({ mobilityKm: number('mobilityKm'), wouldMove: body['wouldMove'] === 'yes' }),
    wishes: () => ({ wishes: textValue(body['wishes']) ?? '' }),
  };
  return { plain: plain[question](), errors };
}
