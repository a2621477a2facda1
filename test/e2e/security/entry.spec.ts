import { FixedClock } from '../../../src/platform/clock/index.js';
import { ServiceKeys } from '../../../src/platform/vault/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Agent, sendForm } from '../../support/office.js';
import { type AttackWorld, attackWorld } from './attack.js';

const clock = new FixedClock(new Date('2026-11-22T09:00:00Z'));
let portal: StartedApp;
let world: AttackWorld;
let card: string;

beforeAll(async () => {
  portal = await startApp({ clock, env: { WORKERS: 'off' } });
  world = await attackWorld(portal);
});
afterAll(() => portal.stop());
beforeEach(async () => {
  await portal.admin.query('delete from sign_in_attempt');
});

const ME = {
  displayName: 'Nour Allein',
  plz: '82319',
  occupation: 'Tischler',
  occupation_code: '22342',
  relation: 'trained',
  german: '2',
  source: 'self',
  status: 'german',
};
const cardOn = (html: string): string =>
  /<bdi dir="ltr">((?:[A-Z2-7]{4}-){3}[A-Z2-7]{4})<\/bdi>/.exec(html)?.[1] ?? '';
const whoIs = async (agent: Agent): Promise<{ kind: string; personId: string | null }> =>
  (await agent.get('/api/v1/session')).body as { kind: string; personId: string | null };

describe('a person without any group', () => {
  const nour = (): Agent => agent;
  let agent: Agent;

  it('registers with a nickname and a card, without an e-mail address', async () => {
    agent = portal.visitor();
    const wrong = await sendForm(agent, '/register', { ...ME, plz: '00000' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Nour Allein');
    const done = await sendForm(agent, '/register', ME);
    card = cardOn(done.text);
    expect([done.status, card === '', (await whoIs(agent)).kind]).toEqual([200, false, 'person']);
    const { rows } = await portal.admin.query<{ org_id: string | null }>(
      `select p.org_id from person p join person_lookup l on l.person_id = p.id where l.words @> $1`,
      [portal.app.get(ServiceKeys).lookup().sought('Nour Allein').words],
    );
    expect(rows).toEqual([{ org_id: null }]);
  });

  it('reaches the own profile, matches, plans, consents and placements, and no desk reaches her', async () => {
    for (const path of [
      '/me/profile',
      '/me/profile/edit',
      '/me/matches',
      '/me/consents',
      '/placements',
      '/account',
    ])
      expect([path, (await nour().get(path)).status]).toEqual([path, 200]);
    const { personId } = await whoIs(nour());
    for (const role of ['volunteer', 'desk_lead', 'employer_editor', 'operator', 'caseworker'] as const)
      expect(
        (await world.agents.get(role)?.get(`/api/v1/people/${String(personId)}`))?.status,
      ).toBeGreaterThan(400);
    const found = await sendForm(nour(), '/me/consents', {}, '/me/consents/found');
    expect(found.status).toBe(303);
  });

  it('comes back with the card, however it is typed, and nobody does with another one', async () => {
    for (const typed of [card, card.toLowerCase().replaceAll('-', ' ')]) {
      const phone = portal.visitor();
      const opened = await sendForm(phone, '/login/card', { card: typed });
      expect([opened.status, (await whoIs(phone)).kind]).toEqual([303, 'person']);
    }
    for (const typed of [
      `${card.slice(0, -1)}${card.endsWith('A') ? 'B' : 'A'}`,
      'ABCD-EFGH-IJKL-MNOP',
      'nothing',
    ]) {
      const stranger = portal.visitor();
      const refused = await sendForm(stranger, '/login/card', { card: typed });
      expect([refused.status, (await whoIs(stranger)).kind]).toEqual([401, 'anonymous']);
    }
  });

  it('is slowed down when somebody registers in a row', async () => {
    const statuses: number[] = [];
    for (let number = 0; number < 7; number += 1)
      statuses.push(
        (await sendForm(portal.visitor(), '/register', { ...ME, displayName: `N ${String(number)}` })).status,
      );
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
  });

  it.each([
    ['de', 'Selbst anmelden'],
    ['en', 'Register yourself'],
    ['ar', 'سجّل بنفسك'],
  ])('reads it in %s', async (language, words) => {
    expect((await portal.visitor().get(`/register?lang=${language}`)).text).toContain(words);
    expect((await portal.visitor().get(`/?lang=${language}`)).text).toContain('href="/register"');
  });
});

describe('a code that a desk hands over', () => {
  const invite = async (): Promise<string> => {
    const lead = world.agents.get('volunteer') ?? portal.visitor();
    const page = await sendForm(
      lead,
      `/people/${world.own.person}`,
      {},
      `/people/${world.own.person}/invitation`,
    );
    expect(page.status).toBe(200);
    return /\/join\/([\w-]{27})/.exec(page.text)?.[1] ?? '';
  };

  it('opens the person’s own account once, and only by a click', async () => {
    await portal.admin.query(`delete from member where person_id = $1`, [world.own.person]);
    const code = await invite();
    const amal = portal.visitor();
    for (let look = 0; look < 3; look += 1) await portal.visitor().get(`/join/${code}`).expect(200);
    const joined = await sendForm(amal, `/join/${code}`, {});
    expect([joined.status, cardOn(joined.text) === '']).toEqual([200, false]);
    expect((await whoIs(amal)).personId).toBe(world.own.person);
    const late = await portal.visitor().get(`/join/${code}`);
    expect(late.status).toBe(410);
    const { rows } = await portal.admin.query(`select 1 from invitation`);
    expect(rows).toEqual([]);
  });

  it('replaces a lost card and ends what was open with it', async () => {
    const old = portal.visitor();
    await sendForm(old, `/join/${await invite()}`, {});
    const fresh = portal.visitor();
    const joined = await sendForm(fresh, `/join/${await invite()}`, {});
    expect(cardOn(joined.text)).not.toBe('');
    expect([(await whoIs(old)).kind, (await whoIs(fresh)).kind]).toEqual(['anonymous', 'person']);
  });

  it('still needs the second step where the person set one up', async () => {
    const { rowCount } = await portal.admin.query(
      `insert into second_factor (member_id, secret, confirmed_at)
       select id, '\\x01', now() from member where person_id = $1`,
      [world.own.person],
    );
    expect(rowCount).toBe(1);
    const agent = portal.visitor();
    const joined = await sendForm(agent, `/join/${await invite()}`, {});
    expect(joined.text).toContain('href="/login/code"');
    expect([cardOn(joined.text) === '', (await whoIs(agent)).kind]).toEqual([false, 'anonymous']);
    await portal.admin.query(`delete from second_factor`);
  });

  it('is given by the own desk alone', async () => {
    const statuses = await Promise.all(
      (['employer_editor', 'caseworker', 'operator', 'auditor'] as const).map(async (role) => {
        const agent = world.agents.get(role) ?? portal.visitor();
        return (await sendForm(agent, '/', {}, `/people/${world.own.person}/invitation`)).status;
      }),
    );
    expect(statuses.filter((status) => status < 400)).toEqual([]);
    const { rows } = await portal.admin.query(`select 1 from invitation where person_id = $1`, [
      world.foreign.person,
    ]);
    expect(rows).toEqual([]);
  });

  it('ends after seven days, and when a newer one is given', async () => {
    const first = await invite();
    const second = await invite();
    expect((await portal.visitor().get(`/join/${first}`)).status).toBe(410);
    clock.advance(6 * 86_400_000);
    expect((await portal.visitor().get(`/join/${second}`)).status).toBe(200);
    clock.advance(2 * 86_400_000);
    expect((await portal.visitor().get(`/join/${second}`)).status).toBe(410);
  });
});
