import { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asks, found for a session that is alive, and made known to the policies; ends the function when there is nobody. */
const WHO_ASKS = `
  perform act_as(array['system', '', '', '', '', '', '']);
  select m.id, m.org_id, m.person_id, m.role::text as role, o.kind::text as org_kind,
      case m.role::text when 'person' then 'person' else 'member' end as kind into known
    from session s join member m on m.id = s.member_id left join organisation o on o.id = m.org_id
    where s.id = asked_session and s.expires_at > at and s.seen_at > at - interval '1 minute'
      and who[7]::date >= m.valid_from and (m.valid_until is null or who[7]::date <= m.valid_until);
  if not found then
    perform act_as(who);
    return;
  end if;`;

const IDENTITY = `array[known.kind, known.id::text, coalesce(known.org_id::text, ''),
      coalesce(known.org_kind, ''), known.role, coalesce(known.person_id::text, ''), who[7]]`;

const ACTOR = `known.kind, known.role, known.id, known.org_id, known.org_kind, known.person_id`;

const LIST = `
  return query select p.id, p.org_id, p.revision, l.owner_revision, l.computed_at, coalesce(found.items, ''), ${ACTOR}
    from person p left join match_list l on l.side = 'person' and l.owner_id = p.id
      left join lateral (
        select string_agg(row_to_json(item)::text, ',' order by m.place) as items
        from jsonb_array_elements(l.entries) with ordinality m(entry, place)
          join vacancy v on v.id = (m.entry ->> 'id')::uuid and v.state = 'published' and v.seats_taken < v.seats
          join employer e on e.id = v.employer_id
          cross join lateral (select v.id as "vacancyId", v.title, e.name as employer, m.entry ->> 'kind' as kind,
            trim_scale((m.entry ->> 'score')::numeric / 100) as score, m.entry ->> 'on' as "on") item
      ) found on true
    where p.id = asked;`;

const ONCE = `\n  perform act_as(${IDENTITY});${LIST}`;

const LIST_BY_CALL = `
  return query select l.id, l.org_id, l.revision, l.listed_revision, l.computed_at, l.items, ${ACTOR}
    from match_list_of_person(${IDENTITY}, asked) l;`;

/** The function that finds who asks and reads the list, with this reading. */
export function listOfSession(reading = ONCE): string {
  return `
create or replace function match_list_of_session(who text[], asked_session text, at timestamptz, asked uuid)
  returns table (id uuid, org_id uuid, revision integer, listed_revision integer, computed_at timestamptz, items text,
  kind text, role text, account uuid, acting_org uuid, org_kind text, acting_person uuid) language plpgsql as $$
declare
  known record;
begin${WHO_ASKS}${reading}
end $$;
`;
}

/**
 * A list that is read again, by one function instead of one inside another, which would hold every row twice on its way:
 * the reading of `match_list_of_person` stands here, too, so whoever changes one changes both.
 */
export class ListAgainOnce0340 implements MigrationInterface {
  name = 'ListAgainOnce1763700000340';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(listOfSession());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(listOfSession(LIST_BY_CALL));
  }
}
