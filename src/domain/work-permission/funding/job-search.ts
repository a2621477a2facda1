import { statute } from '../rules/rule.js';
import {
  FundingCase,
  money,
  need,
  oneOf,
  sgb3Section324Para1,
  sgb3Section45Para4Sentence5,
} from './build.js';
import { option } from './option.js';
import { FundingOption } from './types.js';

function isOutOfWork({ person }: FundingCase): boolean | null {
  return oneOf(person.isUnemployed, person.isJobSeeker, person.isTrainingSeeker);
}

/** § 45(1), (2), (8) SGB III: measure at an employer, six weeks; twelve for long-term unemployed or severe obstacles. */
export const sgb3Section45 = statute(
  {
    id: 'sgb3Section45',
    source: '§ 45 Abs. 1, 2, 8 SGB III',
    facts: ['isUnemployed', 'isJobSeeker', 'isTrainingSeeker', 'isLongTermUnemployed', 'hasSevereObstacles'],
  },
  (c: FundingCase): FundingOption => {
    const isLonger = oneOf(c.person.isLongTermUnemployed, c.person.hasSevereObstacles) === true;
    return option(
      {
        instrument: 'mag',
        rule: 'sgb3Section45',
        source: '§ 45 SGB III',
        prerequisites: [need('out_of_work', isOutOfWork(c))],
        deadline: sgb3Section324Para1('start', c),
      },
      { maxWeeks: isLonger ? 12 : 6 },
    );
  },
);

/** § 45(4) sentences 1 to 4 SGB III: voucher for a measure of a provider, handed in before the start. */
export const sgb3Section45Para4 = statute(
  {
    id: 'sgb3Section45Para4',
    source: '§ 45 Abs. 4 S. 1 bis 4 SGB III',
    facts: ['isUnemployed', 'isJobSeeker', 'isTrainingSeeker'],
  },
  (c: FundingCase): FundingOption =>
    option({
      instrument: 'avgs_measure',
      rule: 'sgb3Section45Para4',
      source: '§ 45 Abs. 4 SGB III',
      prerequisites: [need('out_of_work', isOutOfWork(c))],
      deadline: sgb3Section324Para1('start', c),
    }),
);

/** § 45(6) SGB III: 2,500 euro for a private agent's placement, up to 3,000 for long-term unemployed and disabled people. */
export const sgb3Section45Para6 = statute(
  {
    id: 'sgb3Section45Para6',
    source: '§ 45 Abs. 4 S. 3 Nr. 2, Abs. 6 SGB III',
    facts: [
      'isUnemployed',
      'isJobSeeker',
      'isTrainingSeeker',
      'isLongTermUnemployed',
      'disability',
      'contractMonths',
    ],
  },
  (c: FundingCase): FundingOption => {
    const isHigher = c.person.isLongTermUnemployed === true || (c.person.disability ?? 'none') !== 'none';
    const { contractMonths } = c.work;
    return option(
      {
        instrument: 'avgs_agent',
        rule: 'sgb3Section45Para6',
        source: '§ 45 Abs. 6 SGB III',
        prerequisites: [
          need('out_of_work', isOutOfWork(c)),
          need('contract_three_months', contractMonths === null ? true : contractMonths >= 3),
        ],
        deadline: sgb3Section45Para4Sentence5(),
      },
      { amounts: [money('cents', isHigher ? c.figures.agentFeeRaised : c.figures.agentFee, isHigher)] },
    );
  },
);

/** § 16k SGB II: coaching, also outreach, for who receives SGB II. */
export const sgb2Section16k = statute(
  { id: 'sgb2Section16k', source: '§ 16k SGB II', facts: ['receivesSgb2'] },
  (c: FundingCase): FundingOption =>
    option(
      {
        instrument: 'sgb2_16k',
        rule: 'sgb2Section16k',
        source: '§ 16k SGB II',
        prerequisites: [need('receives_sgb2', c.person.receivesSgb2)],
        deadline: sgb3Section324Para1('start', c),
      },
      { applicant: 'office', decidedBy: 'jobcenter', maxMonths: 12 },
    ),
);
