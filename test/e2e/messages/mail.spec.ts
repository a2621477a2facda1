import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SYSTEM } from '../../../src/platform/auth/index.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { mailFolder, Mailer, type NewMail } from '../../../src/platform/mail/index.js';
import { HandlerRegistry } from '../../../src/platform/queue/handler-registry.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { backends } from '../../support/backends.js';
import { startMailServer, type TestMailServer } from '../../support/mail-server.js';
import { until } from '../../support/wait.js';

const MAIL: NewMail = {
  key: 'test/1',
  to: 'amira@example.org',
  locale: 'de',
  dir: 'ltr',
  subject: 'Zugang: Anmeldung',
  parts: [
    { kind: 'text', text: 'Bitte öffnen Sie den Link.' },
    { kind: 'link', text: 'Anmelden', path: '/join/abc' },
  ],
};

const queue = (portal: StartedApp, mail: NewMail): Promise<void> =>
  portal.db.transaction(SYSTEM, (tx) => portal.app.get(Mailer).queue(tx, mail));

describe.each(backends())('mail without a server, on %s', (backend) => {
  let portal: StartedApp;
  beforeAll(async () => {
    portal = await startApp({ backend, env: { PUBLIC_URL: 'https://zugang.example' } });
  });
  afterAll(() => portal.stop());

  const files = async (): Promise<readonly string[]> =>
    (await readdir(mailFolder(portal.config)).catch(() => [])).filter((name) => name.endsWith('.eml'));

  it('is one file for its key, and what it said is forgotten', async () => {
    await queue(portal, MAIL);
    await queue(portal, { ...MAIL, subject: 'a second asking' });
    await portal.db
      .transaction(SYSTEM, async (tx) => {
        await portal.app.get(Mailer).queue(tx, { ...MAIL, key: 'test/undone' });
        throw new Error('undone');
      })
      .catch(() => undefined);
    await until('the mail', async () => (await files()).length > 0);
    expect(await files()).toHaveLength(1);
    const text = await readFile(join(mailFolder(portal.config), (await files())[0] ?? ''), 'utf8');
    expect(text).toContain('To: amira@example.org');
    expect(text).toContain('Subject: Zugang: Anmeldung');
    expect(text).toContain('https://zugang.example/join/abc');
    const mails = `select key, sealed, sent_at is not null as sent from mail`;
    await until(
      'the note of it',
      async () => (await portal.admin.query(`${mails} where sent_at is not null`)).rowCount,
    );
    expect((await portal.admin.query(mails)).rows).toEqual([{ key: 'test/1', sealed: null, sent: true }]);
  });

  it('is sent once, also when its job comes twice at the same time', async () => {
    await portal.admin.query('delete from mail');
    const before = (await files()).length;
    await queue(portal, { ...MAIL, key: 'test/twice' });
    const { rows } = await portal.admin.query<{ id: string }>(`select id from mail`);
    const send = portal.app.get(HandlerRegistry).of('mail.send');
    const data = { mail: rows[0]?.id ?? '', failures: 0 };
    await Promise.all([1, 2, 3].map(() => send.execute(data, { id: 'x', attempt: 1 })));
    await until('the mail', async () => (await files()).length > before);
    expect(await files()).toHaveLength(before + 1);
  });
});

describe('mail to a server', () => {
  const clock = new FixedClock(new Date('2026-11-22T08:00:00Z'));
  let portal: StartedApp;
  let server: TestMailServer;
  beforeAll(async () => {
    server = await startMailServer();
    portal = await startApp({ clock, env: { SMTP_URL: server.url, WORKERS: 'off' } });
  });
  afterAll(async () => {
    await portal.stop();
    await server.stop();
  });

  it('waits for one that is away, and leaves once', async () => {
    server.refuse = 2;
    await queue(portal, MAIL);
    const { rows } = await portal.admin.query<{ id: string }>(`select id from mail`);
    const mail = rows[0]?.id ?? '';
    const send = portal.app.get(HandlerRegistry).of('mail.send');
    for (const failures of [0, 0, 1, 1, 2, 2])
      await send.execute({ mail, failures }, { id: 'x', attempt: 1 });
    expect(server.taken).toHaveLength(1);
    expect(server.taken[0]).toContain(`Message-ID: <${mail}@`);
    const asked = await portal.admin.query<{ at: Date; data: { failures: number } }>(
      `select not_before as at, data from outbox where job = 'mail.send' and data->>'failures' <> '0' order by not_before`,
    );
    expect(asked.rows.map(({ at, data }) => [at.toISOString(), data.failures])).toEqual([
      ['2026-11-22T08:00:05.000Z', 1],
      ['2026-11-22T08:05:00.000Z', 2],
    ]);
  });

  it('is given up after ten failures, and its words with it', async () => {
    await portal.admin.query('delete from mail');
    server.refuse = 10;
    await queue(portal, { ...MAIL, key: 'test/never' });
    const { rows } = await portal.admin.query<{ id: string }>(`select id from mail`);
    const send = portal.app.get(HandlerRegistry).of('mail.send');
    for (let failures = 0; failures < 11; failures += 1)
      await send.execute({ mail: rows[0]?.id ?? '', failures }, { id: 'x', attempt: 1 });
    const left = await portal.admin.query(`select sealed, sent_at, failures from mail`);
    expect(left.rows).toEqual([{ sealed: null, sent_at: null, failures: 10 }]);
    expect(server.taken).toHaveLength(1);
  });
});
