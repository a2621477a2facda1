import { LocalDate, isWithin } from '../../shared/index.js';
import { Period } from '../calendar/index.js';
import { RequestKind } from './kinds.js';

/** What a helper group and an office settled about answers (Kooperationsvereinbarung); the text lives elsewhere. */
export interface CooperationAgreement {
  readonly groupId: string;
  readonly officeId: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  /** Kinds of request that the agreement covers; others may be sent, but no time was promised for them. */
  readonly responseTimes: Readonly<Partial<Record<RequestKind, Period>>>;
}

/** The response time promised to this group for a kind of request on a day; null where none is. */
export function agreedResponse(
  agreements: readonly CooperationAgreement[],
  groupId: string,
  officeId: string,
  kind: RequestKind,
  day: LocalDate,
): Period | null {
  const agreement = agreements.find(
    (entry) =>
      entry.groupId === groupId &&
      entry.officeId === officeId &&
      isWithin(day, entry.validFrom, entry.validTo) &&
      entry.responseTimes[kind] !== undefined,
  );
  return agreement?.responseTimes[kind] ?? null;
}
