import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { DataSource as Source, EntityTarget } from 'typeorm';
import type { DryRunService as DryRuns } from '../../src/imports/dry-run.js';
import type { ImportRunner as Runner } from '../../src/imports/import-runner.js';
import type { ImportService as Service } from '../../src/imports/import.service.js';
import type { Actor } from '../../src/platform/auth/index.js';
import { compiled } from './compiled.js';
import { importBySave } from './import-by-save.js';
import { type BenchKind, tableOf } from './import-tables.js';
import { processorMs } from './processor-time.js';

/** What one process of the import bench does; each has its own, so that its memory is its own. */
export interface Task {
  readonly task: 'whole' | 'prepare' | 'resume' | 'save' | 'saveAll';
  readonly kind: BenchKind;
  readonly rows: number;
  /** The import that is resumed or copied. */
  readonly id: string;
  /** Process of the database server. */
  readonly server: number;
}

const MEBIBYTE = 1_048_576;
type Row = Record<string, unknown>;

const { loadConfig } =
  await compiled<typeof import('../../src/platform/config/index.js')>('platform/config/index.js');
const { openPortal } = await compiled<typeof import('../../src/platform/runtime.js')>('platform/runtime.js');
const { AppModule } = await compiled<typeof import('../../src/app.module.js')>('app.module.js');
const { ImportRunner } = await compiled<{ ImportRunner: new () => Runner }>('imports/import-runner.js');

const { ImportService } = await compiled<{ ImportService: new () => Service }>('imports/import.service.js');
const { DryRunService } = await compiled<{ DryRunService: new () => DryRuns }>('imports/dry-run.js');
const { Vacancy } = await compiled<typeof import('../../src/vacancy/index.js')>('vacancy/index.js');
const { LanguageClaim, Person } =
  await compiled<typeof import('../../src/profile/index.js')>('profile/index.js');
const { PersonLookup } = await compiled<typeof import('../../src/platform/vault/person-lookup.entity.js')>(
  'platform/vault/person-lookup.entity.js',
);
const { Database } = await compiled<typeof import('../../src/platform/database/index.js')>(
  'platform/database/index.js',
);
const { SYSTEM } =
  await compiled<typeof import('../../src/platform/auth/index.js')>('platform/auth/index.js');
const { DataSource, In } = await import('typeorm');

export interface Measured<T> {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** The same of the database server with all its processes. */
  readonly serverSeconds: number;
  /** Highest resident memory of the process. */
  readonly peakMiB: number;
  /** What is still held when everything is done. */
  readonly heldMiB: number;
  /** Longest pause of the event loop. */
  readonly pauseMs: number;
  readonly result: T;
}

async function measured<T>(server: number, work: () => Promise<T>): Promise<Measured<T>> {
  global.gc?.();
  let peak = process.memoryUsage.rss();
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const start = performance.now();
  const cpu = process.cpuUsage();
  const before = processorMs([server]);
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  delay.disable();
  clearInterval(timer);
  global.gc?.();
  return {
    ...{ seconds, cpuSeconds: (user + system) / 1e6, result },
    serverSeconds: (processorMs([server]) - before) / 1000,
    peakMiB: Math.round(peak / MEBIBYTE),
    heldMiB: Math.round(process.memoryUsage().heapUsed / MEBIBYTE),
    pauseMs: Math.round(delay.max / 1e6),
  };
}

/** The portal as a process of its own runs it. */
async function started() {
  const portal = await openPortal(AppModule, loadConfig(process.env));
  return {
    portal,
    imports: portal.app.get(ImportService),
    dryRuns: portal.app.get(DryRunService),
    runner: portal.app.get(ImportRunner),
  };
}
type Started = Awaited<ReturnType<typeof started>>;

/** Everything up to the word "store now". */
async function prepared(
  { imports, dryRuns }: Started,
  actor: Actor,
  kind: BenchKind,
  rows: number,
): Promise<string> {
  const { id } = await imports.upload(actor, kind, 'bench.csv', tableOf(kind, rows));
  const { mapping } = await imports.get(actor, id);
  await imports.map(actor, id, mapping);
  const { good, faults } = await dryRuns.look(actor, id);
  if (good !== rows) throw new Error(`${good} of ${rows} rows are good: ${JSON.stringify(faults[0])}`);
  await imports.start(actor, id);
  return id;
}

/** An import from the upload to its last row. */
export interface Whole {
  readonly id: string;
  readonly prepare: Measured<string>;
  readonly store: Measured<void>;
}

/** The rows of an import once more, by TypeORM: the same records with everything that hangs on them. */
async function saved(
  { portal }: Started,
  { kind, id: importId, server }: Pick<Task, 'kind' | 'id' | 'server'>,
): Promise<Measured<unknown>> {
  const source = portal.app.get<Source>(DataSource);
  return portal.app.get(Database).transaction(SYSTEM, async (tx) => {
    const entities: readonly [EntityTarget<Row>, string][] =
      kind === 'vacancies'
        ? [[Vacancy, 'id']]
        : [
            [Person, 'id'],
            [PersonLookup, 'personId'],
            [LanguageClaim, 'personId'],
          ];
    const ids = await tx.query<{ id: string }[]>(
      `select record_id as id from table_import_record where import_id = $1`,
      [importId],
    );
    const names = new Map(ids.map(({ id }) => [id, crypto.randomUUID()]));
    const copies: { target: EntityTarget<Row>; rows: Row[] }[] = [];
    for (const [target, key] of entities) {
      const rows: Row[] = [];
      for (let at = 0; at < ids.length; at += 1000) {
        const some = ids.slice(at, at + 1000).map(({ id }) => id);
        for (const found of await tx.getRepository(target).findBy({ [key]: In(some) })) {
          const { blindId: _blind, sealed: _sealed, ...rest } = found;
          const own = names.get(String(found[key])) ?? '';
          rows.push(
            tx.create(target, { ...rest, ...('id' in rest && { id: crypto.randomUUID() }), [key]: own }),
          );
        }
      }
      copies.push({ target: source.getMetadata(target).target, rows });
    }
    return measured(server, async () => {
      for (const { target, rows } of copies) await tx.save(target, rows, { chunk: 1000 });
    });
  });
}
/** Does one task on a portal of its own and says what came of it. */
export async function perform(actor: Actor, given: Task): Promise<unknown> {
  const { task, kind, rows, id, server } = given;
  const own = await started();
  try {
    switch (task) {
      case 'whole': {
        const prepare = await measured(server, () => prepared(own, actor, kind, rows));
        const store = await measured(server, () => own.runner.run(prepare.result));
        return { id: prepare.result, prepare, store } satisfies Whole;
      }
      case 'saveAll': {
        const prepare = await measured(server, () => prepared(own, actor, kind, rows));
        const store = await measured(server, () => importBySave(own.portal, actor, prepare.result));
        return { id: prepare.result, prepare, store } satisfies Whole;
      }
      case 'prepare':
        return await prepared(own, actor, kind, rows);
      case 'resume':
        return await own.runner.run(id);
      case 'save':
        return { ...(await saved(own, given)), result: null };
    }
  } finally {
    await own.portal.stop();
  }
}
