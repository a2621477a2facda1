import { addMonths, type LocalDate } from '../shared/index.js';

/** Where the recognition of a foreign training stands. */
export const RECOGNITION_STATES = ['none', 'advice', 'applied', 'partial', 'full', 'refused'] as const;
export type RecognitionState = (typeof RECOGNITION_STATES)[number];

/**
 * What may follow: asking for advice can be skipped; only an application leads to a decision; after a partial one or a
 * refusal one may apply again, and closed gaps make a partial recognition full.
 */
const NEXT: Readonly<Record<RecognitionState, readonly RecognitionState[]>> = {
  none: ['advice', 'applied'],
  advice: ['applied'],
  applied: ['partial', 'full', 'refused'],
  partial: ['applied', 'full'],
  full: [],
  refused: ['advice', 'applied'],
};

export function nextStates(state: RecognitionState): readonly RecognitionState[] {
  return NEXT[state];
}

export type RecognitionStep =
  | 'seek_advice'
  | 'work_now'
  | 'apply'
  | 'await_receipt'
  | 'send_papers'
  | 'await_decision'
  | 'ask_about_delay'
  | 'adapt_or_test'
  | 'close_gaps'
  | 'read_refusal'
  | 'done';

export interface RecognitionFacts {
  readonly state: RecognitionState;
  /** Whether the work needs the recognition before the first day under the title. */
  readonly regulated: boolean;
  /** Day of the last change of state. */
  readonly since: LocalDate;
  /** Day on which the office had all papers; null = not yet, or not known. */
  readonly papersCompleteOn: LocalDate | null;
}

export interface NextStep {
  readonly step: RecognitionStep;
  /** Day until which the office has to act; null where the law sets none. */
  readonly due: LocalDate | null;
}

/** The office confirms an application within one month and decides within three of complete papers (§§ 6, 13 BQFG). */
const RECEIPT_MONTHS = 1;
const DECISION_MONTHS = 3;

/**
 * The next step of a recognition and until when the office must act. Regulated work is closed until the recognition;
 * other work may begin at once, recognition only raises what it pays (§§ 7, 11 BQFG). Laws of single professions and
 * of the Länder may set other dates, so a page calls these the usual ones.
 */
export function nextStep(
  { state, regulated, since, papersCompleteOn }: RecognitionFacts,
  day: LocalDate,
): NextStep {
  switch (state) {
    case 'none':
      return { step: regulated ? 'seek_advice' : 'work_now', due: null };
    case 'advice':
      return { step: 'apply', due: null };
    case 'applied':
      return appliedStep(since, papersCompleteOn, day);
    case 'partial':
      return { step: regulated ? 'adapt_or_test' : 'close_gaps', due: null };
    case 'refused':
      return { step: 'read_refusal', due: null };
    case 'full':
      return { step: 'done', due: null };
  }
}

function appliedStep(since: LocalDate, papersCompleteOn: LocalDate | null, day: LocalDate): NextStep {
  if (papersCompleteOn === null) {
    const receipt = addMonths(since, RECEIPT_MONTHS);
    return day <= receipt ? { step: 'await_receipt', due: receipt } : { step: 'send_papers', due: null };
  }
  const due = addMonths(papersCompleteOn > since ? papersCompleteOn : since, DECISION_MONTHS);
  return { step: day <= due ? 'await_decision' : 'ask_about_delay', due };
}

/**
 * Beginnings of KldB codes whose skilled work (requirement level 2 and above) is as a rule regulated in Germany:
 * health professions, teaching, state-approved education and social work, law. Helpers and single Länder differ, so this
 * is what a form proposes, and the person or the adviser decides.
 */
const USUALLY_REGULATED = [
  '813',
  '814',
  '815',
  '817',
  '818',
  '8163',
  '821',
  '8311',
  '8312',
  '8313',
  '841',
  '842',
  '7314',
  '7315',
] as const;

export function usuallyRegulated(kldb5: string): boolean {
  return !kldb5.endsWith('1') && USUALLY_REGULATED.some((prefix) => kldb5.startsWith(prefix));
}

/** A recognised training as the matching reads it: the occupation, and the day from which it counts. */
export interface RecognisedOccupation {
  readonly kldb5: string;
  readonly from: LocalDate;
}

/**
 * Recognitions of a profile after trainings for the `touched` occupations were changed. Only a full recognition counts;
 * what was said of other occupations stays.
 */
export function recognitionsWith(
  current: readonly RecognisedOccupation[],
  touched: readonly string[],
  trainings: readonly {
    readonly kldb: string;
    readonly state: RecognitionState;
    readonly since: LocalDate;
  }[],
): readonly RecognisedOccupation[] {
  const full = trainings.filter(({ kldb, state }) => state === 'full' && touched.includes(kldb));
  const first = new Map<string, LocalDate>();
  for (const { kldb, since } of full) {
    const known = first.get(kldb);
    if (known === undefined || since < known) first.set(kldb, since);
  }
  const added = Array.from(first, ([kldb5, from]) => ({ kldb5, from }));
  return [...current.filter(({ kldb5 }) => !touched.includes(kldb5)), ...added];
}
