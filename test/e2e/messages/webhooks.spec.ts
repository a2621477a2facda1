import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SYSTEM } from '../../../src/platform/auth/index.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { Notices } from '../../../src/platform/notify/index.js';
import { HandlerRegistry } from '../../../src/platform/queue/handler-registry.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { backends } from '../../support/backends.js';
import { type Desk, setUpDesk } from '../../support/desk.js';
import { addPerson, postForm } from '../../support/office.js';
import { until } from '../../support/wait.js';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A system of the group's own: keeps what it is told and answers with the next status. */
class Receiver {
  readonly received: Received[] = [];
  readonly statuses: number[] = [];
  private readonly server: Server = createServer((request, answer) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      this.received.push({ headers: request.headers, body });
      answer.writeHead(this.statuses.shift() ?? 204).end();
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** What a receiver does by the specification: any of the signatures must fit. */
function isSigned({ headers, body }: Received, secret: string): boolean {
  const content = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const mac = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
    .update(content)
    .digest('base64');
  return String(headers['webhook-signature']).split(' ').includes(`v1,${mac}`);
}

describe.each(backends())('webhooks, on %s', (backend) => {
  const receiver = new Receiver();
  let portal: StartedApp;
  let desk: Desk;
  let url: string;
  beforeAll(async () => {
    url = await receiver.start();
    portal = await startApp({ backend, env: { PRIVATE_WEBHOOKS: 'on' } });
    desk = await setUpDesk(portal);
  });
  afterAll(async () => {
    await portal.stop();
    await receiver.stop();
  });

  it('tell a system of its own organisation, signed, once, and ids only', async () => {
    const added = await desk.lead.post('/api/v1/webhooks').send({ url }).expect(201);
    const { id, secret } = added.body as { id: string; secret: string };
    await desk.volunteer.get('/api/v1/webhooks').expect(403);
    const list = await desk.lead.get('/api/v1/webhooks').expect(200);
    expect(JSON.stringify(list.body)).not.toContain(secret);
    const notice = { audience: 'desk', code: 'contact_due', href: '/care', day: '2026-11-22' } as const;
    for (const orgId of [desk.groupId, desk.firmId])
      await portal.db.transaction(SYSTEM, (tx) =>
        portal.app.get(Notices).add(tx, { ...notice, key: `test/${orgId}`, orgId }),
      );
    await until('the call', () => receiver.received.length > 0);
    const [first] = receiver.received;
    if (!first) throw new Error('no call');
    expect(isSigned(first, secret)).toBe(true);
    const told = JSON.parse(first.body) as { type: string; data: Record<string, unknown> };
    expect(told.type).toBe('notice.contact_due');
    expect(Object.keys(told.data).sort()).toEqual(['href', 'id']);

    const rotated = await desk.lead.post(`/api/v1/webhooks/${id}/rotate`).expect(201);
    await desk.lead.post(`/api/v1/webhooks/${id}/test`).expect(204);
    await until('the second call', () => receiver.received.length > 1);
    const second = receiver.received[1];
    if (!second) throw new Error('no call');
    for (const key of [secret, (rotated.body as { secret: string }).secret])
      expect(isSigned(second, key)).toBe(true);
    await until('its note', async () => {
      const log = await desk.lead.get('/api/v1/webhook-deliveries').expect(200);
      return (log.body as { state: string }[]).filter(({ state }) => state === 'done').length === 2;
    });
    expect(receiver.received).toHaveLength(2);
    const other = await desk.employer.get('/api/v1/webhook-deliveries').expect(200);
    expect(other.body).toEqual([]);
    await desk.employer.post(`/api/v1/webhooks/${id}/test`).expect(404);
    expect((await desk.lead.get('/webhooks').expect(200)).text).toContain('angekommen');
    await desk.lead.delete(`/api/v1/webhooks/${id}`).expect(204);
  });
});

/** Notes whose systems, and how many people, each further transaction can see; gives the notes and stops. */
function watchRows(db: StartedApp['db']): () => readonly unknown[] {
  const notes: unknown[] = [];
  const transaction = db.transaction.bind(db);
  db.transaction = (actor, work) =>
    transaction(actor, async (tx) => {
      notes.push(
        await tx.query(
          `select distinct org_id as org, (select count(*)::int from person) as people from webhook`,
        ),
      );
      return work(tx);
    });
  return () => {
    db.transaction = transaction;
    return notes;
  };
}

describe('a system that does not answer', () => {
  const clock = new FixedClock(new Date('2026-11-22T08:00:00Z'));
  const receiver = new Receiver();
  let portal: StartedApp;
  let desk: Desk;
  let url: string;
  beforeAll(async () => {
    url = await receiver.start();
    portal = await startApp({ clock, env: { PRIVATE_WEBHOOKS: 'on', WORKERS: 'off' } });
    desk = await setUpDesk(portal);
  });
  afterAll(async () => {
    await portal.stop();
    await receiver.stop();
  });

  it('is called again after growing waits, each time once, and given up in the end', async () => {
    await addPerson(desk.volunteer);
    const form = await postForm(desk.lead, '/webhooks', '/webhooks', { url });
    expect(form.text).toContain('whsec_');
    const { rows: hooks } = await portal.admin.query<{ id: string }>(`select id from webhook`);
    await desk.lead.post(`/api/v1/webhooks/${hooks[0]?.id ?? ''}/test`).expect(204);
    const { rows } = await portal.admin.query<{ id: string }>(`select id from webhook_delivery`);
    const delivery = rows[0]?.id ?? '';
    receiver.statuses.push(500, 302, 404);
    const send = portal.app.get(HandlerRegistry).of('webhook.send');
    const run = (failures: number): Promise<void> =>
      send.execute({ delivery, failures }, { id: 'x', attempt: 1 });
    await desk.employer.post('/api/v1/webhooks').send({ url }).expect(201);
    const seen = watchRows(portal.db);
    for (const failures of [0, 0, 1, 1, 2]) await run(failures);
    expect(receiver.received).toHaveLength(3);
    // The job works with the rights of its organisation: neither the firm's system nor anybody's case is there.
    expect(seen()).toEqual(Array.from({ length: 5 }, () => [{ org: desk.groupId, people: 0 }]));
    await receiver.stop();
    for (let failures = 3; failures < 12; failures += 1) await run(failures);
    const log = await desk.lead.get('/api/v1/webhook-deliveries').expect(200);
    expect(log.body).toMatchObject([{ state: 'failed', failures: 10, outcome: 'unreachable' }]);
    const asked = await portal.admin.query(
      `select 1 from outbox where job = 'webhook.send' and data->>'failures' <> '0'`,
    );
    expect(asked.rowCount).toBe(9);
  });
});

describe('an address that is not for others', () => {
  it('is refused when it is entered and again when it is called', async () => {
    const portal = await startApp({ env: { WORKERS: 'off' } });
    try {
      const desk = await setUpDesk(portal);
      for (const url of ['http://group.example/', 'https://127.0.0.1/', 'https://localhost/'])
        await desk.lead.post('/api/v1/webhooks').send({ url }).expect(400);
      const { body } = await desk.lead.post('/api/v1/webhooks').send({ url: 'https://group.example/' });
      const { id } = body as { id: string };
      await portal.admin.query(`update webhook set url = 'https://127.0.0.1/' where id = $1`, [id]);
      await desk.lead.post(`/api/v1/webhooks/${id}/test`).expect(204);
      const { rows } = await portal.admin.query<{ id: string }>(`select id from webhook_delivery`);
      const send = portal.app.get(HandlerRegistry).of('webhook.send');
      await send.execute({ delivery: rows[0]?.id ?? '', failures: 0 }, { id: 'x', attempt: 1 });
      const log = await desk.lead.get('/api/v1/webhook-deliveries').expect(200);
      expect(log.body).toMatchObject([{ state: 'waiting', failures: 1, outcome: 'refused' }]);
    } finally {
      await portal.stop();
    }
  });
});
