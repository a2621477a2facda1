import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is read most, each as one statement: the settings that policies read are made inside it and end with it, so that
 * identity, reading and end need one way to the server instead of four. Row-level security binds them as any other.
 */
const UP = `
create function act_as(who text[]) returns void language plpgsql as $$
begin
  perform set_config('app.kind', who[1], true), set_config('app.actor', who[2], true),
    set_config('app.org', who[3], true), set_config('app.org_kind', who[4], true),
    set_config('app.role', who[5], true), set_config('app.person', who[6], true),
    set_config('app.day', who[7], true);
end $$;

create function load_session(asked text) returns table (data bytea, created_at timestamptz, seen_at timestamptz,
  expires_at timestamptz, member_id uuid, org_id uuid, person_id uuid, role text, valid_from date, valid_until date,
  org_kind text) language plpgsql as $$
declare
  former text[] := array(select coalesce(current_setting('app.' || setting, true), '')
    from unnest(array['kind', 'actor', 'org', 'org_kind', 'role', 'person', 'day']) with ordinality as asked_for(setting, place)
    order by place);
begin
  perform act_as(array['system', '', '', '', '', '', '']);
  return query select s.data, s.created_at, s.seen_at, s.expires_at, m.id, m.org_id, m.person_id, m.role::text,
      m.valid_from, m.valid_until, o.kind::text
    from session s left join member m on m.id = s.member_id left join organisation o on o.id = m.org_id
    where s.id = asked;
  -- Called inside a transaction it must leave the actor as it found it.
  perform act_as(former);
end $$;

create function match_list_of_person(who text[], asked uuid) returns table (id uuid, org_id uuid, revision integer,
  listed_revision integer, computed_at timestamptz, items text) language plpgsql as $$
begin
  perform act_as(who);
  return query select p.id, p.org_id, p.revision, l.owner_revision, l.computed_at, coalesce(found.items, '')
    from person p left join match_list l on l.side = 'person' and l.owner_id = p.id
      left join lateral (
        select string_agg(row_to_json(item)::text, ',' order by m.place) as items
        from jsonb_array_elements(l.entries) with ordinality m(entry, place)
          join vacancy v on v.id = (m.entry ->> 'id')::uuid and v.state = 'published' and v.seats_taken < v.seats
          join employer e on e.id = v.employer_id
          cross join lateral (select v.id as "vacancyId", v.title, e.name as employer, m.entry ->> 'kind' as kind,
            trim_scale((m.entry ->> 'score')::numeric / 100) as score, m.entry ->> 'on' as "on") item
      ) found on true
    where p.id = asked;
end $$;
`;

export class HotReads0141 implements MigrationInterface {
  name = 'HotReads1763700000141';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop function match_list_of_person(text[], uuid), load_session(text), act_as(text[])`,
    );
  }
}
