// One language plan over HTTP against a national catalogue: the portal with its database, a signed-in desk, one request
// after the other over a kept connection: `npm run bench -- plan-http [--requests N] [--runs N]`.
import { coarseArea } from '../../src/domain/shared/index.js';
import { sealedPerson } from '../support/sealed.js';
import { randomBytes } from 'node:crypto';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { addDays, pick, seededRandom } from '../../src/domain/shared/index.js';
import { startTestCluster } from '../support/cluster.js';
import { adminPool, freshDatabase } from '../support/database.js';
import { berlinDay } from '../../src/platform/clock/index.js';

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '400' }, runs: { type: 'string', default: '40000' } },
});
const [REQUESTS, RUNS] = [Number(values.requests), Number(values.runs)];
if (!(Number.isInteger(REQUESTS) && REQUESTS > 0 && Number.isInteger(RUNS) && RUNS > 0)) {
  console.error('usage: npm run bench -- plan-http [--requests N] [--runs N]');
  process.exit(2);
}
const WARM_UP = 40;
const PEOPLE = 200;
const VACANCIES = 20;
const PASSWORD = 'a long enough password';
const TODAY = berlinDay(new Date());

/** The compiled portal: its modules need the metadata that a bundle leaves out. */
async function compiled<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(resolve('dist', path)).href)) as T;
}

const FORMS = [
  { scheme: 'IK', entry: 0, target: 1, ue: 300, exam: false },
  { scheme: 'IK', entry: 1, target: 2, ue: 200, exam: true },
  { scheme: 'IK', entry: 2, target: 3, ue: 300, exam: true },
  { scheme: 'BSK', entry: 3, target: 4, ue: 400, exam: true },
  { scheme: 'BSK', entry: 4, target: 5, ue: 400, exam: true },
  { scheme: 'VHS', entry: 2, target: 3, ue: 120, exam: false },
  { scheme: 'EXAM', entry: 3, target: 3, ue: 1, exam: true },
] as const;

interface Spot {
  readonly lat: number;
  readonly lon: number;
}

/** Places of 400 Kreise; every tenth draw falls into one of four large cities, as courses do. */
function placesOf(random: () => number): () => Spot {
  const spots = Array.from({ length: 400 }, () => ({ lat: 47.6 + random() * 7, lon: 6.2 + random() * 8.4 }));
  const cities = spots.slice(0, 4);
  return () => {
    const { lat, lon } = pick(random, random() < 0.1 ? cities : spots);
    return { lat: lat + (random() - 0.5) * 0.1, lon: lon + (random() - 0.5) * 0.1 };
  };
}

/** Dated runs over a year and a half; a twentieth of them online. */
function runRows(random: () => number, spot: () => Spot): readonly object[] {
  return Array.from({ length: RUNS }, (_, index) => {
    const form = pick(random, FORMS);
    const evening = form.scheme === 'VHS' || random() < 0.2;
    const weekly = evening ? 10 : 25;
    const startsOn = addDays(TODAY, 5 + Math.floor(random() * 540));
    const endsOn = form.ue === 1 ? startsOn : addDays(startsOn, Math.ceil(form.ue / weekly) * 7);
    const examOn = form.exam ? addDays(endsOn, form.ue === 1 ? 0 : 10) : null;
    const online = random() < 0.05;
    const days = evening ? [1, 2, 4] : [1, 2, 3, 4, 5];
    return {
      ...(online ? { mode: 'online' } : { mode: 'onsite', plz: '82319', ags: '09188', ...spot() }),
      provider: `Anbieter ${index % 3000}`,
      title: `${form.scheme} ${index}`,
      scheme: form.scheme,
      entry_level: form.entry,
      entry_proof: form.scheme === 'BSK' ? 'certificate' : 'placement',
      entry_max_age_days: form.scheme === 'BSK' ? 183 : null,
      target: form.target,
      starts_on: startsOn,
      ends_on: endsOn,
      register_by: addDays(startsOn, -7),
      ue: form.ue,
      slots: days.map((day) => (evening ? [day, '17:30', '20:00'] : [day, '08:30', '12:15'])),
      seats: Math.floor(random() * 15),
      self_pay_cost_cents: form.scheme === 'VHS' ? 29_000 : form.scheme === 'EXAM' ? 18_000 : null,
      pass_probability: 0.6,
      exam_on: examOn,
      result_on: examOn && addDays(examOn, 35),
      certifies: examOn === null ? null : form.target,
      source: 'bench',
    };
  });
}

/** Inserts one row and tells its id. */
async function insert(admin: pg.Pool, sql: string, values: readonly unknown[]): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(`${sql} returning id`, [...values]);
  return rows[0]?.id ?? '';
}

interface Measured {
  /** Milliseconds of each request to its last byte, ascending. */
  readonly times: readonly number[];
  /** Processor time of this process per request, what others on the machine do left out; asking included. */
  readonly cpuMs: number;
}

function share(sorted: readonly number[], at: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? Number.NaN;
}

const cluster = await startTestCluster();
const database = await freshDatabase({ cluster: cluster.address });
const { loadConfig } =
  await compiled<typeof import('../../src/platform/config/index.js')>('platform/config/index.js');
const { openPortal } = await compiled<typeof import('../../src/platform/runtime.js')>('platform/runtime.js');
const { AppModule } = await compiled<typeof import('../../src/app.module.js')>('app.module.js');
const { hashPassword } =
  await compiled<typeof import('../../src/access/passwords.js')>('access/passwords.js');
const config = loadConfig({
  NODE_ENV: 'test',
  DATABASE_URL: database.config.url,
  DATABASE_OWNER_URL: database.config.ownerUrl,
  SESSION_SECRET: randomBytes(32).toString('hex'),
  // The one under which the people of tests lie sealed.
  MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
  RATE_LIMIT: '1000000',
  WORKERS: 'off',
  LOG_LEVEL: 'error',
});
const portal = await openPortal(AppModule, config);
const admin = adminPool(database.config, cluster.address);
try {
  const random = seededRandom(6);
  const spot = placesOf(random);
  const orgId = await insert(
    admin,
    `insert into organisation (kind, name, ags) values ('helper_group', 'Bench', '09188')`,
    [],
  );
  await admin.query(
    `insert into member (org_id, login, display_name, password_hash, role) values ($1, 'bench@example.org', 'Bench', $2, 'volunteer')`,
    [orgId, await hashPassword(PASSWORD)],
  );
  const all = runRows(random, spot);
  const columns = [...new Set(all.flatMap((row) => Object.keys(row)))].join(', ');
  for (let at = 0; at < all.length; at += 5000)
    await admin.query(
      `insert into course_run (${columns}) select ${columns} from jsonb_populate_recordset(null::course_run, $1::jsonb)`,
      [JSON.stringify(all.slice(at, at + 5000))],
    );
  const people: string[] = [];
  for (let index = 0; index < PEOPLE; index += 1) {
    const { lat, lon } = spot();
    const level = pick(random, [0, 1, 2, 2, 3]);
    const values = { displayName: `P${index}`, lat, lon, status: 'ae_25_2' };
    const { id, sealed } = await sealedPerson(admin, values);
    const area = coarseArea({ lat, lon });
    await admin.query(
      `insert into person (id, sealed, org_id, ags, area_lat, area_lon, confirmed_on, german_listening, german_reading,
         german_speaking, german_writing) values ($1, $2, $3, '09188', $4, $5, current_date, $6, $6, $6, $6)`,
      [id, sealed, orgId, area.lat, area.lon, level],
    );
    people.push(id);
  }
  const firm = await insert(admin, `insert into employer (org_id, name) values ($1, 'Firma')`, [orgId]);
  const vacancies: string[] = [];
  for (let index = 0; index < VACANCIES; index += 1) {
    const level = pick(random, [3, 3, 4, 5]);
    const need = {
      language: 'de',
      levels: { L: level, R: level, S: level, W: level },
      strength: pick(random, ['employer', 'hard']),
      acceptsLower: null,
    };
    const id = await insert(
      admin,
      `insert into vacancy (employer_id, state, kind, title, kldb, plz, ags, lat, lon, language_needs, check_verdict,
         expires_on, confirmed_on)
       values ($1, 'published', 'employment', $2, '22342', '82319', '09188', 48, 11.3, $3, 'ok', current_date + 60,
         current_date)`,
      [firm, `Stelle ${index}`, JSON.stringify([need])],
    );
    vacancies.push(id);
  }
  await admin.query('analyze');
  await portal.app.listen(0, '127.0.0.1');
  const url = await portal.app.getUrl();
  const session = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'bench@example.org', password: PASSWORD }),
  });
  const cookie = session.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  let paths = 0;

  const measure = async (pathOf: (person: string, vacancy: string) => string): Promise<Measured> => {
    const times: number[] = [];
    let cpu = process.cpuUsage();
    for (let index = -WARM_UP; index < REQUESTS; index += 1) {
      const path = pathOf(pick(random, people), pick(random, vacancies));
      if (index === 0) cpu = process.cpuUsage();
      const started = performance.now();
      const answer = await fetch(`${url}${path}`, { headers: { cookie } });
      const text = await answer.text();
      if (index >= 0) times.push(performance.now() - started);
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
      if (index >= 0 && text.includes('"state":"path"')) paths += 1;
    }
    const { user, system } = process.cpuUsage(cpu);
    return { times: times.sort((a, b) => a - b), cpuMs: (user + system) / 1000 / REQUESTS };
  };
  const load = loadavg()[0] ?? Number.NaN;
  const plan = await measure((person, vacancy) => `/api/v1/people/${person}/plan/${vacancy}`);
  const page = await measure((person, vacancy) => `/people/${person}/plan/${vacancy}`);
  const row = ({ times, cpuMs }: Measured): object => ({
    'median ms': share(times, 0.5).toFixed(1),
    'p95 ms': share(times, 0.95).toFixed(1),
    'p99 ms': share(times, 0.99).toFixed(1),
    'most ms': share(times, 1).toFixed(1),
    'CPU ms each': cpuMs.toFixed(1),
  });
  console.log(
    `${RUNS} runs, ${PEOPLE} people, ${VACANCIES} vacancies, ${REQUESTS} requests each; ${paths} of the plans found a path; load ${load.toFixed(1)}`,
  );
  console.table({ plan: row(plan), 'page with other ways and mishaps': row(page) });
  const rounded = (value: number): number => Math.round(value * 10) / 10;
  console.log(
    JSON.stringify({
      planP95Ms: rounded(share(plan.times, 0.95)),
      planMedianMs: rounded(share(plan.times, 0.5)),
      pageP95Ms: rounded(share(page.times, 0.95)),
      pageMedianMs: rounded(share(page.times, 0.5)),
      planCpuMs: rounded(plan.cpuMs),
      pageCpuMs: rounded(page.cpuMs),
      runs: RUNS,
      load: rounded(load),
    }),
  );
} finally {
  await portal.stop();
  await admin.end();
  await database.drop();
  await cluster.stop();
}
