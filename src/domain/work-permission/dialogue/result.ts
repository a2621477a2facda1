import { LocalDate, VacancyKind } from '../../shared/index.js';
import { Assessment, assessWithoutVolatile, UnconfirmedAssessment } from '../assess.js';
import { storedFacts, StoredPermissionFacts, vacancyOfKind } from '../facts.js';
import { LawTables } from '../tables/law-tables.js';
import { ResidenceStatus, WorkNote } from '../vocabulary.js';
import { EmployerAnswer, employerAnswer } from './employer.js';
import { DialogueAnswers } from './questions.js';

/**
 * How the printed note stands to the law's answer. `differs`: the law says free, the paper does not, so the office
 * must be asked. `allows`: the paper already says more than the law gives, so somebody should look at it.
 */
export type NoteFinding = 'agrees' | 'differs' | 'allows';

export interface DialogueResult {
  readonly kind: VacancyKind;
  readonly answer: UnconfirmedAssessment;
  readonly note: NoteFinding;
  /** What an employer may be handed; null: nothing. */
  readonly employer: EmployerAnswer | null;
}

/**
 * The answer of the dialogue, from the paper in the hand. Volatile facts are never asked here, so a permission is "to
 * be confirmed". null while nobody knows which paper it is: then only an adviser who sees it can say.
 */
export function mayIWork(answers: DialogueAnswers, day: LocalDate, tables: LawTables): DialogueResult | null {
  const facts = dialogueFacts(answers, day);
  if (facts === null) return null;
  const kind = answers.kind ?? 'employment';
  const found = assessWithoutVolatile(facts, vacancyOfKind(kind), day, tables);
  const note = noteFinding(answers, found);
  const answer: UnconfirmedAssessment = note === 'differs' ? unclear(found) : found;
  return { kind, answer, note, employer: employerAnswer(answer, kind, day) };
}

/** The answers as facts of the rules; null without a known paper. */
export function dialogueFacts(a: DialogueAnswers, day: LocalDate): StoredPermissionFacts | null {
  const status = statusOf(a, day);
  if (status === null) return null;
  const isCarriedOn = a.paper === 'fiktion_81_4';
  return storedFacts(status, {
    previousTitle: isCarriedOn ? a.paragraph : null,
    titleWorkNote: a.note === 'other' ? null : (a.note satisfies WorkNote | null),
    titleValidUntil: a.validUntil,
    titleIssuedOn: a.issuedOn,
    asylumRegisteredOn: a.registeredOn,
    gestattetSince: a.paper === 'aufenthaltsgestattung' ? a.registeredOn : null,
    duldungSince: a.duldungSince,
    stayUninterruptedSince: a.staySince,
    mustLiveInReception: a.mustLiveInReception,
    validPassportPresented: a.passport,
    workPermittedDuringAsylum: a.workedDuringAsylum,
    nationality: a.nationality ?? (a.paper === 'ae_24' && !isOver(a, day) ? 'UA' : null),
    asylumOutcome: a.outcome ?? (isInProcedure(a) ? 'pending' : null),
    asylumApplicationFiledOn: a.filedOn,
  });
}

function statusOf(a: DialogueAnswers, day: LocalDate): ResidenceStatus | null {
  switch (a.paper) {
    case null:
      return null;
    case 'title':
      return a.paragraph ?? 'other_title';
    case 'ae_24':
      return isOver(a, day) ? 'ae_24_expired' : 'ae_24';
    default:
      return a.paper;
  }
}

function isOver({ validUntil }: DialogueAnswers, day: LocalDate): boolean {
  return validUntil !== null && validUntil < day;
}

function isInProcedure({ paper }: DialogueAnswers): boolean {
  return paper === 'ankunftsnachweis' || paper === 'aufenthaltsgestattung';
}

function noteFinding({ note, paper }: DialogueAnswers, found: Assessment): NoteFinding {
  if (found.legalStrength === 'no_employment' || paper === 'german' || paper === 'eu_citizen')
    return 'agrees';
  const isFree = found.accessClass === 'FREE';
  if (isFree) return note === 'no_work' || note === 'only_with_permission' ? 'differs' : 'agrees';
  return note === 'any_work' || note === 'any_employment' ? 'allows' : 'agrees';
}

/** The paper and the law contradict each other: nobody starts before the office has looked. */
function unclear(found: UnconfirmedAssessment): UnconfirmedAssessment {
  return {
    ...found,
    accessClass: 'CLARIFY',
    legalStrength: 'unknown',
    permissionNeeded: true,
    authority: 'auslaenderbehoerde',
    baApproval: 'unknown',
    earliestDate: null,
    warnings: [{ code: 'GO_TO_AUSLAENDERBEHOERDE', date: null }, ...found.warnings],
  };
}
