import { seedSmall } from '../../../src/cli/seed/small.js';
import { ServiceKeys } from '../../../src/platform/vault/index.js';
import { Person } from '../../../src/profile/index.js';
import { testVault } from '../../support/sealed.js';
import { gateTable, matchContext, MatchIndex, MatchVacancy } from '../../../src/domain/matching/index.js';
import { permissionMatcher, storedFacts } from '../../../src/domain/work-permission/index.js';
import {
  matchPerson,
  matchVacancy,
  PERSON_COLUMNS,
  PersonRow,
  VACANCY_COLUMNS,
  VacancyRow,
} from '../../../src/matching/rows.js';
import { startApp, StartedApp } from '../../support/app.js';
import { until } from '../../support/wait.js';
import { berlinDay } from '../../../src/platform/clock/index.js';

type Swap = (row: PersonRow) => PersonRow;

/** What must not matter, changed for everybody; the permission stays that of the unchanged person. */
const SWAPS: Readonly<Record<string, Swap>> = {
  name: (row) => ({ ...row, displayName: 'Maximilian Huber' }) as PersonRow,
  sex: (row) => ({ ...row, sex: 'f', title: 'Frau' }) as PersonRow,
  religion: (row) => ({ ...row, religion: 'none' }) as PersonRow,
  family: (row) => ({ ...row, children: 4, married: true, wishes: 'alleinerziehend' }) as PersonRow,
  origin: (row) => ({
    ...row,
    statusFacts: { ...row.statusFacts, nationality: 'UKR', nationalityGroup: null },
  }),
  age: (row) => ({ ...row, statusFacts: { ...row.statusFacts, birthDate: '1961-02-03' } }),
  status: (row) => ({ ...row, status: 'ae_24', statusFacts: {} }),
};

describe('fairness over the whole demo population', () => {
  let portal: StartedApp;
  let logins: Awaited<ReturnType<typeof seedSmall>>;
  let people: readonly PersonRow[];
  let vacancies: readonly MatchVacancy[];
  const day = berlinDay(new Date());
  const permissionsOf = permissionMatcher(day);

  beforeAll(async () => {
    portal = await startApp();
    logins = await seedSmall(portal.app, { referenceDir: null, report: () => undefined });
    people = (await portal.admin.query<PersonRow>(`select ${PERSON_COLUMNS} from person order by id`)).rows;
    await testVault().open(portal.admin, Person, people);
    const { rows } = await portal.admin.query<VacancyRow>(
      `select ${VACANCY_COLUMNS} from vacancy where state = 'published' order by id`,
    );
    vacancies = rows.map((row) => matchVacancy(row, null));
  });
  afterAll(() => portal.stop());

  async function signedIn(login: string, password: string): Promise<ReturnType<StartedApp['visitor']>> {
    const browser = portal.visitor();
    await browser.post('/api/v1/session').send({ login, password }).expect(200);
    return browser;
  }

  function listsOf(swap: Swap): readonly unknown[] {
    const index = new MatchIndex(matchContext(vacancies), day);
    const swapped = people.map((row) =>
      matchPerson(swap(row), permissionsOf(storedFacts(row.status, row.statusFacts))),
    );
    for (const person of swapped) index.people.load(person);
    for (const vacancy of vacancies) index.vacancies.load(vacancy);
    index.freeze();
    return [
      ...swapped.map((person) => index.vacanciesFor(person, { k: 20 })),
      ...vacancies.map((vacancy) => index.peopleFor(vacancy, { k: 50 })),
    ];
  }

  it('has lists that could change', () => {
    expect(people.length).toBeGreaterThan(50);
    const lists = listsOf((row) => row) as readonly (readonly unknown[])[];
    expect(lists.filter((list) => list.length > 1).length).toBeGreaterThan(60);
    expect(listsOf((row) => ({ ...row, skills: [] }))).not.toEqual(lists);
  });

  it.each(Object.entries(SWAPS))('changes no list when %s is another, gates held fixed', (_name, swap) => {
    expect(listsOf(swap)).toEqual(listsOf((row) => row));
  });

  it('shows where gates differ by group, each with the rule that decided', () => {
    const table = gateTable(
      people.map(({ status, statusFacts }) => {
        const { gate, rule } = permissionsOf(storedFacts(status, statusFacts)).employment;
        return { group: status, gate: 'permission', outcome: gate, rule };
      }),
    );
    const outcomes = new Set(table.map(({ outcome }) => outcome));
    expect(outcomes.size).toBeGreaterThan(1);
    expect(table.filter(({ outcome, rule }) => outcome !== 'pass' && rule === null)).toEqual([]);
  });

  it('is reported to the auditor alone: columns, replays of what was shown, gates by group and rule', async () => {
    await until('lists', async () => {
      const { rows } = await portal.admin.query(`select 1 from match_list having count(*) > 60`);
      return rows.length > 0 ? true : null;
    });
    const found = logins.find(({ role }) => role === 'desk_lead');
    if (!found) throw new Error('the demo has no desk');
    await portal.admin.query(
      `insert into member (org_id, login, display_name, password_hash, role)
       select org_id, 'aufsicht@example.org', 'Aufsicht', password_hash, 'auditor' from member where login = $1`,
      [found.login],
    );
    const lead = await signedIn(found.login, found.password);
    const auditor = await signedIn('aufsicht@example.org', found.password);
    await until('quiet', async () => {
      const { rows } = await portal.admin.query(`select 1 from outbox where failed_at is null limit 1`);
      return rows.length === 0 ? true : null;
    });
    const { rows } = await portal.admin.query<{ id: string }>(
      `select p.id from person p join member m on m.org_id = p.org_id where m.login = $1 order by p.id`,
      [found.login],
    );
    for (const { id } of rows) await lead.get(`/people/${id}/matches`).expect(200);
    await portal.visitor().get('/api/v1/oversight/matching').expect(401);
    await lead.get('/api/v1/oversight/matching').expect(403);
    const report = (await auditor.get('/api/v1/oversight/matching').expect(200)).body as {
      columns: { people: string[] };
      replay: { shown: number; equal: number; different: string[] };
      gates: { lines: unknown[] }[];
      swaps: { fact: string; exchanged: number; changed: number }[];
    };
    expect(report.columns.people).toContain('occupations');
    expect(report.replay.different).toEqual([]);
    expect(report.replay.equal).toBeGreaterThan(5);
    expect(report.gates[0]?.lines.length).toBeGreaterThan(3);
    expect(report.swaps.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['name', 'origin', 'age']));
    expect(report.swaps.filter(({ changed }) => changed > 0)).toEqual([]);
    expect(report.swaps.find(({ fact }) => fact === 'origin')?.exchanged).toBeGreaterThan(20);
    const page = (await auditor.get('/oversight/matching').expect(200)).text;
    expect(page).toContain('alle gleich');
    const traces = portal.app.get(ServiceKeys).get('traces');
    const [shown] = (
      await portal.admin.query<{ id: string; facts: Buffer }>(
        `select id, facts from match_shown order by shown_at desc limit 1`,
      )
    ).rows;
    const place = `match_shown.facts/${shown?.id ?? ''}`;
    const facts = JSON.parse(traces.open(shown?.facts ?? Buffer.alloc(0), place).toString()) as {
      entries: { score: number }[];
    };
    for (const entry of facts.entries.slice(0, 1)) entry.score = 1;
    await portal.admin.query(`update match_shown set facts = $2 where id = $1`, [
      shown?.id,
      traces.seal(JSON.stringify(facts), place),
    ]);
    expect((await auditor.get('/oversight/matching').expect(200)).text).toContain('anders heraus');
  });
});
