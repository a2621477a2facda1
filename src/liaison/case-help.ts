/**
 * Spells in which the job centre or the Agentur für Arbeit took part in a case, as a query for `person_id`, `from_day`
 * and `to_day`: from the day on which a request about the person was sent to one.
 */
export const OFFICE_SPELLS = `
  select r.person_id, r.sent_on as from_day, date 'infinity' as to_day
  from liaison_request r join liaison_office o on o.id = r.office_id
  where r.sent_on is not null and o.kind in ('jobcenter', 'agentur')`;
