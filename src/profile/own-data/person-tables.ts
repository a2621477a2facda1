import type { EntityManager } from 'typeorm';

/** A table that holds something about a person, and which of its rows; `$1` is the person. */
export interface PersonTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly where: string;
  /** Rows of deeper tables go first. */
  readonly depth: number;
}

interface Link {
  readonly where: string;
  readonly depth: number;
}

/** How a column leads to a person. */
const LINKS: Readonly<Record<string, Link>> = {
  person_id: { where: 'person_id = $1', depth: 0 },
  subject_id: { where: 'subject_id = $1', depth: 0 },
  placement_id: { where: 'placement_id in (select id from placement where person_id = $1)', depth: 1 },
  request_id: { where: 'request_id in (select id from liaison_request where person_id = $1)', depth: 1 },
  member_id: { where: 'member_id in (select id from member where person_id = $1)', depth: 1 },
};

/** Lists belong to a person or to a vacancy. */
const OWNED: Readonly<Record<string, Link>> = {
  match_list: { where: `side = 'person' and owner_id = $1`, depth: 0 },
  match_shown: { where: `side = 'person' and owner_id = $1`, depth: 0 },
};

/** Nothing about the person, and dangerous in a file; bytes are keys or sealed under one. */
const SECRETS = ['password_hash', 'hash', 'secret'];

/**
 * Every table with rows about a person, read from the entities: a new table with one of the known columns is in the
 * download and in the erasure without a line here.
 */
export function personTables(tx: EntityManager): readonly PersonTable[] {
  const found = tx.connection.entityMetadatas.flatMap((metadata): PersonTable[] => {
    const columns = metadata.columns.map(({ databaseName }) => databaseName);
    const table = metadata.tableName;
    const key = Object.keys(LINKS).find((name) => columns.includes(name));
    const link = table === 'person' ? { where: 'id = $1', depth: -1 } : (OWNED[table] ?? (key && LINKS[key]));
    if (!link) return [];
    const shown = metadata.columns.filter(({ type, databaseName }) =>
      databaseName === 'sealed' ? type === 'bytea' : type !== 'bytea' && !SECRETS.includes(databaseName),
    );
    return [{ table, columns: shown.map(({ databaseName }) => databaseName), ...link }];
  });
  return found.sort((a, b) => b.depth - a.depth || (a.table < b.table ? -1 : 1));
}
