import { resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import cliProgress from 'cli-progress';
import {
  agendaOf,
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
import type { World } from '../support/worlds.js';
import { another, note, round, settings, source } from './matching-settings.js';
import { SqlList, SqlMatcher } from './postgres-matcher.js';
import { byVacancy, checkFullRun, checkSmallWorlds, judge, Tally } from './matching-checks.js';

const LICENCES = ['driving_b', 'forklift', 'driving_c', 'guard_34a', 'food_hygiene'];
const PROGRAM = pathToFileURL(resolve('dist/workers/match/engine/thread.js'));
const SMALL_WORLDS = 30;
const NEIGHBOURS = 50;
/** Fewer where there are more vacancies: the time of the statement's lists grows in proportion. */
const SQL_PEOPLE = Math.max(
  NEIGHBOURS,
  NEIGHBOURS * Math.round((2500 / NEIGHBOURS) * Math.min(1, 70_000 / settings.vacancies)),
);
const SQL_RUNS = 2;
const ENGINE_RUNS = 5;
const SAMPLE_LISTS = 25;
const PLAIN_PEOPLE = 8;
const PLAIN_VACANCIES = 70_000;

const tally: Tally = { lists: 0, equal: 0 };
const sqlTally: Tally = { lists: 0, equal: 0 };

const { index, engine, context } = build();
const people = await matchAll('people');
const vacancies = await matchAll('vacancies');
const rematchSeconds = round(people.seconds + vacancies.seconds);
const rematchCpuSeconds = round(people.cpuSeconds + vacancies.cpuSeconds);
const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
note(
  'full rematch, both sides',
  `${rematchSeconds} s, ${rematchCpuSeconds} s of processor time, peak ${peakMiB} MiB`,
);
askSingly(people.lists);
const known = settings.full ? source : remembered();
const vsObjects = compareWithObjects(people.lists);
const database = await SqlMatcher.open();
const vsPostgres = await compareWithPostgres();
await checkSmallWorlds(tally, sqlTally, database, SMALL_WORLDS, LICENCES);
await database.close();
checkSamples();
note('equal to readable functions and objects', `${tally.equal} of ${tally.lists} lists`);
note('equal to PostgreSQL', `${sqlTally.equal} of ${sqlTally.lists} lists`);

/** What the engine did, and what the portal's part needs of it. */
export const measured = {
  lists: tally.lists + sqlTally.lists,
  equalLists: tally.equal + sqlTally.equal,
  vsPostgres,
  vsObjects,
  rematchSeconds,
  rematchCpuSeconds,
  peakMiB,
  stored: { engine, lists: people.lists },
};

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

async function matchAll(side: Side): Promise<{ lists: Lists; seconds: number; cpuSeconds: number }> {
  const bar = new cliProgress.SingleBar({ format: `${side.padEnd(9)} [{bar}] {percentage} %` });
  bar.start(100, 0);
  const waits = monitorEventLoopDelay({ resolution: 1 });
  waits.enable();
  const started = performance.now();
  const cpu = process.cpuUsage();
  const lists = await rematch(engine, side, {
    threads: settings.threads,
    program: PROGRAM,
    onProgress: (share) => bar.update(Math.round(share * 100)),
  });
  const took = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  bar.stop();
  waits.disable();
  note(
    `lists of all ${side}`,
    `${round(took)} s, ${round((took * 1e6) / engine[side].count)} µs each (wall)`,
  );
  const waited = (nanoseconds: number): string => (nanoseconds / 1e6).toFixed(1);
  note(
    'event loop delay of the thread that waits',
    `p50 ${waited(waits.percentile(50))} ms, p99 ${waited(waits.percentile(99))} ms, most ${waited(waits.max)} ms`,
  );
  return { lists, seconds: took, cpuSeconds: (user + system) / 1e6 };
}

/**
 * The same people and vacancies without inventing them for each check anew; only from here on, when memory has been
 * measured, and not at the national size.
 */
function remembered(): World {
  const persons = [...source.people(settings.people)];
  const offers = [...source.vacancies(settings.vacancies)];
  const first = function* <T>(items: readonly T[], count: number): Generator<T> {
    yield* items.slice(0, count);
  };
  return {
    ...source,
    people: (count) => first(persons, count),
    vacancies: (count) => first(offers, count),
  };
}

/** Matching alone, without queue or database. */
function askSingly(stored: Lists): void {
  const others = another(settings.seed + 1);
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
  const offers = [...known.vacancies(count)].map((offer) => plainVacancy(offer, day, context));
  const sample = [...known.people(PLAIN_PEOPLE)].map((person) => plainPerson(person, day));
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
  const sample = [...known.people(settings.people)].filter(({ id }) => ids.has(id));
  await database.load(sample, known.vacancies(settings.vacancies), source.day, context);
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

/** Works the lists of these people out again; the best of several runs, as for PostgreSQL, because the machine does other things. */
function engineMs({ k }: Lists, sample: readonly number[]): number {
  const rows = Int32Array.from(sample);
  const lists = {
    k,
    rows: new Int32Array(rows.length * k),
    scores: new Int16Array(rows.length * k),
  };
  let best = Infinity;
  for (let run = 0; run < ENGINE_RUNS; run += 1) {
    const started = performance.now();
    new BatchMatcher(engine, agendaOf(engine, 'people', { rows }), lists).runAll();
    best = Math.min(best, (performance.now() - started) / rows.length);
  }
  return best;
}

function checkSamples(): void {
  const { day } = source;
  const persons = [...known.people(SAMPLE_LISTS)];
  const offers = [...known.vacancies(SAMPLE_LISTS)];
  const allOffers = known.vacancies(settings.vacancies);
  const allPeople = known.people(settings.people);
  checkFullRun(tally, engine, 'people', people.lists, persons, allOffers, day, context);
  checkFullRun(tally, engine, 'vacancies', vacancies.lists, offers, allPeople, day, context);
}
