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
import { option } from './option.js';
import { FundingAmount, FundingOption } from './types.js';

/** § 81 SGB III: further training by voucher after counselling; a right for who lacks a vocational qualification (para 2). */
export const sgb3Section81 = statute(
  {
    id: 'sgb3Section81',
    source: '§ 81 SGB III',
    facts: ['isUnemployed', 'isJobSeeker', 'wasCounselled', 'hasQualification'],
  },
  (c: FundingCase): FundingOption =>
    option(
      {
        instrument: 'fbw',
        rule: 'sgb3Section81',
        source: '§ 81 SGB III',
        prerequisites: [
          need('out_of_work', oneOf(c.person.isUnemployed, c.person.isJobSeeker)),
          need('counselled_before', c.person.wasCounselled),
        ],
        deadline: sgb3Section324Para1('start', c),
      },
      { decidedBy: 'agentur', isRight: c.person.hasQualification === false },
    ),
);

/** § 131a(2) SGB III: tendered basic-skills courses that begin before 31 December 2026 ends. */
export const sgb3Section131a = statute(
  { id: 'sgb3Section131a', source: '§ 131a Abs. 2 SGB III', reviewBy: '2026-12-31', facts: ['start'] },
  (c: FundingCase): FundingOption =>
    option(
      {
        instrument: 'basic_skills',
        rule: 'sgb3Section131a',
        source: '§ 131a SGB III',
        prerequisites: [
          need('out_of_work', oneOf(c.person.isUnemployed, c.person.isJobSeeker)),
          need('starts_by_2026_12_31', (c.work.start ?? c.day) <= c.figures.basicSkillsLastStart),
        ],
        deadline: sgb3Section324Para1('start', c),
      },
      { applicant: 'office', decidedBy: 'agentur' },
    ),
);

/** Federal guideline of January 2025: up to 600 euro for recognition, 1,200 for a qualification analysis, before it starts. */
export const recognitionGrant = statute(
  {
    id: 'recognitionGrant',
    source: 'Richtlinie Anerkennungszuschuss, BMBF, 9.1.2025',
    reviewBy: '2026-12-31',
    facts: ['hasForeignQualification', 'annualIncome', 'isCouple', 'isOtherwiseFunded'],
  },
  (c: FundingCase): FundingOption => {
    const { isOtherwiseFunded, hasForeignQualification } = c.person;
    return option(
      {
        instrument: 'recognition_grant',
        rule: 'recognitionGrant',
        source: 'Richtlinie Anerkennungszuschuss',
        prerequisites: [
          need('foreign_qualification', hasForeignQualification),
          need('income_below_limit', belowLimit(c)),
          need('no_other_funding', isOtherwiseFunded === null ? null : !isOtherwiseFunded),
        ],
        deadline: {
          event: 'recognition_procedure',
          applyBy: null,
          isMissed: false,
          rule: 'recognitionGrant',
        },
      },
      { decidedBy: 'f_bb', amounts: grants(c) },
    );
  },
);

function grants({ figures }: FundingCase): readonly FundingAmount[] {
  return [money('cents', figures.recognitionGrant), money('cents', figures.qualificationAnalysisGrant)];
}

function belowLimit({ person, figures }: FundingCase): boolean | null {
  const { annualIncome, isCouple } = person;
  if (annualIncome === null) return null;
  if (annualIncome <= figures.recognitionIncomeSingle) return true;
  return annualIncome > figures.recognitionIncomeCouple ? false : isCouple;
}

/** § 82 SGB III: course of more than 120 hours in an existing job; the employer's share falls with the size of the firm. */
export const sgb3Section82 = statute(
  {
    id: 'sgb3Section82',
    source: '§ 82 SGB III',
    facts: [
      'isExistingJob',
      'courseHours',
      'hasQualification',
      'qualificationYearsAgo',
      'employerHeadcount',
      'birthDate',
      'disability',
    ],
  },
  (c: FundingCase): FundingOption => {
    const { person, work } = c;
    const isOld = person.hasQualification === false ? true : atLeast(person.qualificationYearsAgo, 2);
    const prerequisites = [
      need('existing_job', work.isExistingJob),
      need('more_than_120_hours', work.courseHours === null ? null : work.courseHours > 120),
      need('qualification_two_years_old', isOld),
    ];
    return {
      instrument: 'qcg',
      rule: 'sgb3Section82',
      source: '§ 82 SGB III',
      applicant: 'employer_or_person',
      decidedBy: 'agentur',
      isRight: false,
      availability: availabilityOf(prerequisites),
      prerequisites,
      amounts: qualificationAmounts(c),
      maxMonths: null,
      maxWeeks: null,
      deadline: sgb3Section324Para1('start', c),
    };
  },
);

/** Share of the course costs that is paid, and of the wage; nothing is said while the size of the firm is unknown. */
function qualificationAmounts(c: FundingCase): readonly FundingAmount[] {
  const { employerHeadcount } = c.work;
  if (employerHeadcount === null) return [];
  const wage = employerHeadcount < 50 ? 75 : employerHeadcount < 500 ? 50 : 25;
  const isSpared =
    (ageAtStart(c) ?? 0) >= 45 ||
    c.person.disability === 'severe' ||
    c.person.disability === 'specially_affected';
  const courses =
    employerHeadcount < 50 || (employerHeadcount < 500 && isSpared) ? 100 : employerHeadcount < 500 ? 50 : 25;
  return [
    percent('percent_of_costs', courses),
    percent('percent_of_wage', c.person.hasQualification === false ? 100 : wage),
  ];
}
