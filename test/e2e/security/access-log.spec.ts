import { type StartedApp, startApp } from '../../support/app.js';
import { type AttackWorld, attackWorld } from './attack.js';

let portal: StartedApp;
let world: AttackWorld;

beforeAll(async () => {
  portal = await startApp({ env: { WORKERS: 'off' } });
  world = await attackWorld(portal);
}, 120_000);
afterAll(() => portal.stop());

const pageOf = async (language: string): Promise<string> =>
  (await world.agents.get('person')?.get(`/me/consents?lang=${language}`).expect(200))?.text ?? '';

describe('who looked at my data', () => {
  it('stands on the person’s page right after the look, in her language, and names the organisation', async () => {
    expect(await pageOf('de')).toContain('Bisher hat niemand hineingeschaut.');
    await world.agents.get('volunteer')?.get(`/people/${world.own.person}`).expect(200);
    await world.agents.get('employer_editor')?.get(`/placements/${world.own.placement}`).expect(200);
    const german = await pageOf('de');
    expect(german).toContain('hat Ihr Profil gelesen');
    expect(german).toContain('hat Ihre Vermittlung geöffnet');
    expect(german).toMatch(/Desk Ama/);
    expect(german).toMatch(/Firm Ama/);
    const arabic = await pageOf('ar');
    expect(arabic).toContain('dir="rtl"');
    expect(arabic).toContain('قرأ ملفك');
    expect(await pageOf('en')).toContain('read your profile');
  });

  it('counts a look once a minute and leaves refused ones out', async () => {
    const count = async (): Promise<number> =>
      (await portal.admin.query(`select 1 from audit_event where subject_id = $1`, [world.own.person]))
        .rowCount ?? -1;
    const before = await count();
    await world.agents.get('volunteer')?.get(`/people/${world.own.person}`).expect(200);
    await world.agents.get('operator')?.get(`/people/${world.own.person}`).expect(403);
    await world.agents.get('person')?.get(`/me/profile`).expect(200);
    expect(await count()).toBe(before);
    await world.agents.get('mentor')?.get(`/api/v1/people/${world.own.person}`).expect(200);
    expect(await count()).toBe(before + 1);
  });

  it('is for the person alone; a desk sees her consents without it', async () => {
    const desk = await world.agents.get('desk_lead')?.get(`/people/${world.own.person}/consents`).expect(200);
    expect(desk?.text).not.toContain('id="looks"');
  });

  it('notes what a consent did, and signing in', async () => {
    const { rows } = await portal.admin.query<{ action: string }>(
      `select distinct action from audit_event where action like 'session:%'`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['session:open']);
  });
});
