import pg from 'pg';
import { dataClassOf, migrate, ownerSource } from '../../../src/platform/database/index.js';
import { freshDatabase, FreshDatabase, testDatabase, TestDatabase } from '../../support/database.js';
import { allEntities } from '../../support/entities.js';

/** Every object of the schema `public` as one line, so that two states can be compared. */
const CATALOG = `
  SELECT format('column %s.%s %s %s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated) AS line
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r','p','v','m')
  UNION ALL SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT format('policy %s %s %s %s %s', tablename, policyname, cmd, qual, with_check) FROM pg_policies
  WHERE schemaname = 'public'
  UNION ALL SELECT format('security %s %s %s', relname, relrowsecurity, relforcerowsecurity) FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
  UNION ALL SELECT format('trigger %s', pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT format('function %s', pg_get_functiondef(oid)) FROM pg_proc
  WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
  ORDER BY 1`;

async function catalogOf(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ line: string }>(CATALOG)).rows.map(({ line }) => line);
  } finally {
    await client.end();
  }
}

describe('migrations', () => {
  let database: FreshDatabase;
  beforeAll(async () => (database = await freshDatabase({ empty: true })));
  afterAll(() => database.drop());

  it('run at the same time from several processes, once', async () => {
    await Promise.all([migrate(database.config), migrate(database.config), migrate(database.config)]);
    const names = (await catalogOf(database.config.ownerUrl)).filter((line) =>
      line.startsWith('column outbox.'),
    );
    expect(names.length).toBeGreaterThan(5);
  });

  it('lead up, down to nothing, and up to the same schema', async () => {
    const source = await ownerSource(database.config).initialize();
    const before = await catalogOf(database.config.ownerUrl);
    try {
      while ((await source.query<unknown[]>('SELECT 1 FROM migration')).length > 0)
        await source.undoLastMigration({ transaction: 'each' });
      const empty = (await catalogOf(database.config.ownerUrl)).filter((line) => !line.includes('migration'));
      expect(empty).toEqual([]);
      await source.runMigrations({ transaction: 'each' });
    } finally {
      await source.destroy();
    }
    expect(await catalogOf(database.config.ownerUrl)).toEqual(before);
  });
});

describe('entities', () => {
  let test: TestDatabase;
  beforeAll(async () => (test = await testDatabase(await allEntities())));
  afterAll(() => test.close());

  it('equal the migrated schema: TypeORM would change nothing', async () => {
    const log = await test.source.driver.createSchemaBuilder().log();
    // TypeORM spells CURRENT_DATE as PostgreSQL 9 did, so it sees a difference where there is none.
    const { rows } = await test.admin.query<{ statement: string }>(
      `SELECT format('ALTER TABLE "%s" ALTER COLUMN "%s" SET DEFAULT (''now''::text)::date', table_name, column_name)
         AS statement
       FROM information_schema.columns WHERE table_schema = 'public' AND column_default = 'CURRENT_DATE'`,
    );
    const spelling = rows.map(({ statement }) => statement);
    const changes = log.upQueries.map(({ query }) => query).filter((query) => !spelling.includes(query));
    expect(changes).toEqual([]);
  });

  it('carry a data class on every column', () => {
    const columns = test.source.entityMetadatas.flatMap(({ target, columns: own }) =>
      own.map(({ propertyPath }) => ({
        column: `${(target as { name: string }).name}.${propertyPath}`,
        dataClass: dataClassOf(target as new () => object, propertyPath),
      })),
    );
    expect(columns.length).toBeGreaterThan(30);
    expect(columns.filter(({ dataClass }) => dataClass === undefined)).toEqual([]);
  });

  it('cover every table', async () => {
    const { rows } = await test.admin.query<{ relname: string }>(
      `SELECT relname FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migration'`,
    );
    const known = test.source.entityMetadatas.map(({ tableName }) => tableName);
    expect(rows.map(({ relname }) => relname).filter((name) => !known.includes(name))).toEqual([]);
  });
});
