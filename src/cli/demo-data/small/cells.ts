import {
  CefrLevel,
  CefrName,
  LANGUAGE_SKILLS,
  parseCefr,
  PartialSkillLevels,
} from '../../../domain/shared/index.js';
import { Shift } from '../../../domain/matching/index.js';
import { PlaceDraft } from '../drafts.js';

/** Looks a postcode up in the reference data; must know every postcode of the demo. */
export type PlaceOf = (plz: string) => PlaceDraft;

const SHIFT_LETTERS: Readonly<Record<string, Shift>> = { e: 'early', l: 'late', n: 'night', w: 'weekend' };

/** `elw` as shifts; `-` for none. */
export function shiftsOf(cell: string): readonly Shift[] {
  return cell === '-' ? [] : [...cell].map((letter) => found(SHIFT_LETTERS[letter], cell));
}

export function levelOf(text: string): CefrLevel {
  return found(parseCefr(text), text);
}

/** `B1` for all four skills, or `B1/B1/A2/A2` in the order listening, reading, speaking, writing. */
export function levelsOf(cell: string): PartialSkillLevels {
  const names = cell.split('/') as CefrName[];
  return Object.fromEntries(
    LANGUAGE_SKILLS.map((skill, index) => [skill, levelOf(names[index] ?? found(names[0], cell))]),
  );
}

/** `20-30` as two numbers. */
export function rangeOf(cell: string): readonly [min: number, max: number] {
  const [min, max] = cell.split('-').map(Number);
  return [found(min, cell), found(max, cell)];
}

export function orNull(cell: string): string | null {
  return cell === '-' ? null : cell;
}

/** The value, or an error that names the cell: a slip in a hand-written table must not go unseen. */
export function found<T>(value: T | null | undefined, cell: string): T {
  if (value === null || value === undefined || Number.isNaN(value)) throw new Error(`cannot read "${cell}"`);
  return value;
}
