import { DefaultNamingStrategy, NamingStrategyInterface, Table } from 'typeorm';

const snake = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

const plain = (table: Table | string): string => {
  const name = typeof table === 'string' ? table : table.name;
  return name.split('.').pop() ?? name;
};

const join = (table: Table | string, columns: readonly string[], suffix: string): string =>
  [plain(table), ...columns, suffix].join('_');

/**
 * Names keys and indexes exactly as PostgreSQL itself names them, so that a hand-written migration that leaves a
 * name out still equals its entity. Names above 63 bytes need an explicit one on both sides.
 */
export class PostgresNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snake(className);
  }

  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return [...prefixes.map(snake), given ?? snake(property)].join('_');
  }

  override relationName(property: string): string {
    return property;
  }

  override joinColumnName(relation: string, referenced: string): string {
    return snake(`${relation}_${referenced}`);
  }

  override primaryKeyName(table: Table | string): string {
    return `${plain(table)}_pkey`;
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return join(table, columns, 'key');
  }

  override relationConstraintName(table: Table | string, columns: string[]): string {
    return join(table, columns, 'key');
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return join(table, columns, 'fkey');
  }

  override indexName(table: Table | string, columns: string[]): string {
    return join(table, columns, 'idx');
  }

  override defaultConstraintName(table: Table | string, column: string): string {
    return join(table, [column], 'default');
  }
}
