import { addDays } from '../../../src/domain/shared/index.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, PASSWORD, setUpDesk, signIn } from '../../support/desk.js';
import { addOffice, addPerson, type Agent } from '../../support/office.js';
import { addVacancy, suggest, walk } from '../../support/placement.js';

const START = '2026-12-01';

interface Tile {
  readonly href: string;
  readonly count: number;
}

describe('each count of a home', () => {
  const clock = new FixedClock(new Date(`${START}T09:00:00Z`));
  let portal: StartedApp;
  let desk: Desk;
  let caseworker: Agent;
  let mentor: Agent;
  let personId: string;
  beforeAll(async () => {
    portal = await startApp({ clock, env: { WORKERS: 'off' } });
    desk = await setUpDesk(portal);
    ({ caseworker } = await addOffice(portal, desk, 'job_centre', 'Jobcenter Starnberg', '09188'));
    await desk.operator
      .post(`/api/v1/organisations/${desk.groupId}/members`)
      .send({ login: 'mira@example.org', displayName: 'Mira', password: PASSWORD, role: 'mentor' })
      .expect(201);
    mentor = portal.visitor();
    personId = await addPerson(desk.volunteer);
    await work();
    // Silent firms, offices whose day is over, and follow-ups appear only with time.
    clock.set(new Date(`${addDays(START, 100)}T09:00:00Z`));
    const logins = { volunteer: 'vera', lead: 'lena', employer: 'huber' } as const;
    for (const [who, login] of Object.entries(logins))
      await signIn(desk[who as keyof typeof logins], `${login}@example.org`);
    await signIn(caseworker, 'job_centre-09188@example.org');
    await signIn(mentor, 'mira@example.org');
  });
  afterAll(() => portal.stop());

  /** Something of each kind that a tile counts. */
  async function work(): Promise<void> {
    const vacancyId = await addVacancy(desk, { seats: 9 });
    const silent = await suggest(desk, personId, vacancyId);
    await walk(desk, silent, [{ to: 'agreed' }, { to: 'introduced' }]);
    const other = await addPerson(desk.volunteer, {
      displayName: 'Basma',
      statusFacts: { titleWorkNote: 'any_work', titleValidUntil: addDays(START, 110) },
    });
    const agreed = await suggest(desk, other, vacancyId);
    await walk(desk, agreed, [{ to: 'agreed' }]);
    const started = await suggest(desk, await addPerson(desk.volunteer, { displayName: 'Cem' }), vacancyId);
    await walk(desk, started, [
      { to: 'agreed' },
      { to: 'introduced' },
      { to: 'permit_pending' },
      { to: 'started', startedOn: START },
    ]);
    for (const [index, note] of ['sent', 'sent', 'draft'].entries()) {
      const made = await desk.volunteer
        .post('/api/v1/requests')
        .send({ personId, kind: 'question', office: 'jobcenter/86310', note: `${note} ${String(index)}` })
        .expect(201);
      const { id } = made.body as { id: string };
      if (note === 'draft') continue;
      const { body } = await desk.volunteer.get(`/api/v1/requests/${id}`).expect(200);
      const { seen, revision } = body as { seen: string; revision: number };
      await desk.volunteer
        .post(`/api/v1/requests/${id}/send`)
        .send({ seen, revision, consent: 'spoken' })
        .expect(201);
    }
    await desk.volunteer
      .post(`/api/v1/people/${personId}/remedies`)
      .send({ matter: 'social', channel: 'post', dispatchedOn: START, instruction: 'given' })
      .expect(201);
    await desk.volunteer
      .post(`/api/v1/people/${personId}/proposals`)
      .send({ office: 'jobcenter/86310', title: 'A', employer: 'B', proposedOn: START, answerBy: START })
      .expect(201);
  }

  it.each(['volunteer', 'lead', 'employer', 'caseworker', 'mentor'] as const)(
    'of the %s leads to exactly as many rows',
    async (who) => {
      const agent = who === 'caseworker' ? caseworker : who === 'mentor' ? mentor : desk[who];
      const tiles = tilesOf((await agent.get('/').expect(200)).text);
      expect(tiles.length).toBeGreaterThan(1);
      const wrong: string[] = [];
      for (const { href, count } of tiles) {
        const page = await agent.get(href).expect(200);
        const rows = rowsOf(page.text);
        if (rows !== count) wrong.push(`${href}: ${String(count)} on the tile, ${String(rows)} rows`);
      }
      expect(wrong).toEqual([]);
      const seen = tiles.filter(({ count }) => count > 0).length;
      expect(seen).toBeGreaterThan({ volunteer: 5, lead: 5, employer: 0, caseworker: 1, mentor: 0 }[who] - 1);
    },
  );
});

function tilesOf(html: string): readonly Tile[] {
  return [...html.matchAll(/<a class="tile[^"]*" href="([^"]+)"><b class="num">([\d.]+)<\/b>/g)].map(
    ([, href = '', count = '']) => ({
      href: href.replaceAll('&amp;', '&'),
      count: Number(count.replaceAll('.', '')),
    }),
  );
}

/** Rows of the lists of a page; each has one heading. */
function rowsOf(html: string): number {
  return html
    .split('<ul class="rows">')
    .slice(1)
    .reduce((sum, part) => sum + (part.split('</ul>')[0]?.match(/<li><div><h[23]>/g)?.length ?? 0), 0);
}
