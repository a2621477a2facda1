import type supertest from 'supertest';
import type { StartedApp } from './app.js';
import { FirstOperator } from '../../src/access/index.js';

type Agent = ReturnType<typeof supertest.agent>;

export const PASSWORD = 'a long enough password';

/** Members of an invented desk and firm, entered through the API alone, each with a browser of its own. */
export interface Desk {
  readonly operator: Agent;
  readonly volunteer: Agent;
  readonly lead: Agent;
  readonly employer: Agent;
  readonly stranger: Agent;
  readonly groupId: string;
  readonly firmId: string;
}

/** Sets a portal up as its first administrator would: through the one-time link and the API. */
export async function setUpDesk(portal: StartedApp): Promise<Desk> {
  const operator = portal.visitor();
  const secret = await portal.app.get(FirstOperator).invite();
  const form = await operator.get(`/setup/${secret}`).expect(200);
  await operator
    .post(`/setup/${secret}`)
    .type('form')
    .send({
      _csrf: csrfOf(form.text),
      login: 'op@example.org',
      displayName: 'Olga Operator',
      password: PASSWORD,
    })
    .expect(303);
  await signIn(operator, 'op@example.org');
  const groupId = await organisation(operator, 'helper_group', 'Jobtreff Starnberg', '09188');
  const otherId = await organisation(operator, 'helper_group', 'Helferkreis Mannheim', '08222');
  const firmId = await organisation(operator, 'employer', 'Schreinerei Huber', '09188');
  return {
    operator,
    groupId,
    firmId,
    volunteer: await member(portal, operator, groupId, 'vera@example.org', 'volunteer'),
    lead: await member(portal, operator, groupId, 'lena@example.org', 'desk_lead'),
    employer: await member(portal, operator, firmId, 'huber@example.org', 'employer_editor'),
    stranger: await member(portal, operator, otherId, 'stefan@example.org', 'volunteer'),
  };
}

/** The token against forged requests in a page's first form. */
export function csrfOf(html: string): string {
  const found = /name="_csrf" value="([^"]+)"/.exec(html);
  if (!found?.[1]) throw new Error('no form token on the page');
  return found[1];
}

export async function signIn(browser: Agent, login: string): Promise<void> {
  await browser.post('/api/v1/session').send({ login, password: PASSWORD }).expect(200);
}

async function organisation(operator: Agent, kind: string, name: string, ags: string): Promise<string> {
  const answer = await operator.post('/api/v1/organisations').send({ kind, name, ags }).expect(201);
  return (answer.body as { id: string }).id;
}

async function member(
  portal: StartedApp,
  operator: Agent,
  orgId: string,
  login: string,
  role: string,
): Promise<Agent> {
  await operator
    .post(`/api/v1/organisations/${orgId}/members`)
    .send({ login, displayName: login.split('@')[0], password: PASSWORD, role })
    .expect(201);
  const browser = portal.visitor();
  await signIn(browser, login);
  return browser;
}
