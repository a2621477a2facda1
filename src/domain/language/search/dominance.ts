import { compareText } from './compile.js';
import { Label, Stage, idsOf } from './label.js';
import { Field, RunOption } from './options.js';
import { opens } from './value.js';

/** What a search must keep apart beyond date, money and units. */
export interface Distinctions {
  /** Keep a sequence that is likelier to succeed even when it is later or dearer. */
  readonly probability: boolean;
  /** Runs whose seats are scarce: a sequence that needs fewer of them survives. */
  readonly scarce: ReadonlySet<string>;
  /** Runs of which a sequence may hold one at most. */
  readonly exclusive: ReadonlySet<string>;
}

/** Cost, then units, then steps, then ids: how sequences with the same date are ranked. */
export function compareEffort(a: Label, b: Label): number {
  return a.cost - b.cost || a.ue - b.ue || a.steps - b.steps || compareIds(idsOf(a), idsOf(b));
}

export function compareIds(a: readonly string[], b: readonly string[]): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const order = compareText(a[index] ?? '', b[index] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/**
 * True when whatever may follow `b` may follow `a` with a result at least as good, so that `b` can be dropped.
 * `a` must be free no later, have learned each level no later, spent no more money and units, and hold each
 * certificate of `b` with a date that opens every age-limited run that `b`'s opens. Earlier is not enough:
 * certificates age (DeuFöV § 8(1)).
 */
export function dominates(a: Label, b: Label, field: Field, keep: Distinctions): boolean {
  return (
    a.freeFrom <= b.freeFrom &&
    a.ik <= b.ik &&
    compareEffort(a, b) <= 0 &&
    a.learned.every((day, index) => day <= (b.learned[index] ?? Infinity)) &&
    (field.jobGoal ? sameStages(a, b) : stagesServe(a, b, field, keep)) &&
    (!keep.probability || likelier(a, b)) &&
    (keep.scarce.size === 0 || scarceWithin(a, b, keep.scarce)) &&
    (!usesAny(a, keep.exclusive) || usesAny(b, keep.exclusive))
  );
}

/** With a start on the job an earlier proof also binds the person's time earlier: only equals are compared. */
function sameStages(a: Label, b: Label): boolean {
  if (a.stages.size !== b.stages.size || a.learned.some((day, index) => day !== b.learned[index]))
    return false;
  return [...b.stages].every(([key, theirs]) => {
    const mine = a.stages.get(key);
    return (
      mine?.result === theirs.result && mine.levels.every((level, skill) => level === theirs.levels[skill])
    );
  });
}

function stagesServe(a: Label, b: Label, field: Field, keep: Distinctions): boolean {
  for (const [key, theirs] of b.stages) {
    const mine = a.stages.get(key);
    if (!mine || !certificateServes(mine, theirs, b.freeFrom, field.options)) return false;
  }
  // A sitting that only `a` had must not hold up a later one, nor weigh on the probability.
  return [...a.stages].every(
    ([key, mine]) =>
      b.stages.has(key) || (mine.result < b.freeFrom && (!keep.probability || mine.fail === 0)),
  );
}

function certificateServes(mine: Stage, theirs: Stage, from: number, options: readonly RunOption[]): boolean {
  if (mine.result > theirs.result) return false;
  if (mine.levels.some((level, skill) => level < (theirs.levels[skill] ?? 0))) return false;
  if (mine.result === theirs.result) return true;
  const cert = (stage: Stage) => ({ levels: stage.levels, date: stage.result });
  return options.every(({ step, fixed }) => {
    if (fixed !== null || step.start < from || step.run.entry.proof !== 'certificate') return true;
    const gate = { ...step.run.entry, start: step.start, registerBy: step.registerBy };
    return !opens(cert(theirs), gate) || opens(cert(mine), gate);
  });
}

function likelier(a: Label, b: Label): boolean {
  return (
    a.openP >= b.openP && [...b.stages].every(([key, stage]) => (a.stages.get(key)?.fail ?? 1) <= stage.fail)
  );
}

function scarceWithin(a: Label, b: Label, scarce: ReadonlySet<string>): boolean {
  const theirs = new Set(idsOf(b));
  return idsOf(a).every((id) => !scarce.has(id) || theirs.has(id));
}

export function usesAny(label: Label, runs: ReadonlySet<string>): boolean {
  return runs.size > 0 && idsOf(label).some((id) => runs.has(id));
}
