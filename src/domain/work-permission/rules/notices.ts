import { LocalDate } from '../../shared/index.js';
import { isPeriodOver, monthsBefore } from '../counting.js';
import { STATUS_FAMILY } from '../status/families.js';
import { rule } from './rule.js';

const AREA = 'duty' as const;
export const LAST_ENTRY_60D: LocalDate = '2022-12-31';
export const IDENTITY_60D: LocalDate = '2024-12-31';
const SECTION_12A = [
  'ae_22',
  'ae_23_1',
  'ae_23_2',
  'ae_23_4',
  'ae_24',
  'ae_24_expired',
  'ae_25_1',
  'ae_25_2',
  'ae_25_3',
];
const HOURS_60D = 20;
const MONTHS_AHEAD = 6;

/** § 12a(1) AufenthG: for three years the home must be in the Land of the procedure; a job of 15 hours lifts it. */
export const aufenthg12aPara1 = rule(
  { id: 'aufenthg12aPara1', area: AREA, source: '§ 12a Abs. 1, 5 AufenthG', facts: [] },
  (s): true | null => (SECTION_12A.includes(s.status) ? true : null),
);

/** § 4a(5) sentence 3 no. 2 AufenthG: the employer keeps a copy of the paper while the job lasts. */
export const aufenthg4aPara5Copy = rule(
  { id: 'aufenthg4aPara5Copy', area: AREA, source: '§ 4a Abs. 5 S. 3 Nr. 2 AufenthG', facts: [] },
  (s): true | null => (STATUS_FAMILY[s.status] === 'no_foreigner' ? null : true),
);

/** § 60(3) SGB III: no training grant with a Gestattung. */
export const sgb3Section60Para3 = rule(
  { id: 'sgb3Section60Para3', area: AREA, source: '§ 60 Abs. 3 S. 1 SGB III', facts: [] },
  (s): true | null =>
    STATUS_FAMILY[s.status] === 'asylum' && s.vacancy.kind === 'apprenticeship' ? true : null,
);

/** § 60d(1) AufenthG: only who entered by 31 December 2022 can get an employment toleration. */
export const aufenthg60dPara1Entry = rule(
  { id: 'aufenthg60dPara1Entry', area: 'route', source: '§ 60d Abs. 1 AufenthG', facts: ['entryDate'] },
  (s): 'in_time' | 'too_late' | null => {
    const entry = s.value('entryDate');
    if (entry === null || STATUS_FAMILY[s.status] !== 'toleration') return null;
    return entry <= LAST_ENTRY_60D ? 'in_time' : 'too_late';
  },
);

/** § 60d(1) nos. 1 to 3 AufenthG: identity in time, twelve months tolerated, twelve months in a job of 20 hours. */
export const aufenthg60dPara1No1To3 = rule(
  {
    id: 'aufenthg60dPara1No1To3',
    area: 'route',
    source: '§ 60d Abs. 1 Nr. 1 bis 3 AufenthG',
    facts: ['entryDate', 'identityClarifiedOn', 'identityMeasuresTakenOn', 'duldungSince', 'employedSince'],
  },
  (s): true | null => {
    const tolerated = s.value('duldungSince');
    const employed = s.value('employedSince');
    const identity = s.value('identityClarifiedOn') ?? s.value('identityMeasuresTakenOn');
    const steps = s.value('identityMeasuresTakenOn');
    const isEarly = (s.value('entryDate') ?? '9999') <= '2016-12-31';
    const isIdentified =
      identity !== null && (isEarly || identity <= IDENTITY_60D || (steps ?? '9999') <= IDENTITY_60D);
    if (tolerated === null || employed === null || !isIdentified) return null;
    const isLongEnough = isPeriodOver(tolerated, 12, s.day) && isPeriodOver(employed, 12, s.day);
    return isLongEnough && (s.vacancy.hoursPerWeek ?? HOURS_60D) >= HOURS_60D ? true : null;
  },
);

/** § 32(2) no. 5 BeschV within reach: the check of the Bundesagentur ends within six months. */
export const beschv32Para2No5Soon = rule(
  { id: 'beschv32Para2No5Soon', area: AREA, source: '§ 32 Abs. 2 Nr. 5 BeschV', facts: [] },
  (s, baFreeFrom: LocalDate): true | null => (s.day >= monthsBefore(baFreeFrom, MONTHS_AHEAD) ? true : null),
);

/** § 104(18) no. 2 AufenthG rests on the toleration of one day: its proof must be kept. */
export const aufenthg104Para18Proof = rule(
  {
    id: 'aufenthg104Para18Proof',
    area: AREA,
    source: '§ 104 Abs. 18 Nr. 2 AufenthG',
    facts: ['nationality', 'duldungSince'],
  },
  (s): LocalDate | null => {
    const nationality = s.value('nationality');
    const since = s.value('duldungSince');
    const row = s.tables.safeCountryExceptions.find((each) => each.law === 'aufenthg104Para18No2');
    const isNamed = nationality !== null && row !== undefined && row.countries.includes(nationality);
    if (!isNamed || !row.toleratedOn || since === null || STATUS_FAMILY[s.status] !== 'toleration')
      return null;
    return since <= row.toleratedOn ? row.toleratedOn : null;
  },
);

/** Removal or transfer near, or any other stated fact that could harm the person outside the adviser's session. */
export interface Sensitive {
  readonly isRemovalNear: boolean;
}

/** § 97a AufenthG, § 298 SGB III: removal steps, Dublin, breach and grounds of exclusion stay in the adviser's session. */
export const aufenthg97a = rule(
  {
    id: 'aufenthg97a',
    area: AREA,
    source: '§ 97a AufenthG; § 298 SGB III; Art. 9 DSGVO',
    facts: [
      'concreteRemovalMeasures',
      'transferDecision',
      'dublinRequestSent',
      'protectionInOtherMemberState',
      'cooperationBreach',
      'acceleratedProcedure',
      'exclusionGround',
    ],
  },
  (s): Sensitive | null => {
    const isRemovalNear = s.value('concreteRemovalMeasures') === true || s.value('transferDecision') === true;
    const isSensitive =
      isRemovalNear ||
      s.value('dublinRequestSent') === true ||
      s.value('protectionInOtherMemberState') === true ||
      s.value('cooperationBreach') === true ||
      s.value('acceleratedProcedure') === true ||
      (s.value('exclusionGround') ?? 'none') !== 'none';
    return isSensitive ? { isRemovalNear } : null;
  },
);
