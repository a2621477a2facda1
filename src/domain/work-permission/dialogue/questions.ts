import { isWithin, LocalDate, VacancyKind } from '../../shared/index.js';
import { LawTables } from '../tables/law-tables.js';
import { AsylumOutcome, ResidenceStatus, WorkNote } from '../vocabulary.js';

/** The paper in the hand, as people tell papers apart; a title is named by its paragraph in the next question. */
export const PAPERS = [
  'ankunftsnachweis',
  'aufenthaltsgestattung',
  'duldung_60a',
  'duldung_60b',
  'duldung_60c',
  'duldung_60d',
  'title',
  'ae_24',
  'fiktion_81_4',
  'fiktion_81_3_s1',
  'fiktion_81_3_s2',
  'german',
  'eu_citizen',
] as const;
export type Paper = (typeof PAPERS)[number];

/** Titles by the paragraph printed on them. */
export const PARAGRAPHS = [
  'ae_25_1',
  'ae_25_2',
  'ae_25_3',
  'ae_25_5',
  'ae_25a',
  'ae_25b',
  'ae_104c',
  'ne_26',
  'ae_family',
  'ae_16g',
  'ae_22',
  'ae_23_1',
  'ae_23_2',
  'ae_23_4',
  'ae_23a',
  'ae_25_4_s1',
  'ae_25_4_s2',
  'ae_25_4a',
  'ae_25_4b',
  'other_title',
] as const satisfies readonly ResidenceStatus[];
export type Paragraph = (typeof PARAGRAPHS)[number];

/** What is printed; `other` for words that none of these fit, and for nothing. */
export const NOTES = [
  'any_work',
  'any_employment',
  'only_with_permission',
  'no_work',
  'other',
] as const satisfies readonly (WorkNote | 'other')[];
export type Note = (typeof NOTES)[number];

export const QUESTIONS = [
  'paper',
  'paragraph',
  'note',
  'kind',
  'valid',
  'since',
  'reception',
  'nationality',
  'asylum',
] as const;
export type DialogueQuestion = (typeof QUESTIONS)[number];

/** No dialogue is longer, whatever the answers. */
export const MOST_QUESTIONS = 7;

/** What was answered so far; null = asked and not known, or not asked yet (`asked` tells which). */
export interface DialogueAnswers {
  readonly asked: ReadonlySet<DialogueQuestion>;
  readonly paper: Paper | null;
  /** The title; after a Fiktionsbescheinigung of § 81(4) the one held before. */
  readonly paragraph: Paragraph | 'ae_24' | null;
  readonly note: Note | null;
  readonly kind: VacancyKind | null;
  readonly validUntil: LocalDate | null;
  readonly issuedOn: LocalDate | null;
  readonly registeredOn: LocalDate | null;
  readonly duldungSince: LocalDate | null;
  readonly staySince: LocalDate | null;
  readonly mustLiveInReception: boolean | null;
  readonly passport: boolean | null;
  readonly workedDuringAsylum: boolean | null;
  readonly nationality: string | null;
  readonly outcome: AsylumOutcome | null;
  readonly filedOn: LocalDate | null;
}

export const NO_ANSWERS: DialogueAnswers = {
  asked: new Set(),
  paper: null,
  paragraph: null,
  note: null,
  kind: null,
  validUntil: null,
  issuedOn: null,
  registeredOn: null,
  duldungSince: null,
  staySince: null,
  mustLiveInReception: null,
  passport: null,
  workedDuringAsylum: null,
  nationality: null,
  outcome: null,
  filedOn: null,
};

const ASYLUM: readonly (Paper | null)[] = ['ankunftsnachweis', 'aufenthaltsgestattung'];
const TOLERATED: readonly (Paper | null)[] = ['duldung_60a', 'fiktion_81_3_s2'];

/** Is the question one for these answers? Later questions depend on earlier answers only. */
function isAsked(question: DialogueQuestion, a: DialogueAnswers, day: LocalDate, tables: LawTables): boolean {
  const inProcedure = ASYLUM.includes(a.paper);
  const isTolerated = TOLERATED.includes(a.paper);
  const hasTitle = a.paper === 'title' || a.paper === 'ae_24' || a.paper === 'fiktion_81_4';
  switch (question) {
    case 'paper':
      return true;
    case 'paragraph':
      return a.paper === 'title' || a.paper === 'fiktion_81_4';
    case 'note':
    case 'kind':
      return a.paper !== 'german' && a.paper !== 'eu_citizen' && a.paper !== null;
    case 'valid':
      return (
        (hasTitle && a.paper !== 'fiktion_81_4') || a.paper === 'duldung_60c' || a.paper === 'duldung_60d'
      );
    case 'since':
      return inProcedure || isTolerated;
    case 'reception':
      return inProcedure || isTolerated;
    case 'nationality':
      return (
        inProcedure || isTolerated || (a.paper === 'ae_24' && a.validUntil !== null && a.validUntil < day)
      );
    case 'asylum':
      return (inProcedure || isTolerated) && a.nationality !== null && isListed(a.nationality, day, tables);
  }
}

function isListed(nationality: string, day: LocalDate, tables: LawTables): boolean {
  return tables.safeCountries.some(
    (row) => row.country === nationality && isWithin(day, row.validFrom, row.validTo),
  );
}

/** The questions of this way through the dialogue in their order; at most seven. */
export function questionsFor(
  answers: DialogueAnswers,
  day: LocalDate,
  tables: LawTables,
): readonly DialogueQuestion[] {
  return QUESTIONS.filter((question) => isAsked(question, answers, day, tables));
}

/** The first question that was not asked yet; null when the answer can be given. */
export function nextQuestion(
  answers: DialogueAnswers,
  day: LocalDate,
  tables: LawTables,
): DialogueQuestion | null {
  if (answers.asked.has('paper') && answers.paper === null) return null;
  return questionsFor(answers, day, tables).find((question) => !answers.asked.has(question)) ?? null;
}
