import type supertest from 'supertest';
import { addDays } from '../../src/domain/shared/index.js';

type Agent = ReturnType<typeof supertest.agent>;

/** An integration course from A2 to B1 at Starnberg, as a desk enters it; days count from `today`. */
export function courseTo(
  today: string,
  changes: Readonly<Record<string, unknown>> & { readonly start?: number; readonly days?: number } = {},
): Record<string, unknown> {
  const { start = 20, days = 90, ...rest } = changes;
  const startsOn = addDays(today, start);
  const endsOn = addDays(startsOn, days);
  return {
    provider: 'Sprachschule am See',
    title: 'Integrationskurs B1',
    scheme: 'IK',
    entryLevel: 2,
    target: 3,
    startsOn,
    endsOn,
    registerBy: addDays(startsOn, -3),
    ue: 300,
    weekdays: [1, 2, 3, 4, 5],
    from: '08:30',
    to: '12:00',
    mode: 'onsite',
    plz: '82319',
    seats: 12,
    examOn: addDays(endsOn, 7),
    resultOn: addDays(endsOn, 42),
    ...rest,
  };
}

/** A person with A2 and the right to an integration course, who lives where the course is. */
export const LEARNER = {
  displayName: 'Karim A.',
  plz: '82319',
  occupations: [{ kldb: '22342', relation: 'trained', years: 8 }],
  german: { listening: 2, reading: 2, speaking: 2, writing: 2, source: 'self' },
  status: 'ae_25_2',
  statusFacts: { titleWorkNote: 'any_work', titleValidUntil: '2030-01-01' },
  qualification: 2,
} as const;

/** A post that asks for B1. */
export const POST = {
  kind: 'employment',
  title: 'Schreinerin oder Schreiner',
  description: 'Möbel und Türen bauen, beim Kunden einbauen.',
  kldb: '22342',
  plz: '82319',
  hoursMin: 38,
  hoursMax: 40,
  pay: { amountEur: 19.5, per: 'hour' },
  languageNeeds: [{ language: 'de', levels: { L: 3, R: 3, S: 3, W: 3 }, strength: 'employer' }],
  seats: 1,
  employer: { name: 'Schreinerei Huber', registerNumber: 'HRB 4711', known: true },
} as const;

export async function made(agent: Agent, path: string, body: object): Promise<string> {
  const answer = await agent.post(`/api/v1/${path}`).send(body).expect(201);
  return (answer.body as { id: string }).id;
}
