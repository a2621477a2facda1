import {
  agreedResponse,
  ANYWHERE,
  checklist,
  deemedApproval,
  fundingDeadline,
  missingPapers,
  placeOfLand,
  responseDue,
} from '../../domain/liaison/index.js';
import type {
  CooperationAgreement,
  DeemedApproval,
  Due,
  Paper,
  PaperNeed,
  Place,
  RequestKind,
} from '../../domain/liaison/index.js';
import { LAENDER } from '../../domain/shared/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import type { Agreement } from '../agreements/agreement.entity.js';
import type { LiaisonRequest } from './request.entity.js';

/** Kinds that wait for an approval of the Bundesagentur, which silence gives (§ 36 BeschV). */
const WITH_APPROVAL: readonly RequestKind[] = ['work_permission', 'declaration_on_employment'];

export function papersOf(request: LiaisonRequest): readonly PaperNeed[] {
  return checklist(request.kind, request.instrument, request.circumstances);
}

export function lacking(request: LiaisonRequest, present: readonly Paper[]): readonly PaperNeed[] {
  return missingPapers(papersOf(request), present);
}

/** The due day as it follows from the days on the request; null while its time has not begun. */
export function dueOf(request: LiaisonRequest, agreements: readonly Agreement[], place: Place): Due | null {
  const receivedOn = request.receivedOn ?? request.sentOn;
  if (receivedOn === null) return null;
  const { kind, completeOn, officeId, orgId } = request;
  const agreed =
    orgId === null ? null : agreedResponse(agreements.map(asAgreement), orgId, officeId, kind, receivedOn);
  return responseDue({ kind, receivedOn, completeOn, agreed, place });
}

/** The stored due day in the shape in which the domain counts its escalations; null without one. */
export function storedDue({ dueOn, dueBasis, dueSource }: LiaisonRequest): Due | null {
  if (dueOn === null || dueBasis === null) return null;
  return { on: dueOn, basis: dueBasis, ruleId: 'stored', source: dueSource ?? '' };
}

/** Last business day for an application that must come before an event; null where none is known or asked. */
export function applyByOf(request: LiaisonRequest, place: Place, day: LocalDate): LocalDate | null {
  const { instrument, eventOn } = request;
  if (instrument === null || eventOn === null) return null;
  const deadline = fundingDeadline(
    instrument,
    { contractOn: eventOn, startOn: eventOn, costOn: eventOn, procedureOn: eventOn },
    place,
    day,
  );
  return deadline.state === 'open' || deadline.state === 'missed' ? deadline.applyBy : null;
}

/**
 * The clock of § 36 BeschV; null for kinds without an approval. Which team of the Bundesagentur decides is not known,
 * so the latest day over the holidays of all Länder counts: begun too early would be unlawful.
 */
export function approvalClock(
  request: LiaisonRequest,
  present: readonly Paper[],
  day: LocalDate,
): DeemedApproval | null {
  if (!WITH_APPROVAL.includes(request.kind)) return null;
  const facts = {
    procedure: 'normal',
    requestedOn: request.passedOn,
    papersComplete: lacking(request, present).length === 0,
    askedOn: request.askedOn,
    decidedOn: request.approvedOn,
  } as const;
  const places = [ANYWHERE, ...Object.keys(LAENDER).map((land) => placeOfLand(land))];
  const clocks = places.map((place) => deemedApproval({ ...facts, place }, day));
  const open = clocks.flatMap((clock) => (clock.state === 'running' ? [clock] : []));
  const latest = open.sort((a, b) => (a.lastDay < b.lastDay ? 1 : -1))[0];
  if (latest) return latest;
  const deemed = clocks.flatMap((clock) => (clock.state === 'deemed' ? [clock] : []));
  return deemed.sort((a, b) => (a.from < b.from ? 1 : -1))[0] ?? clocks[0] ?? null;
}

function asAgreement(row: Agreement): CooperationAgreement {
  const covered = Object.entries(row.responseTimes).filter(([kind]) =>
    row.kinds.includes(kind as RequestKind),
  );
  return {
    groupId: row.orgId,
    officeId: row.officeId,
    validFrom: row.validFrom,
    validTo: row.validTo,
    responseTimes: Object.fromEntries(covered),
  };
}
