import { type StartedApp, startApp } from '../../support/app.js';
import { csrfOf } from '../../support/desk.js';

let portal: StartedApp;
beforeAll(async () => {
  portal = await startApp({ env: { WORKERS: 'off' } });
});
afterAll(() => portal.stop());

const PAGE = '/register/questions';
type Agent = ReturnType<StartedApp['visitor']>;
type Answer = Awaited<ReturnType<Agent['get']>>;

/** The hidden values of the page, as a browser sends them back. */
function hiddenOf(html: string): Record<string, string> {
  const found = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries(Array.from(found, ([, name = '', value = '']) => [name, value]));
}

async function answer(agent: Agent, page: Answer, fields: Record<string, string>): Promise<Answer> {
  return agent
    .post(PAGE)
    .type('form')
    .send({ ...hiddenOf(page.text), _csrf: csrfOf(page.text), ...fields });
}

const ANSWERS = [
  { displayName: 'Nour Schritt' },
  { plz: '82319' },
  { occupation: 'Tischler', occupation_code: '22342', relation: 'trained' },
  { german: '2', source: 'self' },
  { status: 'ae_25_2' },
] as const;

describe('the five questions one by one', () => {
  it('lead to the same profile as the whole form, with both languages on every page', async () => {
    const agent = portal.visitor();
    let page = await agent.get(`${PAGE}?lang=ar`).expect(200);
    for (const fields of ANSWERS) {
      expect(page.text).toContain('lang="de" dir="ltr"');
      page = await answer(agent, page, fields);
      expect(page.status).toBe(200);
    }
    expect(page.text).toMatch(/<bdi dir="ltr">(?:[A-Z2-7]{4}-){3}[A-Z2-7]{4}<\/bdi>/);
    const { rows } = await portal.admin.query<{ occupations: unknown; german_writing: number }>(
      `select occupations, german_writing from person`,
    );
    expect(rows).toEqual([
      { occupations: [expect.objectContaining({ kldb: '22342', relation: 'trained' })], german_writing: 2 },
    ]);
  });

  it('stay at a question until it is answered, and go back without losing a word', async () => {
    const agent = portal.visitor();
    const first = await agent.get(PAGE).expect(200);
    const empty = await answer(agent, first, {});
    expect([empty.status, hiddenOf(empty.text)['step']]).toEqual([422, '0']);
    const second = await answer(agent, empty, { displayName: 'Amal Bär' });
    expect(hiddenOf(second.text)['step']).toBe('1');
    const unknown = await answer(agent, second, { plz: '00000' });
    expect([unknown.status, hiddenOf(unknown.text)['step']]).toEqual([422, '1']);
    const third = await answer(agent, unknown, { plz: '82319' });
    const unclear = await answer(agent, third, { occupation: 'qqqq', relation: 'experienced' });
    expect(unclear.status).toBe(422);
    expect(unclear.text).toContain('value="qqqq"');
    const back = await answer(agent, unclear, { go: 'back' });
    expect([back.status, hiddenOf(back.text)['step']]).toEqual([200, '1']);
    expect(back.text).toContain('value="82319"');
    expect(back.text).toContain('value="Amal Bär"');
  });

  it('take no step on trust: a last page alone leads to the first open question', async () => {
    const agent = portal.visitor();
    const first = await agent.get(PAGE).expect(200);
    const forged = await answer(agent, first, { step: '4', status: 'german' });
    expect([forged.status, hiddenOf(forged.text)['step']]).toEqual([422, '0']);
    const odd = await answer(agent, first, { step: '99', displayName: 'A' });
    expect(hiddenOf(odd.text)['step']).toBe('1');
  });

  it('are printed in both languages', async () => {
    const { text } = await portal.visitor().get('/register/paper?lang=ar').expect(200);
    expect(text).toContain('Wie heißen Sie?');
    expect(text).toContain('ما اسمك؟');
  });
});
