import type { VacancyFacts } from '../../src/domain/vacancy-check/index.js';

/** Plain lawful work, against which the tests of the vacancy check change one thing at a time. */
export const LAWFUL_VACANCY: VacancyFacts = {
  kind: 'employment',
  title: 'Lagerhelfer/in',
  text: 'Kommissionieren, Verpacken und Verladen von Waren.',
  employer: { name: 'Nordlager GmbH', registerNumber: 'HRB 1', verifiedDomain: true, accountAgeDays: 400 },
  pay: { amountEur: 15.2, per: 'hour' },
  hoursPerWeek: 38.5,
  hoursPerDay: null,
  start: '2026-12-01',
  end: null,
  workerAge: null,
  trainingYear: null,
  purpose: null,
  housing: null,
  temporaryAgency: false,
  agencyLicence: null,
  contact: 'email',
};
