import { BUILT_IN_TABLES } from '../../../../src/domain/work-permission/index.js';
import { office, Row } from '../support.js';

const SOZIALAMT = 'sozialamt_asylblg agentur_sgb3';
const JOBCENTER = 'jobcenter_sgb2 jobcenter_sgb2';
const switched = { benefitSwitch24: { ...BUILT_IN_TABLES.benefitSwitch24, validFrom: '2026-07-01' } };

export const BENEFIT_ROWS: readonly Row[] = [
  office('asylblg1Para1', 'in', 'Gestattung', SOZIALAMT, { status: 'aufenthaltsgestattung' }),
  office('asylblg1Para1', 'in', 'Duldung', SOZIALAMT, { status: 'duldung_60d' }),
  office('asylblg1Para1', 'in', '§ 25(4) sentence 1', SOZIALAMT, {
    status: 'ae_25_4_s1',
    titleValidUntil: '2027-01-01',
  }),
  office('asylblg1Para1', 'out', '§ 25(4) sentence 2', JOBCENTER, {
    status: 'ae_25_4_s2',
    titleValidUntil: '2027-01-01',
  }),
  office('asylblg1Para1No3a', 'in', '§ 23(1) because of war', SOZIALAMT, {
    status: 'ae_23_1',
    admittedBecauseOfWar: true,
  }),
  office('asylblg1Para1No3a', 'in', '§ 23(1) for another reason', JOBCENTER, {
    status: 'ae_23_1',
    admittedBecauseOfWar: false,
  }),
  office('asylblg1Para1No3a', 'out', '§ 23(2)', JOBCENTER, { status: 'ae_23_2' }),
  office(
    'asylblg1Para1No3c',
    'in',
    'last day of the month in which 18 months end',
    SOZIALAMT,
    {
      status: 'ae_25_5',
      suspensionDecidedOn: '2025-05-10',
    },
    '2026-11-30',
  ),
  office(
    'asylblg1Para1No3c',
    'out',
    'first day of the next month',
    JOBCENTER,
    {
      status: 'ae_25_5',
      suspensionDecidedOn: '2025-05-10',
    },
    '2026-12-01',
  ),
  office('asylblg1Para1No3c', 'in', 'suspension not known', 'unknown unknown', { status: 'ae_25_5' }),
  office(
    'asylblg1Para3',
    'in',
    'recognised this month',
    SOZIALAMT,
    { status: 'ae_25_2', asylblgEndedOn: '2026-11-02' },
    '2026-11-30',
  ),
  office(
    'asylblg1Para3',
    'out',
    'recognised last month',
    JOBCENTER,
    { status: 'ae_25_2', asylblgEndedOn: '2026-11-02' },
    '2026-12-01',
  ),
  office('sgb2Section7', 'in', 'refugee', JOBCENTER, { status: 'ae_25_2' }),
  office('sgb2Section7', 'in', 'German', JOBCENTER, { status: 'german' }),
  office('sgb2Section7', 'out', 'title ended: no guess', 'unknown unknown', {
    status: 'ae_25_2',
    titleValidUntil: '2026-11-20',
  }),
  office('sgb2Section9', 'in', 'needs no benefits', 'null agentur_sgb3', {
    status: 'ae_25_2',
    inNeed: false,
  }),
  office('sgb2Section9', 'out', 'in need', JOBCENTER, { status: 'ae_25_2', inNeed: true }),
  office('sgb2Section5Para4', 'in', 'draws Arbeitslosengeld', 'jobcenter_sgb2 agentur_sgb3', {
    status: 'ae_25_2',
    receivesUnemploymentBenefit: true,
  }),
  office('sgb2Section5Para4', 'out', 'draws none', JOBCENTER, {
    status: 'ae_25_2',
    receivesUnemploymentBenefit: false,
  }),
  office('sgb2Section74', 'in', 'Fiktion for § 24', JOBCENTER, {
    status: 'fiktion_81_3_s1',
    nationality: 'UA',
  }),
  office('sgb2Section74', 'out', 'Fiktion for something else', 'unknown unknown', {
    status: 'fiktion_81_3_s1',
    nationality: 'IR',
  }),
  office('aufenthg16gBenefits', 'in', 'training title', 'unknown agentur_sgb3', { status: 'ae_16g' }),
  office('aufenthg16gBenefits', 'out', 'training toleration', SOZIALAMT, { status: 'duldung_60c' }),
  office('benefitSwitch24', 'out', 'not in force', JOBCENTER, {
    status: 'ae_24',
    entryDate: '2025-06-01',
    nationality: 'UA',
  }),
  office(
    'benefitSwitch24',
    'in',
    'in force, transition over',
    SOZIALAMT,
    {
      status: 'ae_24',
      entryDate: '2025-06-01',
      nationality: 'UA',
    },
    '2026-10-01',
    switched,
  ),
  office(
    'benefitSwitch24',
    'in',
    'in force, transition runs',
    'unknown unknown',
    {
      status: 'ae_24',
      entryDate: '2025-06-01',
      nationality: 'UA',
    },
    '2026-09-30',
    switched,
  ),
  office(
    'benefitSwitch24',
    'out',
    'first permit by 31 March 2025',
    JOBCENTER,
    {
      status: 'ae_24',
      titleIssuedOn: '2025-03-31',
      nationality: 'UA',
    },
    '2026-10-01',
    switched,
  ),
];
