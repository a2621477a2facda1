import { GateName, GateOutcome } from '../types.js';

/** What one gate said about one person of a group. */
export interface GateFact {
  readonly group: string;
  readonly gate: GateName;
  readonly outcome: GateOutcome;
  /** Rule or paragraph that decided; null where several lead to the same. */
  readonly rule: string | null;
}

/** A line of the second table: how often a gate came out so in a group, and by which rule. */
export interface GateLine extends GateFact {
  /** People; null where there are too few to name. */
  readonly people: number | null;
  /** Share of the group, 0..1; null with the number. */
  readonly share: number | null;
}

/** Fewer people than this could be recognised. */
export const SMALLEST_CELL = 5;

/**
 * Where gates differ by group, and by which rule: the law treats groups differently, the ranking must not. Small cells
 * are left empty, and so is the smallest other cell of the group where one alone could be worked out from the rest.
 * `step` rounds numbers: with two tables of the same people, exact sums of one would give away what the other hides.
 */
export function gateTable(facts: Iterable<GateFact>, step = 1): readonly GateLine[] {
  const cells = new Map<string, { fact: GateFact; people: number }>();
  const totals = new Map<string, number>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.group, fact.gate, fact.outcome, fact.rule]);
    const cell = cells.get(key) ?? { fact, people: 0 };
    cells.set(key, { fact, people: cell.people + 1 });
    const group = groupKey(fact);
    totals.set(group, (totals.get(group) ?? 0) + 1);
  }
  const hidden = hiddenCells([...cells.values()]);
  return [...cells.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { fact, people }]) => {
      const total = totals.get(groupKey(fact)) ?? people;
      const shown = !hidden.has(key);
      const number = rounded(people, step);
      return {
        ...fact,
        people: shown ? number : null,
        share: shown ? Math.min(1, number / rounded(total, step)) : null,
      };
    });
}

function rounded(count: number, step: number): number {
  return Math.max(step, Math.round(count / step) * step);
}

function groupKey({ group, gate }: GateFact): string {
  return JSON.stringify([group, gate]);
}

/** Keys of small cells, and of the next smallest where a group would have a single one. */
function hiddenCells(cells: readonly { fact: GateFact; people: number }[]): ReadonlySet<string> {
  const hidden = new Set<string>();
  const byGroup = new Map<string, { key: string; people: number }[]>();
  for (const { fact, people } of cells) {
    const key = JSON.stringify([fact.group, fact.gate, fact.outcome, fact.rule]);
    byGroup.set(groupKey(fact), [...(byGroup.get(groupKey(fact)) ?? []), { key, people }]);
  }
  for (const group of byGroup.values()) {
    const sorted = group.sort((a, b) => a.people - b.people || (a.key < b.key ? -1 : 1));
    const small = sorted.filter(({ people }) => people < SMALLEST_CELL).length;
    for (const { key } of sorted.slice(0, small === 1 ? 2 : small)) hidden.add(key);
  }
  return hidden;
}
