import type supertest from 'supertest';
import type { StartedApp } from './app.js';
import { csrfOf, type Desk, PASSWORD, signIn } from './desk.js';

export type Agent = ReturnType<typeof supertest.agent>;

/** An office with one caseworker, entered through the API as an operator would. */
export async function addOffice(
  portal: StartedApp,
  desk: Desk,
  kind: 'job_centre' | 'agency' | 'authority',
  name: string,
  ags: string,
): Promise<{ readonly id: string; readonly caseworker: Agent }> {
  const made = await desk.operator.post('/api/v1/organisations').send({ kind, name, ags }).expect(201);
  const { id } = made.body as { id: string };
  const login = `${kind}-${ags}@example.org`;
  await desk.operator
    .post(`/api/v1/organisations/${id}/members`)
    .send({ login, displayName: 'Caseworker', password: PASSWORD, role: 'caseworker' })
    .expect(201);
  const caseworker = portal.visitor();
  await signIn(caseworker, login);
  return { id, caseworker };
}

/** A person of the desk's own, entered through the API. */
export async function addPerson(
  agent: Agent,
  change: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const made = await agent
    .post('/api/v1/people')
    .send({
      displayName: 'Karim A.',
      evenIfKnown: true,
      plz: '82319',
      occupations: [{ kldb: '22342', relation: 'trained', years: 8 }],
      german: { listening: 2, reading: 2, speaking: 2, writing: 2, source: 'self' },
      status: 'ae_25_2',
      statusFacts: { titleWorkNote: 'any_work', titleValidUntil: '2030-01-01' },
      ...change,
    })
    .expect(201);
  return (made.body as { id: string }).id;
}

/** Sends the form of a page to the page's own address unless another is given, with its token. */
export function sendForm(
  agent: Agent,
  page: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  action = page,
): Promise<supertest.Response> {
  return postForm(agent, page, action, fields);
}

/** Posts a form of a page with its token; the page must hold a form. */
export async function postForm(
  agent: Agent,
  page: string,
  action: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<supertest.Response> {
  const shown = await agent.get(page);
  return agent
    .post(action)
    .type('form')
    .send({ _csrf: csrfOf(shown.text), ...fields });
}
