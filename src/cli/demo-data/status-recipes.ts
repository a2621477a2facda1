import { addMonths, LocalDate } from '../../domain/shared/index.js';
import { ResidenceStatus } from '../../domain/work-permission/index.js';
import { PersonDraft } from './drafts.js';

export type StatusFacts = PersonDraft['statusFacts'];

/** Printed end of the permits of § 24 AufenthG that run on by order (UkraineAufenthFGV). */
const TEMPORARY_PROTECTION_UNTIL = '2027-03-04';

/** What the papers of a person with this status usually show, `months` after the status (or the application) began. */
export function papersOf(status: ResidenceStatus, today: LocalDate, months: number): StatusFacts {
  const began = addMonths(today, -months);
  const entered = addMonths(began, -1);
  const asylum = { asylumRegisteredOn: began, entryDate: entered, stayUninterruptedSince: began };
  switch (status) {
    case 'ankunftsnachweis':
    case 'aufenthaltsgestattung':
      return { ...asylum, gestattetSince: began, asylumOutcome: 'pending', mustLiveInReception: months < 4 };
    case 'duldung_60a':
    case 'duldung_60b':
    case 'duldung_60c':
    case 'duldung_60d': {
      const filed = addMonths(began, -14);
      return {
        entryDate: addMonths(filed, -1),
        asylumRegisteredOn: filed,
        asylumApplicationFiledOn: filed,
        gestattetSince: filed,
        duldungSince: began,
        suspensionDecidedOn: began,
        stayUninterruptedSince: filed,
        asylumOutcome: 'rejected',
        mustLiveInReception: false,
      };
    }
    case 'ae_24':
      return {
        entryDate: entered,
        titleIssuedOn: began,
        titleValidUntil: TEMPORARY_PROTECTION_UNTIL,
        titleWorkNote: 'any_work',
        asylumOutcome: 'not_applicable',
        validPassportPresented: true,
      };
    case 'fiktion_81_4':
      // The title that is being prolonged goes on meanwhile (§ 81(4) AufenthG).
      return {
        entryDate: addMonths(began, -40),
        titleIssuedOn: began,
        titleValidUntil: addMonths(today, 3),
        previousTitle: 'ae_family',
        titleWorkNote: 'any_work',
        asylumOutcome: 'not_applicable',
      };
    default:
      return {
        entryDate: addMonths(began, -15),
        titleIssuedOn: began,
        titleValidUntil: endOfTitle(status, began, today),
        titleWorkNote: 'any_work',
        asylumOutcome: status.startsWith('ae_25') || status === 'ne_26' ? 'recognised' : 'not_applicable',
      };
  }
}

/** Titles are given for three years and prolonged by two; a settlement permit has no end. */
function endOfTitle(status: ResidenceStatus, issued: LocalDate, today: LocalDate): LocalDate | null {
  if (status === 'ne_26') return null;
  let end = addMonths(issued, 36);
  while (end <= addMonths(today, 1)) end = addMonths(end, 24);
  return end;
}
