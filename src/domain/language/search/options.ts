import { LanguageRun, RejectCode } from '../model/index.js';
import { Person, Step, clashesWith, compileRuns } from './compile.js';
import { Label, hasLearned } from './label.js';
import { Goal, opens, workStart } from './value.js';

/** A run as one person meets it, before any step is taken. */
export interface RunOption {
  readonly step: Step;
  /** What the person pays: 0 with a funded place; null when neither funded nor open to self-payers. */
  readonly price: number | null;
  /** The first reason that holds whatever was done before. */
  readonly fixed: RejectCode | null;
  /** True when it cannot go on beside the work that the goal starts on the job. */
  readonly clashesWithWork: boolean;
}

/** A person with all runs, for one goal with a start on the job or for all goals without one. */
export interface Field {
  readonly person: Person;
  readonly options: readonly RunOption[];
  /** The goal whose working hours bind, if any. */
  readonly jobGoal: Goal | null;
}

export function fieldOf(person: Person, runs: readonly LanguageRun[], jobGoal: Goal | null): Field {
  const workBusy = jobGoal?.job?.terms.workBusy ?? [];
  const options = compileRuns(runs).map((step) => ({
    step,
    price: priceFor(person, step),
    fixed: fixedReason(person, step),
    clashesWithWork: clashesWith(step, workBusy),
  }));
  return { person, options, jobGoal };
}

function priceFor(person: Person, step: Step): number | null {
  if (person.entitled.has(step.run.scheme)) return 0;
  return person.candidate.selfPay ? step.run.selfPayCost : null;
}

function fixedReason(person: Person, step: Step): RejectCode | null {
  const { candidate } = person;
  const { run } = step;
  if (run.seats <= 0) return 'NO_SEAT';
  if (step.registerBy < person.today) return 'REGISTRATION_CLOSED';
  if (run.mode !== 'onsite' && !candidate.onlineOk) return 'ONLINE_NOT_POSSIBLE';
  if (run.mode !== 'online' && run.travelMin > candidate.maxTravelMin) return 'TOO_FAR';
  if (run.needsJobOffer && !candidate.jobOffer) return 'NEEDS_JOB_OFFER';
  return clashesWith(step, candidate.busy) ? 'TIME_CLASH' : null;
}

/**
 * Why the run cannot follow the sequence, or null when it can. Reasons are looked for in the order of
 * `REJECT_CODES`: funding, place, time, entry, pending result.
 */
export function rejectCode(field: Field, label: Label, option: RunOption): RejectCode | null {
  const { step } = option;
  return (
    fundingReason(field.person, label, option) ??
    option.fixed ??
    (option.clashesWithWork && step.end >= firstWorkDay(field, label) ? 'TIME_CLASH' : null) ??
    (step.start < label.freeFrom ? 'OVERLAP' : null) ??
    entryReason(field.person, label, step) ??
    pendingReason(label, step)
  );
}

function fundingReason(person: Person, label: Label, option: RunOption): RejectCode | null {
  if (option.price === null) return 'NOT_ENTITLED';
  if (option.price > 0 && label.cost + option.price > person.candidate.budget)
    return 'NOT_ENTITLED+OVER_BUDGET';
  const { usesIkQuota, run } = option.step;
  return usesIkQuota && label.ik + run.ue > person.ikLeft ? 'IK_QUOTA_USED' : null;
}

function firstWorkDay(field: Field, label: Label): number {
  const { jobGoal, person } = field;
  return jobGoal?.job ? workStart(person, label, jobGoal, jobGoal.job) : Infinity;
}

function entryReason(person: Person, label: Label, step: Step): RejectCode | null {
  const { entry } = step.run;
  if (entry.proof === 'placement')
    return step.skills.every((skill) => hasLearned(label, skill, entry.level, step.start))
      ? null
      : 'ENTRY_LEVEL';
  const certs = [
    ...person.certs,
    ...[...label.stages.values()].map((stage) => ({ ...stage, date: stage.result })),
  ];
  const gate = { ...entry, start: step.start, registerBy: step.registerBy };
  if (certs.some((cert) => opens(cert, gate))) return null;
  if (!certs.some((cert) => opens(cert, { ...gate, maxAgeDays: null, registerBy: Infinity })))
    return 'ENTRY_CERT';
  return certs.some((cert) => opens(cert, { ...gate, registerBy: Infinity }))
    ? 'CERT_AFTER_REGISTRATION'
    : 'CERT_TOO_OLD';
}

function pendingReason(label: Label, step: Step): RejectCode | null {
  const before = step.exam && label.stages.get(step.exam.key);
  return before && step.start <= before.result ? 'PREVIOUS_RESULT_PENDING' : null;
}
