import { CefrLevel, VACANCY_KINDS } from '../../shared/index.js';
import { bindingNeeds, germanReadyOn, needForms } from '../gates/index.js';
import { MatchPerson, MatchVacancy, SHIFTS } from '../types.js';
import { LEARNING_KINDS } from '../weights.js';

/**
 * The eligibility word: what a vacancy demands and what a person lacks in the same 32 bits. If both have a bit in
 * common the pair is no match, and the common bits say why. Kind of work, requirement level, licences with a bit of
 * their own and shifts are exact here; German and special demands only exclude what cannot pass, and the pairs that
 * are left are judged in full.
 */
const QUALIFICATION_BIT = VACANCY_KINDS.length;
const LICENCE_BIT = QUALIFICATION_BIT + 3;
/** Licences that get a bit of their own; more are special demands. */
export const LICENCE_BITS = 5;
const SPECIAL_BIT = LICENCE_BIT + LICENCE_BITS;
const SHIFT_BIT = SPECIAL_BIT + 1;
const GERMAN_BIT = SHIFT_BIT + SHIFTS.length;

/** A licence without a bit, or a recognition, is demanded: to be looked up row by row. */
export const SPECIAL = 1 << SPECIAL_BIT;

/** Lacks everything: rows that are gone meet no demand. */
export const LACKS_ALL = -1;

export function demandWord(vacancy: MatchVacancy, licenceBit: (licence: string) => number | null): number {
  const learning = LEARNING_KINDS.has(vacancy.kind);
  let word = 1 << VACANCY_KINDS.indexOf(vacancy.kind);
  if (!learning) word |= levelsUpTo(vacancy.requirementLevel);
  if (!learning && vacancy.regulated) word |= SPECIAL;
  for (const licence of vacancy.licences) {
    const bit = licenceBit(licence);
    word |= bit === null ? SPECIAL : 1 << (LICENCE_BIT + bit);
  }
  for (const shift of vacancy.shifts) word |= 1 << (SHIFT_BIT + SHIFTS.indexOf(shift));
  const german = easiestGerman(vacancy);
  if (german > 0) word |= 1 << (GERMAN_BIT + german - 1);
  return word;
}

/** `bits`: the licences that have a bit, in the order of their bits. */
export function lackWord(person: MatchPerson, bits: readonly string[]): number {
  let word = 0;
  VACANCY_KINDS.forEach((kind, bit) => {
    if (person.permission[kind].gate === 'fail') word |= 1 << bit;
  });
  if (person.qualification !== null) word |= levelsUpTo(4) & ~levelsUpTo(person.qualification);
  for (let bit = 0; bit < LICENCE_BITS; bit += 1) {
    const licence = bits[bit];
    if (person.licences && (licence === undefined || !person.licences.includes(licence)))
      word |= 1 << (LICENCE_BIT + bit);
  }
  const noOther = person.licences?.every((licence) => bits.includes(licence)) === true;
  if (noOther && person.recognitions.length === 0) word |= SPECIAL;
  SHIFTS.forEach((shift, bit) => {
    if (person.shifts?.includes(shift) === false) word |= 1 << (SHIFT_BIT + bit);
  });
  return word | unreachableGerman(person);
}

function levelsUpTo(level: number): number {
  return ((1 << (level - 1)) - 1) << QUALIFICATION_BIT;
}

/** The highest level in the needs that nothing can relax away: whoever has it in no skill and no plan fails. */
function easiestGerman(vacancy: MatchVacancy): number {
  const relaxed = vacancy.instructionLanguages.some((language) => language !== 'de');
  const needs = bindingNeeds(vacancy).filter(({ language }) => language === 'de');
  return Math.max(
    0,
    ...needs.map((need) =>
      Math.min(...needForms(need, relaxed).map((form) => Math.max(0, ...Object.values(form)))),
    ),
  );
}

function unreachableGerman(person: MatchPerson): number {
  const { L, R, S, W } = person.german;
  let word = 0;
  for (let level = Math.max(L, R, S, W) + 1; level <= 6; level += 1)
    if (germanReadyOn(person, level as CefrLevel) === null) word |= 1 << (GERMAN_BIT + level - 1);
  return word;
}
