import { LanguageCandidate, LanguageGoal, LanguageRun, RejectCode, Rejection } from './model/index.js';
import { compilePerson } from './search/compile.js';
import { Label, extend, idsOf, rootLabel } from './search/label.js';
import { Field, fieldOf, rejectCode } from './search/options.js';
import { PLAIN, searchSequences } from './search/search.js';
import { compileGoal } from './search/value.js';

/**
 * Why each run that cannot be the next step cannot be it, after the runs `after` (none: as the first step).
 * Null when `after` is itself no possible sequence. Runs already taken are left out.
 */
export function rejectionsAfter(
  candidate: LanguageCandidate,
  goal: LanguageGoal | null,
  runs: readonly LanguageRun[],
  after: readonly string[] = [],
): ReadonlyMap<string, RejectCode> | null {
  const field = fieldFor(candidate, goal, runs);
  const label = follow(field, after);
  return label && rejectedFrom(field, label);
}

/**
 * All refusals met on the way: of every sequence worth keeping, each run that could not follow it, shortest
 * sequences first. At most `limit` entries.
 */
export function allRejections(
  candidate: LanguageCandidate,
  goal: LanguageGoal | null,
  runs: readonly LanguageRun[],
  limit = 1_000,
): readonly Rejection[] {
  const field = fieldFor(candidate, goal, runs);
  const labels = [...searchSequences(field, PLAIN).labels].sort((a, b) => a.steps - b.steps);
  const found: Rejection[] = [];
  for (const label of labels) {
    const after = idsOf(label);
    for (const [run, code] of rejectedFrom(field, label)) found.push({ run, after, code });
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

function fieldFor(
  candidate: LanguageCandidate,
  goal: LanguageGoal | null,
  runs: readonly LanguageRun[],
): Field {
  const compiled = goal && compileGoal(goal);
  return fieldOf(compilePerson(candidate), runs, compiled?.job ? compiled : null);
}

function follow(field: Field, ids: readonly string[]): Label | null {
  let label = rootLabel(field.person);
  for (const id of ids) {
    const option = field.options.find(({ step }) => step.id === id);
    if (!option || option.price === null || rejectCode(field, label, option) !== null) return null;
    label = extend(label, option.step, option.price);
  }
  return label;
}

function rejectedFrom(field: Field, label: Label): ReadonlyMap<string, RejectCode> {
  const taken = new Set(idsOf(label));
  const rejected = new Map<string, RejectCode>();
  for (const option of field.options) {
    const code = taken.has(option.step.id) ? null : rejectCode(field, label, option);
    if (code !== null) rejected.set(option.step.id, code);
  }
  return rejected;
}
