import { ROLES, type Role } from '../../../src/platform/auth/index.js';
import type { StartedApp } from '../../support/app.js';
import { type ApiDocument, exampleOf, nameOf, type Operation } from '../api/operations.js';
import { type AttackWorld, pathFor, type Relation } from './attack.js';
import { AUTHORIZATION, type Expectation } from './authorization-table.js';

export interface Answer {
  readonly status: number;
  readonly text: string;
}

export const DENIED: readonly number[] = [401, 403, 404];
export const RELATIONS: readonly Relation[] = ['own', 'foreign', 'unknown'];

/** Texts that only the other half may read. */
export const secretsOf = ({ foreign }: AttackWorld): readonly string[] => [
  foreign.name,
  foreign.person,
  foreign.placement,
  foreign.grant,
];

/** Calls every operation as every role on own, foreign and unknown things. */
export class Matrix {
  readonly answers = new Map<string, Answer>();

  constructor(
    private readonly portal: StartedApp,
    private readonly world: AttackWorld,
    private readonly document: ApiDocument,
    readonly operations: readonly Operation[],
  ) {}

  async run(relations: readonly Relation[]): Promise<void> {
    for (const operation of [...this.operations].sort((a, b) => order(a) - order(b))) {
      // Signing in and out is played by the tests of the session.
      if (operation.path === '/api/v1/session' && operation.method !== 'get') continue;
      for (const relation of relations) for (const role of ROLES) await this.call(operation, relation, role);
    }
  }

  /** Operations with a line in the table; one without is named by a test of its own. */
  get listed(): readonly Operation[] {
    return this.operations.filter((operation) => nameOf(operation) in AUTHORIZATION);
  }

  of(operation: Operation, relation: Relation, role: Role): Answer | undefined {
    return this.answers.get(`${nameOf(operation)} ${relation} ${role}`);
  }

  private async call(operation: Operation, relation: Relation, role: Role): Promise<void> {
    const target = relation === 'own' ? this.world.own : relation === 'foreign' ? this.world.foreign : null;
    const path = pathFor(operation.path, target) ?? operation.path.replace(/\{\w+\}/g, crypto.randomUUID());
    const agent = this.world.agents.get(role) ?? this.portal.visitor();
    const needed = operation.query.filter(({ required }) => required);
    const query = new URLSearchParams(
      needed.map(({ name, schema = {} }) => [name, String(exampleOf(this.document, schema))]),
    );
    const call = agent[operation.method](`${path}?${query.toString()}`);
    const answer = operation.body ? await call.send(this.bodyFor(operation, relation)) : await call;
    this.answers.set(`${nameOf(operation)} ${relation} ${role}`, {
      status: answer.status,
      text: answer.text,
    });
  }

  /** A body that reaches the decision about the target: ids in it lead to the half that is aimed at. */
  private bodyFor(operation: Operation, relation: Relation): Record<string, unknown> {
    const target = relation === 'own' ? this.world.own : relation === 'foreign' ? this.world.foreign : null;
    const body = exampleOf(this.document, operation.body ?? {}) as Record<string, unknown>;
    const ids: Readonly<Record<string, string>> = target
      ? { personId: target.person, vacancyId: target.vacancy }
      : { personId: crypto.randomUUID(), vacancyId: crypto.randomUUID() };
    for (const [name, id] of Object.entries(ids)) if (name in body) body[name] = id;
    return { ...body, ...BODIES[nameOf(operation)] };
  }
}

/** Reading first, and last what ends a thing, so that every role finds everything still there. */
function order({ method, path }: Operation): number {
  if (method === 'get') return 0;
  return /\/(close|release|revoke)$/.test(path) || method === 'delete' ? 2 : 1;
}

/** What the schema alone does not say. */
const BODIES: Readonly<Record<string, Record<string, unknown>>> = {
  'POST /api/v1/people': {
    displayName: 'New',
    plz: '82319',
    occupations: [{ kldb: '22342', relation: 'trained' }],
    status: 'german',
  },
  'POST /api/v1/people/{id}/grants': { purposeKind: 'being_found', scopes: ['blind'] },
  'POST /api/v1/placements/{id}/steps': { to: 'interview', revision: 2 },
  'POST /api/v1/placements/{id}/undo': { revision: 99 },
  'PUT /api/v1/organisations/{id}/sign-in': { issuer: 'https://127.0.0.1' },
  'POST /api/v1/organisations/{id}/members': { role: 'volunteer', password: 'a long enough password' },
};

export async function readDocument(portal: StartedApp): Promise<ApiDocument> {
  return (await portal.http.get('/api/openapi.json').expect(200)).body as ApiDocument;
}

export function expectationOf(operation: Operation): Expectation {
  const found = AUTHORIZATION[nameOf(operation)];
  if (!found) throw new Error(`${nameOf(operation)} has no line in the table`);
  return found;
}

export function allowed({ own, foreign = [] }: Expectation, relation: Relation, role: Role): boolean {
  if (own === 'public') return true;
  return relation === 'own' ? own.includes(role) : foreign.includes(role);
}

/** Whether this world holds something of the kind that the path names. */
export function isAimed(operation: Operation): boolean {
  return pathFor(operation.path, null) !== null;
}

/** Whether the relation makes a difference: there is an id of somebody in the path or the body. */
export function hasTarget(operation: Operation): boolean {
  return (
    /\{(id|grantId|vacancyId)\}/.test(operation.path) || 'personId' in (operation.body?.properties ?? {})
  );
}

/** Answers that give away what only the other half may know; ids that the caller sent itself do not count. */
export function leaks(matrix: Matrix, secrets: readonly string[]): readonly string[] {
  return [...matrix.answers].flatMap(([name, { status, text }]) =>
    status < 300
      ? secrets.filter((secret) => text.includes(secret)).map((secret) => `${name} tells ${secret}`)
      : [],
  );
}

export function isEmptyList({ text }: Answer): boolean {
  const body = JSON.parse(text === '' ? 'null' : text) as unknown;
  if (Array.isArray(body)) return body.length === 0;
  const { items } = (body ?? {}) as { items?: unknown };
  return Array.isArray(items) && items.length === 0;
}
