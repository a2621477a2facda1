import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { ImportService } from './import.service.js';
import type { RowFault } from './reading/steps.js';
import { GoodRow, ReadRow, readRows, withTwins } from './read-rows.js';
import { SealedFiles } from './sealed-files.js';
import { FAULTS_KEPT } from './table-import.entity.js';
import { ImportTargets } from './targets/index.js';

/** Good rows shown as they would be stored; those with something mended come on top of the first ones. */
const SHOWN = 20;
const NOTES_SHOWN = 200;

export interface PreviewRow {
  readonly line: number;
  readonly title: string;
  readonly notes: readonly string[];
}

/** What a dry run found; nothing is stored. */
export interface DryRun {
  readonly good: number;
  readonly consentGaps: number;
  /** People whom the desk seems to know already. */
  readonly twins: number;
  readonly rows: readonly PreviewRow[];
  readonly faults: readonly RowFault[];
  /** Rows with faults, also those that are not listed. */
  readonly faultsTotal: number;
}

/** Reads every row and looks everything up as the run would, without the check of pay and words. */
@Injectable()
export class DryRunService {
  constructor(
    private readonly imports: ImportService,
    private readonly targets: ImportTargets,
    private readonly files: SealedFiles,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `not_found`, `not_possible` while required columns are missing or when it runs already. */
  async look(actor: Actor, importId: string): Promise<DryRun> {
    const { run } = await this.imports.ready(actor, importId);
    const target = this.targets.of(run.kind);
    const found = new Findings();
    const seen = new Set<string>();
    const task = { mapping: run.mapping, today: this.clock.today(), skip: 0 };
    let batch: ReadRow[] = [];
    const judge = async (): Promise<void> => {
      for (const row of batch) if (row.faults !== null) found.fault(row.faults);
      for (const row of await withTwins(target, actor, batch, seen)) found.good(row);
      batch = [];
    };
    for await (const rows of readRows(target, this.files.source(run), task)) {
      batch.push(...rows);
      if (batch.length >= target.batch) await judge();
    }
    await judge();
    return found.result();
  }
}

/** Counts rows and keeps those that are shown. */
class Findings {
  private readonly counts = { good: 0, consentGaps: 0, twins: 0, faultsTotal: 0 };
  private readonly faults: RowFault[] = [];
  private readonly rows: PreviewRow[] = [];

  fault(faults: readonly RowFault[]): void {
    this.counts.faultsTotal += 1;
    if (this.faults.length < FAULTS_KEPT) this.faults.push(...faults);
  }

  good({ line, title, notes, consentGap, twin }: GoodRow & { readonly twin: boolean }): void {
    const { counts, rows } = this;
    counts.good += 1;
    if (consentGap) counts.consentGaps += 1;
    if (twin) counts.twins += 1;
    const said = twin ? [...notes, 'twin'] : notes;
    if (rows.length < SHOWN || (said.length > 0 && rows.length < NOTES_SHOWN))
      rows.push({ line, title, notes: said });
  }

  result(): DryRun {
    return { ...this.counts, rows: this.rows, faults: this.faults.slice(0, FAULTS_KEPT) };
  }
}
