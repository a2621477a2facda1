import { performance } from 'node:perf_hooks';
import type { Role } from '../../../src/platform/auth/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { csrfOf } from '../../support/desk.js';
import { type Agent, type AttackWorld, attackWorld, type Half } from './attack.js';

/** Requests per side and kind; both sides take turns, so that whatever else the machine does meets both. */
const ROUNDS = 60;
/** Longest that the median of one side may take, in times of the other. */
const TIMES = 1.5;

interface Kind {
  readonly name: string;
  readonly role: Role;
  readonly method?: 'post';
  /** Address of one half's thing, or of one that nobody has. */
  readonly path: (target: Ids, own: Half) => string;
}
type Ids = Pick<Half, 'person' | 'placement' | 'grant' | 'request' | 'desk'>;

const KINDS: readonly Kind[] = [
  { name: 'a person', role: 'volunteer', path: ({ person }) => `/api/v1/people/${person}` },
  { name: 'a person’s page', role: 'volunteer', path: ({ person }) => `/people/${person}` },
  { name: 'a person, to a stranger of her', role: 'caseworker', path: ({ person }) => `/people/${person}` },
  { name: 'a person’s matches', role: 'mentor', path: ({ person }) => `/people/${person}/matches` },
  { name: 'a person’s consents', role: 'desk_lead', path: ({ person }) => `/people/${person}/consents` },
  {
    name: 'a change of a person',
    role: 'volunteer',
    method: 'post',
    path: ({ person }) => `/api/v1/people/${person}/confirm`,
  },
  {
    name: 'a consent',
    role: 'volunteer',
    method: 'post',
    path: ({ grant }, own) => `/api/v1/people/${own.person}/grants/${grant}/revoke`,
  },
  {
    name: 'a placement, to a firm',
    role: 'employer_editor',
    path: ({ placement: id }) => `/placements/${id}`,
  },
  { name: 'a placement', role: 'person', path: ({ placement: id }) => `/api/v1/placements/${id}` },
  { name: 'a request', role: 'volunteer', path: ({ request: id }) => `/api/v1/requests/${id}` },
  { name: 'a request’s page', role: 'caseworker', path: ({ request: id }) => `/requests/${id}` },
  { name: 'an organisation’s team', role: 'desk_lead', path: ({ desk }) => `/organisations/${desk}` },
];

let portal: StartedApp;
let world: AttackWorld;
beforeAll(async () => {
  portal = await startApp({ env: { WORKERS: 'off' } });
  world = await attackWorld(portal);
});
afterAll(() => portal.stop());

const nobodys = (): Ids => ({
  person: crypto.randomUUID(),
  placement: crypto.randomUUID(),
  grant: crypto.randomUUID(),
  request: crypto.randomUUID(),
  desk: crypto.randomUUID(),
});

/** Status and words of an answer without what differs from request to request anyhow. */
function shapeOf({ status, text }: { readonly status: number; readonly text: string }): string {
  return `${String(status)} ${text
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
    .replace(/"traceId":"[^"]*"|nonce-[\w+/=-]+|name="_csrf" value="[^"]*"/g, '')
    .replace(/<code>[^<]*<\/code>/g, '')}`;
}

interface Side {
  readonly shapes: Set<string>;
  readonly times: number[];
}

async function ask(side: Side | null, send: () => Promise<{ status: number; text: string }>): Promise<void> {
  const from = performance.now();
  const answer = await send();
  const took = performance.now() - from;
  side?.times.push(took);
  side?.shapes.add(shapeOf(answer));
}

/** Both sides in turn, each leading every other time; the first rounds only warm up. */
async function compare(one: Send, other: Send): Promise<{ readonly one: Side; readonly other: Side }> {
  const sides = [side(), side()] as const;
  for (let round = -10; round < ROUNDS; round += 1) {
    const order = round % 2 === 0 ? [0, 1] : [1, 0];
    for (const index of order)
      await ask(round < 0 ? null : (sides[index] ?? null), index === 0 ? one : other);
  }
  return { one: sides[0], other: sides[1] };
}
type Send = () => Promise<{ status: number; text: string }>;
const side = (): Side => ({ shapes: new Set(), times: [] });

function expectAlike({ one, other }: Awaited<ReturnType<typeof compare>>): void {
  expect([...one.shapes]).toEqual([...other.shapes]);
  expect(one.shapes.size).toBe(1);
  const ratio = median(one.times) / median(other.times);
  expect(Math.max(ratio, 1 / ratio)).toBeLessThan(TIMES);
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

describe('what is there but not for the reader answers as what is not there, in the same time', () => {
  it.each(KINDS)('$name ($role)', async ({ role, method = 'get', path }) => {
    const agent: Agent = world.agents.get(role) ?? portal.visitor();
    const send = async (target: Ids): Promise<{ status: number; text: string }> => {
      const address = path(target, world.own);
      return method === 'post' ? agent.post(address) : agent.get(address);
    };
    const result = await compare(
      () => send(world.foreign),
      () => send(nobodys()),
    );
    expect([...result.one.shapes][0]).toMatch(/^40[34] /);
    expectAlike(result);
  });
});

describe('whether an account exists is not told', () => {
  const forget = (): Promise<unknown> => portal.admin.query('delete from sign_in_attempt');
  const count = { known: 0, unknown: 0 };

  it('by a wrong password', async () => {
    const tries = (login: string) => async (): Promise<{ status: number; text: string }> =>
      portal.visitor().post('/api/v1/session').send({ login, password: 'wrong password' });
    const [known, unknown] = [tries('volunteer@example.org'), tries('nobody@example.org')];
    const result = await compare(
      async () => (await forget(), known()),
      async () => (await forget(), unknown()),
    );
    expect([...result.one.shapes][0]).toMatch(/^401 /);
    expectAlike(result);
  });

  it('by asking for a link', async () => {
    const agent: Agent = portal.visitor();
    const _csrf = csrfOf((await agent.get('/enter')).text);
    const ask = async (email: string): Promise<{ status: number; text: string }> => {
      await forget();
      return agent.post('/enter').type('form').send({ _csrf, email });
    };
    const result = await compare(
      () => ask(((count.known += 1), 'person@example.org')),
      () => ask(((count.unknown += 1), 'nobody@example.org')),
    );
    expect(count.known).toBe(count.unknown);
    expect([...result.one.shapes][0]).toMatch(/^200 /);
    expectAlike(result);
  });
});
