// The table "Shows it is done" of matching: the engine against its oracles, then the portal around it on a database.
import { loadavg } from 'node:os';
import { WORLD_DAY } from '../support/worlds.js';
import type { PortalFigures, PortalPlan } from './matching-portal.js';
import { serveWorker } from './portal-worker.js';

/** The portal's part is so much smaller than the engine's, unless the size is the national one. */
const PORTAL_SHARE = 12.5;

const serving = process.argv.indexOf('--serve');
if (serving >= 0) await serveWorker(process.argv[serving + 1] ?? WORLD_DAY);
else await measure();

async function measure(): Promise<void> {
  const startedAt = performance.now();
  const { note, settings, source } = await import('./matching-settings.js');
  const { full, only, people, vacancies, seed } = settings;
  const engine = only === 'portal' ? null : (await import('./matching-engine.js')).measured;
  const size = (count: number): number =>
    full || only === 'portal' ? count : Math.ceil(count / PORTAL_SHARE);
  const plan: PortalPlan = {
    ...{ source, seed, note, people: size(people), vacancies: size(vacancies) },
    stored: full ? (engine?.stored ?? null) : null,
    regions: !full,
  };
  const portal = only === 'engine' ? null : await (await import('./matching-portal.js')).measurePortal(plan);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  if (portal) printTargets(portal);
  const { user, system } = process.cpuUsage();
  const cpuSeconds = Math.round((user + system) / 1e6);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  note('the whole bench', `${seconds} s at load ${load}, ${cpuSeconds} s of processor time of this process`);
  const { stored: _, ...figures } = engine ?? { stored: null, lists: 0, equalLists: 0 };
  const sizes = {
    ...{ people, vacancies, threads: settings.threads },
    ...(portal && { portalPeople: plan.people, portalVacancies: plan.vacancies }),
  };
  console.log(JSON.stringify({ ...sizes, ...figures, ...(portal && rounded(portal)), seconds }));
  process.exit(figures.equalLists === figures.lists ? 0 : 1);
}

/** Each measure of the portal beside what the issue asks for. */
function printTargets(portal: PortalFigures): void {
  const { queueShare, workerSpeedup } = portal;
  const row = (value: number, must: number, aim: number): object => ({
    measured: Number(value.toPrecision(3)),
    must,
    aim,
    reached: value <= aim ? 'aim' : value <= must ? 'must' : 'no',
  });
  console.table({
    'rebuild from PostgreSQL, s': row(portal.rebuildSeconds, 30, 10),
    'new vacancy to readable list, p50 ms': row(portal.newVacancyP50Ms, 10, 3),
    'new vacancy to readable list, p99 ms': row(portal.newVacancyP99Ms, 50, 12),
    ...(queueShare !== null && { 'share of the queue, %': row(queueShare * 100, 5, 1) }),
    ...(workerSpeedup !== null && {
      'one process, measured in two': row(1 / workerSpeedup, 1 / 1.7, 1 / 1.7),
    }),
  });
}

/** Three digits of each figure. */
function rounded(figures: PortalFigures): object {
  const short = (value: number | null): number | null => value && Number(value.toPrecision(3));
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, short(value)]));
}
