import { CefrLevel, KldbCode, NeedStrength, sameLevel } from '../../../domain/shared/index.js';
import { LanguageNeed } from '../../../domain/matching/index.js';

type Rule = readonly [prefix: string, level: CefrLevel, strength: NeedStrength];

/**
 * German that an occupation asks for, the longest matching prefix first. Assumptions but for `hard` and `authority`:
 * guards need B1 by regulation (BewachV), titles of the health professions B2 to C1 by the Länder. The rest is usual
 * practice: A2 for simple work, B1 for skilled trades, B2 where one talks and writes all day.
 */
const RULES: readonly Rule[] = [
  ['53112', 3, 'hard'],
  ['81302', 4, 'authority'],
  ['8131', 4, 'authority'],
  ['8135', 4, 'authority'],
  ['82102', 4, 'authority'],
  ['814', 5, 'authority'],
  ['8180', 5, 'authority'],
  ['83112', 4, 'authority'],
  ['841', 5, 'authority'],
  ['817', 4, 'authority'],
  ['82101', 3, 'employer'],
  ['81301', 3, 'employer'],
  ['811', 4, 'employer'],
  ['83', 4, 'employer'],
  ['71', 4, 'employer'],
  ['72', 4, 'employer'],
  ['73', 5, 'employer'],
  ['43', 2, 'recommendation'],
  ['62', 3, 'employer'],
  ['63', 2, 'employer'],
  ['52', 2, 'employer'],
  ['51', 1, 'employer'],
  ['54', 1, 'employer'],
  ['29301', 1, 'employer'],
  ['11', 1, 'employer'],
  ['12', 1, 'employer'],
];

/** Levels where no rule fits: A2 helpers, B1 skilled, B2 above. */
const BY_REQUIREMENT: Readonly<Record<string, CefrLevel>> = { '1': 2, '2': 3, '3': 4, '4': 4 };

/** The German need of a job; `accepts` says whether the employer takes one level less against a promise to learn on. */
export function germanNeed(kldb: KldbCode, accepts: boolean): LanguageNeed {
  const rule = RULES.filter(([prefix]) => kldb.startsWith(prefix)).sort(
    (a, b) => b[0].length - a[0].length,
  )[0];
  const level = rule?.[1] ?? BY_REQUIREMENT[kldb[4] ?? '2'] ?? 3;
  const strength = rule?.[2] ?? 'employer';
  const lower = strength === 'employer' && accepts && level > 0 ? ((level - 1) as CefrLevel) : null;
  return { language: 'de', levels: sameLevel(level), strength, acceptsLower: lower };
}

/** An apprenticeship asks for B1 (B2 in care and trade), and the chambers advise B2 in all skills. */
export function trainingNeeds(kldb: KldbCode, accepts: boolean): readonly LanguageNeed[] {
  const level: CefrLevel = /^(81|82|62|7)/.test(kldb) ? 4 : 3;
  const lower = accepts ? ((level - 1) as CefrLevel) : null;
  const own: LanguageNeed = {
    language: 'de',
    levels: sameLevel(level),
    strength: 'employer',
    acceptsLower: lower,
  };
  return level === 4
    ? [own]
    : [own, { language: 'de', levels: sameLevel(4), strength: 'recommendation', acceptsLower: null }];
}

/** Work under a protected title: a licence or recognition comes first. */
export function isRegulated(kldb: KldbCode): boolean {
  return (
    /^(81302|8131|8132|8133|8135|81342|81343|8140|814|817|8180|81822|82102|83112|841)/.test(kldb) &&
    !kldb.endsWith('1')
  );
}

/** Licences without which the work cannot be done. */
export function licencesOf(kldb: KldbCode): readonly string[] {
  if (kldb.startsWith('5212')) return ['driving_b', 'driving_c'];
  if (kldb.startsWith('5213')) return ['driving_b', 'driving_d'];
  if (kldb.startsWith('5211') || kldb.startsWith('5132')) return ['driving_b'];
  if (kldb.startsWith('5253')) return ['forklift'];
  if (kldb === '53112') return ['guard_34a'];
  return [];
}

/**
 * Weights of common recognised trainings within their group (assumption: the order of the most chosen ones); groups
 * that are not named take all their skilled occupations by how many names they have.
 */
export const TRAINING_WEIGHTS: Readonly<Record<KldbCode, number>> = {
  '12142': 55,
  '12102': 20,
  '12202': 15,
  '22342': 45,
  '22102': 20,
  '22302': 10,
  '24232': 25,
  '24412': 45,
  '24522': 15,
  '24512': 10,
  '25102': 25,
  '25122': 20,
  '25212': 40,
  '25222': 10,
  '25252': 5,
  '26112': 20,
  '26212': 55,
  '26252': 12,
  '26262': 5,
  '27212': 40,
  '27302': 20,
  '29222': 25,
  '29232': 20,
  '29302': 50,
  '29202': 5,
  '32122': 15,
  '32102': 20,
  '32142': 20,
  '32202': 15,
  '32222': 12,
  '33212': 40,
  '33322': 20,
  '33112': 10,
  '33302': 8,
  '34212': 80,
  '34232': 8,
  '43102': 50,
  '43412': 30,
  '51312': 70,
  '51622': 15,
  '51322': 10,
  '52122': 75,
  '52132': 10,
  '53112': 60,
  '61212': 40,
  '61122': 15,
  '62102': 55,
  '62312': 14,
  '62322': 12,
  '62302': 6,
  '62242': 3,
  '63222': 35,
  '63302': 25,
  '63312': 20,
  '63212': 8,
  '71402': 55,
  '71302': 25,
  '72112': 30,
  '72132': 25,
  '72302': 30,
  '73202': 50,
  '73112': 25,
  '81102': 50,
  '81112': 40,
  '81142': 6,
  '82312': 45,
  '82522': 15,
  '82542': 8,
  '82532': 8,
};
