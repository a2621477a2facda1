import { assertNever, err, ok, type Result } from '../shared/index.js';

/**
 * waiting: for the second person; approved: the file is being written; ready: it can be fetched; failed: it could not be
 * written as approved (nobody left in it, or too many); ended: its time is over, or somebody ended it.
 */
export const EXPORT_STATES = ['waiting', 'approved', 'ready', 'declined', 'failed', 'ended'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

export type ExportStep = 'approve' | 'decline' | 'end';

/** So long a question for an export waits for its answer. */
export const EXPORT_WAIT_DAYS = 7;

export interface ExportRecord {
  readonly state: ExportState;
  readonly requestedBy: string;
  /** End of the question, and after the approval of the file. */
  readonly expiresAt: Date;
}

/** The state at an instant: what has run out has ended, whether or not a job came by. */
export function exportStateAt({ state, expiresAt }: ExportRecord, now: Date): ExportState {
  const open = state === 'waiting' || state === 'approved' || state === 'ready';
  return open && now >= expiresAt ? 'ended' : state;
}

/**
 * The state after a step. `own`: nobody approves or declines what they asked for themselves; `state`: the step does not
 * fit (any more).
 */
export function stepExport(
  record: ExportRecord,
  step: ExportStep,
  memberId: string,
  now: Date,
): Result<ExportState, 'own' | 'state'> {
  const state = exportStateAt(record, now);
  switch (step) {
    case 'approve':
    case 'decline':
      if (state !== 'waiting') return err('state');
      if (memberId === record.requestedBy) return err('own');
      return ok(step === 'approve' ? 'approved' : 'declined');
    case 'end':
      return state === 'waiting' || state === 'approved' || state === 'ready' ? ok('ended') : err('state');
    default:
      return assertNever(step);
  }
}
