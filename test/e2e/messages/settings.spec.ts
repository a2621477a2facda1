import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NoticeMailService } from '../../../src/messages/index.js';
import { SYSTEM } from '../../../src/platform/auth/index.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { type Envelope, mailFolder } from '../../../src/platform/mail/index.js';
import { Notices } from '../../../src/platform/notify/index.js';
import { HandlerRegistry } from '../../../src/platform/queue/handler-registry.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, setUpDesk } from '../../support/desk.js';
import { postForm } from '../../support/office.js';

const DAY = '2026-11-22';

describe('which mails somebody gets', () => {
  const clock = new FixedClock(new Date(`${DAY}T08:00:00Z`));
  let portal: StartedApp;
  let desk: Desk;
  beforeAll(async () => {
    portal = await startApp({ clock, env: { WORKERS: 'off', PUBLIC_URL: 'http://zugang.example' } });
    desk = await setUpDesk(portal);
  });
  afterAll(() => portal.stop());

  async function notice(key: string, code: string): Promise<string> {
    await portal.db.transaction(SYSTEM, (tx) =>
      portal.app.get(Notices).add(tx, {
        ...{ key, audience: 'lead', orgId: desk.groupId, code, href: `/requests/${key}`, day: DAY },
      }),
    );
    const { rows } = await portal.admin.query<{ id: string }>(`select id from notice where key = $1`, [key]);
    return rows[0]?.id ?? '';
  }

  /** Sends what waits, and gives the new mails. */
  async function sent(): Promise<readonly Envelope[]> {
    const { rows } = await portal.admin.query<{ id: string }>(`select id from mail where sealed is not null`);
    const send = portal.app.get(HandlerRegistry).of('mail.send');
    for (const { id } of rows) await send.execute({ mail: id, failures: 0 }, { id: 'x', attempt: 1 });
    const names = (await readdir(mailFolder(portal.config)).catch(() => [])).filter((name) =>
      rows.some(({ id }) => name === `${id}.json`),
    );
    return Promise.all(
      names.map(
        async (name) => JSON.parse(await readFile(join(mailFolder(portal.config), name), 'utf8')) as Envelope,
      ),
    );
  }

  it('is one a day, with a link that ends one topic: reading it changes nothing, one click without a session does', async () => {
    const mails = portal.app.get(NoticeMailService);
    await notice('a', 'request_remind');
    await notice('b', 'contact_due');
    await mails.daily(DAY);
    await mails.daily(DAY);
    const [mail, ...others] = await sent();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: 'lena@example.org', subject: 'Zugang: Was heute wartet' });
    expect(mail?.text).toContain('http://zugang.example/requests/a');
    expect(mail?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    const stop = /ÄMTER[\s\S]*?http:\/\/zugang\.example(\/mail\/stop\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    await portal.visitor().get(stop).expect(200);
    const own = async (): Promise<unknown> => (await desk.lead.get('/api/v1/account/mail').expect(200)).body;
    expect(await own()).toMatchObject({ offices: 'daily', people: 'daily', digest: true });
    await portal.visitor().post(stop).type('form').send({ 'List-Unsubscribe': 'One-Click' }).expect(200);
    expect(await own()).toMatchObject({ offices: 'off', people: 'daily', digest: true });
    await portal.visitor().post(`${stop}x`).expect(410);
    await notice('c', 'request_apply');
    await mails.daily('2026-11-23');
    expect(await sent()).toEqual([]);
  });

  it('is at once for what cannot wait, and not again with the daily one', async () => {
    await desk.lead
      .put('/api/v1/account/mail')
      .send({ digest: true, offices: 'daily', placements: 'daily', people: 'daily', other: 'daily' })
      .expect(204);
    const mails = portal.app.get(NoticeMailService);
    const id = await notice('d', 'request_apply');
    await Promise.all([mails.now(id), mails.now(id)]);
    expect(await sent()).toMatchObject([{ subject: 'Zugang: Das kann nicht bis morgen warten' }]);
    await mails.daily('2026-11-24');
    expect(await sent()).toEqual([]);
  });

  it('goes to another address only after its owner said yes', async () => {
    const typed = {
      address: 'no address',
      digest: 'yes',
      offices: 'each',
      placements: 'off',
      people: 'off',
      other: 'off',
    };
    const wrong = await postForm(desk.lead, '/account/mail', '/account/mail', typed);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('no address');
    const saved = await postForm(desk.lead, '/account/mail', '/account/mail', {
      ...typed,
      address: 'lena@other.example',
    });
    expect(saved.status).toBe(303);
    const [mail] = await sent();
    expect(mail?.to).toBe('lena@other.example');
    expect(mail?.text).not.toContain('lena');
    const mails = portal.app.get(NoticeMailService);
    await mails.now(await notice('e', 'request_remind'));
    expect(await sent()).toEqual([]);
    const link = /http:\/\/zugang\.example(\/mail\/confirm\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    await portal.visitor().get(link).expect(200);
    await portal.visitor().post(link).expect(200);
    await mails.now(await notice('f', 'request_remind'));
    expect(await sent()).toMatchObject([{ to: 'lena@other.example' }]);
    const { rows } = await portal.admin.query(`select 1 from mail_setting where sealed like '%other%'`);
    expect(rows).toEqual([]);
    clock.advance(49 * 3_600_000);
    await portal.visitor().post(link).expect(410);
  });

  it('can be read in the inbox of a practice portal, and nowhere in production', async () => {
    const list = await portal.visitor().get('/dev/inbox').expect(200);
    expect(list.text).toContain('Zugang: Was heute wartet');
    const id = /\/dev\/inbox\/([0-9a-f-]{36})/.exec(list.text)?.[1] ?? '';
    await portal.visitor().get(`/dev/inbox/${id}`).expect(200);
    await portal.visitor().get(`/dev/inbox/${id}/eml`).expect(200);
    await portal.visitor().get('/dev/inbox/..%2F..%2Fx').expect(404);
    Object.assign(portal.config, { production: true });
    await portal.visitor().get('/dev/inbox').expect(404);
    Object.assign(portal.config, { production: false });
  });
});
