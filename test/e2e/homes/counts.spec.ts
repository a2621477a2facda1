import { hashPassword } from '../../../src/access/index.js';
import { seedSmall } from '../../../src/cli/seed/small.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { insertOrganisation } from '../../support/security-world.js';
import type { Agent } from '../../support/office.js';

const ID = '[0-9a-f]{8}-[0-9a-f-]{27}';
/** How a row of each list is told from the rest of its page: by the address that it alone holds. */
const ROW: Readonly<Record<string, RegExp>> = {
  '/placements': new RegExp(`href="/placements/(${ID})"`, 'g'),
  '/people': new RegExp(`href="/people/(${ID})"`, 'g'),
  '/vacancies': new RegExp(`href="/vacancies/(${ID})"`, 'g'),
  '/requests': new RegExp(`href="/requests/(${ID})"`, 'g'),
  '/remedies': new RegExp(`action="/remedies/(${ID})`, 'g'),
  '/plan-notices': new RegExp(`action="/plan-notices/(${ID})`, 'g'),
  '/care': new RegExp(`href="/people/(${ID})"`, 'g'),
  '/tandems': new RegExp(`action="/tandems/(${ID})/steps"`, 'g'),
  '/outreach': new RegExp(`href="/outreach/(${ID})"`, 'g'),
  '/helper-answers': new RegExp(`action="/helper-answers/(${ID})/`, 'g'),
  '/proposals': new RegExp(`href="/people/(${ID})/proposals"`, 'g'),
  '/handovers': new RegExp(`action="/handovers/(${ID})/`, 'g'),
  // Who may not mark a task as done has no form beside it.
  '/round': /<li><div><h[23]><bdi>([^<]+)</g,
};
const MOST_PAGES = 20;

interface Tile {
  readonly href: string;
  readonly count: number;
}

describe('every count of a first page leads to exactly those rows', () => {
  let portal: StartedApp;
  beforeAll(async () => {
    portal = await startApp({ env: { WORKERS: 'off', SECOND_FACTOR: 'optional' } });
    await seedSmall(portal.app, { referenceDir: null, report: () => undefined });
    const town = await insertOrganisation(portal.admin, 'municipality', 'Stadt Mannheim');
    await portal.admin.query(`update organisation set ags = '08222' where id = $1`, [town]);
    await portal.admin.query(
      `insert into member (org_id, login, display_name, password_hash, role)
       values ($1, 'kreis@demo', 'Kreis', $2, 'municipal_reader')`,
      [town, await hashPassword('demo-only')],
    );
    await portal.admin.query(
      `insert into round_task (ags, what, org_id, due_on, set_by, created_at)
       values ('08222', 'Raum finden', $1, current_date + 3, $1, now())`,
      [town],
    );
    const { body } = await (await signedIn('amira')).get('/api/v1/session').expect(200);
    await portal.admin.query(
      `insert into placement (person_id, vacancy_id, org_id, stage)
       select $1, id, (select org_id from person where id = $1), 'suggested' from vacancy where state = 'published' order by id limit 1`,
      [(body as { personId: string }).personId],
    );
  });
  afterAll(() => portal.stop());

  async function signedIn(name: string): Promise<Agent> {
    const agent = portal.visitor();
    await agent
      .post('/api/v1/session')
      .send({ login: `${name}@demo`, password: 'demo-only' })
      .expect(200);
    return agent;
  }

  it.each(['jobdesk', 'koordination', 'pate', 'kreis', 'amira'])('%s', async (name) => {
    const agent = await signedIn(name);
    const tiles = tilesOf((await agent.get('/').expect(200)).text).filter(
      ({ href }) => !href.startsWith('/notices'),
    );
    expect(tiles.some(({ count }) => count > 0)).toBe(true);
    const wrong: string[] = [];
    for (const tile of tiles) {
      const rows = await rowsAt(agent, tile.href);
      if (rows !== tile.count) wrong.push(`${tile.href} says ${tile.count} and shows ${rows}`);
    }
    expect(wrong).toEqual([]);
  });
});

function tilesOf(html: string): readonly Tile[] {
  return [...html.matchAll(/<a class="tile(?: act)?" href="([^"]+)"><b class="num">(\d+)</g)].map(
    ([, href = '', count = '']) => ({ href: href.replaceAll('&amp;', '&'), count: Number(count) }),
  );
}

/** Rows of a list over all its pages. */
async function rowsAt(agent: Agent, href: string): Promise<number> {
  const row = ROW[href.split('?')[0] ?? ''];
  if (!row) throw new Error(`${href} has no line in the table of this test`);
  const found = new Set<string>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { text } = await agent.get(`${href}${href.includes('?') ? '&' : '?'}page=${page}`).expect(200);
    const main = text.slice(text.indexOf('<main'));
    const before = found.size;
    for (const [, id = ''] of main.matchAll(row)) found.add(id);
    if (found.size === before) break;
  }
  return found.size;
}
