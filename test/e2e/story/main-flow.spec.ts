import { startApp, StartedApp } from '../../support/app.js';
import { csrfOf, Desk, setUpDesk } from '../../support/desk.js';
import { until } from '../../support/wait.js';

interface Match {
  readonly vacancyId: string;
  readonly kind: string;
  readonly on: string | null;
  readonly explanation: { readonly gates: readonly { gate: string; outcome: string; reason: string }[] };
}

let portal: StartedApp;
let desk: Desk;

beforeAll(async () => {
  portal = await startApp();
  desk = await setUpDesk(portal);
});
afterAll(() => portal.stop());

const carpentry = {
  kind: 'employment',
  title: 'Schreinerin oder Schreiner',
  kldb: '22342',
  plz: '82319',
  hoursMin: 38,
  hoursMax: 40,
  pay: { amountEur: 19.5, per: 'hour' },
  languageNeeds: [{ language: 'de', levels: { L: 2, S: 2 }, strength: 'employer' }],
  seats: 1,
};
const karim = {
  displayName: 'Karim A.',
  plz: '82319',
  occupations: [{ kldb: '22342', relation: 'trained', years: 8 }],
  german: { listening: 2, reading: 2, speaking: 2, writing: 2, source: 'self' },
  status: 'ae_25_2',
  statusFacts: { titleWorkNote: 'any_work', titleValidUntil: '2030-01-01' },
  qualification: 2,
};

async function matchesOf(personId: string): Promise<readonly Match[]> {
  return until('matches', async () => {
    const answer = await desk.volunteer.get(`/api/v1/people/${personId}/matches`).expect(200);
    const { state, items } = answer.body as { state: string; items: Match[] };
    return state === 'ready' && items.length > 0 ? items : null;
  });
}

describe('from a person and a vacancy to the first day of work', () => {
  let vacancyId: string;
  let personId: string;
  let placementId: string;

  it('posts a vacancy, and refuses unlawful pay at the field', async () => {
    const unlawful = await desk.employer
      .post('/api/v1/vacancies')
      .send({ ...carpentry, pay: { amountEur: 9, per: 'hour' } })
      .expect(422);
    expect(unlawful.body).toMatchObject({
      code: 'vacancy_refused',
      errors: [{ pointer: '/pay', code: 'check_wage_below_minimum' }],
    });
    const made = await desk.lead
      .post('/api/v1/vacancies')
      .send({
        ...carpentry,
        employer: { name: 'Schreinerei Huber', registerNumber: 'HRB 4711', known: true },
      })
      .expect(201);
    vacancyId = (made.body as { id: string }).id;
    if ((made.body as { state: string }).state === 'held')
      await desk.lead.post(`/api/v1/vacancies/${vacancyId}/release`).send({ publish: true }).expect(204);
  });

  it('shows the vacancy to a person who was entered with five fields', async () => {
    const made = await desk.volunteer.post('/api/v1/people').send(karim).expect(201);
    personId = (made.body as { id: string }).id;
    const matches = await matchesOf(personId);
    const match = matches.find((one) => one.vacancyId === vacancyId);
    expect(match).toMatchObject({ kind: 'now', on: null });
    expect(match?.explanation.gates.find((gate) => gate.gate === 'permission')).toMatchObject({
      outcome: 'pass',
    });
  });

  it('dates the match of a person who must first learn', async () => {
    const made = await desk.volunteer
      .post('/api/v1/people')
      .send({
        ...karim,
        displayName: 'Samira B.',
        german: { listening: 1, speaking: 1, reading: 1, writing: 1, source: 'self' },
      })
      .expect(201);
    const matches = await matchesOf((made.body as { id: string }).id);
    const match = matches.find((one) => one.vacancyId === vacancyId);
    expect(match?.kind).toBe('not_yet');
    expect(match?.on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('ranks people for the vacancy, by name for the own desk and not at all for a stranger', async () => {
    const seen = await until('ranked people', async () => {
      const answer = await desk.lead.get(`/api/v1/vacancies/${vacancyId}/matches`).expect(200);
      const { items } = answer.body as { items: { displayName: string | null }[] };
      return items.length >= 2 ? items : null;
    });
    expect(seen.map((one) => one.displayName)).toEqual(expect.arrayContaining(['Karim A.', 'Samira B.']));
    const foreign = await desk.stranger.get(`/api/v1/vacancies/${vacancyId}/matches`).expect(200);
    expect((foreign.body as { items: unknown[] }).items).toEqual([]);
    await desk.stranger.get(`/api/v1/people/${personId}`).expect(404);
    await desk.employer.get(`/api/v1/people/${personId}`).expect(403);
  });

  it('introduces nobody before the person has agreed', async () => {
    const made = await desk.volunteer.post('/api/v1/placements').send({ personId, vacancyId }).expect(201);
    placementId = (made.body as { id: string }).id;
    const early = await desk.volunteer
      .post(`/api/v1/placements/${placementId}/steps`)
      .send({ to: 'introduced', revision: 1 })
      .expect(422);
    expect((early.body as { code: string }).code).toBe('not_possible');
    await desk.stranger.get(`/api/v1/placements/${placementId}`).expect(404);
  });

  it('moves to the first day, takes the last seat, and keeps every step', async () => {
    const steps = [
      { to: 'agreed', scopes: ['contact'] },
      { to: 'introduced' },
      { to: 'interview' },
      { to: 'permit_pending' },
      { to: 'started', startedOn: '2026-12-01' },
    ];
    let revision = 1;
    for (const step of steps) {
      const answer = await desk.volunteer
        .post(`/api/v1/placements/${placementId}/steps`)
        .send({ ...step, revision })
        .expect(201);
      revision = (answer.body as { revision: number }).revision;
    }
    const found = await desk.volunteer.get(`/api/v1/placements/${placementId}`).expect(200);
    expect(found.body).toMatchObject({ stage: 'started', startedOn: '2026-12-01', nextMove: 'nobody' });
    expect((found.body as { history: unknown[] }).history).toHaveLength(6);
    const vacancy = await desk.volunteer.get(`/api/v1/vacancies/${vacancyId}`).expect(200);
    expect(vacancy.body).toMatchObject({ seats: 1, seatsTaken: 1 });
    await desk.volunteer
      .post(`/api/v1/placements/${placementId}/steps`)
      .send({ to: 'held_3', revision: 1 })
      .expect(409);
  });

  it('takes the filled vacancy out of everybody’s list', async () => {
    await until('the change', async () => {
      const answer = await desk.volunteer.get(`/api/v1/people/${personId}/matches`).expect(200);
      return (answer.body as { items: Match[] }).items.every((one) => one.vacancyId !== vacancyId) || null;
    });
  });

  it('counts the start for the figures', async () => {
    await until('the change', async () => {
      const { rows } = await portal.admin.query<{ measure: string; count: number }>(
        `select measure, sum(count)::int as count from outcome_count where measure in ('proposals', 'starts') group by 1 order by 1`,
      );
      return rows.length === 2 ? rows : null;
    });
  });
});

describe('the same through pages, without script', () => {
  it('enters a person with five fields and lands on the ranked list', async () => {
    const form = await desk.volunteer.get('/people/new').expect(200);
    const fields = {
      _csrf: csrfOf(form.text),
      displayName: 'Yusuf <T.>',
      plz: '82319',
      occupation: 'Schreiner',
      occupation_code: '22342',
      relation: 'experienced',
      german: '3',
      source: 'certificate',
      status: 'ae_24',
    };
    const wrong = await desk.volunteer
      .post('/people/new')
      .type('form')
      .send({ ...fields, plz: '00000' })
      .expect(422);
    expect(wrong.text).toContain('Yusuf &lt;T.>');
    const made = await desk.volunteer.post('/people/new').type('form').send(fields).expect(303);
    const list = await desk.volunteer.get(String(made.headers['location'])).expect(200);
    expect(list.text).toContain('Yusuf &lt;T.>');
  });

  it('asks what a word means when no script chose a code', async () => {
    const form = await desk.volunteer.get('/people/new').expect(200);
    const asked = await desk.volunteer
      .post('/people/new')
      .type('form')
      .send({
        _csrf: csrfOf(form.text),
        displayName: 'Ali',
        plz: '82319',
        occupation: 'Holz',
        relation: 'wanted',
        german: '2',
        source: 'self',
        status: 'german',
      })
      .expect(422);
    expect(asked.text).toMatch(
      /name="occupation_code" value="\d{5}"|name="occupation_code"[^>]*value="\d{5}"/,
    );
  });
});
