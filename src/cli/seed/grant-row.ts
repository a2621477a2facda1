import { CONSENT_TEXT_VERSION } from '../../access/index.js';
import { addDays } from '../../domain/shared/index.js';
import type { LocalDate } from '../../domain/shared/index.js';

/** Consent to the blind profile for a year: for one vacancy, or to be found. */
export function grantRow(
  personId: string,
  orgId: string | null,
  vacancyId: string | null,
  from: LocalDate,
): Record<string, unknown> {
  return {
    id: crypto.randomUUID(),
    person_id: personId,
    recipient_org_id: orgId,
    scopes: ['blind'],
    purpose_kind: vacancyId === null ? 'being_found' : 'vacancy',
    purpose_id: vacancyId,
    valid_from: from,
    valid_until: addDays(from, 365),
    text_version: CONSENT_TEXT_VERSION,
    locale: 'de',
    channel: 'spoken',
    given_at: `${from}T09:00:00Z`,
  };
}
