import { KldbCode } from '../domain/shared/index.js';

export interface FollowUpAnswer {
  readonly id: number;
  readonly text: string;
  /** The code that this answer settles; null where more questions decide. */
  readonly kldb: KldbCode | null;
  /** True when no further question follows after this answer. */
  readonly last: boolean;
}

export interface FollowUpQuestion {
  readonly id: string;
  readonly text: string;
  readonly textPast: string;
  readonly answers: readonly FollowUpAnswer[];
}

/** Questions that fix the exact code of a lay occupation, mostly its requirement level. */
export interface FollowUp {
  readonly layId: string;
  readonly title: string;
  readonly questions: readonly FollowUpQuestion[];
  /** Codes that need the answers to several questions. */
  readonly combinations: readonly {
    readonly answers: Readonly<Record<string, number>>;
    readonly kldb: KldbCode | null;
  }[];
}

/** A line of the dialogue table, in its order. */
export interface FollowUpLine {
  readonly questionId: string | null;
  readonly entry: 'question' | 'answer' | 'combination';
  readonly question: string | null;
  readonly questionPast: string | null;
  readonly answerId: number | null;
  readonly answer: string | null;
  readonly combination: string | null;
  readonly kldb: string | null;
  readonly last: boolean | null;
}

/** Puts the lines of one lay occupation together; null when it has no question. */
export function followUpOf(layId: string, title: string, lines: readonly FollowUpLine[]): FollowUp | null {
  const questions = lines
    .filter((line) => line.entry === 'question')
    .map((line) => ({
      id: line.questionId ?? '',
      text: line.question ?? '',
      textPast: line.questionPast ?? line.question ?? '',
      answers: lines
        .filter((other) => other.entry === 'answer' && other.questionId === line.questionId)
        .map(({ answerId, answer, kldb, last }) => ({
          id: answerId ?? 0,
          text: answer ?? '',
          kldb,
          last: last === true,
        })),
    }));
  if (questions.length === 0) return null;
  const combinations = lines
    .filter((line) => line.entry === 'combination')
    .map((line) => ({ answers: answersOf(line.combination ?? ''), kldb: line.kldb }));
  return { layId, title, questions, combinations };
}

/** The code that the answers (answer id by question id) settle so far, or null when more must be asked. */
export function settle(followUp: FollowUp, answers: Readonly<Record<string, number>>): KldbCode | null {
  const whole = followUp.combinations.find((combination) =>
    Object.entries(combination.answers).every(([question, answer]) => answers[question] === answer),
  );
  if (whole?.kldb) return whole.kldb;
  for (const question of followUp.questions) {
    const chosen = question.answers.find((answer) => answer.id === answers[question.id]);
    if (chosen?.kldb) return chosen.kldb;
  }
  return null;
}

/** `Q1733_1=1&Q1733_2=2` as a record. */
function answersOf(text: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    text.split('&').map((part) => {
      const [question = '', answer = ''] = part.split('=');
      return [question, Number(answer)];
    }),
  );
}
