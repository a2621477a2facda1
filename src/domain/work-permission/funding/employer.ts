import { statute } from '../rules/rule.js';
import {
  ageAtStart,
  atLeast,
  availabilityOf,
  FundingCase,
  money,
  need,
  oneOf,
  percent,
  sgb3Section324Para1,
} from './build.js';
import { FundingAmount, FundingOption } from './types.js';

const MONTHS_THERE = 3;

function isInsuredJob({ work }: FundingCase): boolean {
  return work.kind === 'employment' || work.kind === 'temp_agency';
}

function notThereBefore({ work }: FundingCase): boolean | null {
  return work.monthsThereBefore === null ? null : work.monthsThereBefore <= MONTHS_THERE;
}

/** §§ 88 to 92 SGB III: wage subsidy of up to half the wage for up to twelve months; more for older and disabled people. */
export const sgb3Section88 = statute(
  {
    id: 'sgb3Section88',
    source: '§§ 88 bis 92 SGB III; § 16 Abs. 1 SGB II',
    facts: ['isPlacementHampered', 'hasReducedProductivity', 'birthDate', 'disability', 'monthsThereBefore'],
  },
  (c: FundingCase): FundingOption => {
    const prerequisites = [
      need('insured_job', isInsuredJob(c)),
      need('placement_hampered', c.person.isPlacementHampered),
      need('reduced_productivity', c.person.hasReducedProductivity),
      need('not_employed_there_before', notThereBefore(c)),
    ];
    const { rate, months } = wageSubsidy(c);
    return {
      instrument: 'egz',
      rule: 'sgb3Section88',
      source: '§§ 88 bis 92 SGB III',
      applicant: 'employer',
      decidedBy: 'jobcenter_or_agentur',
      isRight: false,
      availability: availabilityOf(prerequisites),
      prerequisites,
      amounts: [percent('percent_of_wage', rate)],
      maxMonths: months,
      maxWeeks: null,
      deadline: sgb3Section324Para1('contract', c),
    };
  },
);

function wageSubsidy(c: FundingCase): { readonly rate: number; readonly months: number } {
  const isOlder = (ageAtStart(c) ?? 0) >= 55;
  const raised = c.figures.wageSubsidyPercentDisabled;
  if (c.person.disability === 'specially_affected') return { rate: raised, months: isOlder ? 96 : 60 };
  const isOlderInTime = isOlder && (c.work.start ?? c.day) <= c.figures.wageSubsidyOlderLastStart;
  if (c.person.disability === 'disabled' || c.person.disability === 'severe') {
    return { rate: raised, months: isOlderInTime ? 36 : 24 };
  }
  return { rate: c.figures.wageSubsidyPercent, months: isOlderInTime ? 36 : 12 };
}

/** § 54a SGB III: introductory qualification of four to twelve months and at least 20 hours, up to 276 euro a month. */
export const sgb3Section54a = statute(
  {
    id: 'sgb3Section54a',
    source: '§ 54a SGB III',
    facts: ['isTrainingSeeker', 'isTrainingHampered', 'hoursPerWeek', 'contractMonths', 'monthsThereBefore'],
  },
  (c: FundingCase): FundingOption => {
    const { contractMonths } = c.work;
    const prerequisites = [
      need('introductory_qualification', c.work.kind === 'eq'),
      need('training_seeker', c.person.isTrainingSeeker),
      need('not_ready_or_unplaced', c.person.isTrainingHampered),
      need('twenty_hours', atLeast(c.work.hoursPerWeek, 20)),
      need(
        'four_to_twelve_months',
        contractMonths === null ? null : contractMonths >= 4 && contractMonths <= 12,
      ),
      need(
        'not_employed_there_before',
        c.work.monthsThereBefore === null ? null : c.work.monthsThereBefore === 0,
      ),
    ];
    return {
      instrument: 'eq',
      rule: 'sgb3Section54a',
      source: '§ 54a SGB III',
      applicant: 'employer',
      decidedBy: 'jobcenter_or_agentur',
      isRight: false,
      availability: availabilityOf(prerequisites),
      prerequisites,
      amounts: [money('cents_per_month', c.figures.introductoryQualificationPerMonth)],
      maxMonths: 12,
      maxWeeks: null,
      deadline: sgb3Section324Para1('start', c),
    };
  },
);

/** § 16e SGB II since 1 July 2026: 21 of the last 24 months on SGB II, contract of two years, 75 then 50 % of the wage. */
export const sgb2Section16e = statute(
  {
    id: 'sgb2Section16e',
    validFrom: '2026-07-01',
    source: '§ 16e SGB II (BGBl. 2026 I Nr. 107)',
    reviewBy: '2027-07-01',
    facts: ['receivesSgb2', 'sgb2MonthsInLast24', 'wasHardlyEmployed', 'contractMonths', 'monthsThereBefore'],
  },
  (c: FundingCase): FundingOption => {
    const prerequisites = [
      need('insured_job', isInsuredJob(c)),
      need('receives_sgb2', c.person.receivesSgb2),
      need('sgb2_21_of_24_months', atLeast(c.person.sgb2MonthsInLast24, 21)),
      need('hardly_employed', c.person.wasHardlyEmployed),
      need('contract_two_years', atLeast(c.work.contractMonths, 24)),
      need('not_employed_there_before', notThereBefore(c)),
    ];
    return {
      instrument: 'sgb2_16e',
      rule: 'sgb2Section16e',
      source: '§ 16e SGB II',
      applicant: 'employer',
      decidedBy: 'jobcenter',
      isRight: false,
      availability: availabilityOf(prerequisites),
      prerequisites,
      amounts: perYear('percent_of_wage', c.figures.longTermSubsidyPercent),
      maxMonths: 24,
      maxWeeks: null,
      deadline: sgb3Section324Para1('contract', c),
    };
  },
);

/** One amount for each year of the job, in fixed percentages. */
function perYear(
  unit: 'percent_of_wage' | 'percent_of_minimum_wage',
  percentages: readonly number[],
): readonly FundingAmount[] {
  return percentages.map((value, year) =>
    percent(unit, value, { isMaximum: false, fromMonth: year * 12 + 1, toMonth: year * 12 + 12 }),
  );
}

/** § 16i SGB II: 25 or older, six of seven years on SGB II (five with a child or severe disability), five years of subsidy. */
export const sgb2Section16i = statute(
  {
    id: 'sgb2Section16i',
    source: '§ 16i SGB II',
    facts: [
      'birthDate',
      'receivesSgb2',
      'sgb2MonthsInLast84',
      'sgb2MonthsInLast60',
      'livesWithMinorChild',
      'disability',
    ],
  },
  (c: FundingCase): FundingOption => {
    const { person } = c;
    const disability =
      person.disability === null ? null : person.disability !== 'none' && person.disability !== 'disabled';
    const isShortened = oneOf(person.livesWithMinorChild, disability);
    const byFiveYears =
      isShortened === false ? false : and(isShortened, atLeast(person.sgb2MonthsInLast60, 60));
    const prerequisites = [
      need('insured_job', isInsuredJob(c)),
      need('age_25', atLeast(ageAtStart(c), 25)),
      need('receives_sgb2', person.receivesSgb2),
      need('sgb2_six_of_seven_years', oneOf(atLeast(person.sgb2MonthsInLast84, 72), byFiveYears)),
      need('hardly_employed', person.wasHardlyEmployed),
    ];
    return {
      instrument: 'sgb2_16i',
      rule: 'sgb2Section16i',
      source: '§ 16i SGB II',
      applicant: 'employer',
      decidedBy: 'jobcenter',
      isRight: false,
      availability: availabilityOf(prerequisites),
      prerequisites,
      amounts: perYear('percent_of_minimum_wage', c.figures.participationSubsidyPercent),
      maxMonths: 60,
      maxWeeks: null,
      deadline: sgb3Section324Para1('contract', c),
    };
  },
);

function and(a: boolean | null, b: boolean | null): boolean | null {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
}
