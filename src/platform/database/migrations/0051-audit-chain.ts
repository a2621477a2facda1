import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each account's entries form a chain: an entry's hash covers its content and the hash before it, so an entry that is
 * changed, taken out or slipped in breaks the chain there. One chain per account keeps different people from waiting for
 * each other; `audit_chain` holds the ends, which only the trigger writes.
 */
const UP = `
create table audit_chain (
  chain uuid primary key,
  seq bigint not null,
  hash bytea not null
);
alter table audit_event add column chain uuid, add column seq bigint, add column hash bytea;

create function audit_text(e audit_event) returns text language sql stable as $$
  select jsonb_build_array(e.chain, e.seq, e.id, extract(epoch from e.at)::text, e.actor_kind, e.actor_id, e.org_id,
    e.action, e.subject_id, e.record_id, e.data_class, e.detail)::text
$$;

create function link_audit(e audit_event) returns audit_event language plpgsql as $$
declare
  last audit_chain;
begin
  e.chain := coalesce(e.actor_id, e.subject_id, '00000000-0000-0000-0000-000000000000');
  insert into audit_chain (chain, seq, hash) values (e.chain, 0, '') on conflict do nothing;
  select * into strict last from audit_chain a where a.chain = e.chain for update;
  e.seq := last.seq + 1;
  e.hash := sha256(last.hash || convert_to(audit_text(e), 'UTF8'));
  update audit_chain a set seq = e.seq, hash = e.hash where a.chain = e.chain;
  return e;
end $$;

do $$
declare
  e audit_event;
begin
  alter table audit_event no force row level security;
  alter table audit_event disable trigger audit_event_append_only;
  for e in select * from audit_event order by id loop
    e := link_audit(e);
    update audit_event set chain = e.chain, seq = e.seq, hash = e.hash where id = e.id;
  end loop;
  alter table audit_event enable trigger audit_event_append_only;
  alter table audit_event force row level security;
end $$;

alter table audit_event alter column chain set not null, alter column seq set not null, alter column hash set not null;
create unique index audit_event_link on audit_event (chain, seq);

create function chain_audit() returns trigger language plpgsql as $$
begin
  return link_audit(new);
end $$;
create trigger audit_event_chain before insert on audit_event for each row execute function chain_audit();

alter table audit_chain enable row level security;
alter table audit_chain force row level security;
create policy trigger_only on audit_chain using (pg_trigger_depth() > 0) with check (pg_trigger_depth() > 0);
create policy system_reads on audit_chain for select using ((select acting_system()));
`;

const DOWN = `
drop trigger audit_event_chain on audit_event;
drop function chain_audit();
drop function link_audit(audit_event);
drop function audit_text(audit_event);
drop index audit_event_link;
alter table audit_event drop column hash, drop column seq, drop column chain;
drop table audit_chain;
`;

/** Makes the trail of audit tamper-evident. */
export class AuditChain0051 implements MigrationInterface {
  name = 'AuditChain1763700000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
