import { MigrationInterface, QueryRunner } from 'typeorm';
import { listOfSession } from './0340-list-again-once.js';

/**
 * A list that is read again, with less around it: to find who asks, only the settings are made that tell the policies of
 * sessions and members that the portal asks (no account, desk or person stands in the connection's settings, but whoever
 * calls this inside a transaction may have made some); who asks comes back as one text; the settings of an identity are
 * one expression, which PL/pgSQL works out without running a statement for it. `acting` names kind, role, account,
 * organisation, its kind and person, with a blank between two and nothing for what there is not.
 */
const UP = `
create function match_list_again(asked_session text, at timestamptz, on_day date, asked uuid)
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
drop function match_list_of_session(text[], text, timestamptz, uuid);
`;

/** The reading of `match_list_of_person` stands here, too, so whoever changes one changes both. */
export class ListAgainLean0380 implements MigrationInterface {
  name = 'ListAgainLean1763700000380';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${listOfSession()} drop function match_list_again(text, timestamptz, date, uuid)`);
  }
}
