import { Agenda, FrozenEngine, Lists } from '../../../domain/matching/index.js';

/** What a thread is started with. Columns, agenda and lists lie in shared memory, the rest is copied. */
export interface ThreadTask {
  readonly engine: FrozenEngine;
  readonly agenda: Agenda;
  readonly lists: Lists;
  /** Next block that no thread has taken. */
  readonly counter: Int32Array;
}
