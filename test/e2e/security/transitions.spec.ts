import { REQUEST_STATES, REQUEST_TRANSITIONS, type RequestState } from '../../../src/domain/liaison/index.js';
import { STAGES, type Stage, TRANSITIONS } from '../../../src/domain/placement/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import {
  PLACEMENT_RIGHTS,
  placementVerdict,
  REQUEST_RIGHTS,
  requestVerdict,
  STANDS,
  STATUS,
  type Verdict,
} from './transition-table.js';
import {
  placementAt,
  playAll,
  requestAt,
  stepPlacement,
  stepRequest,
  transitionWorld,
  type Try,
} from './transition-world.js';

describe('every step of a placement and of a request, as every role in every relation', () => {
  let portal: StartedApp;
  let world: Awaited<ReturnType<typeof transitionWorld>>;
  beforeAll(async () => {
    portal = await startApp({ env: { WORKERS: 'off' } });
    world = await transitionWorld(portal);
  });
  afterAll(() => portal.stop());

  it('the table has a line for each transition of the code, and the code one for each line', () => {
    const open = STAGES.filter((stage) => stage !== 'closed' && stage !== 'held_12');
    const placement = [
      ...TRANSITIONS.map(({ from, to }) => `${from}>${to}`),
      ...open.map((stage) => `${stage}>closed`),
    ];
    expect(Object.keys(PLACEMENT_RIGHTS).sort()).toEqual(placement.sort());
    const request = REQUEST_TRANSITIONS.flatMap(({ from, to }) => from.map((one) => `${one}>${to}`));
    expect(Object.keys(REQUEST_RIGHTS).sort()).toEqual(request.sort());
  });

  it('a placement moves for whom the table says, and answers everybody else as it says', async () => {
    const tries = await playAll(
      portal,
      'placement',
      STAGES,
      STANDS,
      (stage: Stage) => placementAt(portal, world, stage),
      (stand, id, to) => stepPlacement(portal, world, stand, id, to),
    );
    expect(tries).toHaveLength(STAGES.length * STAGES.length * STANDS.length);
    expect(wrongOf(tries, placementVerdict)).toEqual([]);
  }, 600_000);

  it('a request moves for whom the table says, and answers everybody else as it says', async () => {
    const tries = await playAll(
      portal,
      'liaison_request',
      REQUEST_STATES,
      STANDS,
      (state: RequestState) => requestAt(portal, world, state),
      (stand, id, to) => stepRequest(portal, world, stand, id, to),
    );
    expect(tries).toHaveLength(REQUEST_STATES.length * REQUEST_STATES.length * STANDS.length);
    expect(wrongOf(tries, requestVerdict)).toEqual([]);
  }, 600_000);
});

/** Attempts that were not answered as the table says, or that changed something although they were refused. */
function wrongOf<S extends string>(
  tries: readonly Try<S>[],
  verdictOf: (from: S, to: S, stand: Try<S>['stand']) => Verdict,
): readonly string[] {
  return tries.flatMap(({ from, to, stand, status, changed }) => {
    const verdict = verdictOf(from, to, stand);
    if (status === STATUS[verdict] && changed === (verdict === 'done')) return [];
    return [
      `${from} > ${to} as ${stand}: ${String(status)}, ${verdict} awaited${changed ? ', changed' : ''}`,
    ];
  });
}
