import { LocalDate, addDays, daysBetween, maxDate } from '../../shared/index.js';

/** A case that nobody has touched for six weeks surfaces: the rhythm that the Job-Turbo practice of the BA found. */
export const CADENCE_DAYS = 42;
const SOON_DAYS = 7;

export interface CaseContacts {
  /** Day on which the case was opened: the clock starts there when nobody has been in touch yet. */
  readonly openedOn: LocalDate;
  /** Contacts with the person, of any helper, mentor or office; views, letters of the portal and jobs are none. */
  readonly contacts: readonly LocalDate[];
  /** A meeting that is already planned. */
  readonly nextPlanned: LocalDate | null;
  /** The person asked for rest until this day, closed included. */
  readonly quietUntil: LocalDate | null;
  readonly closed: boolean;
}

export interface Cadence {
  readonly state: 'fresh' | 'soon' | 'due' | 'quiet';
  readonly lastContact: LocalDate;
  /** Day on which six weeks without contact are full. */
  readonly contactBy: LocalDate;
  readonly daysSilent: number;
}

/**
 * Whether a case needs a contact on `day`. A planned meeting answers the question only when it lies before the six
 * weeks are full or no later than a week from today: a date far off does not hide a silent case.
 */
export function cadence(facts: CaseContacts, day: LocalDate): Cadence {
  const past = facts.contacts.filter((entry) => entry <= day);
  const lastContact = maxDate(facts.openedOn, ...past);
  const contactBy = addDays(lastContact, CADENCE_DAYS);
  const rest = { lastContact, contactBy, daysSilent: Math.max(0, daysBetween(lastContact, day)) };
  const resting = facts.quietUntil !== null && day <= facts.quietUntil;
  if (facts.closed || resting) return { state: 'quiet', ...rest };
  const planned = facts.nextPlanned;
  const covered =
    planned !== null && planned >= day && (planned <= contactBy || planned <= addDays(day, SOON_DAYS));
  if (covered || day < addDays(contactBy, -SOON_DAYS)) return { state: 'fresh', ...rest };
  return { state: day < contactBy ? 'soon' : 'due', ...rest };
}
