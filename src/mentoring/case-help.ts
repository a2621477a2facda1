import { CADENCE_DAYS } from '../domain/liaison/index.js';

/**
 * Spells in which a mentor stood beside a person, as a query for `person_id`, `from_day` and `to_day`: a tandem from its
 * first day to its end, and a contact of a member with the mentor's role for the six weeks after which the next one is
 * due. A suggestion that nobody took up is no tandem, and a try that reached nobody is no contact.
 */
export const MENTOR_SPELLS = `
  select c.person_id, c.day as from_day, c.day + ${CADENCE_DAYS} as to_day
  from case_contact c join member m on m.id = c.member_id
  where m.role = 'mentor' and c.channel <> 'no_answer'
  union all select person_id, started_on, coalesce(ended_on, date '9999-12-31') from tandem
  where started_on is not null`;
