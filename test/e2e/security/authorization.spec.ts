import { DATA_CLASSES, ROLES } from '../../../src/platform/auth/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { nameOf, operationsOf } from '../api/operations.js';
import { type AttackWorld, attackWorld, rowsNaming } from './attack.js';
import { AUTHORIZATION } from './authorization-table.js';
import {
  allowed,
  type Answer,
  DENIED,
  expectationOf,
  hasTarget,
  isAimed,
  leaks,
  Matrix,
  readDocument,
  RELATIONS,
  secretsOf,
} from './matrix.js';

describe('the authorization matrix as shipped', () => {
  let portal: StartedApp;
  let world: AttackWorld;
  let matrix: Matrix;
  let before: readonly string[];

  beforeAll(async () => {
    portal = await startApp({ env: { WORKERS: 'off' } });
    world = await attackWorld(portal);
    const document = await readDocument(portal);
    before = await rowsNaming(portal, world.foreign);
    matrix = new Matrix(portal, world, document, operationsOf(document));
    await matrix.run(RELATIONS);
  }, 600_000);
  afterAll(() => portal.stop());

  it('every operation has its line in the table, and every line its operation', () => {
    const names = matrix.operations.map(nameOf);
    expect(names.filter((name) => !(name in AUTHORIZATION))).toEqual([]);
    expect(Object.keys(AUTHORIZATION).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('every operation says how delicate its data is', () => {
    const wrong = matrix.listed.flatMap((operation) => {
      const dataClass = operation.dataClass ?? 'none';
      const { own, wall } = expectationOf(operation);
      const known = (DATA_CLASSES as readonly string[]).includes(dataClass);
      const open = own === 'public' ? dataClass === 'public' : true;
      const guarded = wall === 'rows' ? dataClass !== 'public' : true;
      return known && open && guarded ? [] : [`${nameOf(operation)}: ${dataClass}`];
    });
    expect(wrong).toEqual([]);
  });

  it('who may not is refused, who may gets through, on the own and on what is foreign', () => {
    const wrong: string[] = [];
    for (const operation of matrix.listed)
      for (const relation of RELATIONS) {
        if (relation === 'unknown' || (relation === 'foreign' && !hasTarget(operation))) continue;
        for (const role of ROLES) {
          const answer = matrix.of(operation, relation, role);
          if (!answer) continue;
          const open = expectationOf(operation).own === 'public';
          // What is public may well not be there; what may not happen is a refusal.
          const through = !DENIED.includes(answer.status) || (open && answer.status === 404);
          const line = `${nameOf(operation)} ${relation} ${role}: ${String(answer.status)}`;
          const may = allowed(expectationOf(operation), relation, role);
          // Where this world has no such thing to aim at, only refusals can be told apart from answers.
          if (through && !may) wrong.push(line);
          if (!through && may && isAimed(operation)) wrong.push(line);
          if (answer.status >= 500) wrong.push(line);
        }
      }
    expect(wrong).toEqual([]);
  });

  it('visitors reach what is public and nothing else', async () => {
    const wrong: string[] = [];
    for (const operation of matrix.listed) {
      const path = operation.path.replace(/\{\w+\}/g, crypto.randomUUID());
      const { status } = await portal.visitor()[operation.method](path);
      const open = expectationOf(operation).own === 'public';
      if ((status === 401) === open && nameOf(operation) !== 'POST /api/v1/session')
        wrong.push(`${nameOf(operation)}: ${String(status)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('a foreign id answers as one that nobody has', () => {
    const differing: string[] = [];
    for (const operation of matrix.listed) {
      if (!hasTarget(operation) || expectationOf(operation).own === 'public') continue;
      for (const role of ROLES) {
        if (allowed(expectationOf(operation), 'foreign', role)) continue;
        const foreign = matrix.of(operation, 'foreign', role);
        const unknown = matrix.of(operation, 'unknown', role);
        if (foreign && unknown && (foreign.status !== unknown.status || shape(foreign) !== shape(unknown)))
          differing.push(`${nameOf(operation)} ${role}: ${shape(foreign)} / ${shape(unknown)}`);
      }
    }
    expect(differing).toEqual([]);
  });

  it('no answer names anything of a foreign person, and nothing of hers has changed', async () => {
    expect(leaks(matrix, secretsOf(world))).toEqual([]);
    expect(await rowsNaming(portal, world.foreign)).toEqual(before);
  });
});

/** A refusal without what differs from request to request. */
function shape({ status, text }: Answer): string {
  if (text === '') return String(status);
  const { traceId: _trace, instance: _instance, ...rest } = JSON.parse(text) as Record<string, unknown>;
  return `${String(status)} ${JSON.stringify(rest)}`;
}
