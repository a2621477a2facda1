// Plans very many people against a national catalogue of courses: earliest day, likely day and cost per vacancy.
//
// How the invented world reads "100,000 people x 20 vacancies x 40,000 runs": every person may use any of the 40,000
// dated runs that lies within their own longest journey (30 to 90 minutes, about 500 runs on average within 90 minutes,
// more in large cities) and every online run of the country. One run in twenty is online, 2,000 in all, as in the
// world of the first prototype; BAMF and BA publish no share. Most people are open to fewer: a scheme that funds them
// or a price that they can pay, hours beside work and care, seats and dates leave about 410 of 2,500 runs per person.
// Two in five may pay themselves, with 0 to 800 EUR: enough for evening courses and sittings of exams, not for an
// integration course. They take most of the time, because paid sittings renew certificates that age.
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { Worker, isMainThread, workerData } from 'node:worker_threads';
import { parseArgs } from 'node:util';
import cliProgress from 'cli-progress';
import { LanguageRun } from '../../src/domain/language/index.js';
import { RunCatalogue, catalogueOf } from '../../src/domain/language/engine/index.js';
import { LanguageWorld, languageWorld } from '../support/language-world.js';
import { Tally, judge, openRuns, runsOf } from './language-checks.js';
import { carryOut, storedPlans } from './language-plans.js';
import { cancelSome } from './language-replan.js';
import { STAND_BY_FROM, workOutStandBys } from './language-stand-by.js';
import { BatchData, PeoplePlanner, UsedRuns, serve } from './language-thread.js';
import { note, round, seconds } from './language-tools.js';

const USAGE = `usage: npm run bench -- language [--people N] [--runs M] [--vacancies V] [--full] [--threads T] [--seed S]
  [--stand-by-from P]
Plans invented people against an invented national catalogue and re-plans those whom a cancelled run touches; a sample
is compared with the readable planner. Default 10,000 people, 40,000 runs, 20 vacancies each; --full is 100,000 people. For
each run that plans of more than P people (400) rest on, their plans without it are worked out ahead, in the time printed.`;

const SAMPLE = 40;
/** The readable outlook takes seconds with more runs that are open to one person. */
const MOST_OPEN_RUNS = 60;

if (isMainThread) await main();
else serve(workerData as BatchData);

async function main(): Promise<never> {
  const settings = readSettings();
  const started = performance.now();
  const world = languageWorld(settings);
  const { data, runs } = share(settings, world);
  const threads = await Promise.all(Array.from({ length: settings.threads }, () => start(data)));
  note('inventing, columns and threads', `${seconds(started)} s`);
  const batch = await planAll(threads, data);
  const own = new PeoplePlanner(data);
  const plans = storedPlans(batch.used, settings);
  const standBys = await workOutStandBys(threads, data, own, plans, settings.standByFrom);
  const tally = checkSample(own, data, runs);
  note('answers equal to the readable planner', `${tally.equal} of ${tally.answers}`);
  const planP95Ms = askSingly(own, settings.people);
  const replan = await cancelSome({ threads, data, planner: own, plans, standBys });
  const { mostUsed, mostSearched } = replan;
  const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
  note('peak memory', `${peakMiB} MiB`);
  console.log(
    JSON.stringify({
      people: settings.people,
      vacancies: settings.vacancies,
      runs: settings.runs,
      threads: settings.threads,
      batchSeconds: batch.seconds,
      cpuSeconds: batch.cpuSeconds,
      standBySeconds: standBys.seconds,
      standByCpuSeconds: standBys.cpuSeconds,
      standByRuns: standBys.byRun.size,
      standByLongestSeconds: standBys.longestSeconds,
      load: Number((loadavg()[0] ?? 0).toFixed(1)),
      planP95Ms,
      replanSeconds: Math.max(replan.most, mostSearched.seconds, mostUsed.seconds),
      replanP95Seconds: replan.p95,
      replanMedianSeconds: replan.median,
      replanMostUsedSeconds: mostUsed.seconds,
      mostUsedMarkedMs: mostUsed.markedMs,
      mostUsedPlans: mostUsed.plans,
      mostUsedKept: mostUsed.kept,
      replanMostSearchedSeconds: mostSearched.seconds,
      replanMostSearchedCpuSeconds: mostSearched.cpuSeconds,
      mostSearchedPlans: mostSearched.plans,
      peakMiB,
      answers: tally.answers,
      equalAnswers: tally.equal,
      newAnswers: replan.fresh.answers,
      equalNewAnswers: replan.fresh.equal,
    }),
  );
  const isEqual = tally.equal === tally.answers && replan.fresh.equal === replan.fresh.answers;
  process.exit(isEqual && replan.isSound ? 0 : 1);
}

type Settings = ReturnType<typeof readSettings>;

/** Puts catalogue, places and results into memory that all threads see. */
function share(settings: Settings, world: LanguageWorld): { data: BatchData; runs: readonly LanguageRun[] } {
  const catalogue: RunCatalogue = catalogueOf(world.runs);
  const numbers = new Map(world.runs.map(({ id }, number) => [id, number]));
  const order = catalogue.ids.map((id) => numbers.get(id) ?? 0);
  const places = new Float64Array(new SharedArrayBuffer(16 * Math.max(1, order.length)));
  order.forEach((number, run) => {
    places[2 * run] = world.places[number]?.lat ?? NaN;
    places[2 * run + 1] = world.places[number]?.lon ?? NaN;
  });
  const slots = settings.people * settings.vacancies;
  const results = {
    earliest: new Int32Array(new SharedArrayBuffer(4 * slots)),
    likelyOn: new Int32Array(new SharedArrayBuffer(4 * slots)),
    cost: new Float64Array(new SharedArrayBuffer(8 * slots)),
    ue: new Int32Array(new SharedArrayBuffer(4 * slots)),
    steps: new Uint8Array(new SharedArrayBuffer(slots)),
  };
  const counter = new Int32Array(new SharedArrayBuffer(4));
  const { people, vacancies, runs, seed } = settings;
  const size = { people, vacancies, runs, seed };
  return {
    data: { size, catalogue, places, counter, results },
    runs: order.map((number) => world.runs[number] as LanguageRun),
  };
}

async function start(data: BatchData): Promise<Worker> {
  const thread = new Worker(new URL(import.meta.url), { workerData: data });
  await once(thread, 'message');
  return thread;
}

async function planAll(
  threads: readonly Worker[],
  data: BatchData,
): Promise<{ seconds: number; cpuSeconds: number; used: readonly UsedRuns[] }> {
  const { people, vacancies } = data.size;
  const bar = new cliProgress.SingleBar({ format: 'people    [{bar}] {percentage} %' });
  bar.start(people, 0);
  const timer = setInterval(() => bar.update(Math.min(people, Atomics.load(data.counter, 0))), 250);
  const [started, cpuBefore] = [performance.now(), process.cpuUsage()];
  const used = await carryOut(threads, data, { slots: null });
  const took = seconds(started);
  const cpu = process.cpuUsage(cpuBefore);
  clearInterval(timer);
  bar.update(people);
  bar.stop();
  const cpuSeconds = round((cpu.user + cpu.system) / 1e6);
  note('plans of all people', `${took} s, ${cpuSeconds} s of processor time`);
  note('per person', `${round((cpuSeconds * 1e3) / people)} ms of processor time`);
  const share = (days: Int32Array): string =>
    `${round((100 * days.filter((day) => day >= 0).length) / (people * vacancies))} %`;
  note('vacancies with an earliest day', share(data.results.earliest));
  note('vacancies with a likely day (80 %)', share(data.results.likelyOn));
  return { seconds: took, cpuSeconds, used };
}

/** People from all over the country for whom the readable planner ends within seconds. */
function checkSample(planner: PeoplePlanner, data: BatchData, runs: readonly LanguageRun[]): Tally {
  const tally: Tally = { answers: 0, equal: 0 };
  const started = performance.now();
  const { people } = data.size;
  let judged = 0;
  for (let at = 0; at < people && judged < SAMPLE; at += 1) {
    const index = (at * 7_919) % people;
    const person = planner.world.person(index);
    const open = openRuns(person, runsOf(planner.reachOf(person.home), runs));
    if (open.length === 0 || open.length > MOST_OPEN_RUNS) continue;
    judge(tally, person, open, planner.answers(index), (run) => data.catalogue.ids[run] ?? '');
    judged += 1;
  }
  note('people judged by the readable planner', `${judged} in ${seconds(started)} s`);
  return tally;
}

/** One person after the other, all vacancies, on one warm thread without a server. */
function askSingly(planner: PeoplePlanner, people: number): number {
  const times: number[] = [];
  for (let at = 0; at < Math.min(people, 600); at += 1) {
    const person = (at * 104_729) % people;
    const started = performance.now();
    planner.answers(person);
    if (at >= 100) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (part: number): number => round(times[Math.floor(times.length * part)] ?? 0);
  note('one person, all vacancies, one thread', `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
  return at(0.95);
}

function readSettings() {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const options = {
      people: text,
      runs: text,
      vacancies: text,
      threads: text,
      seed: text,
      'stand-by-from': text,
    };
    const { values } = parseArgs({
      args: process.argv.slice(2),
      options: { ...options, full: flag, help: flag },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    return {
      people: whole(values.people, values.full ? 100_000 : 10_000),
      vacancies: whole(values.vacancies, 20),
      runs: whole(values.runs, 40_000),
      threads: whole(values.threads, 2),
      seed: whole(values.seed, 20_261_121),
      standByFrom: whole(values['stand-by-from'], STAND_BY_FROM),
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
