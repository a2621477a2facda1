import type { EntityManager, ObjectLiteral } from 'typeorm';
import { isEqual } from '../../domain/profile-merge/index.js';
import { sealSpecs, type SealedRow, type Vault } from '../../platform/vault/index.js';
import { MOVE_RULES, type MoveRule, RESEALED } from './move-rules.js';

type Row = Readonly<Record<string, unknown>>;

/** What of one table went over to another record, and what stood aside because both could not stay. */
export interface MovedRows {
  readonly table: string;
  /** Names of the rows that moved, by the columns of the rule. */
  readonly moved: readonly Row[];
  /** Whole rows as JSON, each with the person it belongs to. */
  readonly aside: readonly Row[];
}

/** From one record to the other. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

const keyOf = ({ key = ['id'] }: MoveRule): readonly string[] => key;

/** Takes all rows of plain tables over, and tells what is needed to bring them back. */
export async function moveRows(tx: EntityManager, move: Move): Promise<readonly MovedRows[]> {
  const moves: MovedRows[] = [];
  for (const rule of MOVE_RULES) {
    const aside = await setAside(tx, rule, move);
    const key = keyOf(rule);
    const [moved] = await tx.query<[Row[], number]>(
      `update ${rule.table} set person_id = $2 where person_id = $1 returning ${['person_id', ...key].join(', ')}`,
      [move.from, move.to],
    );
    if (moved.length > 0 || aside.length > 0)
      moves.push({ table: rule.table, moved: moved.map(named(key)), aside });
  }
  return moves;
}

const named =
  (key: readonly string[]) =>
  (row: Row): Row =>
    Object.fromEntries(key.map((column) => [column, row[column]]));

async function setAside(tx: EntityManager, rule: MoveRule, { from, to }: Move): Promise<readonly Row[]> {
  const { table, clash, newest } = rule;
  if (clash === undefined) return [];
  const take = async (mine: string, theirs: string, further: string): Promise<readonly Row[]> => {
    const [rows] = await tx.query<[{ row: Row }[], number]>(
      `delete from ${table} t where t.person_id = $1 and exists (
         select from ${table} o where o.person_id = $2 and ${clash}${further}) returning to_jsonb(t) as row`,
      [mine, theirs],
    );
    return rows.map(({ row }) => row);
  };
  if (newest === undefined) return take(from, to, '');
  const older = await take(to, from, ` and o.${newest} > t.${newest}`);
  return [...older, ...(await take(from, to, ''))];
}

/** Brings rows back to where they were. What was deleted since stays so, and what is newer stays in its place. */
export async function moveRowsBack(
  tx: EntityManager,
  { from, to }: Move,
  moves: readonly MovedRows[],
): Promise<void> {
  for (const rule of MOVE_RULES) {
    const { table } = rule;
    const found = moves.find((one) => one.table === table);
    if (!found) continue;
    const match = ['person_id = $1', ...keyOf(rule).map((column) => `t.${column} = named.${column}`)].join(
      ' and ',
    );
    await tx.query(
      `update ${table} t set person_id = $2 from jsonb_populate_recordset(null::${table}, $3::jsonb) named
       where t.${match}`,
      [from, to, JSON.stringify(found.moved)],
    );
    await insertAgain(tx, found);
  }
}

async function insertAgain(tx: EntityManager, { table, aside }: MovedRows): Promise<void> {
  if (aside.length === 0) return;
  await tx.query(
    `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb) on conflict do nothing`,
    [JSON.stringify(aside)],
  );
}

/** What of a sealed row does not make it another one. */
const INCIDENTAL = ['id', 'personId', 'notedOn', 'madeAt', 'madeBy'];

function saysSame(one: Row, other: Row): boolean {
  const names = new Set(
    [...Object.keys(one), ...Object.keys(other)].filter((name) => !INCIDENTAL.includes(name)),
  );
  return [...names].every((name) => isEqual(plain(one[name]), plain(other[name])));
}

const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

/** The same for rows that lie sealed; of two that say the same the one of the kept record stays. */
export async function moveSealedRows(
  tx: EntityManager,
  vault: Vault,
  move: Move,
): Promise<readonly MovedRows[]> {
  const moves: MovedRows[] = [];
  for (const table of RESEALED) {
    const rows = await sealedRows(tx, table, move.from);
    if (rows.length === 0) continue;
    const there = await sealedRows(tx, table, move.to);
    const doubles = rows.filter((row) => there.some((known) => saysSame(row, known))).map(idOf);
    const [aside] = await tx.query<[{ row: Row }[], number]>(
      `delete from ${table} t where id = any($1) returning to_jsonb(t) as row`,
      [doubles],
    );
    const moved = rows.filter((row) => !doubles.includes(idOf(row)));
    await reseal(tx, vault, table, moved, move.to);
    moves.push({ table, moved: moved.map((row) => ({ id: idOf(row) })), aside: aside.map(({ row }) => row) });
  }
  return moves;
}

export async function moveSealedRowsBack(
  tx: EntityManager,
  vault: Vault,
  { from, to }: Move,
  moves: readonly MovedRows[],
): Promise<void> {
  for (const table of RESEALED) {
    const found = moves.find((one) => one.table === table);
    if (!found) continue;
    const ids = found.moved.map(idOf);
    const rows = (await sealedRows(tx, table, from)).filter((row) => ids.includes(idOf(row)));
    await reseal(tx, vault, table, rows, to);
    await insertAgain(tx, found);
  }
}

const idOf = (row: Row): string => String(row['id']);

function entityOf(table: string): new () => ObjectLiteral {
  const spec = sealSpecs().find((known) => known.table === table);
  if (!spec) throw new Error(`nobody knows how rows of ${table} are sealed`);
  return spec.entity as new () => ObjectLiteral;
}

async function sealedRows(tx: EntityManager, table: string, personId: string): Promise<readonly Row[]> {
  return tx.find(entityOf(table), { where: { personId }, order: { id: 'ASC' } });
}

async function reseal(
  tx: EntityManager,
  vault: Vault,
  table: string,
  rows: readonly Row[],
  personId: string,
): Promise<void> {
  for (const row of rows) {
    const opened: Row & Pick<SealedRow, 'id'> = { ...row, id: idOf(row), personId };
    const sealed = await vault.seal(tx, entityOf(table), opened.id, opened);
    await tx.query(`update ${table} set person_id = $2, sealed = $3 where id = $1`, [
      opened.id,
      personId,
      sealed,
    ]);
  }
}
