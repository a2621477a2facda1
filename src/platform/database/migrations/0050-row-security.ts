import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who acts, as policies ask for it: `(select acting_desk())` runs once per statement. A system actor that names a
 * person has that person's rights and no more. A setting that was never set is NULL, one that ended with its
 * transaction is '' (both mean nobody).
 */
const WHO = `
create function acting_system() returns boolean language sql stable parallel safe as
  $$ select current_setting('app.kind', true) = 'system' and coalesce(current_setting('app.person', true), '') = '' $$;
create function acting_subject() returns uuid language sql stable parallel safe as
  $$ select case when current_setting('app.kind', true) in ('person', 'system')
       then nullif(current_setting('app.person', true), '')::uuid end $$;
create function acting_org() returns uuid language sql stable parallel safe as
  $$ select case when current_setting('app.kind', true) = 'member'
       then nullif(current_setting('app.org', true), '')::uuid end $$;
create function acting_desk() returns uuid language sql stable parallel safe as
  $$ select case when current_setting('app.kind', true) = 'member'
       and current_setting('app.role', true) in ('volunteer', 'desk_lead', 'mentor')
       then nullif(current_setting('app.org', true), '')::uuid end $$;
create function acting_firm() returns uuid language sql stable parallel safe as
  $$ select case when current_setting('app.kind', true) = 'member'
       and current_setting('app.role', true) = 'employer_editor'
       then nullif(current_setting('app.org', true), '')::uuid end $$;
create function acting_office() returns uuid language sql stable parallel safe as
  $$ select case when current_setting('app.kind', true) = 'member'
       and current_setting('app.role', true) = 'caseworker'
       then nullif(current_setting('app.org', true), '')::uuid end $$;
create function acting_role() returns text language sql stable parallel safe as
  $$ select case when current_setting('app.kind', true) in ('member', 'person')
       then nullif(current_setting('app.role', true), '') end $$;
create function acting_account() returns uuid language sql stable parallel safe as
  $$ select case when current_setting('app.kind', true) in ('member', 'person')
       then nullif(current_setting('app.actor', true), '')::uuid end $$;
create function acting_platform() returns boolean language sql stable parallel safe as
  $$ select current_setting('app.kind', true) = 'platform' $$;
create function acting_day() returns date language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('app.day', true), '')::date, (now() at time zone 'Europe/Berlin')::date) $$;

create function keeps_case(asked uuid) returns boolean language sql stable as
  $$ select acting_desk() is not null
       and exists (select from public.person p where p.id = asked and p.org_id = acting_desk()) $$;
create function may_see_person(asked uuid) returns boolean language sql stable as
  $$ select acting_system() or asked = acting_subject() or public.keeps_case(asked) $$;
`;

/** Rights over what hangs on one person: the person, and the desk that keeps the case. */
const OF_PERSON = `(select acting_system()) or person_id = (select acting_subject())
  or ((select acting_desk()) is not null and keeps_case(person_id))`;

const KEEPERS_OF_PERSON = `(select acting_system()) or id = (select acting_subject()) or org_id = (select acting_desk())`;

/** A grant that counts today; recipient and person are named beside it. */
const LIVE = `g.revoked_at is null and (select acting_day()) between g.valid_from and g.valid_until`;

const KEEPERS_OF_PLACEMENT = `(select acting_system()) or person_id = (select acting_subject())
  or org_id = (select acting_desk())`;

/** A firm: its own vacancy, after the introduction, while the grant for that vacancy lives or the person works there. */
const FIRM_OF_PLACEMENT = `(select acting_firm()) is not null and introduced
  and exists (select from vacancy v join employer e on e.id = v.employer_id
    where v.id = placement.vacancy_id and e.org_id = (select acting_firm()))
  and (stage in ('started', 'held_3', 'held_6', 'held_12') or exists (select from consent_grant g
    where g.person_id = placement.person_id and g.recipient_org_id = (select acting_firm())
      and g.purpose_kind = 'vacancy' and g.purpose_id = placement.vacancy_id and ${LIVE}))`;

const INSIDE = `(select acting_system()) or (select acting_role()) = 'operator' or id = (select acting_account())
  or (org_id = (select acting_org()) and (select acting_role()) = 'desk_lead'
    and role in ('volunteer', 'desk_lead', 'mentor'))`;

const POLICIES = `
create policy keepers on person using (${KEEPERS_OF_PERSON}) with check (${KEEPERS_OF_PERSON});
create policy granted_office on person for select using ((select acting_office()) is not null
  and exists (select from consent_grant g where g.person_id = person.id
    and g.recipient_org_id = (select acting_office()) and ${LIVE}));
create policy introduced_firm on person for select using ((select acting_firm()) is not null
  and exists (select from placement p where p.person_id = person.id));

create policy keepers on language_claim using (${OF_PERSON}) with check (${OF_PERSON});

create policy keepers on consent_grant using (${OF_PERSON}) with check (${OF_PERSON});
create policy recipient on consent_grant for select using (recipient_org_id = (select acting_org()));

create policy system on match_list using ((select acting_system())) with check ((select acting_system()));
create policy own_list on match_list for select using (side = 'person' and (owner_id = (select acting_subject())
  or ((select acting_desk()) is not null and keeps_case(owner_id))));

create policy keepers on placement using (${KEEPERS_OF_PLACEMENT}) with check (${KEEPERS_OF_PLACEMENT});
create policy firm_reads on placement for select using (${FIRM_OF_PLACEMENT});
create policy firm_acts on placement for update using (${FIRM_OF_PLACEMENT}) with check (${FIRM_OF_PLACEMENT});
create policy own_case_only on placement as restrictive for insert with check (${OF_PERSON});
create policy system_deletes on placement as restrictive for delete using ((select acting_system()));

create policy part_reads on placement_step for select using ((select acting_system())
  or exists (select from placement p where p.id = placement_step.placement_id));
create policy part_writes on placement_step for insert with check ((select acting_system())
  or exists (select from placement p where p.id = placement_step.placement_id));

create policy inside on member using (${INSIDE}) with check (${INSIDE});
create policy colleagues on member for select using (org_id = (select acting_org())
  or (person_id is not null and (select acting_desk()) is not null and keeps_case(person_id)));

create policy platform on session using ((select acting_platform()) or (select acting_system()))
  with check ((select acting_platform()) or (select acting_system()));
create policy own on session for select using (member_id = (select acting_account()));
create policy own_end on session for delete using (member_id = (select acting_account()));

create policy system on one_time_token using ((select acting_system())) with check ((select acting_system()));
create policy system on sign_in_attempt using ((select acting_system())) with check ((select acting_system()));

create policy system on outcome_contribution using ((select acting_system())) with check ((select acting_system()));

create policy write on audit_event for insert with check (
  (select current_setting('app.kind', true)) in ('system', 'platform')
  or actor_id is not distinct from (select acting_account()));
create policy read on audit_event for select using ((select acting_system())
  or (select acting_role()) = 'auditor' or subject_id = (select acting_subject()));

create policy carrier on outbox using ((select acting_platform()) or (select acting_system()))
  with check ((select acting_platform()) or (select acting_system()));
create policy ask on outbox for insert with check (
  coalesce((select current_setting('app.kind', true)), '') <> '');
`;

/** Tables that hold something about somebody; a test fails on one that is missing here. */
const TABLES = [
  'person',
  'language_claim',
  'consent_grant',
  'match_list',
  'placement',
  'placement_step',
  'member',
  'session',
  'one_time_token',
  'sign_in_attempt',
  'audit_event',
  'outbox',
  'outcome_contribution',
] as const;

/** Whether the firm ever got to know of the placement; kept on the row so that policies need not walk in a circle. */
const INTRODUCED = `
alter table placement add column introduced boolean not null default false;
update placement set introduced = true where exists (
  select from placement_step s where s.placement_id = placement.id and s.to_stage = 'introduced');
create function note_introduction() returns trigger language plpgsql as $$
begin
  update placement set introduced = true where id = new.placement_id and not introduced;
  return null;
end $$;
create trigger placement_introduced after insert on placement_step
  for each row when (new.to_stage = 'introduced') execute function note_introduction();
create index consent_grant_recipient on consent_grant (recipient_org_id, person_id);
`;

const DOWN_INTRODUCED = `
drop index consent_grant_recipient;
drop trigger placement_introduced on placement_step;
drop function note_introduction();
`;

const DOWN_WHO = `
drop function may_see_person(uuid), keeps_case(uuid), acting_day(), acting_platform(), acting_account(), acting_role(),
  acting_office(), acting_firm(), acting_desk(), acting_org(), acting_subject(), acting_system();
`;

/** The second wall: the database itself decides who reads and changes what about a person. */
export class RowSecurity0050 implements MigrationInterface {
  name = 'RowSecurity1763700000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INTRODUCED);
    await runner.query(WHO);
    await runner.query(POLICIES);
    for (const table of TABLES)
      await runner.query(
        `alter table ${table} enable row level security; alter table ${table} force row level security`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(
        `alter table ${table} disable row level security; alter table ${table} no force row level security`,
      );
      const policies = (await runner.query(
        `select quote_ident(policyname) as name from pg_policies where schemaname = 'public' and tablename = $1`,
        [table],
      )) as readonly { name: string }[];
      for (const { name } of policies) await runner.query(`drop policy ${name} on ${table}`);
    }
    await runner.query(DOWN_INTRODUCED);
    await runner.query(`alter table placement drop column introduced`);
    await runner.query(DOWN_WHO);
  }
}
