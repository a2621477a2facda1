import { MigrationInterface, QueryRunner } from 'typeorm';

const PART = `exists (select from table_import t where t.id = table_import_piece.import_id)`;
/** Bytes that sealing adds: format, version of the key, IV, tag. */
const SEALING = 33;

const UP = `
create table table_import_piece (
  import_id uuid not null,
  start integer not null,
  sealed bytea not null constraint table_import_piece_sealed_sealed check (get_byte(sealed, 0) = 1),
  primary key (import_id, start)
);
create policy own on table_import_piece using (${PART}) with check (${PART});
alter table table_import_piece enable row level security;
alter table table_import_piece force row level security;
alter table table_import add bytes integer;
update table_import set bytes = coalesce(octet_length(file) - ${SEALING}, 0);
insert into table_import_piece (import_id, start, sealed)
  select id, 0, file from table_import where file is not null and state in ('columns', 'running');
alter table table_import drop file;
`;

const DOWN = `
alter table table_import add file bytea constraint table_import_file_sealed check (get_byte(file, 0) = 1);
update table_import t set file = p.sealed from table_import_piece p
  where p.import_id = t.id and p.start = 0 and octet_length(p.sealed) = t.bytes + ${SEALING};
alter table table_import drop bytes;
drop table table_import_piece;
`;

/** An uploaded table lies in sealed pieces, so that neither taking it in nor reading it needs all of it in memory. */
export class ImportPieces0270 implements MigrationInterface {
  name = 'ImportPieces1763700000270';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
