import { Handler, JobHandler } from '../../platform/queue/index.js';
import { MergePrune } from '../../profile/index.js';

/*
 * Erases what was kept for a time only. The day in the data is not read: what is due is told by the rows themselves, so
 * a job that comes late or twice finds what is left.
 */

@JobHandler('merge.prune')
export class MergePruneHandler implements Handler {
  constructor(private readonly prune: MergePrune) {}

  async execute(): Promise<void> {
    await this.prune.run();
  }
}
