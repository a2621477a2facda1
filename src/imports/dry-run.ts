import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import type { BlockSource } from '../platform/tables/index.js';
import { ImportService } from './import.service.js';
import { ROWS_SHOWN } from './reading/blocks.js';
import { seeRows } from './reading/read-table.js';
import type { LinesTask, RowFault } from './reading/steps.js';
import { readRows } from './read-rows.js';
import { SealedFiles } from './sealed-files.js';
import { FAULTS_KEPT, TableImport } from './table-import.entity.js';
import { BlockTarget, ImportTargets, RowTarget } from './targets/index.js';

/** Good rows are shown as they would be stored; those with something mended come on top of the first ones. */
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

type Task = Omit<LinesTask, 'step' | 'kind'>;

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
    const task = { mapping: run.mapping, today: this.clock.today(), skip: 0 };
    const source = this.files.source(run);
    return 'working' in target
      ? lookAtBlocks(target, source, { ...task, actor, run })
      : lookAtLines(target, source, task);
  }
}

async function lookAtBlocks(
  target: BlockTarget<unknown>,
  source: BlockSource,
  { actor, run, ...task }: Task & { readonly actor: Actor; readonly run: TableImport },
): Promise<DryRun> {
  const { kind } = target;
  const found = new Findings();
  const seen = new Set<string>();
  const working = await target.working(actor, run.id);
  for await (const block of seeRows(source, { kind, ...task }, working)) {
    const { count, rows, faulty, faults, consentGaps } = block;
    const names = rows.map(({ name }) => name);
    const twins = (await target.known?.(actor, names, seen)) ?? [];
    found.bad(faulty, faults);
    found.count({ good: count, consentGaps, twins: twins.filter(Boolean).length });
    for (const [at, { line, title }] of rows.entries())
      found.show({ line, title, notes: twins[at] === true ? ['twin'] : [] });
  }
  return found.result();
}

async function lookAtLines(
  target: RowTarget<unknown, unknown>,
  source: BlockSource,
  task: Task,
): Promise<DryRun> {
  const found = new Findings();
  for await (const rows of readRows(target, source, task, target.batch))
    for (const row of rows) {
      if (row.faults !== null) found.bad(1, row.faults);
      else {
        found.count({ good: 1, consentGaps: row.consentGap ? 1 : 0, twins: 0 });
        found.show(row);
      }
    }
  return found.result();
}

/** Counts rows and keeps those that are shown. */
class Findings {
  private readonly counts = { good: 0, consentGaps: 0, twins: 0, faultsTotal: 0 };
  private readonly faults: RowFault[] = [];
  private readonly rows: PreviewRow[] = [];

  bad(count: number, faults: readonly RowFault[]): void {
    this.counts.faultsTotal += count;
    if (this.faults.length < FAULTS_KEPT) this.faults.push(...faults);
  }

  count({ good, consentGaps, twins }: Pick<DryRun, 'good' | 'consentGaps' | 'twins'>): void {
    this.counts.good += good;
    this.counts.consentGaps += consentGaps;
    this.counts.twins += twins;
  }

  show({ line, title, notes }: PreviewRow): void {
    const { rows } = this;
    if (rows.length < ROWS_SHOWN || (notes.length > 0 && rows.length < NOTES_SHOWN))
      rows.push({ line, title, notes });
  }

  result(): DryRun {
    return { ...this.counts, rows: this.rows, faults: this.faults.slice(0, FAULTS_KEPT) };
  }
}
