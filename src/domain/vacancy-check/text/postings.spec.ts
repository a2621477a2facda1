import { FORBIDDEN_CRITERIA } from '../../../../test/support/wordings/criteria.js';
import { FEES } from '../../../../test/support/wordings/fees.js';
import { HARMLESS_MONEY_AND_HOMES } from '../../../../test/support/wordings/harmless-money-and-homes.js';
import { HARMLESS_PEOPLE_AND_WORK } from '../../../../test/support/wordings/harmless-people-and-work.js';
import { WITHHELD_PAPERS } from '../../../../test/support/wordings/papers.js';
import { SPELLINGS } from '../../../../test/support/wordings/spellings.js';
import {
  FIRST_LANGUAGES,
  MESSENGER_CONTACTS,
  TIED_HOUSING,
  VAGUE_PROMISES,
} from '../../../../test/support/wordings/ways.js';
import { pick, seededRandom } from '../../shared/index.js';
import { checkVacancy } from '../check.js';
import { VacancyFacts } from '../vacancy.js';

const UNLAWFUL = [
  ...FEES,
  ...WITHHELD_PAPERS,
  ...MESSENGER_CONTACTS,
  ...TIED_HOUSING,
  ...FORBIDDEN_CRITERIA,
  ...FIRST_LANGUAGES,
  ...VAGUE_PROMISES,
];
const LAWFUL = [...HARMLESS_MONEY_AND_HOMES, ...HARMLESS_PEOPLE_AND_WORK];

describe('40 bad and 200 good postings', () => {
  const random = seededRandom(2026);
  const posting = (signal: string | null): VacancyFacts => {
    const sentences = Array.from({ length: 5 }, () => pick(random, LAWFUL));
    if (signal !== null) sentences.splice(Math.floor(random() * 6), 0, signal);
    return {
      kind: 'employment',
      title: pick(random, ['Lagerhelfer/in', 'Küchenhilfe (m/w/d)', 'Pflegehelfer/in', 'Fahrer/in']),
      text: pick(random, SPELLINGS)(sentences.join(pick(random, [' ', '\n', '\n\n']))),
      employer: { name: 'Nordlager GmbH', registerNumber: 'HRB 1', verifiedDomain: true, accountAgeDays: 90 },
      pay: { amountEur: 15 + random() * 5, per: 'hour' },
      hoursPerWeek: 38,
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
  };
  const flagged = (vacancy: VacancyFacts): boolean => checkVacancy(vacancy, '2026-11-23').verdict !== 'ok';

  it('are told apart: recall at least 0.95, precision at least 0.8', () => {
    const bad = Array.from({ length: 40 }, () => posting(pick(random, UNLAWFUL)));
    const good = Array.from({ length: 200 }, () => posting(null));
    const caught = bad.filter(flagged).length;
    const wrong = good.filter(flagged).length;
    expect(caught / bad.length).toBeGreaterThanOrEqual(0.95);
    expect(caught / (caught + wrong)).toBeGreaterThanOrEqual(0.8);
  });
});
