import { Ajv2020 } from 'ajv/dist/2020.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { FiguresService } from '../../../src/workers/shortage-tracking/figures.service.js';
import { OutlookService } from '../../../src/workers/shortage-tracking/outlook.service.js';
import { PublishHandler } from '../../../src/workers/shortage-tracking/shortage-tracking.worker.js';
import { startApp, StartedApp } from '../../support/app.js';
import { csrfOf, Desk, setUpDesk } from '../../support/desk.js';

let portal: StartedApp;
let desk: Desk;
const QUARTER = '2025-Q1';

/** Counts of one quarter long ago: many in Starnberg, few in Munich. */
const COUNTS = `
  insert into outcome_count (quarter, ags, occupation_group, shortage, job_centre, mentor, measure, count)
  select '${QUARTER}', a, '51', s, j, false, m, n * case when a = '09188' then 10 else 1 end
  from unnest(array['09188', '09162', '11000']) a, unnest(array['shortage', 'none']) s, unnest(array[true, false]) j,
    (values ('proposals', 12), ('proposals_started', 5), ('starts', 6), ('held_3', 4),
      ('held_6', 3), ('held_12', 2)) as c (m, n)`;

beforeAll(async () => {
  portal = await startApp({ clock: new FixedClock(new Date('2026-11-22T10:00:00Z')) });
  desk = await setUpDesk(portal);
  await portal.admin.query(COUNTS);
  await portal.app.get(PublishHandler).execute();
});
afterAll(() => portal.stop());

interface OpenData {
  readonly tables: readonly {
    readonly quarter: string;
    readonly name: string;
    readonly cells: readonly { region: string; column: string | null; count: number | null }[];
  }[];
}

describe('published figures', () => {
  const open = async (): Promise<OpenData> =>
    (await portal.visitor().get('/figures/data.json').expect(200)).body as OpenData;

  it('are open to everybody, fit their schema, and hold no count below 5', async () => {
    const schema = (await portal.visitor().get('/figures/schema.json').expect(200)).body as object;
    const data = await open();
    const check = new Ajv2020({ strict: false, logger: false }).compile(schema);
    expect({ valid: check(data), errors: check.errors }).toEqual({ valid: true, errors: null });
    const names = data.tables.map(({ name }) => name);
    expect(names).toEqual([
      'proposals',
      'proposals_by_help',
      'proposals_by_shortage',
      'starts',
      'starts_by_help',
      'starts_by_shortage',
    ]);
    const counts = data.tables.flatMap(({ cells }) => cells.map(({ count }) => count));
    expect(counts.filter((count) => count !== null && (count < 5 || count % 5 !== 0))).toEqual([]);
    expect(counts).toContain(null);
    const germany = data.tables[0]?.cells.find(({ region, column }) => region === 'DE' && column === null);
    expect(germany?.count).toBe(Math.round((12 * 4 * 12) / 5) * 5);
  });

  it('say the same as CSV, one line per count', async () => {
    const data = await open();
    const csv = await portal.visitor().get('/figures/data.csv').expect(200);
    expect(csv.headers['content-type']).toMatch(/^text\/csv/);
    const lines = csv.text.trim().split('\r\n');
    expect(lines[0]).toBe('quarter;table;region;column;count;published_on;licence');
    expect(lines).toHaveLength(1 + data.tables.reduce((sum, { cells }) => sum + cells.length, 0));
  });

  it('are final: what changes later publishes nothing again, and the database refuses to change an edition', async () => {
    const before = await open();
    await portal.admin.query(`update outcome_count set count = count + 7`);
    await portal.app.get(PublishHandler).execute();
    expect(await open()).toEqual(before);
    await expect(portal.admin.query(`update published_figure set cells = '[]'`)).rejects.toThrow(
      /never changed/,
    );
  });

  it('stand on a page and on a yearly report, in each language', async () => {
    for (const lang of ['de', 'en', 'ar']) {
      const page = await portal.visitor().get(`/figures?lang=${lang}`).expect(200);
      expect(page.text.includes('/figures/year?year=2025')).toBe(true);
      const report = await portal
        .visitor()
        .get(`/figures/year?year=2025&region=09188&lang=${lang}`)
        .expect(200);
      expect(report.text.includes('Starnberg')).toBe(true);
      expect(report.text.includes('480')).toBe(true);
    }
    await portal.visitor().get('/figures/year?year=x&region=nowhere').expect(200);
  });
});

describe('the study’s question', () => {
  it('is answered where there are cases enough, and else says so', async () => {
    const page = await desk.lead.get('/figures/compare').expect(200);
    expect(page.text.includes('Engpassberuf')).toBe(true);
    expect(/\d+ je 100 \(\d+ bis \d+; [\d.]+ Fälle\)/.test(page.text)).toBe(true);
    expect(page.text.includes('Zu wenige Fälle, um etwas zu sagen.')).toBe(true);
  });

  it('is told to who reads reports alone', async () => {
    await desk.volunteer.get('/figures/compare').expect(403);
    await portal.visitor().get('/figures/compare').expect(401);
  });
});

describe('the report of a desk', () => {
  it('counts own cases, exactly, for the desk’s lead', async () => {
    await desk.volunteer
      .post('/api/v1/people')
      .send({
        displayName: 'Yonas T.',
        plz: '82319',
        status: 'ae_25_2',
        occupations: [{ kldb: '22342', relation: 'trained', years: 8 }],
        german: { listening: 3, reading: 3, speaking: 3, writing: 3, source: 'self' },
      })
      .expect(201);
    const csv = await desk.lead.get('/figures/desk.csv').expect(200);
    expect(csv.text.includes('count;2026-11;month_before;year_so_far')).toBe(true);
    expect(/people_new;1;0;1\r\n/.test(csv.text)).toBe(true);
    const page = await desk.lead.get('/figures/desk').expect(200);
    expect(page.text.includes('Jobtreff Starnberg')).toBe(true);
    expect(page.text.includes('November 2026')).toBe(true);
  });

  it('is nobody else’s', async () => {
    await desk.volunteer.get('/figures/desk').expect(403);
    await desk.stranger.get('/figures/desk').expect(403);
    await desk.employer.get('/figures/desk').expect(403);
    await desk.operator.get('/figures/desk').expect(403);
  });
});

describe('the report for coordination', () => {
  it('tells where cases wait in the Land of the reader, with small counts hidden', async () => {
    await portal.admin.query(
      `insert into person (ags, confirmed_on, org_id, created_at) select k, '2026-01-01', $1, d::timestamptz
       from (values ('09188', '2026-11-01', 41), ('09188', '2026-03-01', 60), ('09162', '2026-11-01', 10),
         ('09162', '2026-03-01', 12), ('09184', '2026-03-01', 2)) as c (k, d, n), generate_series(1, n)`,
      [desk.groupId],
    );
    const page = await desk.lead.get('/figures/coordination').expect(200);
    expect(page.text.includes('Was wartet: Bayern')).toBe(true);
    expect(/Starnberg<\/th>.*?<span>40<.*?<span>60</s.test(page.text)).toBe(true);
    const counts = [...page.text.matchAll(/class="num"><span>(\d+)</g)].map(([, count]) => Number(count));
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.filter((count) => count < 5 || count % 5 !== 0)).toEqual([]);
    expect(page.text.includes('Überall sind es weniger als 5.')).toBe(true);
    for (const lang of ['en', 'ar']) await desk.lead.get(`/figures/coordination?lang=${lang}`).expect(200);
    expect((await desk.lead.get('/figures?lang=de').expect(200)).text.includes('/figures/coordination')).toBe(
      true,
    );
    await portal.admin.query(`delete from person where confirmed_on = '2026-01-01'`);
  });

  it('is for who reads reports', async () => {
    await desk.volunteer.get('/figures/coordination').expect(403);
    await portal.visitor().get('/figures/coordination').expect(401);
  });
});

describe('regions', () => {
  it('are drawn as a map of links with the same figures as a table', async () => {
    const page = await portal.visitor().get('/region').expect(200);
    expect(page.text.match(/<a href="\/region\/\d{5}"><path/g)?.length).toBe(25);
    expect(page.text.includes('<title>Starnberg: 0</title>')).toBe(true);
    expect(page.text.includes('id="table"')).toBe(true);
    expect(page.text.includes('ungefähr dort, wo er liegt')).toBe(true);
  });

  it('come compressed to visitors and change with what they show', async () => {
    const page = async (encoding: string): Promise<{ text: string; encoding: unknown }> => {
      const answer = await portal.visitor().get('/region').set('accept-encoding', encoding).expect(200);
      return { text: answer.text, encoding: answer.headers['content-encoding'] };
    };
    const plain = await page('identity');
    expect(plain.encoding).toBeUndefined();
    for (const encoding of ['gzip', 'br'])
      for (let visit = 0; visit < 2; visit += 1)
        expect(await page(encoding)).toEqual({ text: plain.text, encoding });
    const arabic = await portal.visitor().get('/region?lang=ar').set('accept-encoding', 'gzip').expect(200);
    expect(arabic.text.includes('dir="rtl"')).toBe(true);
    const member = await desk.lead.get('/region').set('accept-encoding', 'gzip').expect(200);
    expect(member.text.includes('Abmelden')).toBe(true);
    expect((await page('gzip')).text).toBe(plain.text);
  });

  it('tell members how near people are to work, and visitors not', async () => {
    await portal.app.get(OutlookService).refresh();
    const member = await desk.volunteer.get('/region/09188').expect(200);
    expect(member.text.includes('Wie nah Menschen hier an Arbeit sind')).toBe(true);
    expect(member.text.includes('weniger als 5 oder verdeckt')).toBe(true);
    expect(member.text.includes('href="/vacancies/new"')).toBe(true);
    const visitor = await portal.visitor().get('/region/09188').expect(200);
    expect(visitor.text.includes('Wie nah Menschen hier an Arbeit sind')).toBe(false);
    expect(visitor.text.includes('Gesuchte Berufe')).toBe(true);
    expect(/Beispielwert, keine amtliche Zahl, 2025 \(ein Jahr alt\)/.test(visitor.text)).toBe(true);
  });

  it('open the form of a vacancy with the occupation that is short, and that of a course with its level', async () => {
    const region = await desk.volunteer.get('/region/09188').expect(200);
    const [link] = /\/vacancies\/new\?kldb=\d+[^"]*/.exec(region.text) ?? [''];
    const code = /kldb=(\d+)/.exec(link)?.[1] ?? 'none';
    const { body } = await desk.volunteer.get(`/api/v1/occupations/${code}`).expect(200);
    const form = await desk.volunteer.get(`${link.split('&')[0] ?? ''}&german=3`).expect(200);
    expect(form.text.includes(`value="${(body as { label: string }).label}"`)).toBe(true);
    expect(form.text.includes('<option value="3" selected>')).toBe(true);
    await desk.volunteer.get('/vacancies/new?kldb=nothing&german=99').expect(200);
    const course = await desk.lead.get('/courses/new?target=3').expect(200);
    expect(course.text.includes('<option value="3" selected>')).toBe(true);
  });
});

describe('bringing figures in', () => {
  const send = async (
    name: string,
    content: string,
    trial = false,
  ): Promise<{ status: number; text: string }> => {
    const form = await desk.operator.get('/figures/import').expect(200);
    const request = desk.operator.post(`/figures/import?_csrf=${encodeURIComponent(csrfOf(form.text))}`);
    if (trial) void request.field('trial', 'yes');
    const answer = await request.attach('file', Buffer.from(content), name);
    if (answer.status !== 303) return answer;
    return desk.operator.get('/figures/import').expect(200);
  };
  const HEAD = 'year;region;kldb;requirement;score;unfilled;unplaced;note\n';

  it('tells the faults of a file with line and column', async () => {
    const answer = await send('shortage_test.csv', `${HEAD}2026;09188;22342;0;7;;;\n`);
    expect(answer.status).toBe(422);
    expect(answer.text.includes('&quot;7&quot; is not from 0 to 3')).toBe(true);
    expect(/role="rowheader"[^>]*>2</.test(answer.text)).toBe(true);
  });

  it('tries a file, then takes it in, and shows it with its source and age on the region’s page', async () => {
    const file = `${HEAD}2024;09188;22342;0;2,9;;;\n`;
    expect((await send('shortage_test.csv', file, true)).text.includes('1 Zeilen sind in Ordnung')).toBe(
      true,
    );
    expect((await send('shortage_test.csv', file)).text.includes('1 Zeilen eingelesen')).toBe(true);
    const page = await portal.visitor().get('/region/09188').expect(200);
    expect(page.text.includes('eigene Tabelle „test“, 2024 (2 Jahre alt), Kreis')).toBe(true);
  });

  it('exports ratings in columns that can be imported again', async () => {
    const csv = await portal.visitor().get('/figures/shortage.csv?ags=09188').expect(200);
    expect(csv.text.includes('2024;09188;22342;0;"2,9";;;own_test')).toBe(true);
    const again = await send('shortage_again.csv', csv.text);
    expect(/shortage_again\.csv: \d+ Zeilen eingelesen/.test(again.text)).toBe(true);
    await portal.visitor().get('/figures/shortage.csv?ags=99999').expect(404);
  });

  it('is the operator’s alone', async () => {
    await desk.lead.get('/figures/import').expect(403);
    await portal.visitor().get('/figures/import').expect(401);
  });

  it('has everything counted anew on request', async () => {
    const form = await desk.operator.get('/figures/import').expect(200);
    await desk.operator
      .post('/figures/rebuild')
      .type('form')
      .send({ _csrf: csrfOf(form.text) })
      .expect(303);
    await portal.app.get(FiguresService).rebuild();
    const { rows } = await portal.admin.query(
      `select count(*)::int as n from outcome_count where quarter = $1`,
      [QUARTER],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});
