import { jest } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ROLES } from '../../../src/platform/auth/index.js';
import { PermissionGuard } from '../../../src/platform/auth/guard.js';
import { AppError } from '../../../src/platform/http/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { nameOf, operationsOf } from '../api/operations.js';
import { type AttackWorld, attackWorld, rowsNaming } from './attack.js';
import {
  DENIED,
  expectationOf,
  hasTarget,
  isEmptyList,
  leaks,
  Matrix,
  readDocument,
  secretsOf,
} from './matrix.js';

/** The guard, and the rules about the one record, are switched off: what is refused now, the database refuses. */
describe('the authorization matrix with the guard of the portal off', () => {
  let portal: StartedApp;
  let world: AttackWorld;
  let matrix: Matrix;
  let before: readonly string[];

  beforeAll(async () => {
    jest.spyOn(PermissionGuard.prototype, 'canActivate').mockImplementation(letIn);
    jest.unstable_mockModule('../../../src/profile/person.access.js', () => ({
      mayReadPerson: () => true,
      assertMayReadPerson: (_actor: unknown, person: unknown) => {
        if (person === null) throw new AppError('not_found');
      },
    }));
    portal = await startApp({ env: { WORKERS: 'off' } });
    const { PlacementService } = await import('../../../src/placement/index.js');
    jest.spyOn(PlacementService.prototype, 'partyOf').mockResolvedValue('desk');
    world = await attackWorld(portal);
    const document = await readDocument(portal);
    before = await rowsNaming(portal, world.foreign);
    matrix = new Matrix(portal, world, document, operationsOf(document));
    await matrix.run(['own', 'foreign']);
  }, 600_000);
  afterAll(async () => {
    jest.restoreAllMocks();
    await portal.stop();
  });

  it('the guard is off indeed', () => {
    const free = matrix.operations.find((operation) => nameOf(operation) === 'GET /api/v1/organisations');
    const refused = ROLES.filter(
      (role) => free && DENIED.includes(matrix.of(free, 'own', role)?.status ?? 0),
    );
    expect(refused).toEqual([]);
    const write = matrix.operations.find((operation) => nameOf(operation) === 'POST /api/v1/organisations');
    expect(write && matrix.of(write, 'own', 'desk_lead')?.status).not.toBe(401);
    // The rule about the one record is off, too: a firm with a grant reads the row, which the portal never shows it.
    const profile = matrix.operations.find((operation) => nameOf(operation) === 'GET /api/v1/people/{id}');
    expect(profile && matrix.of(profile, 'own', 'employer_editor')?.status).toBe(200);
  });

  it('nobody gets a foreign person’s record or hangs anything on it', () => {
    const wrong: string[] = [];
    for (const operation of matrix.listed) {
      if (expectationOf(operation).wall !== 'rows' || !hasTarget(operation)) continue;
      for (const role of ROLES) {
        const answer = matrix.of(operation, 'foreign', role);
        if (answer && answer.status < 300 && !isEmptyList(answer))
          wrong.push(`${nameOf(operation)} ${role}: ${String(answer.status)} ${answer.text.slice(0, 80)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('on the own half the database still refuses the roles that have no part in the case', () => {
    const wrong: string[] = [];
    for (const operation of matrix.listed) {
      const expectation = expectationOf(operation);
      if (expectation.wall !== 'rows' || !hasTarget(operation) || expectation.own === 'public') continue;
      for (const role of ROLES) {
        const answer = matrix.of(operation, 'own', role);
        const may = expectation.own.includes(role) || (expectation.wallOwn ?? []).includes(role);
        if (answer && answer.status < 300 && !may && !isEmptyList(answer))
          wrong.push(`${nameOf(operation)} ${role}: ${String(answer.status)} ${answer.text.slice(0, 80)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('no answer names anything of a foreign person, and nothing of hers has changed', async () => {
    expect(leaks(matrix, secretsOf(world))).toEqual([]);
    expect(await rowsNaming(portal, world.foreign)).toEqual(before);
  });
});

/** Lets everybody in and still tells the database who asks. */
async function letIn(context: ExecutionContext): Promise<boolean> {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  if (request.session.actor) request.actor = request.session.actor;
  return Promise.resolve(true);
}
