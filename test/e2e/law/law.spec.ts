import { startApp, StartedApp } from '../../support/app.js';
import { csrfOf, Desk, setUpDesk } from '../../support/desk.js';
import { berlinDay, FixedClock } from '../../../src/platform/clock/index.js';
import { addDays } from '../../../src/domain/shared/index.js';
import { until } from '../../support/wait.js';

interface Law {
  readonly version: number;
  readonly entries: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly list: string | null;
    readonly validFrom: string | null;
    readonly reviewBy: string;
  }[];
  readonly overdue: readonly { readonly id: string }[];
}
interface Preview {
  readonly version: number;
  readonly people: number;
  readonly changed: number;
  readonly counts: readonly {
    readonly kind: string;
    readonly before: string;
    readonly after: string;
    readonly rule: string | null;
    readonly count: number;
  }[];
  readonly own: readonly { readonly id: string; readonly kinds: readonly string[] }[];
}

const NOW = new Date('2026-11-22T09:00:00Z');
let portal: StartedApp;
let desk: Desk;
let syrian: string;

const law = async (): Promise<Law> => (await desk.operator.get('/api/v1/law').expect(200)).body as Law;
const SYRIA = {
  kind: 'safe_country',
  name: 'SY',
  list: 'de',
  validFrom: '2026-11-01',
  source: '§ 29b AsylG, invented for a test',
  reviewBy: '2027-11-01',
};

beforeAll(async () => {
  portal = await startApp({ clock: new FixedClock(NOW) });
  desk = await setUpDesk(portal);
  const enter = async (displayName: string, nationality: string): Promise<string> => {
    const made = await desk.volunteer
      .post('/api/v1/people')
      .send({
        displayName,
        plz: '82319',
        occupations: [{ kldb: '22342', relation: 'trained' }],
        german: { listening: 3, reading: 3, speaking: 3, writing: 3, source: 'self' },
        status: 'aufenthaltsgestattung',
        statusFacts: {
          nationality,
          asylumRegisteredOn: '2026-01-05',
          asylumApplicationFiledOn: '2026-01-20',
          gestattetSince: '2026-01-05',
          mustLiveInReception: false,
        },
      })
      .expect(201);
    return (made.body as { id: string }).id;
  };
  syrian = await enter('Samir S.', 'SY');
  await enter('Elsa E.', 'ER');
});
afterAll(() => portal.stop());

const classOf = async (id: string): Promise<string> => {
  const answer = await desk.volunteer.get(`/api/v1/people/${id}/permission?kind=employment`).expect(200);
  return (answer.body as { accessClass: string }).accessClass;
};

describe('the law as rows', () => {
  it('is there at the first start, with source and review date each', async () => {
    const { entries, version } = await law();
    expect(version).toBe(0);
    expect(entries.length).toBeGreaterThan(45);
    expect(entries.filter((entry) => entry.kind === 'safe_country' && entry.list === 'de')).toHaveLength(10);
    expect(entries.some(({ name }) => name === 'ik-44-4-stop-2026')).toBe(true);
    await desk.volunteer.get('/api/v1/law').expect(403);
    await desk.employer.get('/law').expect(403);
    await portal.visitor().get('/api/v1/law').expect(401);
  });

  it('shows before an edit whose answers would change: numbers to the operator, names to the own desk', async () => {
    const byOperator = (await desk.operator.post('/api/v1/law/preview').send(SYRIA).expect(200))
      .body as Preview;
    expect(byOperator).toMatchObject({ version: 0, people: 2, changed: 1, own: [] });
    expect(byOperator.counts).toContainEqual({
      kind: 'employment',
      before: 'PERMISSION_ENTITLEMENT',
      after: 'FORBIDDEN',
      rule: 'asylg61Para2Sentence4',
      count: 1,
    });
    const byLead = (await desk.lead.post('/api/v1/law/preview').send(SYRIA).expect(200)).body as Preview;
    expect(byLead.own.map(({ id }) => id)).toEqual([syrian]);
    expect(await classOf(syrian)).toBe('PERMISSION_ENTITLEMENT');
    expect((await law()).version).toBe(0);
  });

  it('leaves the edit to who runs the portal, and refuses one made on an old version', async () => {
    await desk.lead
      .post('/api/v1/law/changes')
      .send({ ...SYRIA, version: 0 })
      .expect(403);
    await desk.operator
      .post('/api/v1/law/changes')
      .send({ ...SYRIA, version: 7 })
      .expect(409);
    const same = { ...SYRIA, name: 'SN', validFrom: '1993-07-01', version: 0 };
    const double = await desk.operator.post('/api/v1/law/changes').send(same).expect(400);
    expect(double.body).toMatchObject({ errors: [{ pointer: '/name', code: 'not_unique' }] });
    const wrong = await desk.operator
      .post('/api/v1/law/preview')
      .send({ ...SYRIA, name: 'Syria' })
      .expect(400);
    expect(wrong.body).toMatchObject({ errors: [{ pointer: '/name', code: 'invalid' }] });
  });

  it('puts an edit into force at once for everything that judges, with history and audit', async () => {
    await desk.operator
      .post('/api/v1/law/changes')
      .send({ ...SYRIA, version: 0 })
      .expect(201);
    expect(await classOf(syrian)).toBe('FORBIDDEN');
    const changes = await portal.admin.query('select action, after, actor_id from law_change');
    expect(changes.rows).toMatchObject([{ action: 'add', after: { name: 'SY' } }]);
    const audit = await portal.admin.query(`select detail from audit_event where action = 'law:add'`);
    expect(audit.rows).toEqual([{ detail: { key: 'safe_country/de/SY/2026-11-01' } }]);
    await expect(portal.admin.query('delete from law_change')).rejects.toThrow('never changed');
    await until('the new matches', async () => {
      const jobs = await portal.admin.query(`select 1 from outbox where job = 'match.rematch'`);
      return jobs.rowCount === 0 || null;
    });
  });

  it('takes a row away again and does not bring it back', async () => {
    const { entries, version } = await law();
    const row = entries.find((entry) => entry.name === 'SY');
    const removal = { ...SYRIA, id: row?.id, remove: true, version };
    await desk.operator.post('/api/v1/law/changes').send(removal).expect(201);
    expect(await classOf(syrian)).toBe('PERMISSION_ENTITLEMENT');
    expect((await law()).version).toBe(2);
  });

  it('reaches another process of the portal', async () => {
    const second = await startApp({ beside: portal, clock: new FixedClock(NOW) });
    try {
      const { version } = await law();
      await desk.operator
        .post('/api/v1/law/changes')
        .send({ ...SYRIA, version })
        .expect(201);
      const { LawService } = await import('../../../src/law/index.js');
      await until('the other process', async () => {
        const { safeCountries } = second.app.get(LawService).tables();
        return Promise.resolve(safeCountries.some(({ country }) => country === 'SY') || null);
      });
      const made = await law();
      const id = made.entries.find((entry) => entry.name === 'SY')?.id;
      await desk.operator
        .post('/api/v1/law/changes')
        .send({ ...SYRIA, id, remove: true, version: made.version })
        .expect(201);
    } finally {
      await second.stop();
    }
  });
});

describe('the pages of the law', () => {
  it('lead from the tables over the preview to the change, without script', async () => {
    const page = await desk.operator.get('/law?lang=en').expect(200);
    expect(page.text).toContain('State of the law');
    const row = (await law()).entries.find(
      (entry) => entry.kind === 'minimum_wage' && entry.validFrom === '2027-01-01',
    );
    const form = await desk.operator.get(`/law/entries/${row?.id}`).expect(200);
    expect(form.text).toContain('value="14,60"');
    const fields = {
      ...{ kind: 'minimum_wage', id: row?.id, amounts: '14,80', source: 'MiLoV6 (test)' },
      ...{ validFrom_day: '1', validFrom_month: '1', validFrom_year: '2027' },
      ...{ reviewBy_day: '1', reviewBy_month: '6', reviewBy_year: '2027' },
    };
    const wrong = await desk.operator
      .post('/law/preview')
      .type('form')
      .send({ ...fields, amounts: 'viel', _csrf: csrfOf(form.text) })
      .expect(422);
    expect(wrong.text).toContain('href="#f-amounts"');
    const preview = await desk.operator
      .post('/law/preview')
      .type('form')
      .send({ ...fields, _csrf: csrfOf(form.text) })
      .expect(200);
    expect(preview.text).toContain('€14.80');
    const version = /name="version" value="(\d+)"/.exec(preview.text)?.[1];
    await desk.operator
      .post('/law/changes')
      .type('form')
      .send({ ...fields, version, _csrf: csrfOf(preview.text) })
      .expect(303)
      .expect('location', '/law');
    const posting = {
      ...{ kind: 'employment', title: 'Schreiner', kldb: '22342', plz: '82319', hoursMin: 38, hoursMax: 40 },
      ...{ pay: { amountEur: 14.7, per: 'hour' }, seats: 1, startsOn: '2027-02-01' },
    };
    const refused = await desk.employer.post('/api/v1/vacancies').send(posting).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ code: 'check_wage_below_minimum' }] });
    const lead = await desk.lead.get('/law').expect(200);
    expect(lead.text).toContain('14,80');
    await desk.lead
      .post('/law/changes')
      .type('form')
      .send({ ...fields, version, _csrf: csrfOf(preview.text) })
      .expect(403);
  });
});

describe('a rule past its review date', () => {
  it('shows on the pages that rest on it and on the homes of who must look', async () => {
    const quiet = await desk.lead.get('/').expect(200);
    expect(quiet.text).not.toContain('Rechtsstand nachprüfen');
    const { version } = await law();
    const late = {
      kind: 'rule_review',
      name: 'asylg61Para2Sentence1',
      source: 'read for a test',
      reviewBy: addDays(berlinDay(NOW), -1),
      version,
    };
    await desk.operator.post('/api/v1/law/changes').send(late).expect(201);
    for (const browser of [desk.lead, desk.operator]) {
      const home = await browser.get('/?lang=de').expect(200);
      expect(home.text).toContain('Rechtsstand nachprüfen');
      expect(home.text).toContain('Außerhalb der Aufnahmeeinrichtung');
    }
    expect((await desk.volunteer.get('/?lang=de')).text).not.toContain('Rechtsstand nachprüfen');
    const page = await desk.volunteer.get(`/people/${syrian}/permission?lang=de`).expect(200);
    expect(page.text).toContain('Diese Antwort beruht auf Rechtsstand');
    const after = await law();
    expect(after.overdue.map(({ id }) => id)).toContain('asylg61Para2Sentence1');
    const row = after.entries.find((entry) => entry.name === 'asylg61Para2Sentence1');
    await desk.operator
      .post('/api/v1/law/changes')
      .send({ ...late, id: row?.id, reviewBy: '2027-11-22', version: after.version })
      .expect(201);
    expect((await desk.lead.get('/?lang=de')).text).not.toContain('Rechtsstand nachprüfen');
  });
});
