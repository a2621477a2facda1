// The regional pages over HTTP, one request after the other over a kept connection, as a visitor sees them:
// `npm run bench -- region [--requests N] [--vacancies N] [--data <folder of the national tables>]`.
import { randomBytes } from 'node:crypto';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { startTestCluster } from '../support/cluster.js';
import { adminPool, freshDatabase } from '../support/database.js';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '300' },
    vacancies: { type: 'string', default: '20000' },
    data: { type: 'string' },
  },
});
const [REQUESTS, VACANCIES] = [Number(values.requests), Number(values.vacancies)];
if (!(Number.isInteger(REQUESTS) && REQUESTS > 0 && Number.isInteger(VACANCIES) && VACANCIES > 0)) {
  console.error('usage: npm run bench -- region [--requests N] [--vacancies N] [--data <folder>]');
  process.exit(2);
}
const WARM_UP = 20;

/** The compiled portal: its modules need the metadata that a bundle leaves out. */
async function compiled<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(resolve('dist', path)).href)) as T;
}

/** Open vacancies spread over all Kreise and some occupations. */
async function fill(admin: pg.Pool): Promise<readonly string[]> {
  const { rows } = await admin.query<{ ags: string }>('select ags from kreis order by ags');
  const kreise = rows.map(({ ags }) => ags);
  await admin.query(
    `insert into vacancy (employer_id, state, kind, title, kldb, plz, ags, lat, lon, language_needs, check_verdict,
       expires_on, confirmed_on, created_at)
     select gen_random_uuid(), 'published', 'employment', 'V', (array['51312', '82102', '26212', '62302'])[1 + n % 4], '10115',
       ($1::text[])[1 + n % $2], 51, 10,
       jsonb_build_array(jsonb_build_object('language', 'de', 'strength', 'employer', 'acceptsLower', null,
         'levels', jsonb_build_object('S', 1 + n % 4))), 'ok', current_date + 60, current_date,
       now() - (n % 90) * interval '1 day' from generate_series(1, $3::int) n`,
    [kreise, kreise.length, VACANCIES],
  );
  await admin.query('analyze');
  return kreise;
}

interface Measured {
  readonly p50: number;
  readonly p95: number;
  /** Milliseconds of the processor per request: of server and visitor, which share this process. */
  readonly processor: number;
  readonly kilobytes: number;
}

async function measure(paths: readonly string[]): Promise<Measured> {
  const times: number[] = [];
  let bytes = 0;
  let before = process.cpuUsage();
  for (let index = -WARM_UP; index < REQUESTS; index += 1) {
    if (index === 0) before = process.cpuUsage();
    const path = paths[(index + WARM_UP) % paths.length] ?? '/';
    const started = performance.now();
    const answer = await fetch(path);
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    bytes = Math.max(bytes, text.length);
    if (index >= 0) times.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  const at = (share: number): number => rounded(times[Math.floor(times.length * share)] ?? NaN);
  return {
    p50: at(0.5),
    p95: at(0.95),
    processor: rounded((user + system) / 1000 / REQUESTS),
    kilobytes: Math.round(bytes / 1024),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

const cluster = await startTestCluster();
const database = await freshDatabase({ cluster: cluster.address });
const { loadConfig } =
  await compiled<typeof import('../../src/platform/config/index.js')>('platform/config/index.js');
const { openPortal } = await compiled<typeof import('../../src/platform/runtime.js')>('platform/runtime.js');
const { AppModule } = await compiled<typeof import('../../src/app.module.js')>('app.module.js');
const { OutlookService } = await compiled<
  typeof import('../../src/workers/shortage-tracking/outlook.service.js')
>('workers/shortage-tracking/outlook.service.js');
const config = loadConfig({
  NODE_ENV: 'test',
  DATABASE_URL: database.config.url,
  DATABASE_OWNER_URL: database.config.ownerUrl,
  SESSION_SECRET: randomBytes(32).toString('hex'),
  MASTER_KEY: randomBytes(32).toString('base64'),
  RATE_LIMIT: '1000000',
  WORKERS: 'off',
  LOG_LEVEL: 'error',
  ...(values.data === undefined ? {} : { REFERENCE_DIR: resolve(values.data) }),
});
const portal = await openPortal(AppModule, config);
const admin = adminPool(database.config, cluster.address);
try {
  const kreise = await fill(admin);
  await portal.app.get(OutlookService).refresh();
  await portal.app.listen(0, '127.0.0.1');
  const url = await portal.app.getUrl();
  const list = await measure([`${url}/region`]);
  const one = await measure(kreise.map((ags) => `${url}/region/${ags}`));
  const again = await measure(kreise.map((ags) => `${url}/region/${ags}`));
  console.table({ 'all Kreise with the map': list, 'one Kreis, first visit': one, 'one Kreis': again });
  console.log(
    JSON.stringify({
      kreise: kreise.length,
      vacancies: VACANCIES,
      mapP95Ms: list.p95,
      regionFirstP95Ms: one.p95,
      regionP95Ms: again.p95,
      load: rounded(loadavg()[0] ?? 0),
    }),
  );
} finally {
  await portal.stop();
  await admin.end();
  await database.drop();
  await cluster.stop();
}
