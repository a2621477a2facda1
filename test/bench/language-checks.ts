import { fromEpochDay } from '../../src/domain/shared/index.js';
import {
  LanguageRun,
  PlanAnswer,
  languageOutlook,
  planLanguageForAll,
} from '../../src/domain/language/index.js';
import { FastAnswer, Reach } from '../../src/domain/language/engine/index.js';
import { WorldPerson } from '../support/language-world.js';
import { LIKELY_AT } from './language-thread.js';

export interface Tally {
  answers: number;
  equal: number;
}

/** The runs of a reach as the readable planner wants them: with this person's travel time. */
export function runsOf(reach: Reach, runs: readonly LanguageRun[]): readonly LanguageRun[] {
  return Array.from(reach.runs.subarray(0, reach.count), (run, at) => ({
    ...(runs[run] as LanguageRun),
    travelMin: reach.travel[at] ?? 0,
  }));
}

/** Runs that are not closed to the person from the start by funding, seat, date, place or device. */
export function openRuns({ candidate }: WorldPerson, runs: readonly LanguageRun[]): readonly LanguageRun[] {
  return runs.filter(
    (run) =>
      (candidate.entitlements.includes(run.scheme) ||
        (candidate.selfPay && run.selfPayCost !== null && run.selfPayCost <= candidate.budget)) &&
      run.seats > 0 &&
      run.registerBy >= candidate.today &&
      (run.mode === 'onsite' || candidate.onlineOk) &&
      (run.mode === 'online' || run.travelMin <= candidate.maxTravelMin) &&
      (!run.needsJobOffer || candidate.jobOffer),
  );
}

/** Compares the answers of one person with `planLanguageForAll` and `languageOutlook`. */
export function judge(
  tally: Tally,
  person: WorldPerson,
  runs: readonly LanguageRun[],
  answers: readonly FastAnswer[],
  idOf: (run: number) => string,
): void {
  const plans = planLanguageForAll(person.candidate, person.goals, runs);
  const outlooks = new Map<string, string | null>();
  person.goals.forEach((goal, at) => {
    const key = JSON.stringify({ ...goal, id: '' });
    if (!outlooks.has(key))
      outlooks.set(key, languageOutlook(person.candidate, goal, runs, LIKELY_AT).likelyOn);
    const expected = { ...factsOf(plans[at]), likelyOn: outlooks.get(key) ?? null };
    const answer = answers[at];
    const found = {
      day: answer?.earliest ? fromEpochDay(answer.earliest.day) : null,
      cost: answer?.earliest?.cost ?? null,
      ue: answer?.earliest?.ue ?? null,
      runs: answer?.earliest?.runs.map(idOf) ?? null,
      likelyOn: answer?.likelyOn == null ? null : fromEpochDay(answer.likelyOn),
    };
    tally.answers += 1;
    if (JSON.stringify(found) === JSON.stringify(expected)) tally.equal += 1;
    else console.error(`differs: ${JSON.stringify({ goal, found, expected })}`);
  });
}

function factsOf(answer: PlanAnswer | undefined) {
  const plan = answer?.feasible ? answer.plan : null;
  return {
    day: plan?.qualifiedOn ?? null,
    cost: plan?.cost ?? null,
    ue: plan?.ue ?? null,
    runs: plan?.runs ?? null,
  };
}
