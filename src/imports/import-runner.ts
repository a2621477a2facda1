import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { LabourMarketService } from '../labour-market/index.js';
import { Actor, SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';
import { TableRefusal } from '../platform/tables/index.js';
import { CreatePersonDto, PersonService } from '../profile/index.js';
import { BulkPosting, PostingBulk, PostingReferences } from '../vacancy/index.js';
import { ReadRow, RowReader } from './read-rows.js';
import { SealedFiles } from './sealed-files.js';
import { RowFault, TableImport } from './table-import.entity.js';

/** Rows of one transaction: a kill loses no more work than this, and repeats none. */
const BATCH = { people: 50, vacancies: 2000 } as const;
/** Faults kept to be shown; more are only counted. */
const FAULTS_KEPT = 200;

interface StoredRow {
  readonly line: number;
  readonly id: string;
  readonly held: boolean;
  readonly consentGap: boolean;
}

/** A row whose references are looked up. */
type ReadyRow =
  | { readonly line: number; readonly fault: RowFault }
  | { readonly line: number; readonly posting: BulkPosting }
  | {
      readonly line: number;
      readonly person: CreatePersonDto;
      readonly place: Awaited<ReturnType<PersonService['checkReferences']>>;
      readonly consentGap: boolean;
    };

interface BatchResult {
  readonly stored: readonly StoredRow[];
  readonly faults: readonly RowFault[];
}

/** What a dry run found; nothing is stored. */
export interface DryRun {
  readonly good: number;
  readonly consentGaps: number;
  readonly faults: readonly RowFault[];
  readonly faultsTotal: number;
}

/**
 * Stores the rows of an import, batch by batch. A batch and the mark behind it are one transaction, so after a kill the
 * work goes on exactly where it stopped, and no row is stored twice.
 */
@Injectable()
export class ImportRunner {
  constructor(
    private readonly database: Database,
    private readonly labourMarket: LabourMarketService,
    private readonly people: PersonService,
    private readonly postings: PostingBulk,
    private readonly references: PostingReferences,
    private readonly files: SealedFiles,
    private readonly clock: Clock,
  ) {}

  /** Runs or resumes; an import that is not running is left alone. */
  async run(importId: string): Promise<void> {
    const run = await this.running(importId);
    if (!run) return;
    const reader = new RowReader(this.labourMarket);
    let batch: ReadRow[] = [];
    try {
      const bytes = this.files.open(run.id, run.file ?? Buffer.alloc(0));
      for await (const row of reader.rows(run.kind, bytes, run.mapping, run.rowsDone)) {
        batch.push(row);
        if (batch.length < BATCH[run.kind]) continue;
        await this.store(run, batch);
        batch = [];
      }
    } catch (error) {
      if (!(error instanceof TableRefusal)) throw error;
      await this.finish(run, 'failed');
      return;
    }
    if (batch.length > 0) await this.store(run, batch);
    await this.finish(run, 'done');
  }

  /** Reads every row and looks everything up as the run would, without the check of pay and words. */
  async dryRun(actor: Actor, importId: string): Promise<DryRun> {
    const run = await this.database.read(actor, (tx) => withFile(tx, importId));
    if (!run?.file || run.orgId !== actor.orgId) throw new AppError('not_found');
    const result = { good: 0, consentGaps: 0, faultsTotal: 0, faults: [] as RowFault[] };
    const reader = new RowReader(this.labourMarket);
    for await (const row of reader.rows(run.kind, this.files.open(run.id, run.file), run.mapping)) {
      if ('fault' in row) {
        result.faultsTotal += 1;
        if (result.faults.length < FAULTS_KEPT) result.faults.push(row.fault);
      } else result.good += 1;
      if ('person' in row && !row.consent) result.consentGaps += 1;
    }
    return result;
  }

  /** Takes back what an import stored. Running it twice changes nothing more. */
  async undo(importId: string): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      const run = await tx.findOneBy(TableImport, { id: importId, state: 'undone' });
      if (!run) return;
      const rows = await tx.query<{ id: string }[]>(
        `select record_id as id from table_import_record where import_id = $1`,
        [importId],
      );
      const ids = rows.map(({ id }) => id);
      if (run.kind === 'people') await this.people.archive(tx, ids);
      else await this.postings.withdraw(tx, ids);
    });
  }

  private async store(run: TableImport, batch: readonly ReadRow[]): Promise<void> {
    const actor = actorOf(run);
    const ready = await this.prepare(batch);
    await this.database.transaction(actor, async (tx) => {
      const { stored, faults } = await this.storeBatch(tx, actor, run, ready);
      await tx.query(
        `insert into table_import_record (import_id, line, record_id, consent_gap)
         select $1, * from unnest($2::int[], $3::uuid[], $4::boolean[])`,
        [
          run.id,
          stored.map(({ line }) => line),
          stored.map(({ id }) => id),
          stored.map(({ consentGap }) => consentGap),
        ],
      );
      const kept = run.faults.length < FAULTS_KEPT ? faults.slice(0, FAULTS_KEPT - run.faults.length) : [];
      const done = batch.at(-1)?.index ?? run.rowsDone;
      const changed = {
        rowsDone: done,
        rowsStored: run.rowsStored + stored.length,
        rowsHeld: run.rowsHeld + stored.filter(({ held }) => held).length,
        consentGaps: run.consentGaps + stored.filter(({ consentGap }) => consentGap).length,
        faults: [...run.faults, ...kept],
        faultsTotal: run.faultsTotal + faults.length,
      };
      const moved = await tx.update(
        TableImport,
        { id: run.id, state: 'running', rowsDone: run.rowsDone },
        changed,
      );
      // Another worker was faster with the same rows, or somebody stopped the import: nothing of this batch stays.
      if (moved.affected !== 1) throw new AppError('conflict');
      Object.assign(run, changed);
    });
  }

  /** Everything that asks reference data comes before the transaction. */
  private async prepare(batch: readonly ReadRow[]): Promise<readonly ReadyRow[]> {
    const ready: ReadyRow[] = [];
    for (const row of batch) {
      const { line } = row;
      try {
        if ('fault' in row) ready.push(row);
        else if ('vacancy' in row)
          ready.push({
            line,
            posting: { input: row.vacancy, place: await this.references.check(row.vacancy) },
          });
        else {
          const place = await this.people.checkReferences(row.person);
          ready.push({ line, person: row.person, place, consentGap: !row.consent });
        }
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        const { pointer = '', code = 'invalid' } = error.errors[0] ?? {};
        ready.push({ line, fault: { line, field: pointer.slice(1), code } });
      }
    }
    return ready;
  }

  private async storeBatch(
    tx: EntityManager,
    actor: Actor,
    run: TableImport,
    batch: readonly ReadyRow[],
  ): Promise<BatchResult> {
    const stored: StoredRow[] = [];
    const faults = batch.flatMap((row) => ('fault' in row ? [row.fault] : []));
    for (const row of batch)
      if ('person' in row) {
        const id = await this.people.enter(tx, actor, row.person, row.place);
        stored.push({ line: row.line, id, held: false, consentGap: row.consentGap });
      }
    const postings = batch.flatMap((row) => ('posting' in row ? [row] : []));
    const bulk = postings.map(({ posting }) => posting);
    const outcomes = await this.postings.store(tx, actor, `import:${run.id}`, bulk);
    for (const [at, outcome] of outcomes.entries()) {
      const line = postings[at]?.line ?? 0;
      if (outcome.ok) stored.push({ line, id: outcome.id, held: outcome.held, consentGap: false });
      else faults.push({ line, field: outcome.pointer.slice(1), code: outcome.code });
    }
    return { stored, faults };
  }

  private async running(id: string): Promise<TableImport | null> {
    const run = await this.database.read(SYSTEM, (tx) => withFile(tx, id));
    return run?.state === 'running' ? run : null;
  }

  private async finish(run: TableImport, state: 'done' | 'failed'): Promise<void> {
    await this.database.transaction(SYSTEM, (tx) =>
      tx.update(TableImport, { id: run.id, state: 'running' }, { state, finishedAt: this.clock.now() }),
    );
  }
}

async function withFile(tx: EntityManager, id: string): Promise<TableImport | null> {
  return tx
    .createQueryBuilder(TableImport, 'run')
    .addSelect('run.file')
    .where('run.id = :id', { id })
    .getOne();
}

/** The member who brought the table in: the rows are stored with these rights and no more. */
function actorOf({ memberId, orgId, orgKind, role }: TableImport): Actor {
  return { kind: 'member', id: memberId, orgId, orgKind, role, personId: null };
}
