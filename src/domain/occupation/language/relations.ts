import { NEAR, SAME } from './synonyms.js';
import { stemOf } from './titles.js';

/** Groups of meaning a word part belongs to, by number; groups of `SAME` first. */
export interface Meanings {
  readonly same: readonly number[];
  readonly near: readonly number[];
}

const NONE: Meanings = { same: [], near: [] };
const byStem = new Map<string, { same: number[]; near: number[] }>();

for (const [kind, groups] of [
  ['same', SAME],
  ['near', NEAR],
] as const)
  groups.forEach((group, index) => {
    for (const word of group.split(' ')) {
      const entry = byStem.get(stemOf(word)) ?? { same: [], near: [] };
      if (!entry[kind].includes(index)) entry[kind].push(index);
      byStem.set(stemOf(word), entry);
    }
  });

/** What a part means beside itself: "spengler" shares a group with "klempner". */
export function meaningsOf(part: string): Meanings {
  return byStem.get(stemOf(part)) ?? NONE;
}

/** Every word of the tables: vocabulary for the compound splitter. */
export function vocabulary(): readonly string[] {
  return [...SAME, ...NEAR].flatMap((group) => group.split(' '));
}
