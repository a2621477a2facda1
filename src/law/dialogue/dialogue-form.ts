import { isVacancyKind, type LocalDate } from '../../domain/shared/index.js';
import {
  type AsylumOutcome,
  type DialogueAnswers,
  type DialogueQuestion,
  NOTES,
  PAPERS,
  PARAGRAPHS,
  QUESTIONS,
} from '../../domain/work-permission/index.js';
import { type FormValues, type PointedError, readDate } from '../../web/components/index.js';
import { COUNTRIES } from './countries.js';

export const OUTCOMES = ['pending', 'rejected', 'withdrawn', 'no_application', 'recognised'] as const;
export const DIALOGUE_DAYS = [
  'validUntil',
  'issuedOn',
  'registeredOn',
  'duldungSince',
  'staySince',
  'filedOn',
] as const;
export const DIALOGUE_FLAGS = ['mustLiveInReception', 'passport', 'workedDuringAsylum'] as const;

/** The fields of each question. */
export const FIELDS_OF: Readonly<Record<DialogueQuestion, readonly string[]>> = {
  paper: ['paper'],
  paragraph: ['paragraph'],
  note: ['note'],
  kind: ['kind'],
  valid: ['validUntil', 'issuedOn'],
  since: ['registeredOn', 'duldungSince', 'staySince'],
  reception: ['mustLiveInReception', 'passport', 'workedDuringAsylum'],
  nationality: ['nationality'],
  asylum: ['outcome', 'filedOn'],
};

/**
 * What the form carries: the state travels in its fields and nowhere else. What is no answer of the list counts as not
 * known; a day that is none comes back as an error.
 */
export function dialogueAnswers(body: FormValues): {
  readonly answers: DialogueAnswers;
  readonly errors: readonly PointedError[];
} {
  const days = DIALOGUE_DAYS.map((name) => [name, readDate(body, name)] as const);
  const day = Object.fromEntries(days.map(([name, read]) => [name, read.ok ? read.value : null])) as Record<
    (typeof DIALOGUE_DAYS)[number],
    LocalDate | null
  >;
  const flag = (name: (typeof DIALOGUE_FLAGS)[number]): boolean | null =>
    body[name] === 'yes' ? true : body[name] === 'no' ? false : null;
  const asked = typeof body['asked'] === 'string' ? body['asked'].split(' ') : [];
  return {
    errors: days.flatMap(([, read]) => (read.ok ? [] : [read.error])),
    answers: {
      asked: new Set(QUESTIONS.filter((question) => asked.includes(question))),
      paper: oneOf(PAPERS, body['paper']),
      paragraph: oneOf([...PARAGRAPHS, 'ae_24'] as const, body['paragraph']),
      note: oneOf(NOTES, body['note']),
      kind: isVacancyKind(body['kind']) ? body['kind'] : null,
      ...day,
      mustLiveInReception: flag('mustLiveInReception'),
      passport: flag('passport'),
      workedDuringAsylum: flag('workedDuringAsylum'),
      nationality: oneOf(COUNTRIES, body['nationality']),
      outcome: oneOf<AsylumOutcome>(OUTCOMES, body['outcome']),
    },
  };
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | null {
  return known.find((each) => each === value) ?? null;
}

/** Answers given so far, as fields that travel on unseen. */
export function carriedFields(
  body: FormValues,
  without: readonly string[],
): readonly (readonly [string, string])[] {
  const names = Object.values(FIELDS_OF).flat();
  const parts = names.flatMap((name) =>
    (DIALOGUE_DAYS as readonly string[]).includes(name)
      ? ['day', 'month', 'year'].map((part) => [name, `${name}_${part}`] as const)
      : [[name, name] as const],
  );
  return parts.flatMap(([name, field]) => {
    const value = body[field];
    return without.includes(name) || typeof value !== 'string' || value === ''
      ? []
      : [[field, value] as const];
  });
}
