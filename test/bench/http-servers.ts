import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { answerOf } from './child-answer.js';

/** Connections to the database that each server may hold at once. */
export const POOL = 8;

/** The portal's own statement under the same identity: what is left to compare is everything around it. */
const OWN_LIST = `select revision, listed_revision as listed, computed_at as "computedAt", items
  from match_list_of_person($1, $2)`;

/** Rows of a person's list, as a service without a framework, identity and policies would ask for them. */
const BARE_LIST = `select p.revision, l.owner_revision as listed, l.computed_at as "computedAt", v.id as "vacancyId", v.title,
    e.name as employer, m.kind, m.score::float / 100 as score, m."on"
  from person p join match_list l on l.side = 'person' and l.owner_id = p.id
    cross join lateral match_entries(l) m
    join vacancy v on v.id = m.id and v.state = 'published' and v.seats_taken < v.seats
    join employer e on e.id = v.employer_id
  where p.id = $1 order by m.place`;

/** One vacancy with its employer, in the names of the portal's answer. */
const OWN_ONE = `select v.id, v.revision, v.state, v.kind, v.title, v.description, v.kldb, v.plz, v.ags, v.remote,
    v.hours_min as "hoursMin", v.hours_max as "hoursMax", v.pay_cents as "payCents", v.pay_per as "payPer",
    v.starts_on::text as "startsOn", v.language_needs as "languageNeeds", v.skills, v.seats, v.seats_taken as "seatsTaken",
    v.expires_on::text as "expiresOn", v.instruction_languages as "instructionLanguages", v.pictograms, v.minijob,
    e.name as employer, '{}'::text[] as findings
  from vacancy v join employer e on e.id = v.employer_id where v.id = $1`;

interface OwnRow {
  readonly revision: number;
  readonly listed: number | null;
  readonly computedAt: Date | null;
  readonly items: string;
}

interface BareRow {
  readonly revision: number;
  readonly listed: number;
  readonly computedAt: Date;
  readonly vacancyId: string;
  readonly title: string;
  readonly employer: string;
  readonly kind: string;
  readonly score: number;
  readonly on: string | null;
}

/** A server in a process of its own. */
export interface Server {
  readonly name: string;
  readonly port: number;
  readonly pid: number | undefined;
  readonly stop: () => Promise<void>;
}

/** Starts this very program again as a server, and waits until it listens. */
export async function startServer(name: string, env: NodeJS.ProcessEnv): Promise<Server> {
  const child = fork(process.argv[1] ?? '', ['--serve', name], {
    env: { ...process.env, ...env },
  });
  const port = (await answerOf(child, name)) as number;
  return { name, port, pid: child.pid, stop: () => stopped(child) };
}

/** The whole portal without workers, as it is compiled. */
export async function servePortal(): Promise<void> {
  const load = async <T>(path: string): Promise<T> =>
    (await import(pathToFileURL(resolve('dist', path)).href)) as T;
  const { loadConfig } =
    await load<typeof import('../../src/platform/config/index.js')>('platform/config/index.js');
  const { openPortal } = await load<typeof import('../../src/platform/runtime.js')>('platform/runtime.js');
  const { AppModule } = await load<typeof import('../../src/app.module.js')>('app.module.js');
  const portal = await openPortal(AppModule, loadConfig(process.env));
  await portal.app.listen(0, '127.0.0.1');
  tell(Number(new URL(await portal.app.getUrl()).port));
  await once(process, 'SIGTERM');
  await portal.stop();
}

/**
 * node:http and pg and nothing else: no sign-in, no trace, no headers of safety. With `RAW_WHO` it asks as the portal
 * does for that member, bound by row-level security; without, a superuser asks past every policy.
 */
export async function serveRaw(): Promise<void> {
  const pool = new pg.Pool({ connectionString: process.env['RAW_URL'], max: POOL });
  const who = process.env['RAW_WHO'];
  const own = who === undefined ? [] : (JSON.parse(who) as readonly string[]);
  const read = who === undefined ? bareList : ownList(own);
  const server = createServer((request, response) => {
    const [, , , what, id = ''] = (request.url ?? '').split('/');
    (what === 'vacancies' ? ownOne(pool, own, id) : read(pool, id))
      .then((body) => {
        response.writeHead(200, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
        });
        response.end(body);
      })
      .catch(() => response.writeHead(500).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  tell((server.address() as { port: number }).port);
  await once(process, 'SIGTERM');
  server.close();
  server.closeAllConnections();
  await pool.end();
}

type Reader = (pool: pg.Pool, id: string) => Promise<string>;

function ownList(who: readonly string[]): Reader {
  return async (pool, id) => {
    const { rows } = await pool.query<OwnRow>({ name: 'list', text: OWN_LIST, values: [who, id] });
    const [row] = rows;
    if (!row) throw new Error('no such person');
    const state = (row.listed ?? 0) < row.revision ? 'stale' : 'ready';
    return `{"state":"${state}","computedAt":${JSON.stringify(row.computedAt)},"items":[${row.items}]}`;
  };
}

/** One row in a transaction of its own, as the policies need it. */
async function ownOne(pool: pg.Pool, who: readonly string[], id: string): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query({ name: 'who', text: 'select act_as($1)', values: [who] });
    const { rows } = await client.query<object>({ name: 'one', text: OWN_ONE, values: [id] });
    await client.query('commit');
    return JSON.stringify(rows[0]);
  } finally {
    client.release();
  }
}

async function bareList(pool: pg.Pool, id: string): Promise<string> {
  const { rows } = await pool.query<BareRow>({ name: 'list', text: BARE_LIST, values: [id] });
  const [first] = rows;
  return JSON.stringify({
    state: first && first.listed < first.revision ? 'stale' : 'ready',
    computedAt: first?.computedAt ?? null,
    items: rows.map(({ vacancyId, title, employer, kind, score, on }) => ({
      vacancyId,
      title,
      employer,
      kind,
      score,
      on,
    })),
  });
}

function tell(port: number): void {
  process.send?.(port);
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
