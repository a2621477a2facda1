// A person's list of 20 vacancies over HTTP: the whole portal (sign-in, membership, row-level security, trace of who
// looked) against node:http and pg alone, the same rows and the same bytes: once with the portal's own statement under
// the same identity and policies, once as a superuser past all of them. `npm run bench -- http`.
import { randomBytes } from 'node:crypto';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { startTestCluster } from '../support/cluster.js';
import { adminPool, freshDatabase } from '../support/database.js';
import { sealedPerson } from '../support/sealed.js';
import { bodyOf, load, Round } from './http-load.js';
import { processorMs } from './processor-time.js';
import { POOL, servePortal, serveRaw, Server, startServer } from './http-servers.js';

const USAGE = 'usage: npm run bench -- http [--rounds N] [--seconds S] [--connections N]';
const PEOPLE = 200;
const LIST = 20;
/** Requests after which a server is taken to be warm: compiled, planned, cached. */
const WARM_UP = 3000;
const PASSWORD = 'a long enough password';

const settings = readSettings();
if (settings.serve === 'portal') await servePortal();
else if (settings.serve !== undefined) await serveRaw();
else await compare();

async function compare(): Promise<void> {
  const cluster = await startTestCluster();
  const database = await freshDatabase({ cluster: cluster.address });
  const admin = adminPool(database.config, cluster.address);
  const servers: Server[] = [];
  try {
    servers.push(
      await startServer('portal', {
        NODE_ENV: 'test',
        DATABASE_URL: database.config.url,
        DATABASE_OWNER_URL: database.config.ownerUrl,
        DATABASE_POOL: String(POOL),
        SESSION_SECRET: randomBytes(32).toString('hex'),
        // The key under which the bench seals its people.
        MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
        RATE_LIMIT: '1000000',
        WORKERS: 'off',
        LOG_LEVEL: 'error',
      }),
    );
    const people = await fill(admin);
    servers.push(
      await startServer('raw', {
        RAW_URL: database.config.url,
        RAW_WHO: JSON.stringify(await identityOf(admin)),
      }),
    );
    servers.push(await startServer('bare', { RAW_URL: adminUrl(admin) }));
    const [portal, raw, bare] = servers as [Server, Server, Server];
    const cookie = await signIn(portal.port);
    const list = requester(people, (id) => `/api/v1/people/${id}/match-list`, cookie);
    const reasons = requester(people, (id) => `/api/v1/people/${id}/matches`, cookie);
    // The first showing of a list keeps what it rests on; that is no part of reading it again.
    for (const id of people) for (const other of [raw, bare]) await expectSame(portal, other, id, cookie);
    const results = await rounds(
      [
        { name: 'portal', server: portal, request: list },
        { name: 'raw, same identity', server: raw, request: list },
        { name: 'raw, superuser without policies', server: bare, request: list },
        { name: 'portal, with reasons', server: portal, request: reasons },
      ],
      cluster.pid(),
    );
    print(results);
  } finally {
    for (const server of servers) await server.stop();
    await admin.end();
    await database.drop();
    await cluster.stop();
  }
}

interface Contender {
  readonly name: string;
  readonly server: Server;
  readonly request: () => string;
}

interface Result {
  readonly name: string;
  readonly rounds: readonly Round[];
  /** Milliseconds of processor time for one request: of the server, and of the database. */
  readonly cpuMs: number;
  readonly databaseMs: number;
}

/** The contenders take turns, so that what else the machine does meets all of them. */
async function rounds(
  contenders: readonly Contender[],
  database: number | undefined,
): Promise<readonly Result[]> {
  const { connections, seconds } = settings;
  for (const { server, request } of contenders)
    for (let done = 0; done < WARM_UP;)
      done += (await load(server.port, request, connections, 1000)).requests;
  const measured = contenders.map(() => ({ rounds: [] as Round[], cpu: 0, database: 0 }));
  for (let round = 0; round < settings.rounds; round += 1)
    for (const [place, { server, request }] of contenders.entries()) {
      const before = [processorMs([server.pid]), processorMs([database])] as const;
      const done = await load(server.port, request, connections, seconds * 1000);
      const entry = measured[place];
      if (!entry) continue;
      entry.cpu += processorMs([server.pid]) - before[0];
      entry.database += processorMs([database]) - before[1];
      entry.rounds.push(done);
    }
  return contenders.map(({ name }, place) => {
    const { rounds: all = [], cpu = 0, database: asked = 0 } = measured[place] ?? {};
    const requests = all.reduce((sum, round) => sum + round.requests, 0);
    return { name, rounds: all, cpuMs: cpu / requests, databaseMs: asked / requests };
  });
}

function print(results: readonly Result[]): void {
  const [portal, raw, bare, reasons] = results;
  if (!portal || !raw || !bare || !reasons) throw new Error('a contender is missing');
  const row = ({ rounds: all, cpuMs, databaseMs }: Result): object => ({
    'requests/s (median)': Math.round(perSecond(all)),
    'p50 ms': share(all, 0.5).toFixed(1),
    'p99 ms': share(all, 0.99).toFixed(1),
    'server, CPU ms each': cpuMs.toFixed(2),
    'database, CPU ms each': databaseMs.toFixed(2),
  });
  const load = rounded(loadavg()[0] ?? Number.NaN);
  const { connections, seconds } = settings;
  console.log(
    `lists of ${LIST}, ${connections} connections, ${settings.rounds} rounds of ${seconds} s in turns, load ${load}`,
  );
  console.table(Object.fromEntries(results.map((result) => [result.name, row(result)])));
  const cost = ({ cpuMs, databaseMs }: Result): number => cpuMs + databaseMs;
  console.log(
    JSON.stringify({
      listVsRaw: rounded(perSecond(portal.rounds) / perSecond(raw.rounds)),
      listVsBare: rounded(perSecond(portal.rounds) / perSecond(bare.rounds)),
      reasonsVsRaw: rounded(perSecond(reasons.rounds) / perSecond(raw.rounds)),
      cpuVsRaw: rounded(cost(raw) / cost(portal)),
      cpuVsBare: rounded(cost(bare) / cost(portal)),
      load,
    }),
  );
}

function perSecond(all: readonly Round[]): number {
  const sorted = all.map((round) => round.perSecond).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function share(all: readonly Round[], at: number): number {
  const times = all.flatMap((round) => round.times).sort((a, b) => a - b);
  return times[Math.floor(times.length * at)] ?? Number.NaN;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Requests for one person after the other, as bytes. */
function requester(people: readonly string[], path: (id: string) => string, cookie: string): () => string {
  const requests = people.map((id) => requestFor(path(id), cookie));
  let next = 0;
  return () => requests[next++ % requests.length] ?? '';
}

function requestFor(path: string, cookie: string): string {
  return `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookie}\r\n\r\n`;
}

async function expectSame(portal: Server, raw: Server, id: string, cookie: string): Promise<void> {
  const request = requestFor(`/api/v1/people/${id}/match-list`, cookie);
  const [first, second] = [await bodyOf(portal.port, request), await bodyOf(raw.port, request)];
  const { items } = JSON.parse(first) as { items: readonly unknown[] };
  if (first !== second || items.length !== LIST) throw new Error(`the servers differ:\n${first}\n${second}`);
}

async function signIn(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'bench@example.org', password: PASSWORD }),
  });
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}

/** A desk with its people and a stored list of 20 vacancies for each of them. Gives the ids of the people. */
async function fill(admin: pg.Pool): Promise<readonly string[]> {
  const { hashPassword } = await import('../../src/access/passwords.js');
  const { rows: desks } = await admin.query<{ id: string }>(
    `insert into organisation (kind, name, ags) values ('helper_group', 'Bench', '09188') returning id`,
  );
  const desk = desks[0]?.id;
  await admin.query(
    `insert into member (org_id, login, display_name, password_hash, role)
     values ($1, 'bench@example.org', 'Bench', $2, 'volunteer')`,
    [desk, await hashPassword(PASSWORD)],
  );
  const people: string[] = [];
  for (let index = 0; index < PEOPLE; index += 1) {
    const { id, sealed } = await sealedPerson(admin, { displayName: `P${index}`, lat: 48, lon: 11.3 });
    await admin.query(
      `insert into person (id, sealed, org_id, ags, area_lat, area_lon, confirmed_on)
       values ($1, $2, $3, '09188', 48, 11.3, current_date)`,
      [id, sealed, desk],
    );
    people.push(id);
  }
  await admin.query(
    `with firm as (insert into employer (org_id, name)
       select id, 'Schreinerei Huber' from organisation limit 1 returning id)
     insert into vacancy (employer_id, state, kind, title, kldb, plz, ags, lat, lon, check_verdict, expires_on, confirmed_on)
     select id, 'published', 'employment', 'Schreinerin oder Schreiner ' || n, '22342', '82319', '09188', 48, 11.3, 'ok',
       current_date + 60, current_date from firm, generate_series(1, 400) n`,
  );
  await admin.query(
    `insert into match_list (side, owner_id, owner_revision, parameter_version, day, others, kinds, scores, opens_on, revisions)
     select 'person', p.id, p.revision, 'bench', current_date, array_agg(v.id order by v.place), repeat('n', count(*)::int),
       array_agg(9000 - 10 * v.place order by v.place), array_agg(current_date), array_agg(v.revision order by v.place)
     from person p cross join lateral (select id, revision, row_number() over (order by md5(id::text || p.id::text)) as place
       from vacancy) v where v.place <= $1 group by p.id`,
    [LIST],
  );
  await admin.query('analyze');
  return people;
}

/** The member as `act_as` takes one. */
async function identityOf(admin: pg.Pool): Promise<readonly string[]> {
  const { rows } = await admin.query<{ who: readonly string[] }>(
    `select array['member', m.id::text, m.org_id::text, o.kind::text, m.role::text, '', current_date::text] as who
     from member m join organisation o on o.id = m.org_id`,
  );
  return rows[0]?.who ?? [];
}

function adminUrl(admin: pg.Pool): string {
  const { host, port, user, password, database, connectionString } = admin.options;
  if (connectionString !== undefined) return connectionString;
  return `postgres://${user ?? ''}:${String(password ?? '')}@${host ?? '127.0.0.1'}:${port ?? 5432}/${database ?? ''}`;
}

function readSettings(): { rounds: number; seconds: number; connections: number; serve: string | undefined } {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      options: { rounds: text, seconds: text, connections: text, serve: text, help: { type: 'boolean' } },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    const whole = (given: string | undefined, otherwise: number): number => {
      const value = given === undefined ? otherwise : Number(given);
      if (!Number.isInteger(value) || value < 1) throw new Error(`"${given}" is no positive whole number`);
      return value;
    };
    return {
      rounds: whole(values.rounds, 7),
      seconds: whole(values.seconds, 3),
      connections: whole(values.connections, 32),
      serve: values.serve,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}
