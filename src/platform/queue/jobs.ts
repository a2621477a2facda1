/**
 * Three queues, so that a flood in one does not keep people waiting in another. Lock and check times decide how fast a
 * killed worker's job starts elsewhere: 5 s / 2 s gave 5.9 s, the default of 30 s / 30 s gave 61.6 s.
 */
export const QUEUES = {
  /** People wait for it: messages, reminders. */
  urgent: { concurrency: 2, lockSeconds: 5, stalledSeconds: 2 },
  /** One change, one recalculation. */
  match: { concurrency: 4, lockSeconds: 5, stalledSeconds: 2 },
  /** Nightly and bulk work that runs for minutes. */
  batch: { concurrency: 1, lockSeconds: 15, stalledSeconds: 5 },
} as const satisfies Record<string, QueueSettings>;

export interface QueueSettings {
  readonly concurrency: number;
  readonly lockSeconds: number;
  readonly stalledSeconds: number;
}

export interface JobSettings {
  readonly queue: QueueName;
  /** Starts in all before the job is put aside as failed. */
  readonly attempts: number;
  /** Berlin time `HH:MM` after which the job runs once a day with `{ day }` as its data. */
  readonly daily?: string;
}

export type QueueName = keyof typeof QUEUES;

/** All jobs of the portal; boot fails when one has no handler or two. */
export const JOBS = {
  'platform.prune': { queue: 'batch', attempts: 3, daily: '03:10' },
  'language-plan.person': { queue: 'match', attempts: 5 },
  'language-plan.run': { queue: 'match', attempts: 5 },
  'language-plan.refresh': { queue: 'batch', attempts: 3, daily: '01:10' },
  'import.run': { queue: 'batch', attempts: 5 },
  'import.undo': { queue: 'batch', attempts: 5 },
  'import.prune': { queue: 'batch', attempts: 3, daily: '03:20' },
  'merge.prune': { queue: 'batch', attempts: 3, daily: '03:30' },
  'export.build': { queue: 'batch', attempts: 5 },
  'export.expire': { queue: 'batch', attempts: 5 },
  'match.person': { queue: 'match', attempts: 5 },
  'match.vacancy': { queue: 'match', attempts: 5 },
  'match.region': { queue: 'batch', attempts: 3 },
  'match.rematch': { queue: 'batch', attempts: 3, daily: '02:10' },
  'shortage-tracking.placement': { queue: 'batch', attempts: 5 },
  'shortage-tracking.person': { queue: 'batch', attempts: 5 },
  'shortage-tracking.rebuild': { queue: 'batch', attempts: 3, daily: '03:40' },
  'shortage-tracking.outlook': { queue: 'batch', attempts: 3, daily: '03:50' },
  'shortage-tracking.publish': { queue: 'batch', attempts: 3, daily: '04:10' },
  'notify.watches': { queue: 'urgent', attempts: 5, daily: '05:50' },
  'notify.requests': { queue: 'urgent', attempts: 5, daily: '06:10' },
  'notify.placements': { queue: 'urgent', attempts: 5, daily: '06:20' },
  'notify.care': { queue: 'urgent', attempts: 5, daily: '06:30' },
  'mail.notice': { queue: 'urgent', attempts: 5 },
  'mail.daily': { queue: 'urgent', attempts: 5, daily: '06:50' },
  'mail.introduced': { queue: 'urgent', attempts: 5 },
  'mail.send': { queue: 'urgent', attempts: 5 },
  'webhook.send': { queue: 'urgent', attempts: 5 },
} as const satisfies Record<string, JobSettings>;

export type JobName = keyof typeof JOBS;

/** What a job carries: ids and plain codes, never personal data. */
export type JobData = Readonly<Record<string, string | number>>;

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOBS, name);
}

/** The settings of one job in their general form. */
export function jobSettings(name: JobName): JobSettings {
  return JOBS[name];
}
