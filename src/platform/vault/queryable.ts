type Row = Readonly<Record<string, unknown>>;

/** A transaction that runs SQL: TypeORM's manager, which answers with rows, or a client of pg. */
export interface Queryable {
  query(sql: string, values?: unknown[]): Promise<unknown>;
}

export async function rowsOf<T extends object = Row>(
  tx: Queryable,
  sql: string,
  values: readonly unknown[],
): Promise<readonly T[]> {
  const answer = await tx.query(sql, [...values]);
  return (Array.isArray(answer) ? answer : (answer as { rows: unknown[] }).rows) as readonly T[];
}
