import { LANGUAGE_SKILLS } from '../../shared/index.js';
import { LEVEL_COUNT, LevelVector, Person, Step } from './compile.js';

/** One exam with all its attempts: a retake moves the certificate to the later result and lifts the probability. */
export interface Stage {
  readonly levels: LevelVector;
  /** Day of the latest result, which is the day of the certificate. */
  readonly result: number;
  readonly certScheme: string | null;
  /** Probability that every attempt fails. */
  readonly fail: number;
}

/** A sequence of runs, as far as the future can depend on it. */
export interface Label {
  readonly previous: Label | null;
  readonly step: Step | null;
  readonly steps: number;
  readonly freeFrom: number;
  /** Earliest day on which a skill reached a level, at `skill * LEVEL_COUNT + level`; Infinity when not reached. */
  readonly learned: readonly number[];
  readonly stages: ReadonlyMap<string, Stage>;
  /** Product of p over the runs without an exam: each is its own stage. */
  readonly openP: number;
  readonly cost: number;
  readonly ik: number;
  readonly ue: number;
}

/** Before the first step: what the person brings counts as learned by today. */
export function rootLabel(person: Person): Label {
  return {
    previous: null,
    step: null,
    steps: 0,
    freeFrom: person.today,
    learned: LANGUAGE_SKILLS.flatMap((_, skill) =>
      Array.from({ length: LEVEL_COUNT }, (_, level) =>
        level <= (person.levels[skill] ?? 0) ? person.today : Infinity,
      ),
    ),
    stages: new Map(),
    openP: 1,
    cost: 0,
    ik: 0,
    ue: 0,
  };
}

/** The sequence with one more run; `cost` is what this person pays for it. */
export function extend(label: Label, step: Step, cost: number): Label {
  return {
    previous: label,
    step,
    steps: label.steps + 1,
    freeFrom: step.freeFrom,
    learned: learnedAfter(label.learned, step),
    stages: step.exam ? stagesAfter(label.stages, step) : label.stages,
    openP: step.exam ? label.openP : label.openP * step.run.p,
    cost: label.cost + cost,
    ik: label.ik + (step.usesIkQuota ? step.run.ue : 0),
    ue: label.ue + step.run.ue,
  };
}

function learnedAfter(learned: readonly number[], step: Step): readonly number[] {
  const raises = step.skills.some(
    (skill) => (learned[skill * LEVEL_COUNT + step.run.target] ?? 0) > step.end,
  );
  if (!raises) return learned;
  const after = [...learned];
  for (const skill of step.skills)
    for (let level = 0; level <= step.run.target; level += 1) {
      const at = skill * LEVEL_COUNT + level;
      after[at] = Math.min(after[at] ?? Infinity, step.end);
    }
  return after;
}

function stagesAfter(stages: ReadonlyMap<string, Stage>, step: Step): ReadonlyMap<string, Stage> {
  const exam = step.exam;
  if (!exam) return stages;
  const before = stages.get(exam.key);
  return new Map(stages).set(exam.key, {
    levels: before
      ? exam.levels.map((level, skill) => Math.max(level, before.levels[skill] ?? 0))
      : exam.levels,
    result: Math.max(exam.result, before?.result ?? 0),
    certScheme: exam.certScheme,
    fail: (before?.fail ?? 1) * (1 - step.run.p),
  });
}

/** True when the skill is at the level on or before the day. */
export function hasLearned(label: Label, skill: number, level: number, day: number): boolean {
  return (label.learned[skill * LEVEL_COUNT + level] ?? Infinity) <= day;
}

export function stepsOf(label: Label): readonly Step[] {
  const steps: Step[] = [];
  for (let at: Label | null = label; at?.step; at = at.previous) steps.push(at.step);
  return steps.reverse();
}

export function idsOf(label: Label): readonly string[] {
  return stepsOf(label).map((step) => step.id);
}

export function probabilityOf(label: Label): number {
  let probability = label.openP;
  for (const stage of label.stages.values()) probability *= 1 - stage.fail;
  return probability;
}
