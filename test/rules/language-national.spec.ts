import { GeoPoint, fromEpochDay, toEpochDay } from '../../src/domain/shared/index.js';
import { LanguageGoal, LanguageRun, languageOutlook } from '../../src/domain/language/index.js';
import { FastPlanner, Reach, ReachIndex, catalogueOf } from '../../src/domain/language/engine/index.js';
import { openRuns, runsOf } from '../bench/language-checks.js';
import { firstSeed } from '../support/first-seed.js';
import { WorldPerson, languageWorld } from '../support/language-world.js';

const PEOPLE = Number(process.env.ORACLE_PEOPLE ?? 100);
const SEED = firstSeed(90_210);
/** The readable outlook takes seconds with more. */
const MOST_RUNS = 26;

const world = languageWorld({ seed: SEED, people: PEOPLE, vacancies: 6, runs: 40_000 });
const catalogue = catalogueOf(world.runs);
const numbers = new Map(world.runs.map(({ id }, number) => [id, number]));
const inOrder = catalogue.ids.map((id) => numbers.get(id) ?? 0);
const runs = inOrder.map((number) => world.runs[number] as LanguageRun);
const reaches = new ReachIndex(
  catalogue,
  inOrder.map((number) => world.places[number] ?? null),
);
const planner = new FastPlanner(catalogue);

const reachOf = ({ home }: WorldPerson): Reach => reaches.from(world.homes[home] as GeoPoint, 90);
const daysOf = (person: WorldPerson, q: number) =>
  planner.plan(person.candidate, reachOf(person), person.goals, q);

describe('likely days where a whole country is within reach', () => {
  it('come no sooner for a higher probability, and not before the earliest day', () => {
    let compared = 0;
    for (let index = 0; index < PEOPLE; index += 1) {
      const person = world.person(index);
      const [half, likely, sure] = [0.5, 0.8, 0.95].map((q) => daysOf(person, q));
      likely?.forEach(({ earliest, likelyOn }, at) => {
        const days = [earliest?.day, half?.[at]?.likelyOn, likelyOn, sure?.[at]?.likelyOn];
        const known = days.map((day) => day ?? Infinity);
        expect([index, at, known]).toEqual([index, at, [...known].sort((a, b) => a - b)]);
        if (likelyOn !== null) compared += 1;
      });
    }
    expect(compared).toBeGreaterThan(PEOPLE / 2);
  }, 300_000);

  it('are reached with the runs named alone, by the readable outlook', () => {
    let compared = 0;
    for (let index = 0; index < PEOPLE; index += 1) {
      const person = world.person(index);
      const mine = new Map(runsOf(reachOf(person), runs).map((run) => [run.id, run]));
      daysOf(person, 0.8).forEach(({ likelyOn, runsUsed }, at) => {
        if (likelyOn === null) return;
        const named = runsUsed.flatMap((run) => mine.get(catalogue.ids[run] ?? '') ?? []);
        const outlook = languageOutlook(person.candidate, person.goals[at] as LanguageGoal, named, 0.8);
        expect([index, at, outlook.likelyOn]).toEqual([index, at, fromEpochDay(likelyOn)]);
        compared += 1;
      });
    }
    expect(compared).toBeGreaterThan(PEOPLE / 2);
  }, 300_000);

  it('are not reached sooner with any run that begins by then, by the readable outlook', () => {
    let compared = 0;
    for (let index = 0; index < PEOPLE; index += 1) {
      const person = world.person(index);
      const open = openRuns(person, runsOf(reachOf(person), runs));
      daysOf(person, 0.8).forEach(({ likelyOn }, at) => {
        const until = likelyOn ?? Infinity;
        const inTime = open.filter(({ start, end }) => Math.max(toEpochDay(start), toEpochDay(end)) <= until);
        if (inTime.length === 0 || inTime.length > MOST_RUNS) return;
        const goal = person.goals[at] as LanguageGoal;
        const outlook = languageOutlook(person.candidate, goal, inTime, 0.8);
        const expected = likelyOn === null ? null : fromEpochDay(likelyOn);
        expect([index, at, outlook.likelyOn]).toEqual([index, at, expected]);
        compared += 1;
      });
    }
    expect(compared).toBeGreaterThan(PEOPLE / 10);
  }, 300_000);
});
