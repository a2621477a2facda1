import { DEMO_SEEDERS } from '../../../src/cli/demo-seeders.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { until } from '../../support/wait.js';

interface Plan {
  readonly state: string;
  readonly earliest: string | null;
}
interface Item {
  readonly vacancyId: string;
  readonly kind: string;
  readonly on: string;
  readonly explanation: {
    readonly gates: readonly {
      readonly gate: string;
      readonly from: string | null;
      readonly reason: string;
    }[];
  };
}

describe('language plans of the demo', () => {
  let portal: StartedApp;
  let desk: ReturnType<StartedApp['visitor']>;
  const seed = async (): Promise<void> => {
    for (const seeder of DEMO_SEEDERS)
      await seeder(portal.app, { referenceDir: null, report: () => undefined });
  };
  beforeAll(async () => {
    portal = await startApp();
    await seed();
    await until('all plans', async () => {
      const { rowCount } = await portal.admin.query(
        'select 1 from plan_refresh where finished_at is not null',
      );
      return rowCount === 1;
    });
    await until('quiet', async () => {
      const { rowCount } = await portal.admin.query('select 1 from outbox where failed_at is null limit 1');
      return rowCount === 0;
    });
    desk = portal.visitor();
    await desk.post('/api/v1/session').send({ login: 'jobdesk@demo', password: 'demo-only' }).expect(200);
  });
  afterAll(() => portal.stop());

  it('are worked out at the first start, and once', async () => {
    expect((await desk.get('/courses/waiting?lang=en').expect(200)).text).toContain('Amira Haddad: B1');
    await seed();
    const { rowCount } = await portal.admin.query(`select 1 from outbox where job = 'language-plan.refresh'`);
    expect(rowCount).toBe(0);
  });

  it('give the day that the lists of matches name, and none where those name an estimate', async () => {
    const people = (await desk.get('/api/v1/people?limit=100').expect(200)).body as {
      items: { id: string }[];
    };
    let [compared, estimated] = [0, 0];
    for (const { id } of people.items) {
      const { items } = (await desk.get(`/api/v1/people/${id}/matches`).expect(200)).body as {
        items: Item[];
      };
      for (const { vacancyId, kind, explanation } of items) {
        if (kind !== 'not_yet') continue;
        const plan = (await desk.get(`/api/v1/people/${id}/plan/${vacancyId}`).expect(200)).body as Plan;
        const language = explanation.gates.find(({ gate }) => gate === 'language');
        if (language?.reason === 'language_reachable') {
          compared += 1;
          expect([plan.state, plan.earliest]).toEqual(['path', language.from]);
        } else {
          estimated += 1;
          expect([plan.state, language?.reason]).toEqual(['no_path', 'language_estimated']);
        }
      }
    }
    expect([compared, estimated].every((count) => count > 0)).toBe(true);
  });
});
