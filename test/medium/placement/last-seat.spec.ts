import { setTimeout as sleep } from 'node:timers/promises';
import { SYSTEM } from '../../../src/platform/auth/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, setUpDesk } from '../../support/desk.js';

const RIVALS = 200;
const vacancy = {
  kind: 'employment',
  title: 'Schreinerin oder Schreiner',
  kldb: '22342',
  plz: '82319',
  hoursMin: 38,
  hoursMax: 40,
  pay: { amountEur: 19.5, per: 'hour' },
  seats: 1,
  employer: { name: 'Schreinerei Huber', registerNumber: 'HRB 4711', known: true },
};

/** So many placements wait for the firm's yes at once; entering them one by one would test something else. */
const PREPARE = [
  `insert into person (org_id, ags, confirmed_on)
   select $2, '09188', current_date
   from generate_series(1, ${RIVALS}) n where $1::uuid is not null`,
  `insert into placement (person_id, vacancy_id, org_id, stage, revision)
   select id, $1, $2, 'interview', 2 from person where org_id = $2`,
  `insert into placement_step (placement_id, number, from_stage, to_stage, actor_role)
   select p.id, n, case n when 2 then 'introduced' end, case n when 2 then 'interview' else 'suggested' end, 'desk'
   from placement p, generate_series(1, 2) n where p.vacancy_id = $1 and p.org_id = $2`,
];

describe('the last seat', () => {
  let portal: StartedApp;
  let desk: Desk;
  let vacancyId: string;
  let placements: readonly string[];
  beforeAll(async () => {
    portal = await startApp();
    desk = await setUpDesk(portal);
    const made = await desk.lead.post('/api/v1/vacancies').send(vacancy).expect(201);
    const { id, state } = made.body as { id: string; state: string };
    vacancyId = id;
    if (state === 'held')
      await desk.lead.post(`/api/v1/vacancies/${id}/release`).send({ publish: true }).expect(204);
    for (const statement of PREPARE) await portal.admin.query(statement, [vacancyId, desk.groupId]);
    const { rows } = await portal.admin.query<{ id: string }>('select id from placement');
    placements = rows.map((row) => row.id);
  });
  afterAll(() => portal.stop());

  /** A busy portal answers 503 with Retry-After instead of making people wait; a client then asks again. */
  const step = async (id: string): Promise<number> => {
    for (;;) {
      const answer = await desk.volunteer
        .post(`/api/v1/placements/${id}/steps`)
        .send({ to: 'permit_pending', revision: 2 });
      if (answer.status !== 503) return answer.status;
      await sleep(250);
    }
  };

  it(`goes to exactly one of ${RIVALS} who take it at the same moment`, async () => {
    expect(placements).toHaveLength(RIVALS);
    const statuses = await Promise.all(placements.map(step));
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(RIVALS - 1);
    const { rows } = await portal.admin.query<Record<string, number>>(
      `select seats_taken as taken,
         (select count(*)::int from placement where stage = 'permit_pending') as seated,
         (select count(*)::int from placement_step where to_stage = 'permit_pending') as written
       from vacancy where id = $1`,
      [vacancyId],
    );
    expect(rows).toEqual([{ taken: 1, seated: 1, written: 1 }]);
  });

  it('is counted once when the same step is sent many times at once, and freed once', async () => {
    const { rows } = await portal.admin.query<{ id: string }>(
      `select id from placement where stage = 'permit_pending'`,
    );
    const winner = rows[0]?.id ?? '';
    const undo = async (): Promise<number> =>
      (await desk.volunteer.post(`/api/v1/placements/${winner}/undo`).send({ revision: 3 })).status;
    const undone = await Promise.all(Array.from({ length: 10 }, undo));
    expect(undone.filter((status) => status === 201)).toHaveLength(1);
    expect(undone.filter((status) => status === 409)).toHaveLength(9);
    expect(await taken()).toBe(0);
    const loser = placements.find((id) => id !== winner) ?? '';
    const again = await Promise.all(Array.from({ length: 10 }, () => step(loser)));
    expect(again.filter((status) => status === 201)).toHaveLength(1);
    expect(again.filter((status) => status === 409)).toHaveLength(9);
    expect(await taken()).toBe(1);
  });

  it.each(['update placement_step set note = $1', 'delete from placement_step where note <> $1'])(
    'keeps its history: %s is refused, also to the owner of the database',
    async (statement) => {
      await expect(portal.admin.query(statement, ['rewritten'])).rejects.toThrow(/never changed/);
    },
  );

  it('keeps its history: the portal may not empty the table either', async () => {
    const emptied = portal.db.transaction(SYSTEM, (tx) => tx.query('truncate placement_step'));
    await expect(emptied).rejects.toThrow(/permission denied/);
  });

  async function taken(): Promise<number> {
    const { rows } = await portal.admin.query<{ taken: number }>(
      'select seats_taken as taken from vacancy where id = $1',
      [vacancyId],
    );
    return rows[0]?.taken ?? -1;
  }
});
