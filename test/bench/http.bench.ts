// A person's list of 20 vacancies over HTTP, and one vacancy: the whole portal (sign-in, membership, row-level security, trace of who
// looked) against node:http and pg alone, the same rows and the same bytes: once with the portal's own statement under
// the same identity and policies, once as a superuser past all of them. `npm run bench -- http`.
import { randomBytes } from 'node:crypto';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { startTestCluster } from '../support/cluster.js';
import { adminPool, freshDatabase } from '../support/database.js';
import { adminUrl, fill, identityOf, LIST, PASSWORD } from './http-rows.js';
import { bodyOf, load, Round } from './http-load.js';
import { processorMs } from './processor-time.js';
import { POOL, servePortal, serveRaw, Server, startServer } from './http-servers.js';

const USAGE = 'usage: npm run bench -- http [--rounds N] [--seconds S] [--connections N]';
/** Requests after which a server is taken to be warm: compiled, planned, cached. */
const WARM_UP = 3000;

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
    const { people, vacancies } = await fill(admin);
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
    const one = requester(vacancies, (id) => `/api/v1/vacancies/${id}`, cookie);
    for (const id of vacancies) await expectSameOne(portal, raw, id, cookie);
    const results = await rounds(
      [
        { name: 'portal', server: portal, request: list },
        { name: 'raw, same identity', server: raw, request: list },
        { name: 'raw, superuser without policies', server: bare, request: list },
        { name: 'portal, with reasons', server: portal, request: reasons },
        { name: 'portal, one vacancy', server: portal, request: one },
        { name: 'raw, one vacancy, same identity', server: raw, request: one },
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
  const [portal, raw, bare, reasons, one, rawOne] = results;
  if (!portal || !raw || !bare || !reasons || !one || !rawOne) throw new Error('a contender is missing');
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
      oneVsRaw: rounded(perSecond(one.rounds) / perSecond(rawOne.rounds)),
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

async function expectSameOne(portal: Server, raw: Server, id: string, cookie: string): Promise<void> {
  const request = requestFor(`/api/v1/vacancies/${id}`, cookie);
  const [first, second] = [await bodyOf(portal.port, request), await bodyOf(raw.port, request)];
  if (first !== second || !first.includes(id)) throw new Error(`the servers differ:\n${first}\n${second}`);
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
