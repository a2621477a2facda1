import { storedFacts } from '../../../../src/domain/work-permission/index.js';
import { funding, Row } from '../support.js';

const hampered = { isPlacementHampered: true, hasReducedProductivity: true };
const seeker = { isUnemployed: true, isJobSeeker: true, isTrainingSeeker: false };
const young = { isTrainingHampered: true, hasCompletedSchooling: true, hasGermanForTraining: true };
const longTerm = { receivesSgb2: true, sgb2MonthsInLast24: 21, wasHardlyEmployed: true };
const born = (birthDate: string, over = {}): ReturnType<typeof storedFacts> =>
  storedFacts('ae_25_2', { birthDate, ...over });
const gestattet = (since: string): ReturnType<typeof storedFacts> =>
  storedFacts('aufenthaltsgestattung', {
    birthDate: '2005-01-01',
    entryDate: '2024-01-01',
    stayUninterruptedSince: since,
  });
const tolerated = (since: string): ReturnType<typeof storedFacts> =>
  storedFacts('duldung_60a', {
    birthDate: '2005-01-01',
    entryDate: '2024-01-01',
    duldungSince: since,
    stayUninterruptedSince: since,
  });
const BEFORE = 'contract 2026-12-09';
const START = 'start 2027-01-03';

const EMPLOYER: readonly Row[] = [
  funding('sgb3Section88', 'in', 'half the wage for a year', `met 50 12 ${BEFORE}`, hampered),
  funding('sgb3Section88', 'in', 'from 55 on: three years', `met 50 36 ${BEFORE}`, {
    ...hampered,
    facts: born('1972-01-04'),
  }),
  funding('sgb3Section88', 'in', 'a day short of 55', `met 50 12 ${BEFORE}`, {
    ...hampered,
    facts: born('1972-01-05'),
  }),
  funding(
    'sgb3Section88',
    'in',
    'from 55 on, begun after 2028',
    'met 50 12 contract 2026-12-09',
    { ...hampered, facts: born('1970-01-04') },
    {
      work: { start: '2029-01-01' },
    },
  ),
  funding('sgb3Section88', 'in', 'disabled', `met 70 24 ${BEFORE}`, { ...hampered, disability: 'disabled' }),
  funding('sgb3Section88', 'out', 'four months there before', `not_met 50 12 ${BEFORE}`, hampered, {
    work: { monthsThereBefore: 4 },
  }),
  funding('sgb3Section88', 'out', 'nothing asked', `ask 50 12 ${BEFORE}`, {}),
  funding(
    'sgb3Section54a',
    'in',
    '20 hours, four months',
    `met 27600 12 ${START}`,
    { isTrainingSeeker: true, isTrainingHampered: true },
    {
      work: { kind: 'eq', hoursPerWeek: 20, contractMonths: 4 },
    },
  ),
  funding(
    'sgb3Section54a',
    'out',
    '19 hours',
    `not_met 27600 12 ${START}`,
    { isTrainingSeeker: true, isTrainingHampered: true },
    {
      work: { kind: 'eq', hoursPerWeek: 19, contractMonths: 4 },
    },
  ),
  funding(
    'sgb3Section54a',
    'out',
    '13 months',
    `not_met 27600 12 ${START}`,
    { isTrainingSeeker: true, isTrainingHampered: true },
    {
      work: { kind: 'eq', hoursPerWeek: 20, contractMonths: 13 },
    },
  ),
  funding('sgb2Section16e', 'in', '21 of 24 months', `met 75/50 24 ${BEFORE}`, longTerm),
  funding('sgb2Section16e', 'out', '20 of 24 months', `not_met 75/50 24 ${BEFORE}`, {
    ...longTerm,
    sgb2MonthsInLast24: 20,
  }),
  funding('sgb2Section16e', 'out', 'contract of 23 months', `not_met 75/50 24 ${BEFORE}`, longTerm, {
    work: { contractMonths: 23 },
  }),
  funding('sgb2Section16e', 'out', 'the new wording begins on 1 July 2026', 'none', longTerm, {
    day: '2026-06-30',
  }),
  funding('sgb2Section16i', 'in', '25, six of seven years', `met 100/100/90/80/70 60 ${BEFORE}`, {
    facts: born('2002-01-04'),
    receivesSgb2: true,
    sgb2MonthsInLast84: 72,
    wasHardlyEmployed: true,
  }),
  funding('sgb2Section16i', 'in', 'five years with a child', `met 100/100/90/80/70 60 ${BEFORE}`, {
    facts: born('1990-01-04'),
    receivesSgb2: true,
    sgb2MonthsInLast84: 60,
    sgb2MonthsInLast60: 60,
    livesWithMinorChild: true,
    wasHardlyEmployed: true,
  }),
  funding('sgb2Section16i', 'out', 'a day short of 25', `not_met 100/100/90/80/70 60 ${BEFORE}`, {
    facts: born('2002-01-05'),
    receivesSgb2: true,
    sgb2MonthsInLast84: 72,
    wasHardlyEmployed: true,
  }),
  funding(
    'sgb3Section82',
    'in',
    '121 hours, firm of 49',
    `met 100/75 - ${START}`,
    { hasQualification: true, qualificationYearsAgo: 2 },
    {
      work: { isExistingJob: true, courseHours: 121, employerHeadcount: 49 },
    },
  ),
  funding(
    'sgb3Section82',
    'in',
    'firm of 50',
    `met 50/50 - ${START}`,
    { hasQualification: true, qualificationYearsAgo: 2 },
    {
      work: { isExistingJob: true, courseHours: 121, employerHeadcount: 50 },
    },
  ),
  funding(
    'sgb3Section82',
    'in',
    'firm of 500, no qualification',
    `met 25/100 - ${START}`,
    { hasQualification: false },
    {
      work: { isExistingJob: true, courseHours: 121, employerHeadcount: 500 },
    },
  ),
  funding(
    'sgb3Section82',
    'out',
    '120 hours',
    `not_met 100/75 - ${START}`,
    { hasQualification: true, qualificationYearsAgo: 2 },
    {
      work: { isExistingJob: true, courseHours: 120, employerHeadcount: 49 },
    },
  ),
];

const PERSON: readonly Row[] = [
  funding('sgb3Section45', 'in', 'six weeks', `met 100 6w ${START}`, seeker),
  funding('sgb3Section45', 'in', 'long-term unemployed: twelve', `met 100 12w ${START}`, {
    ...seeker,
    isLongTermUnemployed: true,
  }),
  funding('sgb3Section45', 'out', 'neither unemployed nor looking', `not_met 100 6w ${START}`, {
    isUnemployed: false,
    isJobSeeker: false,
    isTrainingSeeker: false,
  }),
  funding('sgb3Section45Para4', 'in', 'measure of a provider', `met 100 - ${START}`, seeker),
  funding('sgb3Section45Para4', 'out', 'not asked', `ask 100 - ${START}`, {}),
  funding('sgb3Section45Para6', 'in', 'private agent', 'met 250000 - after_placement -', seeker),
  funding('sgb3Section45Para6', 'in', 'long-term unemployed', 'met 300000 - after_placement -', {
    ...seeker,
    isLongTermUnemployed: true,
  }),
  funding('sgb3Section45Para6', 'out', 'job of two months', 'not_met 250000 - after_placement -', seeker, {
    work: { contractMonths: 2 },
  }),
  funding('sgb2Section16k', 'in', 'receives SGB II', `met 100 12 ${START}`, { receivesSgb2: true }),
  funding('sgb2Section16k', 'out', 'does not', `not_met 100 12 ${START}`, { receivesSgb2: false }),
  funding('sgb3Section81', 'in', 'counselled before', `met 100 - ${START}`, {
    ...seeker,
    wasCounselled: true,
  }),
  funding('sgb3Section81', 'out', 'not counselled', `not_met 100 - ${START}`, {
    ...seeker,
    wasCounselled: false,
  }),
  funding('sgb3Section131a', 'in', 'starts on 31 December 2026', 'met 100 - start 2026-12-30', seeker, {
    work: { start: '2026-12-31' },
  }),
  funding('sgb3Section131a', 'out', 'starts on 1 January 2027', 'not_met 100 - start 2026-12-31', seeker, {
    work: { start: '2027-01-01' },
  }),
  funding('recognitionGrant', 'in', 'income at the limit', 'met 60000/120000 - recognition_procedure -', {
    hasForeignQualification: true,
    annualIncome: 3_200_000,
    isOtherwiseFunded: false,
  }),
  funding(
    'recognitionGrant',
    'out',
    'income above, single',
    'not_met 60000/120000 - recognition_procedure -',
    {
      hasForeignQualification: true,
      annualIncome: 3_200_001,
      isCouple: false,
      isOtherwiseFunded: false,
    },
  ),
];

const TRAINING: readonly Row[] = [
  funding(
    'sgb3Section74',
    'in',
    'apprentice under 25',
    `met 100 - ${START}`,
    { ...young, facts: born('2002-01-05') },
    {
      work: { kind: 'apprenticeship' },
    },
  ),
  funding('sgb3Section74', 'out', 'a job', `not_met 100 - ${START}`, { ...young, facts: born('2002-01-05') }),
  funding('sgb3Section75a', 'in', 'Gestattung: day after 15 months', `met 100 8 ${START}`, {
    ...young,
    facts: gestattet('2025-08-20'),
  }),
  funding('sgb3Section75a', 'out', 'Gestattung: last day', `not_met 100 8 ${START}`, {
    ...young,
    facts: gestattet('2025-08-21'),
  }),
  funding('sgb3Section75a', 'in', 'entered by July 2019: three months', `met 100 8 ${START}`, {
    ...young,
    facts: { ...gestattet('2026-08-20'), entryDate: '2019-07-31' },
  }),
  funding('sgb3Section51', 'in', 'Duldung: day after nine months', `met 100 - ${START}`, {
    ...young,
    facts: tolerated('2026-02-20'),
  }),
  funding('sgb3Section51', 'out', 'Duldung: last day', `not_met 100 - ${START}`, {
    ...young,
    facts: tolerated('2026-02-21'),
  }),
  funding('sgb3Section51', 'out', 'Gestattung after nine months', `not_met 100 - ${START}`, {
    ...young,
    facts: gestattet('2026-02-20'),
  }),
  funding(
    'sgb3Section56',
    'in',
    'Duldung: day after 15 months',
    'met  - month_of_start 2027-01-31',
    {
      facts: tolerated('2025-08-20'),
      livesWithParents: false,
      lacksMeansInTraining: true,
    },
    { work: { kind: 'apprenticeship' } },
  ),
  funding(
    'sgb3Section56',
    'out',
    'Duldung: last day',
    'not_met  - month_of_start 2027-01-31',
    {
      facts: tolerated('2025-08-21'),
      livesWithParents: false,
      lacksMeansInTraining: true,
    },
    { work: { kind: 'apprenticeship' } },
  ),
  funding(
    'sgb3Section56',
    'out',
    'Gestattung never',
    'not_met  - month_of_start 2027-01-31',
    {
      facts: gestattet('2020-01-01'),
      livesWithParents: false,
      lacksMeansInTraining: true,
    },
    { work: { kind: 'apprenticeship' } },
  ),
  funding('sgb3Section76', 'in', 'not under AsylbLG', `met 100 - ${START}`, {
    ...young,
    facts: born('2005-01-01'),
    receivesAsylblg: false,
  }),
  funding('sgb3Section76', 'out', 'under AsylbLG', `not_met 100 - ${START}`, {
    ...young,
    facts: born('2005-01-01'),
    receivesAsylblg: true,
  }),
];

const DEADLINES: readonly Row[] = [
  funding(
    'sgb3Section324Para1',
    'in',
    'last day before the contract',
    'met 50 12 contract 2026-12-09',
    hampered,
    {
      day: '2026-12-09',
      through: 'sgb3Section88',
    },
  ),
  funding(
    'sgb3Section324Para1',
    'out',
    'day of the contract',
    'met 50 12 contract 2026-12-09 missed',
    hampered,
    {
      day: '2026-12-10',
      through: 'sgb3Section88',
    },
  ),
  funding(
    'sgb3Section324Para2',
    'in',
    'grant after the start',
    'met  - month_of_start 2027-01-31',
    {
      facts: tolerated('2025-08-20'),
      livesWithParents: false,
      lacksMeansInTraining: true,
    },
    { day: '2027-02-01', work: { kind: 'apprenticeship' }, through: 'sgb3Section56' },
  ),
  funding(
    'sgb3Section324Para2',
    'out',
    'other benefits after the start',
    `met 100 6w ${START} missed`,
    seeker,
    {
      day: '2027-02-01',
      through: 'sgb3Section45',
    },
  ),
  funding(
    'sgb3Section45Para4Sentence5',
    'in',
    'agent after the placement',
    'met 250000 - after_placement -',
    seeker,
    {
      day: '2027-02-01',
      through: 'sgb3Section45Para6',
    },
  ),
  funding(
    'sgb3Section45Para4Sentence5',
    'out',
    'provider after the start',
    `met 100 - ${START} missed`,
    seeker,
    {
      day: '2027-02-01',
      through: 'sgb3Section45Para4',
    },
  ),
];

export const FUNDING_ROWS: readonly Row[] = [...EMPLOYER, ...PERSON, ...TRAINING, ...DEADLINES];
