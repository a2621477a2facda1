import { CefrLevel, addDays, maxDate } from '../../shared/index.js';
import { LanguageCandidate, LanguageGoal } from '../model/index.js';
import { planLanguageForAll, rankedFor, sequencesFor } from '../planner.js';
import { idsOf } from '../search/label.js';
import { PLAIN } from '../search/search.js';
import { compileGoal } from '../search/value.js';
import { EXTRA_SITTING, PathChange, PathSituation, applyChange, extraSitting } from './changes.js';

/** Exams of the occupational courses are held every 14 days. */
const SITTING_INTERVAL = 14;
/** Sittings are looked for as far ahead as this. */
const SITTING_COUNT = 60;

/** Changes that either hold or do not: each is worth one try. */
export function plainChanges({ candidate, runs }: PathSituation): readonly PathChange[] {
  const changes: PathChange[] = [];
  if (!candidate.onlineOk && runs.some(({ mode }) => mode !== 'onsite')) changes.push({ kind: 'online' });
  if (candidate.busy.some(({ reason }) => reason === 'care')) changes.push({ kind: 'childcare' });
  if (!candidate.jobOffer && runs.some((run) => run.needsJobOffer)) changes.push({ kind: 'job_offer' });
  const schemes = new Set(
    runs.map(({ scheme }) => scheme).filter((scheme) => !candidate.entitlements.includes(scheme)),
  );
  for (const scheme of [...schemes].sort()) changes.push({ kind: 'funding', scheme });
  for (const run of runs) if (run.seats <= 0) changes.push({ kind: 'seat', run: run.id });
  return changes;
}

/** The least further travel that opens something, and the least that opens all that travel can open. */
export function travelChanges(
  situation: PathSituation,
  closed: readonly LanguageGoal[],
): readonly PathChange[] {
  const { candidate, runs } = situation;
  const farther = runs.filter((run) => run.mode !== 'online' && run.travelMin > candidate.maxTravelMin);
  const steps = [...new Set(farther.map(({ travelMin }) => travelMin))].sort((a, b) => a - b);
  const change = (at: number): PathChange => ({
    kind: 'travel',
    minutes: steps[at] ?? candidate.maxTravelMin,
  });
  const opened = (at: number): number => countOpen(applyChange({ ...situation, goals: closed }, change(at)));
  const most = steps.length > 0 ? opened(steps.length - 1) : 0;
  if (most === 0) return [];
  const least = (wanted: number): number => firstWhere(steps.length, (at) => opened(at) >= wanted);
  return [...new Set([least(1), least(most)])].map(change);
}

/** More units of the integration course, as a repetition would give (IntV § 13(1)): the least that opens something. */
export function quotaChanges(
  situation: PathSituation,
  closed: readonly LanguageGoal[],
): readonly PathChange[] {
  const steps = [100, 200, 300];
  const change = (at: number): PathChange => ({ kind: 'quota', extraUe: steps[at] ?? 0 });
  const opened = (at: number): number => countOpen(applyChange({ ...situation, goals: closed }, change(at)));
  const at = firstWhere(steps.length, (index) => opened(index) > 0);
  return at < steps.length ? [change(at)] : [];
}

/** For each closed goal the money that the cheapest plan in time lacks. */
export function budgetChanges(
  { candidate, runs }: PathSituation,
  closed: readonly LanguageGoal[],
): readonly PathChange[] {
  const rich: LanguageCandidate = { ...candidate, selfPay: true, budget: Number.MAX_SAFE_INTEGER };
  const sequences = sequencesFor(rich, runs, PLAIN);
  const own = candidate.selfPay ? candidate.budget : 0;
  const amounts = closed.flatMap((goal) => {
    const inTime = rankedFor(sequences, compileGoal(goal)).filter(({ outcome }) => outcome.missedBy === 0);
    const cheapest = Math.min(...inTime.map(({ label }) => label.cost));
    return cheapest > own && cheapest < Infinity ? [cheapest - own] : [];
  });
  return [...new Set(amounts)].sort((a, b) => a - b).map((extra) => ({ kind: 'budget', extra }));
}

/** How long the employer of each closed goal would have to wait. */
export function waitingChanges(
  { candidate, runs }: PathSituation,
  closed: readonly LanguageGoal[],
): readonly PathChange[] {
  const answers = planLanguageForAll(candidate, closed, runs);
  return closed.flatMap((goal, index) => {
    const answer = answers[index];
    if (!answer || answer.feasible || !answer.nearestMiss || goal.latest === null) return [];
    const { daysLate } = answer.nearestMiss;
    const change: PathChange = { kind: 'later', goal: goal.id, days: daysLate };
    const wait = applyChange({ candidate, goals: [goal], runs }, change);
    return countOpen(wait) > 0 ? [change] : [];
  });
}

/** One more sitting per level that opens something: the day that brings the first closed goal earliest. */
export function sittingChanges(
  situation: PathSituation,
  closed: readonly LanguageGoal[],
): readonly PathChange[] {
  const schemes = [...new Set([null, ...closed.map(({ certScheme }) => certScheme)])];
  const highest = Math.max(0, ...closed.flatMap(({ need }) => Object.values(need)));
  const levels = Array.from({ length: highest }, (_, index) => (index + 1) as CefrLevel);
  return schemes.flatMap((certScheme) =>
    levels.flatMap((level) => bestSitting(situation, closed, level, certScheme)),
  );
}

function bestSitting(
  { candidate, runs }: PathSituation,
  closed: readonly LanguageGoal[],
  level: CefrLevel,
  certScheme: string | null,
): readonly PathChange[] {
  const dates = Array.from({ length: SITTING_COUNT }, (_, index) =>
    addDays(candidate.today, SITTING_INTERVAL * (index + 2)),
  );
  const sittings = dates.map((date) => extraSitting(`${EXTRA_SITTING}${date}`, level, certScheme, date));
  const exclusive = new Set(sittings.map(({ id }) => id));
  const granted = { ...candidate, entitlements: [...candidate.entitlements, EXTRA_SITTING] };
  const sequences = sequencesFor(granted, [...runs, ...sittings], { ...PLAIN, exclusive });
  let best: { readonly day: number; readonly date: string } | null = null;
  for (const goal of closed)
    for (const { label, outcome } of rankedFor(sequences, compileGoal(goal))) {
      const extra = idsOf(label).filter((id) => exclusive.has(id));
      if (outcome.missedBy > 0 || extra.length !== 1) continue;
      const date = (extra[0] ?? '').slice(EXTRA_SITTING.length);
      if (!best || outcome.day < best.day) best = { day: outcome.day, date };
      break;
    }
  return best ? [{ kind: 'sitting', level, certScheme, date: best.date }] : [];
}

/** A second sitting four weeks after each exam on offer, for goals that are open but not likely. */
export function secondSittings({ candidate, runs }: PathSituation): readonly PathChange[] {
  const exams = runs.flatMap((run) => (run.exam ? [{ run, date: addDays(run.exam.resultDate, 28) }] : []));
  return exams.map(({ run, date }) => ({
    kind: 'sitting',
    level: run.target,
    certScheme: run.certScheme,
    date: maxDate(date, candidate.today),
  }));
}

function countOpen({ candidate, goals, runs }: PathSituation): number {
  return planLanguageForAll(candidate, goals, runs).filter(({ feasible }) => feasible).length;
}

/** First index whose condition holds, for conditions that stay true once they are; `length` when none does. */
function firstWhere(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
