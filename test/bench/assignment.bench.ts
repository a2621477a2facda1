import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { assign, AssignmentProblem, certify, isAllowed } from '../../src/domain/assignment/index.js';
import { matchContext, MatchIndex } from '../../src/domain/matching/index.js';
import { seededRandom } from '../../src/domain/shared/index.js';
import { rematch, sharedMemory } from '../../src/workers/match/engine/index.js';
import { highsOptimum, smallAssignment } from '../support/assignment-oracle.js';
import { world } from '../support/worlds.js';

const USAGE = `usage: npm run bench -- assignment [--people N] [--vacancies M] [--desks D] [--seed S]
The best introductions for all desks, over the exact lists of 20 of invented people: seats, introductions per person and
volunteers all run short. Default 100,000 people, 70,000 vacancies, 2,000 desks. Compared with HiGHS on small instances.`;

const PROGRAM = pathToFileURL(resolve('dist/workers/match/engine/thread.js'));
const SMALL = 1000;
const settings = readSettings();
const equal = compareSmall();
const vsHighs = await compareTimes();
const problem = await matchedProblem(settings.people, settings.vacancies, settings.desks);
const started = performance.now();
const result = assign(problem);
const seconds = round((performance.now() - started) / 1000);
const use = limitsReached(problem, result.chosen);
const checked = certify(problem, result.chosen, result.prices);
note('possible introductions', String(problem.vacancy.length));
note('solved', `${seconds} s, gap ${(checked.gap * 100).toFixed(4)} %`);
note('gain over first come, first served', `${round((checked.profit / firstCome(problem) - 1) * 100)} %`);
note('limits reached', `${use.vacancies} vacancies, ${use.people} people, ${use.desks} desks`);
const valid = isAllowed(problem, result.chosen) && equal === SMALL;
console.log(
  JSON.stringify({
    people: settings.people,
    vacancies: settings.vacancies,
    edges: problem.vacancy.length,
    seconds,
    gap: checked.gap,
    vsHighs,
    equalToHighs: equal,
  }),
);
process.exit(valid ? 0 : 1);

function compareSmall(): number {
  let same = 0;
  for (let seed = 1; seed <= SMALL; seed += 1) {
    const small = smallAssignment(seed);
    const { profit, chosen } = assign(small);
    if (profit === highsOptimum(small) && isAllowed(small, chosen)) same += 1;
  }
  note('equal to HiGHS', `${same} of ${SMALL} small instances`);
  return same;
}

/** Times of both at a size that HiGHS still solves in seconds. */
async function compareTimes(): Promise<number> {
  const middle = await matchedProblem(3000, 2100, 60);
  assign(middle);
  const own = timed(() => assign(middle).profit);
  const other = timed(() => highsOptimum(middle));
  const ratio = Math.round(other.ms / own.ms);
  note('3,000 x 2,100', `${round(own.ms)} ms, HiGHS ${round(other.ms)} ms: ${ratio} times`);
  if (own.value !== other.value) throw new Error(`${own.value} is not the optimum ${other.value}`);
  return ratio;
}

/** Exact lists of 20 for everybody; neighbours share a desk. About two thirds of what people could take fits. */
async function matchedProblem(people: number, vacancies: number, desks: number): Promise<AssignmentProblem> {
  const source = world({ seed: settings.seed });
  const index = new MatchIndex(matchContext(source.vacancies(vacancies), source.similar), source.day);
  for (const vacancy of source.vacancies(vacancies)) index.vacancies.load(vacancy);
  for (const person of source.people(people)) index.people.load(person);
  const { rows, scores, k } = await rematch(index.freeze(sharedMemory), 'people', {
    threads: 2,
    program: PROGRAM,
  });
  const random = seededRandom(settings.seed);
  const start = new Uint32Array(people + 1);
  const vacancy: number[] = [];
  const profit: number[] = [];
  for (let person = 0; person < people; person += 1) {
    for (let at = person * k; at < (person + 1) * k; at += 1)
      if ((rows[at] ?? -1) >= 0 && (scores[at] ?? 0) > 0) {
        vacancy.push(rows[at] ?? 0);
        profit.push(scores[at] ?? 0);
      }
    start[person + 1] = vacancy.length;
  }
  return {
    deskCapacity: Int32Array.from({ length: desks }, () =>
      Math.round((people / desks) * (0.3 + 0.5 * random())),
    ),
    deskOf: Int32Array.from({ length: people }, (_, person) => Math.floor((person * desks) / people)),
    introductions: Int32Array.from({ length: people }, () => 1 + Math.floor(random() * 3)),
    seats: Int32Array.from({ length: vacancies }, () => 1 + Math.floor(random() ** 3 * 4)),
    start,
    vacancy: Int32Array.from(vacancy),
    profit: Int32Array.from(profit),
  };
}

/** What desks gain that take their best introductions one after the other while there are seats. */
function firstCome(problem: AssignmentProblem): number {
  const seats = problem.seats.slice();
  const capacity = problem.deskCapacity.slice();
  let gained = 0;
  problem.deskOf.forEach((desk, person) => {
    let left = problem.introductions[person] ?? 0;
    for (let edge = problem.start[person] ?? 0; edge < (problem.start[person + 1] ?? 0); edge += 1) {
      const vacancy = problem.vacancy[edge] ?? 0;
      if (left === 0 || capacity[desk] === 0 || seats[vacancy] === 0) continue;
      left -= 1;
      capacity[desk] = (capacity[desk] ?? 0) - 1;
      seats[vacancy] = (seats[vacancy] ?? 0) - 1;
      gained += problem.profit[edge] ?? 0;
    }
  });
  return gained;
}

/** Of how many vacancies, people and desks the limit is used up. */
function limitsReached(
  problem: AssignmentProblem,
  chosen: Uint8Array,
): { readonly vacancies: number; readonly people: number; readonly desks: number } {
  const seats = problem.seats.slice();
  const introductions = problem.introductions.slice();
  const capacity = problem.deskCapacity.slice();
  const take = (left: Int32Array, at: number): void => void (left[at] = (left[at] ?? 0) - 1);
  problem.deskOf.forEach((desk, person) => {
    for (let edge = problem.start[person] ?? 0; edge < (problem.start[person + 1] ?? 0); edge += 1) {
      if (chosen[edge] !== 1) continue;
      take(seats, problem.vacancy[edge] ?? 0);
      take(introductions, person);
      take(capacity, desk);
    }
  });
  const none = (left: Int32Array): number => left.reduce((sum, rest) => sum + (rest === 0 ? 1 : 0), 0);
  return { vacancies: none(seats), people: none(introductions), desks: none(capacity) };
}

function timed<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const begun = performance.now();
  const value = work();
  return { ms: performance.now() - begun, value };
}

function note(name: string, value: string): void {
  console.log(`${name.padEnd(44)} ${value}`);
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

function readSettings(): {
  readonly people: number;
  readonly vacancies: number;
  readonly desks: number;
  readonly seed: number;
} {
  const text = { type: 'string' } as const;
  try {
    const options = {
      people: text,
      vacancies: text,
      desks: text,
      seed: text,
      help: { type: 'boolean' } as const,
    };
    const { values } = parseArgs({ args: process.argv.slice(2), options });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    return {
      people: whole(values.people, 100_000),
      vacancies: whole(values.vacancies, 70_000),
      desks: whole(values.desks, 2000),
      seed: whole(values.seed, 20_261_121),
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

function whole(given: string | undefined, otherwise: number): number {
  const value = given === undefined ? otherwise : Number(given);
  if (!Number.isInteger(value) || value < 1) throw new Error(`"${given}" is no positive whole number`);
  return value;
}
