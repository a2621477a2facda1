import { Random, addDays, pick, seededRandom } from '../../src/domain/shared/index.js';
import { LanguageCandidate, LanguageGoal, LanguageRun } from '../../src/domain/language/index.js';
import {
  Around,
  FastAnswer,
  FastPlanner,
  RUN_FLAGS,
  ReachIndex,
  RunCatalogue,
  StandBy,
  catalogueOf,
  reachOfAll,
} from '../../src/domain/language/engine/index.js';
import { randomInstance } from '../oracle/language/instances.js';
import { firstSeed } from '../support/first-seed.js';
import { int } from '../support/language-people.js';
import { languageWorld } from '../support/language-world.js';

const RUNS = Number(process.env.ORACLE_RUNS ?? 500);
const FIRST_SEED = firstSeed(90_210);
const WORLDS = Number(process.env.ORACLE_WORLDS ?? 40);

/** Everything in the catalogue with the travel time that the runs carry, in the parts that are asked for. */
function aroundAll(catalogue: RunCatalogue): Around {
  const { end, result, travel } = catalogue.columns;
  const all = Array.from({ length: catalogue.columns.count }, (_, run) => run);
  const of = (runs: readonly number[]) => ({
    count: runs.length,
    runs: Int32Array.from(runs),
    travel: Int32Array.from(runs, (run) => travel[run] as number),
  });
  const isBy = (day: number, run: number): boolean => {
    const [last, reported] = [end[run] as number, result[run] as number];
    return last <= day || (reported >= 0 && reported <= day);
  };
  return {
    of,
    upTo: (day) => (day === null ? reachOfAll(catalogue) : of(all.filter((run) => isBy(day, run)))),
  };
}

function daysOf({ earliest, likelyOn }: FastAnswer) {
  return { earliest, likelyOn };
}

/** How often a path, or its likely day, was another one after runs were called off. */
interface Seen {
  replanned: number;
  otherPlans: number;
  otherDays: number;
  sameDays: number;
}

interface Instance {
  readonly candidate: LanguageCandidate;
  readonly goals: readonly LanguageGoal[];
  readonly catalogue: RunCatalogue;
  readonly around: Around;
}

/** Calls off three runs on which answers rest, one after the other, and compares each time with a fresh search. */
function callOff(instance: Instance, q: number, random: Random, name: string, seen: Seen): void {
  const { candidate, goals, catalogue, around } = instance;
  const planner = new FastPlanner(catalogue);
  let before = planner.plan(candidate, around.upTo(null), goals, q);
  for (let time = 0; time < 3; time += 1) {
    const used = [...new Set(before.flatMap(({ runsUsed }) => runsUsed))];
    if (used.length === 0) return;
    const run = pick(random, used);
    (catalogue.columns.flags[run] as number) &= ~RUN_FLAGS.seat;
    const after = planner.replan(candidate, around, goals, q, before, run);
    const fresh = new FastPlanner(catalogue).plan(candidate, around.upTo(null), goals, q);
    expect([name, time, after.map(daysOf)]).toEqual([name, time, fresh.map(daysOf)]);
    after.forEach(({ earliest, likelyOn, runsUsed }, at) => {
      expect([name, runsUsed.includes(run)]).toEqual([name, false]);
      const old = before[at];
      if (!old?.runsUsed.includes(run)) return;
      seen.replanned += 1;
      if (earliest?.runs.join() !== old.earliest?.runs.join()) seen.otherPlans += 1;
      if (likelyOn !== old.likelyOn) seen.otherDays += 1;
      else if (likelyOn !== null) seen.sameDays += 1;
    });
    before = after;
  }
}

function nothingSeen(): Seen {
  return { replanned: 0, otherPlans: 0, otherDays: 0, sameDays: 0 };
}

/** Keeps answers for the day on which a run is called off, calls another off, then that run; compares with a fresh search. */
function keepReady(
  { candidate, goals, catalogue, around }: Instance,
  random: Random,
  seed: number,
  seen: { kept: number; searched: number },
): void {
  const planner = new FastPlanner(catalogue);
  const { flags } = catalogue.columns;
  const answers = planner.plan(candidate, around.upTo(null), goals, 0.5);
  const used = [...new Set(answers.flatMap(({ runsUsed }) => runsUsed))];
  if (used.length === 0) return;
  const run = pick(random, used);
  const seat = flags[run] as number;
  flags[run] = seat & ~RUN_FLAGS.seat;
  const ready = planner.replan(candidate, around, goals, 0.5, answers, run);
  flags[run] = seat;
  const slots = Int32Array.from(ready.keys());
  const standBy = new StandBy(slots, (slot) => ready[slot] as FastAnswer);
  const others = [...used, ...ready.flatMap(({ runsUsed }) => runsUsed)].filter((other) => other !== run);
  if (others.length === 0) return;
  const other = pick(random, others);
  (flags[other] as number) &= ~RUN_FLAGS.seat;
  const between = planner.replan(candidate, around, goals, 0.5, answers, other);
  flags[run] = seat & ~RUN_FLAGS.seat;
  const searched = planner.replan(candidate, around, goals, 0.5, between, run);
  const fresh = new FastPlanner(catalogue).plan(candidate, around.upTo(null), goals, 0.5);
  const now = searched.map((answer, slot) => {
    const kept = standBy.answer(slot, new Set([other]));
    if (kept) seen.kept += 1;
    else seen.searched += 1;
    return kept ?? answer;
  });
  expect([seed, now.map(daysOf)]).toEqual([seed, fresh.map(daysOf)]);
}

describe('plans after a run was called off', () => {
  it(`are those of a fresh search in ${RUNS} instances`, () => {
    const seen = nothingSeen();
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
      const random = seededRandom(seed);
      const { candidate, goals, runs } = randomInstance(random, { runs: [4, 16] });
      const plain = goals.map((goal) => ({ ...goal, onTheJob: null }));
      const catalogue = catalogueOf(runs);
      const instance = { candidate, goals: plain, catalogue, around: aroundAll(catalogue) };
      callOff(instance, pick(random, [0.3, 0.5, 0.8]), random, `seed ${seed}`, seen);
    }
    expect(seen.otherPlans).toBeGreaterThan(RUNS / 4);
    expect(seen.sameDays).toBeGreaterThan(RUNS / 50);
  }, 3_600_000);

  it('are those of a fresh search where results are out before runs are over', () => {
    const seen = nothingSeen();
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
      const random = seededRandom(seed);
      const { candidate, goals, runs } = randomInstance(random, { runs: [4, 16] });
      const plain = goals.map((goal) => ({ ...goal, onTheJob: null }));
      const longer = runs.map((run) =>
        run.exam && random() < 0.5
          ? { ...run, end: addDays(run.exam.resultDate, 7 * int(random, 1, 8)) }
          : run,
      );
      const catalogue = catalogueOf(longer);
      const instance = { candidate, goals: plain, catalogue, around: aroundAll(catalogue) };
      callOff(instance, pick(random, [0.3, 0.5, 0.8]), random, `seed ${seed}`, seen);
    }
    expect(seen.otherPlans).toBeGreaterThan(RUNS / 4);
  }, 3_600_000);

  it(`are those of a fresh search where many runs of the same kinds compete, in ${WORLDS} towns`, () => {
    const seen = nothingSeen();
    for (let seed = FIRST_SEED; seed < FIRST_SEED + WORLDS; seed += 1) {
      const random = seededRandom(seed);
      const world = languageWorld({ seed, people: 4, vacancies: 8, runs: 300 + (seed % 5) * 300 });
      // Whoever cannot go there takes one of many online runs: those that stand in for each other.
      const runs = world.runs.map((run): LanguageRun => (random() < 0.3 ? { ...run, mode: 'online' } : run));
      const catalogue = catalogueOf(runs);
      const numbers = new Map(world.runs.map(({ id }, number) => [id, number]));
      const places = catalogue.ids.map((id) => world.places[numbers.get(id) ?? 0] ?? null);
      const index = new ReachIndex(catalogue, places);
      for (let who = 0; who < 4; who += 1) {
        const { home, candidate, goals } = world.person(who);
        const around = index.around(world.homes[home] ?? { lat: 0, lon: 0 }, candidate.maxTravelMin);
        const flags = catalogue.columns.flags.slice();
        callOff({ candidate, goals, catalogue, around }, 0.8, random, `town ${seed}, ${who}`, seen);
        catalogue.columns.flags.set(flags);
      }
    }
    expect(seen.otherPlans).toBeGreaterThan(WORLDS);
    expect(seen.otherDays).toBeGreaterThan(WORLDS / 2);
    expect(seen.sameDays).toBeGreaterThan(WORLDS / 2);
  }, 3_600_000);

  it('kept ready for the day on which a run is called off still are those of a fresh search when another went first', () => {
    const seen = { kept: 0, searched: 0 };
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
      const random = seededRandom(seed);
      const { candidate, goals, runs } = randomInstance(random, { runs: [4, 16] });
      const plain = goals.map((goal) => ({ ...goal, onTheJob: null }));
      const catalogue = catalogueOf(runs);
      keepReady({ candidate, goals: plain, catalogue, around: aroundAll(catalogue) }, random, seed, seen);
    }
    expect(seen.kept).toBeGreaterThan(RUNS / 4);
    expect(seen.searched).toBeGreaterThan(RUNS / 10);
  }, 3_600_000);

  it('rest only on the runs that they name', () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS / 5; seed += 1) {
      const { candidate, goals, runs } = randomInstance(seededRandom(seed), { runs: [4, 12] });
      const plain = goals.map((goal) => ({ ...goal, onTheJob: null }));
      const catalogue = catalogueOf(runs);
      const around = aroundAll(catalogue);
      const planner = new FastPlanner(catalogue);
      const before = planner.plan(candidate, around.upTo(null), plain, 0.5);
      const run = before.flatMap(({ runsUsed }) => runsUsed)[0];
      if (run === undefined) continue;
      (catalogue.columns.flags[run] as number) &= ~RUN_FLAGS.seat;
      planner.replan(candidate, around, plain, 0.5, before, run).forEach((answer, at) => {
        const kept = around.of([...answer.runsUsed].sort((a, b) => a - b));
        const [alone] = planner.plan(candidate, kept, [plain[at] as LanguageGoal], 0.5);
        expect([seed, at, alone && daysOf(alone)]).toEqual([seed, at, daysOf(answer)]);
      });
    }
  }, 3_600_000);

  it('to a start on the job are planned from nothing', () => {
    let starts = 0;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
      const { candidate, goals, runs } = randomInstance(seededRandom(seed), { runs: [4, 11] });
      const catalogue = catalogueOf(runs);
      const around = aroundAll(catalogue);
      const planner = new FastPlanner(catalogue);
      const before = planner.plan(candidate, around.upTo(null), goals, 0.8);
      const run = goals.flatMap(({ onTheJob }, at) => (onTheJob ? (before[at]?.runsUsed ?? []) : []))[0];
      if (run === undefined) continue;
      starts += 1;
      (catalogue.columns.flags[run] as number) &= ~RUN_FLAGS.seat;
      const after = planner.replan(candidate, around, goals, 0.8, before, run);
      const fresh = new FastPlanner(catalogue).plan(candidate, around.upTo(null), goals, 0.8);
      expect([seed, after.map(daysOf)]).toEqual([seed, fresh.map(daysOf)]);
    }
    expect(starts).toBeGreaterThan(RUNS / 100);
  }, 3_600_000);
});
