import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import cliProgress from 'cli-progress';
import {
  BatchMatcher,
  FrozenEngine,
  Lists,
  matchContext,
  MatchContext,
  MatchIndex,
  Side,
} from '../../src/domain/matching/index.js';
import { rematch, sharedMemory } from '../../src/workers/match/engine/index.js';
import { plainPerson, plainTop, plainVacancy } from '../support/plain-matcher.js';
import { world } from '../support/worlds.js';
import { byVacancy, checkFullRun, checkSmallWorlds, judge, Tally } from './matching-checks.js';

const USAGE = `usage: npm run bench -- matching [--people N] [--vacancies M] [--full] [--threads T] [--seed S]
Exact ranking of both sides on invented people and vacancies: equal to the readable functions and to a plain object
matcher, and how fast. Default 100,000 people and 70,000 vacancies; --full is 1,000,000 and 700,000.`;

const LICENCES = ['driving_b', 'forklift', 'driving_c', 'guard_34a', 'food_hygiene'];
const PROGRAM = pathToFileURL(resolve('dist/workers/match/engine/thread.js'));
const SMALL_WORLDS = 40;
const SAMPLE_LISTS = 25;
const PLAIN_PEOPLE = 8;
const PLAIN_VACANCIES = 70_000;

const settings = readSettings();
const source = world({ seed: settings.seed });
const tally: Tally = { lists: 0, equal: 0 };

const { index, engine, context } = build();
const people = await matchAll('people');
const vacancies = await matchAll('vacancies');
const rematchSeconds = round(people.seconds + vacancies.seconds);
const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
note('full rematch, both sides', `${rematchSeconds} s, peak ${peakMiB} MiB`);
askSingly(people.lists);
const vsObjects = compareWithObjects(people.lists);
checkSmallWorlds(tally, SMALL_WORLDS, LICENCES);
checkSamples();
note('lists equal', `${tally.equal} of ${tally.lists}`);
console.log(
  JSON.stringify({
    people: settings.people,
    vacancies: settings.vacancies,
    threads: settings.threads,
    lists: tally.lists,
    equalLists: tally.equal,
    vsObjects,
    rematchSeconds,
    peakMiB,
  }),
);
process.exit(tally.equal === tally.lists ? 0 : 1);

function build(): { index: MatchIndex; engine: FrozenEngine; context: MatchContext } {
  const started = performance.now();
  const market = matchContext(source.vacancies(settings.vacancies), source.similar);
  const filled = new MatchIndex(market, source.day, LICENCES);
  for (const vacancy of source.vacancies(settings.vacancies)) filled.vacancies.load(vacancy);
  for (const person of source.people(settings.people)) filled.people.load(person);
  const loaded = performance.now();
  const frozen = filled.freeze(sharedMemory);
  note('inventing and columns', `${round((loaded - started) / 1000)} s`);
  note('sorting and index', `${round((performance.now() - loaded) / 1000)} s`);
  return { index: filled, engine: frozen, context: market };
}

async function matchAll(side: Side): Promise<{ lists: Lists; seconds: number }> {
  const bar = new cliProgress.SingleBar({ format: `${side.padEnd(9)} [{bar}] {percentage} %` });
  bar.start(100, 0);
  const started = performance.now();
  const lists = await rematch(engine, side, {
    threads: settings.threads,
    program: PROGRAM,
    onProgress: (share) => bar.update(Math.round(share * 100)),
  });
  const took = (performance.now() - started) / 1000;
  bar.stop();
  note(
    `lists of all ${side}`,
    `${round(took)} s, ${round((took * 1e6) / engine[side].count)} µs each (wall)`,
  );
  return { lists, seconds: took };
}

/** Matching alone, without queue or database. */
function askSingly(stored: Lists): void {
  const others = world({ seed: settings.seed + 1 });
  const persons = [...others.people(300)];
  const offers = [...others.vacancies(300)];
  latency('changed person: best 20 of all vacancies', persons, (person) =>
    index.vacanciesFor(person, { k: 20 }),
  );
  latency('new vacancy: best 50 of all people', offers, (offer) => index.peopleFor(offer, { k: 50 }));
  const { rows, scores, k } = stored;
  const limits = Int32Array.from({ length: engine.people.count }, (_, row) =>
    (rows[row * k + k - 1] ?? -1) < 0 ? -1 : (scores[row * k + k - 1] ?? -1),
  );
  index.people.setLimits(limits);
  latency('new vacancy: whose lists it enters', offers, (offer) => index.listsOf(offer));
}

function latency<T>(name: string, items: readonly T[], ask: (item: T) => unknown): void {
  for (const item of items) ask(item);
  const times = items.map((item) => {
    const started = performance.now();
    ask(item);
    return performance.now() - started;
  });
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  note(name, `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
}

/**
 * Time of one person's list on one thread: plain objects over a sample of people, the engine over neighbourhoods all
 * over the country. Objects of more than 70,000 vacancies are not held; their time grows in proportion.
 */
function compareWithObjects(stored: Lists): number {
  const { day } = source;
  const count = Math.min(settings.vacancies, PLAIN_VACANCIES);
  const offers = [...source.vacancies(count)].map((offer) => plainVacancy(offer, day, context));
  const sample = [...source.people(PLAIN_PEOPLE)].map((person) => plainPerson(person, day));
  const started = performance.now();
  const plain = sample.map((person) =>
    plainTop(
      'vacancies',
      offers.map((offer) => [person, offer] as const),
      day,
      context,
      20,
    ),
  );
  const plainMs = ((performance.now() - started) / sample.length) * (settings.vacancies / count);
  if (count === settings.vacancies)
    sample.forEach(({ person }, place) =>
      judge(tally, index.vacanciesFor(person, { k: 20 }), byVacancy(plain[place] ?? [])),
    );
  const fastMs = engineMs(stored);
  note('plain objects, one list', `${round(plainMs)} ms`);
  note('engine on one thread, one list', `${round(fastMs * 1000)} µs`);
  return Math.round(plainMs / fastMs);
}

/** Writes the same lists again, 64 neighbours at 64 places. */
function engineMs(stored: Lists): number {
  const matcher = new BatchMatcher(engine, 'people', stored);
  const piece = Math.min(64, engine.people.count);
  const step = Math.max(piece, Math.floor(engine.people.count / 64));
  let rows = 0;
  matcher.run(0, Math.min(engine.people.count, 2000));
  const started = performance.now();
  for (let row = 0; row + piece <= engine.people.count; row += step) {
    matcher.run(row, row + piece);
    rows += piece;
  }
  return (performance.now() - started) / rows;
}

function checkSamples(): void {
  const { day } = source;
  const persons = [...source.people(SAMPLE_LISTS)];
  const offers = [...source.vacancies(SAMPLE_LISTS)];
  const allOffers = source.vacancies(settings.vacancies);
  const allPeople = source.people(settings.people);
  checkFullRun(tally, engine, 'people', people.lists, persons, allOffers, day, context);
  checkFullRun(tally, engine, 'vacancies', vacancies.lists, offers, allPeople, day, context);
}

function note(name: string, value: string): void {
  console.log(`${name.padEnd(44)} ${value}`);
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

function readSettings(): { people: number; vacancies: number; threads: number; seed: number } {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const options = { people: text, vacancies: text, threads: text, seed: text, full: flag, help: flag };
    const { values } = parseArgs({ args: process.argv.slice(2), options });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    return {
      people: whole(values.people, values.full ? 1_000_000 : 100_000),
      vacancies: whole(values.vacancies, values.full ? 700_000 : 70_000),
      threads: whole(values.threads, 2),
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
