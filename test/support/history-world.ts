import type pg from 'pg';
import { CLOSING_REASONS, STAGES } from '../../src/domain/placement/index.js';
import { pick, Random, seededRandom } from '../../src/domain/shared/index.js';

/** One row of `placement_step`, at a moment that is often close to midnight in Berlin. */
export interface StepRow {
  readonly placement: number;
  readonly number: number;
  readonly from: string | null;
  readonly to: string;
  readonly at: Date;
  readonly reason: string | null;
  readonly corrects: number | null;
}

export interface HistoryWorld {
  /** By number of the placement, in the order in which they are written. */
  readonly steps: readonly StepRow[];
  readonly startedOn: readonly (string | null)[];
}

const KREISE = ['11000', '08222', '09188', '09162'];
const CODES = ['51311', '51312', '62302', '82101', '26212'];
const FIRST_DAY = Date.UTC(2024, 0, 1);
const HOUR = 3_600_000;
const ORDER = STAGES.filter((stage) => stage !== 'closed');

/** Invented histories: steps forward, skipped and taken back, ends with a reason, starts before and after their step. */
export function historyWorld(count: number, seed: number): HistoryWorld {
  const random = seededRandom(seed);
  const steps: StepRow[] = [];
  const startedOn: (string | null)[] = [];
  for (let placement = 0; placement < count; placement += 1) {
    const own = historyOf(placement, random);
    steps.push(...own);
    const started = own.find(({ to }) => to === 'started');
    startedOn.push(
      started && random() < 0.8
        ? new Date(started.at.getTime() + (random() - 0.5) * 80 * 24 * HOUR).toISOString().slice(0, 10)
        : null,
    );
  }
  return { steps, startedOn };
}

function historyOf(placement: number, random: Random): readonly StepRow[] {
  let at = FIRST_DAY + Math.floor(random() * 500) * 24 * HOUR + pick(random, [21, 22, 23, 23.5, 9]) * HOUR;
  const own: StepRow[] = [];
  const add = (to: string, corrects: number | null = null, reason: string | null = null): void => {
    own.push({
      placement,
      number: own.length + 1,
      from: own.at(-1)?.to ?? null,
      to,
      at: new Date(at),
      reason,
      corrects,
    });
    at += Math.floor(random() * 60) * 24 * HOUR + Math.floor(random() * 4) * HOUR;
  };
  add('suggested');
  for (let stage = 1; stage < ORDER.length && random() < 0.8; stage += random() < 0.2 ? 2 : 1) {
    add(ORDER[stage] ?? 'agreed');
    const last = own.at(-1);
    // Taking a step back is a step of its own, to where the case was before.
    if (random() < 0.12 && last?.from) {
      add(last.from, last.number);
      stage -= 1;
    }
  }
  if (random() < 0.4) {
    add('closed', null, pick(random, CLOSING_REASONS));
    if (random() < 0.2) add(own.at(-1)?.from ?? 'suggested', own.length);
  }
  return own;
}

/** Ids that sort as the numbers do. */
export const placementId = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** People, vacancies and placements of a world, without any step. */
export async function insertCases(pool: pg.Pool, { startedOn }: HistoryWorld): Promise<void> {
  const list = (values: readonly string[]): string => `(array[${values.map((it) => `'${it}'`).join(', ')}])`;
  await pool.query(
    `insert into vacancy (id, employer_id, state, kind, title, kldb, plz, ags, lat, lon, check_verdict, expires_on, confirmed_on)
     select ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, gen_random_uuid(), 'closed', 'employment', 'V',
       ${list(CODES)}[1 + n % ${CODES.length}], '10115', ${list(KREISE)}[1 + n / ${CODES.length} % ${KREISE.length}], 52, 13, 'ok',
       '2030-01-01', '2026-01-01' from generate_series(0, 19) n`,
  );
  await pool.query(
    `insert into person (id, ags, confirmed_on, occupations, created_at)
     select ('00000000-0000-4000-a000-' || lpad(n::text, 12, '0'))::uuid,
       ${list(KREISE)}[1 + n % ${KREISE.length}], '2026-01-01',
       case when n % 5 = 0 then '[]' else jsonb_build_array(jsonb_build_object('kldb', ${list(CODES)}[1 + n % ${CODES.length}])) end,
       timestamptz '2024-01-01 23:30+01' + (n % 700) * interval '1 day' from generate_series(0, $1) n`,
    [startedOn.length],
  );
  await pool.query(
    `insert into placement (id, person_id, vacancy_id, stage, started_on)
     select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
       ('00000000-0000-4000-a000-' || lpad(n::text, 12, '0'))::uuid,
       ('00000000-0000-4000-9000-' || lpad((n % 20)::text, 12, '0'))::uuid, 'suggested', s::date
     from unnest($1::text[]) with ordinality as t (s, o), lateral (select (o - 1)::int as n) x`,
    [startedOn],
  );
}

/** Steps in the order given; batches keep the statement small. */
export async function insertSteps(pool: pg.Pool | pg.PoolClient, steps: readonly StepRow[]): Promise<void> {
  for (let at = 0; at < steps.length; at += 20_000) {
    const batch = steps.slice(at, at + 20_000);
    await pool.query(
      `insert into placement_step (placement_id, number, from_stage, to_stage, actor_role, at, reason, corrects)
       select p, n, f, t, 'desk', a, r, c
       from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::int[])
         as x (p, n, f, t, a, r, c)`,
      [
        batch.map((step) => placementId(step.placement)),
        batch.map((step) => step.number),
        batch.map((step) => step.from),
        batch.map((step) => step.to),
        batch.map((step) => step.at),
        batch.map((step) => step.reason),
        batch.map((step) => step.corrects),
      ],
    );
  }
}
