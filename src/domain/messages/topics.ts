/** What a mail can be about; each is ended on its own. */
export const TOPICS = ['offices', 'placements', 'people', 'other'] as const;
export type Topic = (typeof TOPICS)[number];

/** When a topic's mails come: once a day with urgent ones at once, each at once, or never. */
export const MAIL_MODES = ['daily', 'each', 'off'] as const;
export type MailMode = (typeof MAIL_MODES)[number];

/** What a link in a mail can end: one topic, or the daily mail as a whole. */
export const STOPS = [...TOPICS, 'digest'] as const;
export type Stop = (typeof STOPS)[number];

/** What somebody wants to hear by mail. */
export interface MailWishes {
  readonly modes: Readonly<Record<Topic, MailMode>>;
  /** Whether the daily mail comes at all. */
  readonly digest: boolean;
}

/** Until somebody says otherwise: one mail a day, and at once only what cannot wait. */
export const USUAL_WISHES: MailWishes = {
  modes: { offices: 'daily', placements: 'daily', people: 'daily', other: 'daily' },
  digest: true,
};

/** Topics by the first word of a notice's code. */
const TOPIC_OF: Readonly<Record<string, Topic>> = {
  request: 'offices',
  remedy: 'offices',
  referral: 'offices',
  official: 'offices',
  placement: 'placements',
  consent: 'placements',
  contact: 'people',
  handover: 'people',
  emergency: 'people',
  records: 'people',
  tandem: 'people',
  outreach: 'people',
  helper: 'people',
};

/** A day is lost for good when these wait for the next morning. */
const URGENT: ReadonlySet<string> = new Set([
  'request_apply',
  'remedy_near',
  'official_near',
  'emergency_opened',
  'emergency_yours',
  'placement_answer_yes',
  'placement_answer_dates',
]);

/** The topic of a notice, by its code; codes nobody sorted are `other`. */
export function topicOf(code: string): Topic {
  return TOPIC_OF[code.split('_')[0] ?? ''] ?? 'other';
}

/** How a notice reaches somebody by mail: at once, with the daily mail, or not at all. */
export function wayOf(code: string, { modes, digest }: MailWishes): 'now' | 'digest' | 'none' {
  const mode = modes[topicOf(code)];
  if (mode === 'off') return 'none';
  if (mode === 'each' || URGENT.has(code)) return 'now';
  return digest ? 'digest' : 'none';
}

/** The wishes after a link in a mail was followed. */
export function stopped(wishes: MailWishes, stop: Stop): MailWishes {
  return stop === 'digest'
    ? { ...wishes, digest: false }
    : { ...wishes, modes: { ...wishes.modes, [stop]: 'off' } };
}
