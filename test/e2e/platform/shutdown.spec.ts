import { randomUUID } from 'node:crypto';
import { startApp } from '../../support/app.js';
import { platformRoot } from '../../support/platform-root.js';
import { TryItController } from '../../support/try-it.controller.js';
import { until } from '../../support/wait.js';

describe('an ordered stop', () => {
  it('answers every request under way, then takes no more', async () => {
    const portal = await startApp({ root: platformRoot({ controllers: [TryItController] }) });
    const { port } = portal.app.getHttpServer().address() as { port: number };
    const url = `http://127.0.0.1:${port}/api/v1/slow`;
    const running = async (): Promise<number> =>
      (
        await portal.admin.query(
          `SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(0.5)%' AND pid <> pg_backend_pid()`,
        )
      ).rowCount ?? 0;
    const asked = Array.from({ length: 5 }, () => fetch(url, { headers: { 'x-test': randomUUID() } }));
    await until('requests under way', async () => (await running()) > 0);
    const stopped = portal.stop();
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    await stopped;
    await expect(fetch(url)).rejects.toThrow();
  });

  it('can be asked for twice', async () => {
    const portal = await startApp({ root: platformRoot() });
    await Promise.all([portal.app.close(), portal.app.close()]);
    await portal.stop();
  });
});
