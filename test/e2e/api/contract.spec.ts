import { randomUUID } from 'node:crypto';
import { sealedPerson } from '../../support/sealed.js';
import type supertest from 'supertest';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, setUpDesk, signIn } from '../../support/desk.js';
import { DATA_CLASSES } from '../../../src/platform/auth/index.js';
import type { DataClass } from '../../../src/platform/database/index.js';
import { answeredFields } from './answered-fields.js';
import {
  mayBeNull,
  type ApiDocument,
  exampleOf,
  nameOf,
  type Operation,
  operationsOf,
  wrongFor,
  wrongInQuery,
} from './operations.js';

type Agent = ReturnType<typeof supertest.agent>;
interface Problem {
  readonly code?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

/** Everybody may use these without signing in; every other operation must refuse a visitor. */
const PUBLIC = [
  'GET /api/v1/session',
  'POST /api/v1/session',
  'DELETE /api/v1/session',
  'GET /api/v1/vacancies',
  'GET /api/v1/vacancies/{id}',
  'GET /api/v1/places',
  'GET /api/v1/kreise',
  'GET /api/v1/occupations',
  'GET /api/v1/occupations/{kldb}',
  'GET /api/v1/follow-ups/{id}',
  'GET /api/v1/skills',
  'GET /api/v1/guides',
  'GET /api/v1/shortage',
  'GET /api/v1/reference/sources',
  'GET /api/v1/courses',
  'GET /api/v1/courses/{id}',
  'GET /api/v1/course-feed',
  'GET /api/v1/helper-roles',
  'POST /api/v1/helper-roles/{id}/answers',
];
/** Roles that the desk of the tests has nobody for. */
const FURTHER = ['mentor', 'caseworker', 'municipal_reader', 'auditor', 'person'] as const;
/** Written by requests themselves, whatever they ask for. */
const BOOKKEEPING = ['session', 'sign_in_attempt', 'idempotency_key'];

describe('the contract of the API', () => {
  let portal: StartedApp;
  let document: ApiDocument;
  let operations: readonly Operation[];
  let agents: ReadonlyMap<string, Agent>;
  let personId: string;
  let before: Readonly<Record<string, number>>;

  beforeAll(async () => {
    portal = await startApp();
    const desk = await setUpDesk(portal);
    document = (await portal.http.get('/api/openapi.json').expect(200)).body as ApiDocument;
    operations = operationsOf(document);
    personId = await person(portal, desk);
    const everybody = [
      desk.lead,
      desk.volunteer,
      desk.employer,
      desk.operator,
      ...(await further(portal, personId)),
    ];
    const users = new Map<string, Agent>();
    for (const operation of operations) {
      const user = await userOf(operation, everybody);
      if (user) users.set(nameOf(operation), user);
    }
    agents = users;
    before = await rowCounts(portal);
  });
  afterAll(() => portal.stop());

  const call = (operation: Operation, body?: unknown, query = '', agent?: Agent): supertest.Test => {
    const path = operation.path.replace(/\{\w+\}/g, () => randomUUID());
    const user = agent ?? agents.get(nameOf(operation)) ?? portal.visitor();
    const test = user[operation.method](`${path}${query}`);
    return body === undefined ? test : test.type('json').send(JSON.stringify(body));
  };

  /** Calls each operation and collects what does not hold, so that one run names every fault. */
  async function faults(
    chosen: readonly Operation[],
    check: (operation: Operation) => Promise<readonly (string | false | null)[]>,
  ): Promise<readonly string[]> {
    const found: string[] = [];
    for (const operation of chosen)
      for (const fault of await check(operation)) if (fault) found.push(`${nameOf(operation)}: ${fault}`);
    return found;
  }

  const withBody = (): readonly Operation[] => operations.filter(({ body }) => body !== null);

  it('describes every operation', () => {
    expect(document.openapi).toMatch(/^3\.1/);
    expect(operations.length).toBeGreaterThan(25);
    expect(operations.filter(({ summary }) => summary.length < 5).map(nameOf)).toEqual([]);
    const names = operations.filter(({ body }) => body && !body.properties).map(nameOf);
    expect(names).toEqual([]);
  });

  it('says of every property of every answer how delicate it is, and of none more than of its operation', () => {
    const found = answeredFields(document);
    expect(
      found.filter(({ dataClass }) => !(DATA_CLASSES as readonly unknown[]).includes(dataClass)),
    ).toEqual([]);
    const rank = (dataClass: unknown): number => DATA_CLASSES.indexOf(dataClass as DataClass);
    const above = found.filter(({ dataClass, operationClass }) => rank(dataClass) > rank(operationClass));
    expect([...new Set(above.map(({ name }) => name))]).toEqual([]);
    // By the tags of their columns, below what their operations may hand out.
    const classOf = (name: string): unknown => found.find((field) => field.name === name)?.dataClass;
    expect(classOf('GET /api/v1/webhooks .url')).toBe('org');
    expect(classOf('POST /api/v1/webhooks .secret')).toBe('special');
    expect(classOf('GET /api/v1/organisations/{id}/sign-in .shortName')).toBe('public');
    // What an operation says of itself above its permission counts.
    expect(classOf('POST /api/v1/imports .fileName')).toBe('org');
    expect(operations.find((one) => nameOf(one) === 'POST /api/v1/imports')?.dataClass).toBe('special');
    expect(found.length).toBeGreaterThan(500);
  });

  it('refuses visitors everywhere but in the public part, and has a user for each operation', async () => {
    expect(
      await faults(operations, async (operation) => {
        const { status } = await call(operation, undefined, '', portal.visitor());
        const open = PUBLIC.includes(nameOf(operation));
        return [
          !open && status !== 401 && `a visitor gets ${status}`,
          open && (status === 401 || status === 403) && `is not public: ${status}`,
          !open && !agents.has(nameOf(operation)) && 'nobody may use it',
        ];
      }),
    ).toEqual([]);
  });

  it('refuses an unknown field, an empty body and what is no object', async () => {
    expect(
      await faults(withBody(), async (operation) => {
        const found: (string | false)[] = [];
        const unknown = await call(operation, { ...validBody(operation), surprise: 1 });
        found.push(refused(unknown, '/surprise'));
        if (operation.body?.required?.length) found.push(refused(await call(operation, {})));
        for (const body of [[], 'text', 7]) found.push(refused(await call(operation, body)));
        return found;
      }),
    ).toEqual([]);
  });

  it('refuses wrong types at their field', async () => {
    expect(
      await faults(withBody(), async (operation) => {
        const found: (string | false)[] = [];
        for (const [name, schema] of Object.entries(operation.body?.properties ?? {})) {
          const body = { ...validBody(operation), [name]: wrongFor(document, schema) };
          found.push(refused(await call(operation, body), `/${name}`));
        }
        return found;
      }),
    ).toEqual([]);
  });

  it('refuses NUL and bidirectional overrides in texts', async () => {
    expect(
      await faults(withBody(), async (operation) => {
        const texts = Object.entries(operation.body?.properties ?? {}).filter(
          ([, { type }]) => type === 'string',
        );
        const found: (string | false)[] = [];
        for (const [name] of texts)
          for (const text of ['a\u0000b', 'a\u202eb']) {
            const answer = await call(operation, { ...validBody(operation), [name]: text });
            found.push(refused(answer, `/${name}`));
          }
        return found;
      }),
    ).toEqual([]);
  });

  it('answers unknown and malformed ids with 404', async () => {
    const chosen = operations.filter(({ pathParameters }) => pathParameters.length > 0);
    expect(
      await faults(chosen, async (operation) => {
        const body = operation.body ? validBody(operation) : undefined;
        const unknown = await call(operation, body, neededQuery(operation));
        const found: (string | false)[] = [isNotFound(unknown) ? false : `unknown id: ${tell(unknown)}`];
        const user = agents.get(nameOf(operation)) ?? portal.visitor();
        for (const id of ['1', 'x%00y', '%E2%80%AE', '..%2f..', `${randomUUID()}'`, 'a'.repeat(3000)]) {
          const path = operation.path.replace(/\{\w+\}/g, id);
          const answer = await user[operation.method](path).send(body);
          // Sections of the classification have one digit, so that a short code may well be there.
          const known = operation.path.endsWith('{kldb}') && answer.status === 200;
          const ok = answer.status >= 400 && answer.status < 500 && isProblem(answer);
          found.push(!ok && !known && `id ${id.slice(0, 20)}: ${tell(answer)}`);
        }
        return found;
      }),
    ).toEqual([]);
  });

  it('refuses wrong values in the address, by name', async () => {
    const chosen = operations.filter(({ query }) => query.length > 0);
    expect(chosen.length).toBeGreaterThan(3);
    expect(
      await faults(chosen, async (operation) => {
        const found: (string | false)[] = [];
        for (const parameter of operation.query) {
          const wrong = encodeURIComponent(wrongInQuery(parameter));
          found.push(
            refused(await call(operation, undefined, `?${parameter.name}=${wrong}`), `?${parameter.name}`),
          );
          const twice = `?${parameter.name}=${wrong}&${parameter.name}=${wrong}`;
          found.push(refused(await call(operation, undefined, twice), `?${parameter.name}`));
        }
        found.push(refused(await call(operation, undefined, '?surprise=1'), '?surprise'));
        return found;
      }),
    ).toEqual([]);
  });

  it('refuses null in every field that the document does not let be null, also where it may be left out', async () => {
    const targets = [
      { name: 'PATCH /api/v1/people/{id}', path: `/api/v1/people/${personId}` },
      { name: 'POST /api/v1/people', path: '/api/v1/people' },
      { name: 'POST /api/v1/vacancies', path: '/api/v1/vacancies' },
    ];
    const found: string[] = [];
    for (const { name, path } of targets) {
      const operation = operations.find((one) => nameOf(one) === name);
      const agent = agents.get(name);
      if (!operation || !agent) throw new Error(`${name} is missing`);
      for (const [field, schema] of Object.entries(operation.body?.properties ?? {})) {
        if (mayBeNull(schema)) continue;
        const body = { ...validBody(operation), [field]: null };
        const fault = refused(await agent[operation.method](path).send(body), `/${field}`);
        if (fault) found.push(`${name}: ${fault}`);
      }
    }
    expect(found).toEqual([]);
  });

  it.each(['/vacancies', '/people', '/placements', '/courses'])(
    'shows a page of %s whatever number is asked for',
    async (path) => {
      const agent = agents.get('POST /api/v1/people') ?? portal.visitor();
      for (const page of ['0', '-1', '1e300', '9'.repeat(30), '1.5', 'x', '%00'])
        expect((await agent.get(`${path}?page=${page}`)).status).toBe(200);
    },
  );

  it('answers an address that cannot be read as any other that nobody has', async () => {
    for (const path of ['/api/v1/%zz', '/api/v1/people/%E0%A4%A', '/api/v1/nowhere']) {
      const answer = await portal.visitor().get(path);
      expect([path, answer.status, isProblem(answer)]).toEqual([path, 404, true]);
    }
  });

  it('wrote nothing through all of this', async () => {
    expect(await rowCounts(portal)).toEqual(before);
  });

  function neededQuery({ query }: Operation): string {
    const needed = query.filter(({ required }) => required);
    const pairs = needed.map(({ name, schema = {} }) => [name, String(exampleOf(document, schema))]);
    return pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : '';
  }

  function validBody({ body }: Operation): Record<string, unknown> {
    return exampleOf(document, body ?? {}) as Record<string, unknown>;
  }

  async function userOf(operation: Operation, everybody: readonly Agent[]): Promise<Agent | undefined> {
    // Signing out would take the browser away.
    if (operation.path === '/api/v1/session') return portal.visitor();
    for (const agent of everybody) {
      const { status } = await call(operation, operation.body ? { surprise: 1 } : undefined, '', agent);
      if (status !== 401 && status !== 403) return agent;
    }
    return undefined;
  }
});

type Answer = Awaited<supertest.Test>;

/** False when the answer is a 400 that names the field, else what is wrong with it. */
function refused(answer: Answer, pointer?: string): string | false {
  const { errors = [] } = answer.body as Problem;
  const named = pointer === undefined || errors.some((one) => one.pointer.startsWith(pointer));
  return answer.status === 400 && isProblem(answer) && named ? false : `${pointer ?? ''} ${tell(answer)}`;
}

function isNotFound(answer: Answer): boolean {
  return answer.status === 404 && isProblem(answer) && (answer.body as Problem).code === 'not_found';
}

function isProblem(answer: Answer): boolean {
  return /^application\/problem\+json/.test(String(answer.headers['content-type']));
}

function tell(answer: Answer): string {
  return `${answer.status} ${JSON.stringify((answer.body as Problem).errors ?? answer.body).slice(0, 160)}`;
}

/** Rows of all tables of the portal but those that note requests as such. */
async function rowCounts(portal: StartedApp): Promise<Readonly<Record<string, number>>> {
  const { rows } = await portal.admin.query<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    if (BOOKKEEPING.includes(name)) continue;
    const found = await portal.admin.query<{ count: number }>(`select count(*)::int as count from ${name}`);
    counts[name] = found.rows[0]?.count ?? -1;
  }
  return counts;
}

async function person(portal: StartedApp, desk: Desk): Promise<string> {
  const { id, sealed } = await sealedPerson(portal.admin, { displayName: 'Karim A.' });
  await portal.admin.query(
    `insert into person (id, sealed, org_id, ags, area_lat, area_lon, confirmed_on, occupations)
     values ($1, $2, $3, '09188', 48, 11.25, current_date,
       '[{"kldb": "22342", "relation": "trained", "years": 8}]')`,
    [id, sealed, desk.groupId],
  );
  return id;
}

/** Members of the other roles, with the password of the first. */
async function further(portal: StartedApp, personId: string): Promise<readonly Agent[]> {
  const made: Agent[] = [];
  for (const role of FURTHER) {
    await portal.admin.query(
      `insert into member (org_id, person_id, login, display_name, password_hash, role)
       select case when $1 = 'person' then null else org_id end, case when $1 = 'person' then $2::uuid end,
         $1 || '@example.org', $1, password_hash, $1 from member where login = 'vera@example.org'`,
      [role, personId],
    );
    const agent = portal.visitor();
    await signIn(agent, `${role}@example.org`);
    made.push(agent);
  }
  return made;
}
