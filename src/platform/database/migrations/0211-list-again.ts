import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A person's list for a session that is alive: who asks is found, made known to the policies and answered in one
 * statement. A session that was not used for a minute gives no row, because its use must be written down first. The
 * first parameter is nobody in particular, with the day on which the membership must be live.
 */
const UP = `
create function match_list_of_session(who text[], asked_session text, at timestamptz, asked uuid) returns table (
  id uuid, org_id uuid, revision integer, listed_revision integer, computed_at timestamptz, items text, kind text,
  role text, account uuid, acting_org uuid, org_kind text, acting_person uuid) language plpgsql as $$
declare
  known record;
begin
  perform act_as(array['system', '', '', '', '', '', '']);
  select m.id, m.org_id, m.person_id, m.role::text as role, o.kind::text as org_kind,
      case m.role::text when 'person' then 'person' else 'member' end as kind into known
    from session s join member m on m.id = s.member_id left join organisation o on o.id = m.org_id
    where s.id = asked_session and s.expires_at > at and s.seen_at > at - interval '1 minute'
      and who[7]::date >= m.valid_from and (m.valid_until is null or who[7]::date <= m.valid_until);
  if not found then
    perform act_as(who);
    return;
  end if;
  return query select l.id, l.org_id, l.revision, l.listed_revision, l.computed_at, l.items, known.kind, known.role,
      known.id, known.org_id, known.org_kind, known.person_id
    from match_list_of_person(array[known.kind, known.id::text, coalesce(known.org_id::text, ''),
      coalesce(known.org_kind, ''), known.role, coalesce(known.person_id::text, ''), who[7]], asked) l;
end $$;
`;

export class ListAgain0211 implements MigrationInterface {
  name = 'ListAgain1763700000211';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function match_list_of_session(text[], text, timestamptz, uuid)`);
  }
}
