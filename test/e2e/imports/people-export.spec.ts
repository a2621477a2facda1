import { FixedClock } from '../../../src/platform/clock/index.js';
import { openWith } from '../../../src/platform/crypto/index.js';
import { ErasureService } from '../../../src/profile/own-data/erasure.service.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, PASSWORD, setUpDesk, signIn } from '../../support/desk.js';
import { type Agent, addPerson, postForm } from '../../support/office.js';
import { insertVacancy } from '../../support/security-world.js';
import { until } from '../../support/wait.js';

const HOUR_MS = 3_600_000;
const MOST = 3;

let portal: StartedApp;
let desk: Desk;
let second: Agent;
let people: Record<'amal' | 'berhane' | 'canan', string>;
let vacancy: string;
const clock = new FixedClock(new Date());

beforeAll(async () => {
  portal = await startApp({ clock, env: { EXPORT_ROWS: String(MOST) } });
  desk = await setUpDesk(portal);
  await desk.operator
    .post(`/api/v1/organisations/${desk.groupId}/members`)
    .send({ login: 'paul@example.org', displayName: 'Paul', password: PASSWORD, role: 'desk_lead' })
    .expect(201);
  second = portal.visitor();
  await signIn(second, 'paul@example.org');
  people = {
    amal: await addPerson(desk.volunteer, {
      displayName: 'Amal Formel',
      wishes: '=1+1',
      phone: '+491701112233',
    }),
    berhane: await addPerson(desk.volunteer, { displayName: 'Berhane Zwei' }),
    canan: await addPerson(desk.volunteer, { displayName: 'Canan Drei' }),
  };
  vacancy = await insertVacancy(portal.admin, desk.firmId);
});
afterAll(() => portal.stop());

const api = '/api/v1/people-exports';
const purpose = 'Liste für den Jobtag am Samstag';

async function ask(wish: object = {}): Promise<{ id: string; secret: string }> {
  const made = await desk.lead
    .post(api)
    .send({ columns: ['name', 'wishes'], purpose, ...wish })
    .expect(201);
  return made.body as { id: string; secret: string };
}

async function written(id: string): Promise<void> {
  await until('the file to be written', async () => {
    const list = await desk.lead.get(api).expect(200);
    return (list.body as { id: string; state: string }[]).some(
      (one) => one.id === id && one.state === 'ready',
    );
  });
}

/** An export with the second person's yes, written. */
async function approved(wish: object = {}): Promise<{ id: string; secret: string }> {
  const asked = await ask(wish);
  await second.post(`${api}/${asked.id}/approve`).expect(204);
  await written(asked.id);
  return asked;
}

const fetched = async (id: string, status = 200, agent = desk.lead): Promise<Buffer> =>
  (await agent.get(`${api}/${id}/file`).buffer(true).expect(status)).body as Buffer;

const tableOf = async ({ id, secret }: { id: string; secret: string }): Promise<string> =>
  openWith(secret, await fetched(id)).toString('utf8');

const looks = async (id: string): Promise<readonly string[]> =>
  (
    await portal.admin.query<{ subject: string }>(
      `select subject_id as subject from audit_event where action = 'export:read' and record_id = $1 order by 1`,
      [id],
    )
  ).rows.map(({ subject }) => subject);

describe('an export of many people', () => {
  it('needs a second person, opens for who asked alone, and each fetch stands in the log of each', async () => {
    const asked = await ask();
    await desk.lead.get(`${api}/${asked.id}/file`).expect(422);
    for (const step of ['approve', 'decline']) {
      const own = await desk.lead.post(`${api}/${asked.id}/${step}`).expect(422);
      expect((own.body as { code: string }).code).toBe('second_person');
    }
    await expect(
      portal.admin.query(`update people_export set decided_by = requested_by where id = $1`, [asked.id]),
    ).rejects.toThrow('people_export_second_person');
    await desk.volunteer.post(`${api}/${asked.id}/approve`).expect(403);
    await desk.stranger.post(`${api}/${asked.id}/approve`).expect(403);
    await second.post(`${api}/${asked.id}/approve`).expect(204);
    await second.post(`${api}/${asked.id}/approve`).expect(422);
    await written(asked.id);
    await fetched(asked.id, 404, second);

    const file = await fetched(asked.id);
    expect(file.includes('Amal')).toBe(false);
    const lines = openWith(asked.secret, file).toString('utf8').split('\r\n');
    expect(lines[0]).toBe('\uFEFFname;wishes');
    expect([...lines].sort().slice(1)).toEqual([
      "Amal Formel;'=1+1",
      'Berhane Zwei;',
      'Canan Drei;',
      lines[0],
    ]);
    expect(() => openWith(`${asked.secret.slice(0, -8)}AAAAAAAA`, file)).toThrow('cannot be opened');
    const all = Object.values(people).sort();
    expect(await looks(asked.id)).toEqual(all);
    await fetched(asked.id);
    expect(await looks(asked.id)).toEqual([...all, ...all].sort());
    const { rows } = await portal.admin.query(`select downloads from people_export where id = $1`, [
      asked.id,
    ]);
    expect(rows).toEqual([{ downloads: 2 }]);
    await desk.lead.post(`${api}/${asked.id}/end`).expect(204);
    await fetched(asked.id, 410);
  });

  it('is asked for and decided on the page, which shows the secret once', async () => {
    const page = '/exports/people';
    expect((await desk.lead.get('/imports').expect(200)).text).toContain(`href="${page}"`);
    const faulty = await postForm(desk.lead, page, page, { purpose: 'kurz', columns: [], vacancyId: '' });
    expect(faulty.status).toBe(422);
    expect(faulty.text).toContain('>kurz</textarea>');
    const made = await postForm(desk.lead, page, page, {
      purpose,
      columns: ['name', 'phone'],
      vacancyId: '',
    });
    const secret = /zugang-[\w-]{43}/.exec(made.text)?.[0] ?? '';
    expect((await desk.lead.get(page).expect(200)).text).not.toContain(secret);
    const id =
      /exports\/people\/([0-9a-f-]{36})\/approve/.exec((await second.get(page).expect(200)).text)?.[1] ?? '';
    expect((await desk.lead.get(page).expect(200)).text).not.toContain(`/${id}/approve`);
    await postForm(second, page, `${page}/${id}/approve`, {});
    await written(id);
    const file = await desk.lead.get(`${page}/${id}/file`).buffer(true).expect(200);
    expect(openWith(secret, file.body as Buffer).toString('utf8')).toContain('Amal Formel;+491701112233\r\n');
    await desk.lead.post(`${api}/${id}/end`).expect(204);
  });

  it('of a group with a single lead is decided by who runs the portal, who sees nobody in it', async () => {
    const waiting = async (): Promise<readonly unknown[]> =>
      (await desk.operator.get(api).expect(200)).body as unknown[];
    const page = '/exports/people';
    const other = await ask();
    expect(await waiting()).toEqual([]);
    await desk.operator.post(`${api}/${other.id}/approve`).expect(404);
    await second.post(`${api}/${other.id}/decline`).expect(204);
    await portal.admin.query(
      `update member set valid_until = current_date - 1 where login = 'paul@example.org'`,
    );
    const asked = await ask();
    expect(await waiting()).toMatchObject([{ id: asked.id, purpose, rows: 3, state: 'waiting' }]);
    const shown = await desk.operator.get(page).expect(200);
    expect(shown.text).toContain('Jobtreff Starnberg');
    expect(shown.text).not.toMatch(/Amal|Lena|lena@|name="purpose"/);
    expect((await desk.operator.get('/notices?lang=de').expect(200)).text).toContain(`href="${page}"`);
    await desk.volunteer.post(`${api}/${asked.id}/approve`).expect(403);
    await desk.lead.post(`${api}/${asked.id}/approve`).expect(422);
    await postForm(desk.operator, page, `${page}/${asked.id}/approve`, {});
    await written(asked.id);
    expect(await tableOf(asked)).toContain('Amal Formel');
    await fetched(asked.id, 403, desk.operator);
    await desk.operator.post(`${api}/${asked.id}/end`).expect(403);
    await desk.operator.post(`${api}/${asked.id}/decline`).expect(404);
    expect((await desk.lead.get(`${page}?lang=de`).expect(200)).text).toContain('wer das Portal betreibt');
    await desk.lead.post(`${api}/${asked.id}/end`).expect(204);
    await portal.admin.query(`update member set valid_until = null where login = 'paul@example.org'`);
  });

  it('goes to a firm only with what people opened to it, and not at all once one takes it back', async () => {
    const none = await desk.lead
      .post(api)
      .send({ columns: ['name'], purpose, vacancyId: vacancy })
      .expect(400);
    expect(none.body).toMatchObject({ errors: [{ pointer: '/vacancyId', code: 'unknown_reference' }] });
    const grant = async (person: string, scopes: string[]): Promise<string> => {
      const body = {
        purposeKind: 'vacancy',
        purposeId: vacancy,
        recipientOrgId: desk.firmId,
        scopes,
        channel: 'spoken',
      };
      return (
        (await desk.volunteer.post(`/api/v1/people/${person}/grants`).send(body).expect(201)).body as {
          id: string;
        }
      ).id;
    };
    const given = await grant(people.amal, ['contact', 'cv']);
    await grant(people.berhane, ['cv']);
    const asked = await approved({ columns: ['name', 'occupation', 'status'], vacancyId: vacancy });
    expect(await tableOf(asked)).toBe(
      [
        '\uFEFFname;occupation;status',
        ...[
          [people.amal, 'Amal Formel;22342;'],
          [people.berhane, ';22342;'],
        ]
          .sort()
          .map(([, line]) => line),
        '',
      ].join('\r\n'),
    );
    const before = (await looks(asked.id)).length;
    await desk.volunteer.post(`/api/v1/people/${people.amal}/grants/${given}/revoke`).expect(204);
    await fetched(asked.id, 409);
    expect((await looks(asked.id)).length).toBe(before);
    await written(asked.id);
    expect(await tableOf(asked)).toBe('\uFEFFname;occupation;status\r\n;22342;\r\n');
  });

  it('holds no more people than allowed', async () => {
    const extra = await addPerson(desk.volunteer, { displayName: 'Dilan Vier' });
    const refused = await desk.lead
      .post(api)
      .send({ columns: ['name'], purpose })
      .expect(400);
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/columns', code: 'too_many' }] });
    await portal.app.get(ErasureService).erase(extra);
  });

  it('forgets who is erased: her file goes at once and is written anew', async () => {
    const asked = await approved({ columns: ['name'] });
    await portal.app.get(ErasureService).erase(people.canan);
    await written(asked.id);
    const table = await tableOf(asked);
    expect(table).toContain('Amal');
    expect(table).not.toContain('Canan');
    const { rowCount } = await portal.admin.query(
      `select 1 from people_export_subject where person_id = $1`,
      [people.canan],
    );
    expect(rowCount).toBe(0);
  });

  it('is closed to who is no lead any more, from the next click on', async () => {
    const asked = await approved();
    await portal.admin.query(`update member set role = 'volunteer' where login = 'lena@example.org'`);
    await fetched(asked.id, 403);
    await portal.admin.query(`update member set role = 'desk_lead' where login = 'lena@example.org'`);
    await fetched(asked.id);
  });

  it('ends by the clock, and its file is deleted', async () => {
    const asked = await approved();
    const waiting = await ask();
    clock.advance(24 * HOUR_MS);
    await signIn(desk.lead, 'lena@example.org');
    await signIn(second, 'paul@example.org');
    await fetched(asked.id, 410);
    const gone = async (id: string): Promise<boolean> =>
      ((
        await portal.admin.query(
          `select 1 from people_export where id = $1 and state = 'ended' and file is null`,
          [id],
        )
      ).rowCount ?? 0) > 0;
    await until('the file to be deleted', () => gone(asked.id));
    clock.advance(6 * 24 * HOUR_MS);
    await signIn(second, 'paul@example.org');
    await second.post(`${api}/${waiting.id}/approve`).expect(422);
    await until('the question to end', () => gone(waiting.id));
  });
});
