import {
  assertNever,
  CefrLevel,
  KldbCode,
  LANGUAGE_SKILLS,
  LocalDate,
  PartialSkillLevels,
  RequirementLevel,
} from '../shared/index.js';
import { HoursRange, MatchPerson, Shift } from './types.js';

/** Something that a person can learn, obtain or decide, so that a vacancy opens. */
export type Change =
  | { readonly what: 'german'; readonly levels: PartialSkillLevels }
  | { readonly what: 'other_language'; readonly language: string; readonly level: CefrLevel }
  | { readonly what: 'licences'; readonly licences: readonly string[] }
  | { readonly what: 'qualification'; readonly level: RequirementLevel }
  | { readonly what: 'recognition'; readonly kldb5: KldbCode }
  | { readonly what: 'distance'; readonly km: number }
  | { readonly what: 'hours'; readonly hours: HoursRange }
  | { readonly what: 'shifts'; readonly shifts: readonly Shift[] }
  | { readonly what: 'available'; readonly from: LocalDate };

/** The person after the change, as if it had happened by `day`. */
export function withChange(person: MatchPerson, change: Change, day: LocalDate): MatchPerson {
  switch (change.what) {
    case 'german':
      return { ...person, german: { ...person.german, ...change.levels } };
    case 'other_language':
      return { ...person, otherLanguages: { ...person.otherLanguages, [change.language]: change.level } };
    case 'licences':
      return { ...person, licences: [...(person.licences ?? []), ...change.licences] };
    case 'qualification':
      return { ...person, qualification: change.level };
    case 'recognition':
      return { ...person, recognitions: [...person.recognitions, { kldb5: change.kldb5, from: day }] };
    case 'distance':
      return { ...person, mobilityKm: change.km };
    case 'hours':
      return { ...person, hours: change.hours };
    case 'shifts':
      return { ...person, shifts: [...(person.shifts ?? []), ...change.shifts] };
    case 'available':
      return { ...person, availableFrom: change.from };
    default:
      return assertNever(change);
  }
}

/** True when `change` achieves at least what `other` would. */
export function covers(change: Change, other: Change): boolean {
  switch (change.what) {
    case 'german':
      return other.what === 'german' && reaches(change.levels, other.levels);
    case 'other_language':
      return other.what === change.what && other.language === change.language && other.level <= change.level;
    case 'licences':
      return other.what === change.what && other.licences.every((id) => change.licences.includes(id));
    case 'qualification':
      return other.what === change.what && other.level <= change.level;
    case 'recognition':
      return other.what === change.what && other.kldb5 === change.kldb5;
    case 'distance':
      return other.what === change.what && other.km <= change.km;
    case 'hours':
      return (
        other.what === change.what &&
        other.hours.min >= change.hours.min &&
        other.hours.max <= change.hours.max
      );
    case 'shifts':
      return other.what === change.what && other.shifts.every((shift) => change.shifts.includes(shift));
    case 'available':
      return other.what === change.what && other.from >= change.from;
    default:
      return assertNever(change);
  }
}

/**
 * How hard a change is, roughly in months, so that small steps come before large ones that open a few more places.
 * Assumption, not a forecast: the language plan holds the real dates.
 */
export function effort(person: MatchPerson, change: Change): number {
  switch (change.what) {
    case 'german':
      return LANGUAGE_SKILLS.reduce(
        (sum, skill) => sum + Math.max(0, (change.levels[skill] ?? 0) - person.german[skill]) * 1.5,
        0,
      );
    case 'other_language':
      return (change.level - (person.otherLanguages[change.language] ?? 0)) * 6;
    case 'licences':
      return change.licences.length * 3;
    case 'qualification':
      return (change.level - (person.qualification ?? 1)) * 24;
    case 'recognition':
      return 9;
    case 'distance':
      return 1 + Math.max(0, change.km - (person.mobilityKm ?? change.km)) / 20;
    case 'hours':
    case 'shifts':
    case 'available':
      return 2;
    default:
      return assertNever(change);
  }
}

function reaches(levels: PartialSkillLevels, asked: PartialSkillLevels): boolean {
  return LANGUAGE_SKILLS.every((skill) => (asked[skill] ?? 0) <= (levels[skill] ?? 0));
}
