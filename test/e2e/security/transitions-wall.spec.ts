import { jest } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { REQUEST_STATES, type RequestState } from '../../../src/domain/liaison/index.js';
import { STAGES, type Stage } from '../../../src/domain/placement/index.js';
import { PermissionGuard } from '../../../src/platform/auth/guard.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Stand, STANDS } from './transition-table.js';
import {
  placementAt,
  playAll,
  requestAt,
  stepPlacement,
  stepRequest,
  transitionWorld,
  type Try,
} from './transition-world.js';

/** Who has no part in the case; the portal's own rules are off, so only the database can refuse. */
const OUTSIDE = STANDS.filter(
  (stand) =>
    stand.startsWith('foreign_') ||
    ['provider_editor', 'municipal_reader', 'auditor', 'operator'].includes(stand),
);
const WITHOUT_OFFICE: readonly Stand[] = [...OUTSIDE, 'office'];
const WITHOUT_FIRM: readonly Stand[] = [...OUTSIDE, 'firm'];

describe('every step with guard and parties of the portal off', () => {
  let portal: StartedApp;
  let world: Awaited<ReturnType<typeof transitionWorld>>;
  beforeAll(async () => {
    jest.spyOn(PermissionGuard.prototype, 'canActivate').mockImplementation(letIn);
    jest.unstable_mockModule('../../../src/liaison/requests/parties.js', () => ({ sideOf: () => 'desk' }));
    portal = await startApp({ env: { WORKERS: 'off' } });
    const { PlacementService } = await import('../../../src/placement/index.js');
    jest.spyOn(PlacementService.prototype, 'partyOf').mockResolvedValue('desk');
    world = await transitionWorld(portal);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await portal.stop();
  });

  it('the walls of the portal are off indeed: a mentor sends a request, a firm takes a step of the desk', async () => {
    expect(await stepRequest(portal, world, 'mentor', await requestAt(portal, world, 'draft'), 'sent')).toBe(
      201,
    );
    const id = await placementAt(portal, world, 'introduced');
    expect(await stepPlacement(portal, world, 'firm', id, 'interview')).toBe(201);
  });

  it('the database lets nobody from outside move a placement, nor a firm one that it was not told of', async () => {
    const play = (states: readonly Stage[], stands: readonly Stand[]): Promise<readonly Try<Stage>[]> =>
      playAll(
        portal,
        'placement',
        states,
        stands,
        (stage) => placementAt(portal, world, stage),
        (stand, id, to) => stepPlacement(portal, world, stand, id, to),
      );
    expect(movedOf(await play(STAGES, WITHOUT_OFFICE))).toEqual([]);
    expect(movedOf(await play(['suggested', 'agreed'], ['firm']))).toEqual([]);
  }, 600_000);

  it('the database lets nobody from outside move a request, nor an office one that was not sent', async () => {
    const play = (
      states: readonly RequestState[],
      stands: readonly Stand[],
    ): Promise<readonly Try<RequestState>[]> =>
      playAll(
        portal,
        'liaison_request',
        states,
        stands,
        (state) => requestAt(portal, world, state),
        (stand, id, to) => stepRequest(portal, world, stand, id, to),
      );
    expect(movedOf(await play(REQUEST_STATES, WITHOUT_FIRM))).toEqual([]);
    expect(movedOf(await play(['draft'], ['office']))).toEqual([]);
  }, 600_000);
});

function movedOf<S extends string>(tries: readonly Try<S>[]): readonly string[] {
  return tries
    .filter(({ status, changed }) => status < 400 || changed)
    .map(({ from, to, stand, status }) => `${from} > ${to} as ${stand}: ${String(status)}`);
}

/** Lets everybody in and still tells the database who asks. */
async function letIn(context: ExecutionContext): Promise<boolean> {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  if (request.session.actor) request.actor = request.session.actor;
  return Promise.resolve(true);
}
