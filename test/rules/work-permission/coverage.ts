import { ruleInfos } from '../../../src/domain/work-permission/index.js';
import { Probe, Row } from './support.js';
import { APPROVAL_ROWS } from './tables/approval.js';
import { ASYLUM_ROWS } from './tables/asylum.js';
import { BENEFIT_ROWS } from './tables/benefits.js';
import { DUTY_ROWS } from './tables/duties.js';
import { EDGE_ROWS } from './tables/edges.js';
import { FUNDING_ROWS } from './tables/funding.js';
import { ROUTE_ROWS } from './tables/route.js';
import { TITLE_ROWS } from './tables/titles.js';
import { TOLERATION_ROWS } from './tables/toleration.js';

export const ALL_ROWS: readonly Row[] = [
  ...ASYLUM_ROWS,
  ...TOLERATION_ROWS,
  ...TITLE_ROWS,
  ...APPROVAL_ROWS,
  ...BENEFIT_ROWS,
  ...DUTY_ROWS,
  ...ROUTE_ROWS,
  ...FUNDING_ROWS,
  ...EDGE_ROWS,
];

export interface RuleCoverage {
  readonly id: string;
  readonly inside: number;
  readonly outside: number;
  /** Why the rule does not count as covered; null when it does. */
  readonly gap: string | null;
}

/**
 * Runs every line and says for each rule whether it is tried on both sides of its edge: it speaks in at least one line
 * `in`, there is a line `out`, and the two sides get different answers. Nothing is taken from the name of a test.
 */
export function ruleCoverage(): readonly RuleCoverage[] {
  const unknown = ALL_ROWS.filter((row) => !ruleInfos().has(row.rule)).map((row) => row.rule);
  const strangers = [...new Set(unknown)].map((id) => ({ id, inside: 0, outside: 0, gap: 'no such rule' }));
  return [...[...ruleInfos().keys()].map(coverageOf), ...strangers];
}

function coverageOf(id: string): RuleCoverage {
  const probe = (side: Row['side']): readonly Probe[] =>
    ALL_ROWS.filter((row) => row.rule === id && row.side === side).map((row) => row.probe());
  const [inside, outside] = [probe('in'), probe('out')];
  return { id, inside: inside.length, outside: outside.length, gap: gapOf(inside, outside) };
}

function gapOf(inside: readonly Probe[], outside: readonly Probe[]): string | null {
  if (inside.length === 0) return 'no line inside';
  if (outside.length === 0) return 'no line outside';
  if (!inside.some((probe) => probe.spoke)) return 'never speaks';
  const differs = inside.some((a) => outside.some((b) => a.answer !== b.answer || a.spoke !== b.spoke));
  return differs ? null : 'both sides get the same answer';
}
