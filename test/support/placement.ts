import type { Desk } from './desk.js';
import type { Agent } from './office.js';

/** What a desk says of the firm it posts for. */
export const FIRM = { name: 'Schreinerei Huber', registerNumber: 'HRB 4711', known: true } as const;

/** A published vacancy that the firm posted itself, or somebody else for it. */
export async function addVacancy(
  desk: Desk,
  change: Readonly<Record<string, unknown>> = {},
  by: Agent = desk.employer,
): Promise<string> {
  const made = await by
    .post('/api/v1/vacancies')
    .send({
      kind: 'employment',
      title: 'Schreinerin oder Schreiner',
      kldb: '22342',
      plz: '82319',
      hoursMin: 38,
      hoursMax: 40,
      pay: { amountEur: 19.5, per: 'hour' },
      seats: 3,
      ...change,
    })
    .expect(201);
  const { id, state } = made.body as { id: string; state: string };
  if (state === 'held')
    await desk.operator.post(`/api/v1/vacancies/${id}/release`).send({ publish: true }).expect(204);
  return id;
}

export interface Step {
  readonly to: string;
  readonly startedOn?: string;
  readonly reason?: string;
  readonly helperReason?: string;
}

/** Takes steps of a placement one after the other as the volunteer; gives the revision after the last. */
export async function walk(desk: Desk, id: string, steps: readonly Step[]): Promise<number> {
  const found = await desk.volunteer.get(`/api/v1/placements/${id}`).expect(200);
  let { revision } = found.body as { revision: number };
  for (const step of steps) {
    const answer = await desk.volunteer
      .post(`/api/v1/placements/${id}/steps`)
      .send({ ...step, ...(step.to === 'agreed' && { scopes: ['contact'] }), revision })
      .expect(201);
    ({ revision } = answer.body as { revision: number });
  }
  return revision;
}

export async function suggest(desk: Desk, personId: string, vacancyId: string): Promise<string> {
  const made = await desk.volunteer.post('/api/v1/placements').send({ personId, vacancyId }).expect(201);
  return (made.body as { id: string }).id;
}
