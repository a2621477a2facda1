import { ExportBuilder } from '../../imports/index.js';
import { Handler, JobData, JobHandler } from '../../platform/queue/index.js';

/*
 * Writes approved exports of people and takes them away at their end. The data of a job is the export's id; its state,
 * read under a lock, makes each step happen once.
 */

@JobHandler('export.build')
export class ExportBuildHandler implements Handler {
  constructor(private readonly builder: ExportBuilder) {}

  async execute(data: JobData): Promise<void> {
    await this.builder.build(String(data['exportId']));
  }
}

@JobHandler('export.expire')
export class ExportExpireHandler implements Handler {
  constructor(private readonly builder: ExportBuilder) {}

  async execute(data: JobData): Promise<void> {
    await this.builder.expire(String(data['exportId']));
  }
}
