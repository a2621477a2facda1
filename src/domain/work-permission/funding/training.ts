import { LocalDate } from '../../shared/index.js';
import { statute } from '../rules/rule.js';
import {
  ageAtStart,
  FundingCase,
  lasted,
  need,
  paperOf,
  sgb3Section324Para1,
  sgb3Section324Para2,
} from './build.js';
import { option } from './option.js';
import { FundingOption, FundingPrerequisite } from './types.js';

const OLD_ENTRY: LocalDate = '2019-07-31';
const YOUNG = 25;

function isYoung(c: FundingCase): boolean | null {
  const age = ageAtStart(c);
  return age === null ? null : age < YOUNG;
}

/** § 74, § 75 SGB III: a trainer at the side through an apprenticeship or introductory qualification. */
export const sgb3Section74 = statute(
  { id: 'sgb3Section74', source: '§§ 74, 75 SGB III', facts: ['birthDate', 'isTrainingHampered'] },
  (c: FundingCase): FundingOption =>
    option({
      instrument: 'asa',
      rule: 'sgb3Section74',
      source: '§§ 74, 75 SGB III',
      prerequisites: [
        need('apprenticeship_or_eq', c.work.kind === 'apprenticeship' || c.work.kind === 'eq'),
        need('young', isYoung(c)),
        need('needs_support', c.person.isTrainingHampered),
      ],
      deadline: sgb3Section324Para1('start', c),
    }),
);

/** Stay that Gestattung and Duldung need; three months for who came before August 2019. */
function stayNeeds(
  c: FundingCase,
  months: { readonly gestattung: number; readonly duldung: number },
): readonly FundingPrerequisite[] {
  const paper = paperOf(c);
  if (paper === 'other') return [];
  const { entryDate, stayUninterruptedSince, duldungSince } = c.person.facts;
  const isOld = entryDate !== null && entryDate <= OLD_ENTRY;
  const start =
    months.duldung !== months.gestattung && paper === 'duldung' ? duldungSince : stayUninterruptedSince;
  return [
    need('stay_long_enough', lasted(start, isOld ? 3 : months[paper], c.day)),
    need('german_for_training', c.person.hasGermanForTraining),
  ];
}

/** § 75a SGB III: help before the training starts; with Gestattung or Duldung after 15 months of stay and with German. */
export const sgb3Section75a = statute(
  {
    id: 'sgb3Section75a',
    source: '§ 75a SGB III',
    facts: [
      'birthDate',
      'isTrainingHampered',
      'hasCompletedSchooling',
      'stayUninterruptedSince',
      'entryDate',
      'hasGermanForTraining',
    ],
  },
  (c: FundingCase): FundingOption =>
    option(
      {
        instrument: 'asa_preparation',
        rule: 'sgb3Section75a',
        source: '§ 75a SGB III',
        prerequisites: [
          need('young', isYoung(c)),
          need('needs_support', c.person.isTrainingHampered),
          need('schooling_done', c.person.hasCompletedSchooling),
          ...stayNeeds(c, { gestattung: 15, duldung: 15 }),
        ],
        deadline: sgb3Section324Para1('start', c),
      },
      { maxMonths: 8 },
    ),
);

/** §§ 51, 52 SGB III: preparatory training; Gestattung after 15 months of stay, Duldung after nine months suspended. */
export const sgb3Section51 = statute(
  {
    id: 'sgb3Section51',
    source: '§§ 51, 52 SGB III',
    facts: [
      'birthDate',
      'hasCompletedSchooling',
      'stayUninterruptedSince',
      'duldungSince',
      'entryDate',
      'hasGermanForTraining',
    ],
  },
  (c: FundingCase): FundingOption =>
    option(
      {
        instrument: 'bvb',
        rule: 'sgb3Section51',
        source: '§§ 51, 52 SGB III',
        prerequisites: [
          need('young', isYoung(c)),
          need('schooling_done', c.person.hasCompletedSchooling),
          ...stayNeeds(c, { gestattung: 15, duldung: 9 }),
        ],
        deadline: sgb3Section324Para1('start', c),
      },
      { decidedBy: 'agentur' },
    ),
);

/** § 56, § 60(3) SGB III: training grant; never with Gestattung, with Duldung after 15 months of stay. */
export const sgb3Section56 = statute(
  {
    id: 'sgb3Section56',
    source: '§§ 56, 60 SGB III',
    facts: ['livesWithParents', 'lacksMeansInTraining', 'stayUninterruptedSince'],
  },
  (c: FundingCase): FundingOption => {
    const paper = paperOf(c);
    const { livesWithParents } = c.person;
    return option(
      {
        instrument: 'bab',
        rule: 'sgb3Section56',
        source: '§§ 56, 60 SGB III',
        prerequisites: [
          need('apprenticeship', c.work.kind === 'apprenticeship'),
          need('no_gestattung', paper !== 'gestattung'),
          ...(paper === 'duldung'
            ? [need('stay_long_enough', lasted(c.person.facts.stayUninterruptedSince, 15, c.day))]
            : []),
          need('away_from_parents', livesWithParents === null ? null : !livesWithParents),
          need('means_missing', c.person.lacksMeansInTraining),
        ],
        deadline: sgb3Section324Para2(c),
      },
      { decidedBy: 'agentur', isRight: true, amounts: [] },
    );
  },
);

/** § 76 SGB III: apprenticeship with a provider; not for people under AsylbLG. */
export const sgb3Section76 = statute(
  {
    id: 'sgb3Section76',
    source: '§ 76 Abs. 5, 6 SGB III',
    facts: ['birthDate', 'isTrainingHampered', 'receivesAsylblg'],
  },
  (c: FundingCase): FundingOption => {
    const { receivesAsylblg } = c.person;
    return option(
      {
        instrument: 'bae',
        rule: 'sgb3Section76',
        source: '§ 76 SGB III',
        prerequisites: [
          need('young', isYoung(c)),
          need('needs_support', c.person.isTrainingHampered),
          need('no_asylblg', receivesAsylblg === null ? null : !receivesAsylblg),
        ],
        deadline: sgb3Section324Para1('start', c),
      },
      { applicant: 'office' },
    );
  },
);
