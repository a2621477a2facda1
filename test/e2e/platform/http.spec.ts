import { startApp, StartedApp } from '../../support/app.js';

describe('the portal without modules', () => {
  let portal: StartedApp;
  beforeAll(async () => (portal = await startApp()));
  afterAll(() => portal.stop());

  it('is alive and ready', async () => {
    await portal.http.get('/health/live').expect(200, { status: 'ok' });
    const ready = await portal.http.get('/health/ready');
    expect(ready.body).toEqual({
      status: 'ok',
      checks: { database: 'ok', migrations: 'ok', outbox: 'ok', queue: 'ok', clock: 'ok', disk: 'ok' },
    });
    expect(ready.status).toBe(200);
  });
});
