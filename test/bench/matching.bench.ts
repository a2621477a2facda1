import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import cliProgress from 'cli-progress';
import {
  BatchMatcher,
  FrozenEngine,
  idText,
  Lists,
  matchContext,
  MatchContext,
  MatchIndex,
  Side,
} from '../../src/domain/matching/index.js';
import { rematch, sharedMemory } from '../../src/workers/match/engine/index.js';
import { plainPerson, plainTop, plainVacancy } from '../support/plain-matcher.js';
import { world } from '../support/worlds.js';
import { SqlList, SqlMatcher } from './postgres-matcher.js';
import { byVacancy, checkFullRun, checkSmallWorlds, judge, Tally } from './matching-checks.js';

const USAGE = `usage: npm run bench -- matching [--people N] [--vacancies M] [--full] [--threads T] [--seed S]
Exact ranking of both sides on invented people and vacancies: equal to the readable functions and to a plain object
matcher and to PostgreSQL, and how fast. Default 100,000 people and 70,000 vacancies; --full is 1,000,000 and 700,000.`;

const LICENCES = ['driving_b', 'forklift', 'driving_c', 'guard_34a', 'food_hygiene'];
const PROGRAM = pathToFileURL(resolve('dist/workers/match/engine/thread.js'));
const SMALL_WORLDS = 75;
const SQL_PEOPLE = 2500;
const NEIGHBOURS = 50;
const SQL_RUNS = 2;
const ENGINE_RUNS = 5;
const SAMPLE_LISTS = 25;
const PLAIN_PEOPLE = 8;
const PLAIN_VACANCIES = 70_000;

const settings = readSettings();
const source = world({ seed: settings.seed });
const tally: Tally = { lists: 0, equal: 0 };
const sqlTally: Tally = { lists: 0, equal: 0 };

const { index, engine, context } = build();
const people = await matchAll('people');
const vacancies = await matchAll('vacancies');
const rematchSeconds = round(people.seconds + vacancies.seconds);
const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
note('full rematch, both sides', `${rematchSeconds} s, peak ${peakMiB} MiB`);
askSingly(people.lists);
const vsObjects = compareWithObjects(people.lists);
const database = await SqlMatcher.open();
const vsPostgres = await compareWithPostgres();
await checkSmallWorlds(tally, sqlTally, database, SMALL_WORLDS, LICENCES);
await database.close();
checkSamples();
note('equal to readable functions and objects', `${tally.equal} of ${tally.lists} lists`);
note('equal to PostgreSQL', `${sqlTally.equal} of ${sqlTally.lists} lists`);
const lists = tally.lists + sqlTally.lists;
const equalLists = tally.equal + sqlTally.equal;
console.log(
  JSON.stringify({
    people: settings.people,
    vacancies: settings.vacancies,
    threads: settings.threads,
    lists,
    equalLists,
    vsPostgres,
    vsObjects,
    rematchSeconds,
    peakMiB,
  }),
);
process.exit(equalLists === lists ? 0 : 1);

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
  const fastMs = engineMs(stored, sampleRows(64, 64));
  note('plain objects, one list', `${round(plainMs)} ms`);
  note('engine on one thread, one list', `${round(fastMs * 1000)} µs`);
  return Math.round(plainMs / fastMs);
}

/**
 * Lists of the same people, neighbourhoods all over the country, by one statement of PostgreSQL and by the engine on
 * one thread; each of the statement's lists must be the engine's.
 */
async function compareWithPostgres(): Promise<number> {
  const rows = sampleRows(SQL_PEOPLE / NEIGHBOURS, NEIGHBOURS);
  const ids = new Set(rows.map((row) => idText(engine.people.data.id, row)));
  const sample = [...source.people(settings.people)].filter(({ id }) => ids.has(id));
  await database.load(sample, source.vacancies(settings.vacancies), source.day, context);
  let sqlMs = Infinity;
  let found: readonly SqlList[] = [];
  for (let run = 0; run < SQL_RUNS; run += 1) {
    const started = performance.now();
    found = await database.candidateLists(source.day);
    sqlMs = Math.min(sqlMs, (performance.now() - started) / sample.length);
  }
  const byId = new Map(sample.map((person) => [person.id, person]));
  for (const { owner, entries } of found) {
    const person = byId.get(owner);
    if (person) judge(sqlTally, entries, index.vacanciesFor(person, { k: 20 }));
  }
  const fastMs = engineMs(people.lists, rows);
  note('PostgreSQL, one list', `${round(sqlMs * 1000)} µs over ${sample.length} people`);
  note('engine on one thread, the same lists', `${round(fastMs * 1000)} µs`);
  return Math.round(sqlMs / fastMs);
}

/** Rows of people: so many neighbours at so many places. */
function sampleRows(places: number, neighbours: number): readonly number[] {
  const { count } = engine.people;
  const piece = Math.min(neighbours, count);
  const step = Math.max(piece, Math.floor(count / places));
  const rows: number[] = [];
  for (let first = 0; first + piece <= count; first += step)
    for (let row = first; row < first + piece; row += 1) rows.push(row);
  return rows;
}

/** Writes the same lists again; the best of several runs, as for PostgreSQL, because the machine does other things. */
function engineMs(stored: Lists, rows: readonly number[]): number {
  const matcher = new BatchMatcher(engine, 'people', stored);
  let best = Infinity;
  for (let run = 0; run < ENGINE_RUNS; run += 1) {
    const started = performance.now();
    for (const row of rows) matcher.run(row, row + 1);
    best = Math.min(best, (performance.now() - started) / rows.length);
  }
  return best;
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
