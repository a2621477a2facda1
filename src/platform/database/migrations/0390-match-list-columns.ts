import { MigrationInterface, QueryRunner } from 'typeorm';

/** The columns of a list's places as a table: `place`, `id`, `kind`, `score`, `on` and `revision`. */
const ENTRIES = `
create function match_entries(list match_list) returns table (place bigint, id uuid, kind text, score smallint, "on" date,
  revision integer) language sql stable as $$
  select e.place, e.id, case substr(list.kinds, e.place::int, 1) when 'n' then 'now' when 'p' then 'after_permission'
      else 'not_yet' end, e.score, case substr(list.kinds, e.place::int, 1) when 'n' then null else e.opens_on end, e.revision
    from unnest(list.others, list.scores, list.opens_on, list.revisions) with ordinality
      as e(id, score, opens_on, revision, place)
$$;`;

const COLUMNS = `
alter table match_list add column others uuid[] not null default '{}', add column kinds text not null default '',
  add column scores smallint[] not null default '{}', add column opens_on date[] not null default '{}',
  add column revisions integer[] not null default '{}';
update match_list l set others = e.others, kinds = e.kinds, scores = e.scores, opens_on = e.opens_on,
    revisions = e.revisions
  from (select side, owner_id, array_agg((m.entry ->> 'id')::uuid order by place) as others,
      string_agg(case m.entry ->> 'kind' when 'now' then 'n' when 'after_permission' then 'p' else 'l' end, ''
        order by place) as kinds,
      array_agg((m.entry ->> 'score')::smallint order by place) as scores,
      array_agg(coalesce((m.entry ->> 'on')::date, day) order by place) as opens_on,
      array_agg(coalesce((m.entry ->> 'revision')::int, 0) order by place) as revisions
    from match_list cross join lateral jsonb_array_elements(entries) with ordinality m(entry, place)
    group by side, owner_id) e
  where l.side = e.side and l.owner_id = e.owner_id;
alter table match_list drop column entries,
  add constraint match_list_places check (length(kinds) = cardinality(others) and cardinality(scores) = cardinality(others)
    and cardinality(opens_on) = cardinality(others) and cardinality(revisions) = cardinality(others));`;

const BACK = `
alter table match_list add column entries jsonb not null default '[]';
update match_list l set entries = coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind,
    'score', m.score, 'on', m."on", 'revision', m.revision) order by m.place) from match_entries(l) m), '[]');
alter table match_list alter column entries drop default, drop constraint match_list_places;`;

const DROPPED = `
drop function match_entries(match_list);
alter table match_list drop column others, drop column kinds, drop column scores, drop column opens_on,
  drop column revisions;`;

/** Whom the policies let see the lists that are there. */
const AS_PORTAL = `select set_config('app.kind', 'system', true)`;
const AS_NOBODY = `select set_config('app.kind', '', true)`;

/** How the readings of a list get at its places. */
interface Places {
  readonly from: string;
  readonly id: string;
  readonly kind: string;
  readonly score: string;
  readonly on: string;
}

const OF_COLUMNS: Places = {
  from: 'match_entries(l) m',
  id: 'm.id',
  kind: 'm.kind',
  score: 'm.score',
  on: 'm."on"',
};
const OF_JSON: Places = {
  from: 'jsonb_array_elements(l.entries) with ordinality m(entry, place)',
  id: `(m.entry ->> 'id')::uuid`,
  kind: `m.entry ->> 'kind'`,
  score: `(m.entry ->> 'score')`,
  on: `m.entry ->> 'on'`,
};

function listed({ from, id, kind, score, on }: Places): string {
  return `from person p left join match_list l on l.side = 'person' and l.owner_id = p.id
      left join lateral (
        select string_agg(row_to_json(item)::text, ',' order by m.place) as items
        from ${from}
          join vacancy v on v.id = ${id} and v.state = 'published' and v.seats_taken < v.seats
          join employer e on e.id = v.employer_id
          cross join lateral (select v.id as "vacancyId", v.title, e.name as employer, ${kind} as kind,
            trim_scale(${score}::numeric / 100) as score, ${on} as "on") item
      ) found on true
    where p.id = asked`;
}

/** Both readings of a person's list, see the migrations 141 and 380: whoever changes one changes both. */
function readings(places: Places): string {
  return `
create or replace function match_list_of_person(who text[], asked uuid) returns table (id uuid, org_id uuid,
  revision integer, listed_revision integer, computed_at timestamptz, items text) language plpgsql as $$
begin
  perform act_as(who);
  return query select p.id, p.org_id, p.revision, l.owner_revision, l.computed_at, coalesce(found.items, '')
    ${listed(places)};
end $$;
create or replace function match_list_again(asked_session text, at timestamptz, on_day date, asked uuid)
  returns table (acting text, org_id uuid, stale boolean, computed_at timestamptz, items text) language plpgsql as $$
declare
  known record;
  made text;
begin
  made := set_config('app.kind', 'system', true) || set_config('app.org', '', true) || set_config('app.person', '', true);
  select m.id::text as account, coalesce(m.org_id::text, '') as org, coalesce(m.person_id::text, '') as person,
      m.role::text as role, coalesce(o.kind::text, '') as org_kind,
      case m.role::text when 'person' then 'person' else 'member' end as kind into known
    from session s join member m on m.id = s.member_id left join organisation o on o.id = m.org_id
    where s.id = asked_session and s.expires_at > at and s.seen_at > at - interval '1 minute'
      and on_day >= m.valid_from and (m.valid_until is null or on_day <= m.valid_until);
  if not found then
    perform act_as(array['anonymous', '', '', '', '', '', on_day::text]);
    return;
  end if;
  made := set_config('app.kind', known.kind, true) || set_config('app.actor', known.account, true)
    || set_config('app.org', known.org, true) || set_config('app.org_kind', known.org_kind, true)
    || set_config('app.role', known.role, true) || set_config('app.person', known.person, true)
    || set_config('app.day', on_day::text, true);
  return query select known.kind || ' ' || known.role || ' ' || known.account || ' ' || known.org || ' '
      || known.org_kind || ' ' || known.person, p.org_id, coalesce(l.owner_revision, 0) < p.revision, l.computed_at,
      coalesce(found.items, '')
    ${listed(places)};
end $$;`;
}

/**
 * A stored list is columns of its places instead of one document: PostgreSQL takes in and gives out a third of the work
 * that parsing JSON is, and a list stays small enough to lie in its row. The first day of what is open now is the day
 * of the list. `match_entries` is the one way to read places in SQL.
 */
export class MatchListColumns0390 implements MigrationInterface {
  name = 'MatchListColumns1763700000390';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AS_PORTAL);
    await runner.query(`${COLUMNS}${ENTRIES}${readings(OF_COLUMNS)}`);
    await runner.query(AS_NOBODY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(AS_PORTAL);
    await runner.query(`${BACK}${readings(OF_JSON)}${DROPPED}`);
    await runner.query(AS_NOBODY);
  }
}
