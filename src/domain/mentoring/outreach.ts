import { addDays, err, ok, type LocalDate, type Result } from '../shared/index.js';

/** How a visit reached people; counted, never listed. `came_later`: somebody came to the desk because of it. */
export const OUTREACH_CHANNELS = ['talked', 'flyer', 'house_staff', 'event', 'came_later'] as const;
export type OutreachChannel = (typeof OUTREACH_CHANNELS)[number];
export type OutreachCounts = Readonly<Record<OutreachChannel, number>>;

export const NO_RESULT: OutreachCounts = { talked: 0, flyer: 0, house_staff: 0, event: 0, came_later: 0 };

export const VISIT_STATES = ['planned', 'done', 'cancelled'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

/** How somebody said that the desk may get in touch. */
export const CONTACT_CONSENTS = ['spoken', 'paper'] as const;
export type ContactConsent = (typeof CONTACT_CONSENTS)[number];

/** Version of the words that are read out before anything about somebody is written down. */
export const CONTACT_TEXT = 'outreach-1';
/** A first contact that led to nothing is forgotten after so many days. */
export const CONTACT_DAYS = 90;

export interface VisitDay {
  readonly state: VisitState;
  readonly day: LocalDate;
}

export type OutreachRefusal = 'no_such_step' | 'too_early' | 'consent_missing';

/** Whether a visit is called off, or its result told or corrected, on `today`; a result only from its day on. */
export function decideVisit(
  { state, day }: VisitDay,
  to: 'done' | 'cancelled',
  today: LocalDate,
): Result<VisitState, OutreachRefusal> {
  if (to === 'cancelled') return state === 'planned' ? ok('cancelled') : err('no_such_step');
  if (state === 'cancelled') return err('no_such_step');
  return today < day ? err('too_early') : ok('done');
}

/**
 * Whether somebody met at a visit may be written down, and until which day. Nothing personal without a yes; none
 * before the visit, and none at one that did not take place.
 */
export function decideContact(
  { state, day }: VisitDay,
  consent: ContactConsent | null,
  today: LocalDate,
): Result<LocalDate, OutreachRefusal> {
  if (consent === null) return err('consent_missing');
  if (state === 'cancelled') return err('no_such_step');
  return today < day ? err('too_early') : ok(addDays(today, CONTACT_DAYS));
}

/** What all visits that took place brought, by channel. */
export function outreachYield(
  visits: readonly { readonly state: VisitState; readonly counts: OutreachCounts }[],
): OutreachCounts {
  const sum = { ...NO_RESULT };
  for (const { state, counts } of visits)
    if (state === 'done') for (const channel of OUTREACH_CHANNELS) sum[channel] += counts[channel];
  return sum;
}

/** What those who go are told on `day`: that it is tomorrow, or the day after, that nobody has said how it was. */
export function visitReminder({ state, day: visit }: VisitDay, day: LocalDate): 'tomorrow' | 'how' | null {
  if (state !== 'planned') return null;
  if (day === addDays(visit, -1)) return 'tomorrow';
  return day === addDays(visit, 1) ? 'how' : null;
}
