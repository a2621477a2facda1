import { PermissionFacts, ResidenceStatus } from '../../../../src/domain/work-permission/index.js';
import { factsOf, line, Row } from '../support.js';

const FREE = 'FREE not_required';
const title = (
  status: ResidenceStatus,
  until: string | null,
  over: Partial<PermissionFacts> = {},
): PermissionFacts => factsOf(status, { titleValidUntil: until, asylumOutcome: 'not_applicable', ...over });

const FREE_TITLES: readonly ResidenceStatus[] = [
  'ae_22',
  'ae_23_2',
  'ae_23_4',
  'ae_23a',
  'ae_25_1',
  'ae_25_2',
  'ae_25_3',
  'ae_25_5',
  'ae_25a',
  'ae_25b',
  'ne_26',
  'ae_family',
];

const HELD: readonly Row[] = [
  line('aufenthg2Para1German', 'in', 'German', FREE, factsOf('german'), {
    work: { kind: 'self_employment' },
  }),
  line('aufenthg2Para1German', 'out', 'not German, no note known', 'CLARIFY unknown', factsOf('other_title')),
  line('freizuegg2Para1', 'in', 'citizen of the Union', FREE, factsOf('eu_citizen'), {
    work: { kind: 'temp_agency' },
  }),
  line('freizuegg2Para1', 'out', 'no citizen of the Union', 'CLARIFY unknown', factsOf('other_title')),
  ...FREE_TITLES.map((status) =>
    line('aufenthg4aPara1', 'in', `${status} on its last day`, FREE, title(status, '2026-11-21'), {
      work: { kind: 'temp_agency' },
    }),
  ),
  line('aufenthg4aPara1', 'out', 'title ended yesterday', 'CLARIFY unknown', title('ae_25_2', '2026-11-20')),
  line(
    'aufenthg4aPara5Expired',
    'in',
    'title ended yesterday',
    'CLARIFY unknown',
    title('ae_25_3', '2026-11-20'),
  ),
  line('aufenthg4aPara5Expired', 'out', 'last printed day', FREE, title('ae_25_3', '2026-11-21')),
  line('aufenthg104cPara1', 'in', 'Chancen title on its last day', FREE, title('ae_104c', '2026-11-21')),
  line(
    'aufenthg104cPara1',
    'out',
    'Chancen title after it',
    'CLARIFY unknown',
    title('ae_104c', '2026-11-20'),
  ),
  line(
    'aufenthg23Para1Sentence4',
    'in',
    'Land admission without a note',
    'CLARIFY not_required',
    title('ae_23_1', '2027-06-30'),
  ),
  line(
    'aufenthg23Para1Sentence4',
    'out',
    'note allows any work',
    FREE,
    title('ae_23_1', '2027-06-30', { titleWorkNote: 'any_work' }),
  ),
  line(
    'aufenthg25Para4Sentence3',
    'in',
    'temporary stay',
    'PERMISSION_DISCRETION not_required',
    title('ae_25_4_s1', '2027-03-01'),
  ),
  line(
    'aufenthg25Para4Sentence3',
    'in',
    'hardship',
    'PERMISSION_DISCRETION not_required',
    title('ae_25_4_s2', '2027-03-01'),
  ),
  line(
    'aufenthg25Para4Sentence3',
    'in',
    'victim of trafficking',
    'PERMISSION_DISCRETION not_required',
    title('ae_25_4a', '2027-03-01'),
  ),
  line(
    'aufenthg25Para4Sentence3',
    'in',
    'victim of exploitation',
    'PERMISSION_DISCRETION not_required',
    title('ae_25_4b', '2027-03-01'),
  ),
  line(
    'aufenthg25Para4Sentence3',
    'out',
    'work is printed',
    FREE,
    title('ae_25_4_s1', '2027-03-01', { titleWorkNote: 'any_employment' }),
  ),
  line(
    'aufenthg4aPara3',
    'in',
    'any work printed',
    FREE,
    title('other_title', '2027-03-01', { titleWorkNote: 'any_work' }),
  ),
  line(
    'aufenthg4aPara3',
    'in',
    'no work printed',
    'FORBIDDEN not_applicable',
    title('other_title', '2027-03-01', { titleWorkNote: 'no_work' }),
  ),
  line(
    'aufenthg4aPara3',
    'in',
    'only with permission',
    'PERMISSION_DISCRETION unknown',
    title('other_title', '2027-03-01', {
      titleWorkNote: 'only_with_permission',
    }),
  ),
  line(
    'aufenthg4aPara3',
    'in',
    'employment printed, own business wanted',
    'PERMISSION_DISCRETION unknown',
    title('other_title', '2027-03-01', {
      titleWorkNote: 'any_employment',
    }),
    { work: { kind: 'self_employment' } },
  ),
  line(
    'aufenthg4aPara3',
    'out',
    'the paper has ended',
    'CLARIFY unknown',
    title('other_title', '2026-11-20', { titleWorkNote: 'any_work' }),
  ),
  line(
    'beschv31',
    'in',
    'humanitarian title',
    'PERMISSION_DISCRETION not_required',
    title('ae_25_4_s1', '2027-03-01'),
  ),
  line(
    'beschv31',
    'out',
    'Gestattung',
    'PERMISSION_ENTITLEMENT required',
    factsOf('aufenthaltsgestattung', {
      stayUninterruptedSince: '2026-01-01',
    }),
  ),
];

const TRAINING: readonly Row[] = [
  line('aufenthg16gPara1', 'in', 'the apprenticeship', FREE, title('ae_16g', '2029-07-31'), {
    work: { kind: 'apprenticeship' },
  }),
  line(
    'aufenthg16gPara1',
    'out',
    'a full-time job',
    'PERMISSION_DISCRETION required',
    title('ae_16g', '2029-07-31'),
    {
      work: { kind: 'employment', hoursPerWeek: 39 },
    },
  ),
  line('aufenthg16gPara3a', 'in', 'side job of 20 hours', FREE, title('ae_16g', '2029-07-31'), {
    work: { kind: 'side_job', hoursPerWeek: 20 },
  }),
  line(
    'aufenthg16gPara3a',
    'out',
    'side job of 21 hours',
    'PERMISSION_DISCRETION required',
    title('ae_16g', '2029-07-31'),
    {
      work: { kind: 'side_job', hoursPerWeek: 21 },
    },
  ),
  line('aufenthg16gPara3a', 'in', 'hours not stated', 'CLARIFY unknown', title('ae_16g', '2029-07-31'), {
    work: { kind: 'side_job' },
  }),
  line(
    'aufenthg4aPara1Sentence3',
    'in',
    'side job of 20.5 hours',
    'PERMISSION_DISCRETION required',
    title('ae_16g', '2029-07-31'),
    {
      work: { kind: 'side_job', hoursPerWeek: 20.5 },
    },
  ),
  line('aufenthg4aPara1Sentence3', 'out', 'side job of 20 hours', FREE, title('ae_16g', '2029-07-31'), {
    work: { kind: 'side_job', hoursPerWeek: 20 },
  }),
];

const fiktion = (status: ResidenceStatus, over: Partial<PermissionFacts> = {}): PermissionFacts =>
  title(status, null, over);
const ukraine = (over: Partial<PermissionFacts>): PermissionFacts =>
  title('ae_24_expired', null, { nationality: 'UA', nationalityGroup: 'temporary_protection', ...over });

const PROTECTION: readonly Row[] = [
  line(
    'aufenthg24Para1',
    'in',
    'last printed day',
    FREE,
    title('ae_24', '2027-03-04', { nationality: 'UA' }),
    {
      day: '2027-03-04',
      work: { kind: 'self_employment' },
    },
  ),
  line(
    'aufenthg24Para1',
    'out',
    'day after',
    'CLARIFY unknown',
    title('ae_24', '2027-03-04', { nationality: 'UA' }),
    { day: '2027-03-05' },
  ),
  line(
    'ukraineAufenthFgv2',
    'in',
    'printed end on the day of the order',
    FREE,
    ukraine({
      titleValidUntil: '2026-02-01',
      titleIssuedOn: '2025-06-01',
    }),
  ),
  line(
    'ukraineAufenthFgv2',
    'out',
    'printed end a day before the order, issued after the former one',
    'CLARIFY unknown',
    ukraine({
      titleValidUntil: '2026-01-31',
      titleIssuedOn: '2025-02-02',
    }),
  ),
  line(
    'ukraineAufenthFgv2',
    'in',
    'the orders chain: issued by 1 February 2025',
    FREE,
    ukraine({
      titleValidUntil: '2025-02-01',
      titleIssuedOn: '2025-02-01',
    }),
  ),
  line(
    'ukraineAufenthFgv2',
    'in',
    'the orders chain from 2024',
    FREE,
    ukraine({
      titleValidUntil: '2024-03-04',
      titleIssuedOn: '2022-04-01',
    }),
  ),
  line(
    'ukraineAufenthFgv2',
    'in',
    'issue date decides and is not known',
    'CLARIFY unknown',
    ukraine({ titleValidUntil: '2025-06-30' }),
  ),
  line(
    'ukraineAufenthFgv2',
    'out',
    'issued after the last order',
    'CLARIFY unknown',
    ukraine({
      titleValidUntil: '2026-08-10',
      titleIssuedOn: '2026-02-02',
    }),
  ),
  line(
    'ukraineAufenthFgv2',
    'in',
    'another nationality: only under conditions',
    'CLARIFY unknown',
    ukraine({
      nationality: 'NG',
      titleValidUntil: '2026-03-04',
      titleIssuedOn: '2024-06-01',
    }),
  ),
  line(
    'aufenthg24NotCarriedOn',
    'in',
    'printed end in January 2024',
    'CLARIFY unknown',
    ukraine({
      titleValidUntil: '2024-01-31',
      titleIssuedOn: '2022-04-01',
    }),
  ),
  line(
    'aufenthg24NotCarriedOn',
    'out',
    'printed end on 1 February 2024',
    FREE,
    ukraine({
      titleValidUntil: '2024-02-01',
      titleIssuedOn: '2022-04-01',
    }),
  ),
];

const FIKTION: readonly Row[] = [
  line(
    'aufenthg81Para4',
    'in',
    'after a free title',
    FREE,
    fiktion('fiktion_81_4', { previousTitle: 'ae_25_2' }),
  ),
  line(
    'aufenthg81Para4',
    'in',
    'after a restricted title',
    'PERMISSION_DISCRETION not_required',
    fiktion('fiktion_81_4', {
      previousTitle: 'ae_25_4_s1',
    }),
  ),
  line('aufenthg81Para4', 'out', 'former title not known', 'CLARIFY unknown', fiktion('fiktion_81_4')),
  line(
    'aufenthg81Para4NoTitle',
    'in',
    'a Duldung is no title',
    'CLARIFY unknown',
    fiktion('fiktion_81_4', {
      previousTitle: 'duldung_60a',
    }),
  ),
  line(
    'aufenthg81Para4NoTitle',
    'out',
    'the printed end of the former title does not matter',
    FREE,
    fiktion('fiktion_81_4', {
      previousTitle: 'ae_24',
      titleValidUntil: '2026-05-01',
    }),
  ),
  line(
    'aufenthg104cPara2',
    'in',
    'after § 104c, another title applied for',
    'CLARIFY not_required',
    fiktion('fiktion_81_4', {
      previousTitle: 'ae_104c',
      appliedFor25a25b: false,
    }),
  ),
  line(
    'aufenthg104cPara2',
    'out',
    'after § 104c, § 25b applied for',
    FREE,
    fiktion('fiktion_81_4', {
      previousTitle: 'ae_104c',
      appliedFor25a25b: true,
    }),
  ),
  line('aufenthg81Para3Sentence1', 'in', 'no note known', 'CLARIFY unknown', fiktion('fiktion_81_3_s1')),
  line(
    'aufenthg81Para3Sentence1',
    'in',
    'work printed',
    FREE,
    fiktion('fiktion_81_3_s1', { titleWorkNote: 'any_work' }),
  ),
  line(
    'aufenthg81Para3Sentence1',
    'out',
    'applied late',
    'PERMISSION_NORMALLY_GRANTED required',
    fiktion('fiktion_81_3_s2', {
      duldungSince: '2026-01-01',
      stayUninterruptedSince: '2026-01-01',
    }),
  ),
  line(
    'aufenthg81Para3Sentence2',
    'in',
    'applied late: as tolerated',
    'NOT_YET 2027-01-02 required',
    fiktion('fiktion_81_3_s2', {
      duldungSince: '2026-10-01',
      stayUninterruptedSince: '2026-10-01',
    }),
  ),
  line(
    'aufenthg81Para3Sentence2',
    'out',
    'a Duldung of its own',
    'PERMISSION_NORMALLY_GRANTED required',
    factsOf('duldung_60a', {
      duldungSince: '2026-01-01',
      stayUninterruptedSince: '2026-01-01',
    }),
  ),
];

const waiting = factsOf('aufenthaltsgestattung', {
  mustLiveInReception: true,
  asylumRegisteredOn: '2026-11-01',
  gestattetSince: '2026-11-01',
});

const KINDS: readonly Row[] = [
  line('aufenthg2Para2Hospitation', 'in', 'watching only', FREE, waiting, { work: { kind: 'hospitation' } }),
  line('aufenthg2Para2Hospitation', 'out', 'trial work is work', 'NOT_YET 2027-02-02 required', waiting, {
    work: { kind: 'trial_work' },
  }),
  line('sgb3Section45NoEmployment', 'in', 'measure in a firm', FREE, factsOf('duldung_60b'), {
    work: { kind: 'mag' },
  }),
  line(
    'sgb3Section45NoEmployment',
    'out',
    'a job in the firm',
    'FORBIDDEN not_applicable',
    factsOf('duldung_60b'),
  ),
  line('aufenthg2Para2SchoolTraining', 'in', 'school without pay', FREE, waiting, {
    work: { kind: 'school_training' },
  }),
  line(
    'aufenthg2Para2SchoolTraining',
    'out',
    'school with training pay',
    'NOT_YET 2027-02-02 not_required',
    waiting,
    {
      work: { kind: 'school_training', monthlyTrainingPay: 120_000 },
    },
  ),
];

export const TITLE_ROWS: readonly Row[] = [...HELD, ...TRAINING, ...PROTECTION, ...FIKTION, ...KINDS];
