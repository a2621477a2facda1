/**
 * Levels of four skills in one integer: four bits each, the lowest for listening. The highest bit of a field stays
 * free, so that one subtraction compares all four at once.
 */
export type PackedLevels = number;

const GUARDS = 0x8888;
const ALL = 0x1111;

/** The four levels in the order of `LANGUAGE_SKILLS`. */
export function packLevels(levels: readonly number[]): PackedLevels {
  return levels.reduce((packed, level, skill) => packed | (level << (4 * skill)), 0);
}

/** The same level in each of the skills given by index. */
export function packSame(level: number, skills: readonly number[]): PackedLevels {
  return skills.reduce((packed, skill) => packed | (level << (4 * skill)), 0);
}

/** True when every field of `a` is at least that of `b`. */
export function atLeast(a: PackedLevels, b: PackedLevels): boolean {
  return (((a | GUARDS) - b) & GUARDS) === GUARDS;
}

/** Mask with all bits of the fields in which `a` is at least `b`. */
export function fieldsAtLeast(a: PackedLevels, b: PackedLevels): number {
  const holds = ((((a | GUARDS) - b) & GUARDS) >> 3) & ALL;
  return holds * 15;
}

/** The higher level field by field. */
export function maxLevels(a: PackedLevels, b: PackedLevels): PackedLevels {
  const mine = fieldsAtLeast(a, b);
  return (a & mine) | (b & ~mine & 0xffff);
}

/** Mask with all bits of the fields that are not 0. */
export function nonZero(a: PackedLevels): number {
  return fieldsAtLeast(a, ALL);
}

export function lowest(a: PackedLevels): number {
  return Math.min(a & 15, (a >> 4) & 15, (a >> 8) & 15, (a >> 12) & 15);
}

export function highest(a: PackedLevels): number {
  return Math.max(a & 15, (a >> 4) & 15, (a >> 8) & 15, (a >> 12) & 15);
}
