// Brings a table of vacancies in through the whole path (unseal, parse, look up, check, COPY) and stores the same
// rows by TypeORM's save(array) in the same run: `npm run bench -- import [--rows N]`.
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import cliProgress from 'cli-progress';
import type { DataSource as Source } from 'typeorm';
import { pick, seededRandom } from '../../src/domain/shared/index.js';
import type { ImportRunner as Runner } from '../../src/imports/import-runner.js';
import type { ImportService as Service } from '../../src/imports/import.service.js';
import type { Actor } from '../../src/platform/auth/index.js';
import { startTestCluster } from '../support/cluster.js';
import { adminPool, freshDatabase } from '../support/database.js';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' } } });
const ROWS = Number(values.rows);
if (!Number.isInteger(ROWS) || ROWS < 1) {
  console.error('usage: npm run bench -- import [--rows N]');
  process.exit(2);
}
const MEBIBYTE = 1_048_576;

/** The compiled portal: its modules need the metadata that a bundle leaves out. */
async function compiled<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(resolve('dist', path)).href)) as T;
}

const TITLES = ['Lagerhelfer', 'Küchenhilfe', 'Reinigungskraft', 'Pflegehelferin', 'Schreiner', 'Fahrerin'];
const CODES = ['51311', '29301', '54101', '82101', '22342', '52122'];
const PLACES = ['82319', '68159', '10115', '82211', '68161', '12043'];
const TASKS = [
  'Ware annehmen und einräumen.',
  'Wir arbeiten im Team.',
  'Deutsch A2 genügt.',
  'Arbeitskleidung wird gestellt.',
];

function csv(): Buffer {
  const random = seededRandom(7);
  const lines = ['title;employer;register;occupation;postcode;hours;pay;start;seats;german;description'];
  for (let row = 0; row < ROWS; row += 1) {
    const firm = Math.floor(random() * 500);
    const text = `${pick(random, TASKS)} ${pick(random, TASKS)} Nummer ${row}.`;
    const pay = `${(15.2 + random() * 6).toFixed(2).replace('.', ',')}`;
    lines.push(
      [
        pick(random, TITLES),
        `Betrieb ${firm}`,
        `HRB ${1000 + firm}`,
        pick(random, CODES),
        pick(random, PLACES),
        '40',
        pay,
        '01.03.2099',
        '1',
        'A2',
        text,
      ].join(';'),
    );
  }
  return Buffer.from(lines.join('\r\n'));
}

/** Highest resident memory above the start while work runs. */
async function peakOf<T>(work: () => Promise<T>): Promise<{ seconds: number; peakMiB: number; result: T }> {
  global.gc?.();
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  clearInterval(timer);
  return { seconds, peakMiB: (peak - before) / MEBIBYTE, result };
}

const cluster = await startTestCluster();
const database = await freshDatabase({ cluster: cluster.address });
const { loadConfig } =
  await compiled<typeof import('../../src/platform/config/index.js')>('platform/config/index.js');
const { openPortal } = await compiled<typeof import('../../src/platform/runtime.js')>('platform/runtime.js');
const { AppModule } = await compiled<typeof import('../../src/app.module.js')>('app.module.js');
const { ImportService } = await compiled<{ ImportService: new () => Service }>('imports/import.service.js');
const { ImportRunner } = await compiled<{ ImportRunner: new () => Runner }>('imports/import-runner.js');
const { Vacancy } = await compiled<typeof import('../../src/vacancy/index.js')>('vacancy/index.js');
const { DataSource } = await import('typeorm');

const config = loadConfig({
  NODE_ENV: 'test',
  DATABASE_URL: database.config.url,
  DATABASE_OWNER_URL: database.config.ownerUrl,
  SESSION_SECRET: randomBytes(32).toString('hex'),
  MASTER_KEY: randomBytes(32).toString('base64'),
  WORKERS: 'off',
  LOG_LEVEL: 'error',
});
const portal = await openPortal(AppModule, config);
const admin = adminPool(database.config, cluster.address);
try {
  const { rows } = await admin.query<{ id: string }>(
    `insert into organisation (kind, name, ags) values ('helper_group', 'Bench', '09188') returning id`,
  );
  const actor: Actor = {
    kind: 'member',
    id: crypto.randomUUID(),
    orgId: rows[0]?.id ?? '',
    orgKind: 'helper_group',
    role: 'desk_lead',
    personId: null,
  };
  const imports = portal.app.get(ImportService);
  const bytes = csv();
  const id = await imports.upload(actor, 'vacancies', 'bench.csv', bytes);
  const { mapping } = await imports.get(actor, id);
  await imports.map(actor, id, mapping);
  await imports.start(actor, id);
  const bar = new cliProgress.SingleBar({ format: 'import {bar} {value}/{total}', noTTYOutput: false });
  bar.start(ROWS, 0);
  const poll = setInterval(() => {
    void imports.get(actor, id).then(({ run }) => bar.update(run.rowsDone));
  }, 500);
  const imported = await peakOf(() => portal.app.get(ImportRunner).run(id));
  clearInterval(poll);
  bar.update(ROWS);
  bar.stop();
  const { run } = await imports.get(actor, id);
  if (run.rowsStored !== ROWS)
    throw new Error(`stored ${run.rowsStored} of ${ROWS}: ${JSON.stringify(run.faults[0])}`);

  const source = portal.app.get<Source>(DataSource);
  const repository = source.getRepository(Vacancy);
  const copies = (await repository.find({ where: { source: `import:${id}` } })).map((vacancy) => {
    const { id: _id, ...rest } = vacancy;
    return repository.create({ ...rest, source: 'save' });
  });
  const saved = await peakOf(() => repository.save(copies, { chunk: 1000 }));

  const line = {
    rowsPerSecond: Math.round(ROWS / imported.seconds),
    vsSave: Math.round((saved.seconds / imported.seconds) * 100) / 100,
    peakMiB: Math.round(imported.peakMiB),
  };
  console.table([
    {
      way: 'import (parse, look up, check, COPY)',
      seconds: imported.seconds.toFixed(1),
      peakMiB: line.peakMiB,
    },
    {
      way: 'TypeORM save(array), rows ready',
      seconds: saved.seconds.toFixed(1),
      peakMiB: Math.round(saved.peakMiB),
    },
  ]);
  console.log(JSON.stringify(line));
} finally {
  await portal.stop();
  await admin.end();
  await database.drop();
  await cluster.stop();
}
