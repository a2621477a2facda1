/**
 * Tables and the one statement per side by which PostgreSQL gives the exact lists; days count from 1970-01-01. Arrays
 * that every pair reads are kept plain: unpacking them again for each pair made the statement 20 times slower.
 */
export const SCHEMA = `
drop table if exists bench_vacancy, bench_person;
create unlogged table bench_vacancy (
  id uuid primary key, spot point, x int not null, y int not null, open boolean not null, kind int not null,
  level int not null, regulated int not null, regulated_level int not null, licences int not null,
  shifts int not null, hours_min int not null, hours_max int not null, german int not null, other int not null, code int not null,
  start int not null, latest int not null, base int not null, skills int[] not null, shares int[] not null);
create unlogged table bench_person (
  id uuid primary key, area circle not null, x int not null, y int not null, reach int not null,
  mover boolean not null, kinds int not null, permission int[] not null, qualification int not null,
  recognised int[] not null, recognised_level int[] not null, recognised_from int[] not null,
  licences int not null, shifts int not null, hours_min int not null, hours_max int not null,
  german int[] not null, other smallint[] not null, ready int[] not null, available int not null,
  stale int not null, closeness smallint[] not null, skills int[] not null);
${plain('bench_person', ['german', 'other', 'closeness', 'permission', 'ready', 'skills'])}
${plain('bench_vacancy', ['skills', 'shares'])}
create index bench_vacancy_spot on bench_vacancy using gist (spot) where open;
create index bench_vacancy_remote on bench_vacancy (id) where open and spot is null;
create index bench_person_area on bench_person using gist (area) where not mover;
create index bench_person_mover on bench_person (id) where mover;
`;

/** Whether a pair of p and v passes all gates but the way, and what it scores; null when it does not. */
const GATES = `v.open and p.kinds & (1 << v.kind) <> 0 and v.level <= p.qualification
  and v.licences & ~p.licences = 0 and v.shifts & ~p.shifts = 0
  and v.hours_min <= p.hours_max and p.hours_min <= v.hours_max and p.other[v.other + 1] >= 0`;

/** Units of the German margin × 8 + level to learn first; the second of two where the firm instructs otherwise. */
const VERDICT = `p.german[v.german + p.other[v.other + 1] + 1]`;

const READY = `greatest($1::int, p.available, p.permission[v.kind + 1], p.ready[(${VERDICT} & 7) + 1],
  case when v.regulated < 0 then 0 else (select coalesce(min(r.day), 99999)
    from unnest(p.recognised, p.recognised_level, p.recognised_from) as r(code, level, day)
    where r.code = v.regulated and r.level >= v.regulated_level) end)`;

const SQUARED = `(v.x - p.x) * (v.x - p.x) + (v.y - p.y) * (v.y - p.y)`;

const SCORE = `greatest(0, v.base + p.closeness[v.code + 1] + (${VERDICT} >> 3) + w.way - p.stale
  + greatest(1500, (select coalesce(sum(s.units), 0) from unnest(v.skills, v.shares) as s(skill, units)
      where s.skill = any(p.skills)))
  - least(1000, greatest(0, r.ready - greatest($1::int, v.start)) * 1000 / 300))::int`;

const NEAR = `greatest(0, 1200 - ceil(sqrt((${SQUARED})::float8))::int)`;

/** All pairs of one owner: within the way to work, by moving, and work from anywhere. */
function pairs(other: 'p' | 'v'): string {
  const table = other === 'v' ? 'bench_vacancy v' : 'bench_person p';
  const branch = (way: string, where: string): string =>
    `select ${other}.id, ${SCORE} as score from ${table}
       cross join lateral (select ${READY} as ready) r cross join lateral (select ${way} as way) w
     where ${where} and ${GATES} and r.ready <= v.latest and r.ready - $1::int <= 730`;
  const inReach = other === 'v' ? `v.spot <@ p.area` : `p.area @> v.spot`;
  return [
    // The circle finds, the squares of whole steps decide at the border.
    branch(NEAR, `not p.mover and ${inReach} and ${SQUARED} <= p.reach`),
    branch(NEAR, `p.mover and v.spot is not null`),
    branch('1200', `v.spot is null`),
  ].join('\n union all ');
}

function lists(owner: 'p' | 'v', k: number): string {
  const table = owner === 'p' ? 'bench_person p' : 'bench_vacancy v';
  return `select ${owner}.id as owner, l.ids, l.scores from ${table} cross join lateral (
    select coalesce(array_agg(b.id order by b.score desc, b.id), '{}')::text[] as ids,
      coalesce(array_agg(b.score order by b.score desc, b.id), '{}') as scores
    from (select a.id, a.score from (${pairs(owner === 'p' ? 'v' : 'p')}) a
      order by a.score desc, a.id limit ${k}) b) l`;
}

export const CANDIDATE_LISTS = lists('p', 20);
export const VACANCY_LISTS = lists('v', 50);

function plain(table: string, columns: readonly string[]): string {
  return `alter table ${table} ${columns.map((name) => `alter column ${name} set storage plain`).join(', ')};`;
}
