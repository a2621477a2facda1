import { ImportPrune, ImportRunner, ImportUndo } from '../../imports/index.js';
import { Handler, JobData, JobHandler } from '../../platform/queue/index.js';

/*
 * Stores tables that were brought in, takes them back, and forgets their files. The data of a job is the import's id;
 * the mark behind the last stored batch lies in the import's own row, so a job that was killed goes on behind it.
 */

@JobHandler('import.run')
export class ImportRunHandler implements Handler {
  constructor(private readonly runner: ImportRunner) {}

  async execute(data: JobData): Promise<void> {
    await this.runner.run(String(data['importId']));
  }
}

@JobHandler('import.undo')
export class ImportUndoHandler implements Handler {
  constructor(private readonly undo: ImportUndo) {}

  async execute(data: JobData): Promise<void> {
    await this.undo.run(String(data['importId']));
  }
}

@JobHandler('import.prune')
export class ImportPruneHandler implements Handler {
  constructor(private readonly prune: ImportPrune) {}

  async execute(): Promise<void> {
    await this.prune.run();
  }
}
