import { dataClassOf } from '../../../src/platform/database/index.js';
import { sealSpecs } from '../../../src/platform/vault/index.js';
import { MOVE_RULES, RESEALED, STAYING } from '../../../src/profile/merge/move-rules.js';
import { personTables } from '../../../src/profile/own-data/person-tables.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { allEntities } from '../../support/entities.js';

/** Columns tagged `special` that hold no plain text, though they are not sealed: digests, and keys wrapped elsewhere. */
const NOT_PLAIN: Readonly<Record<string, string>> = {
  'person_key.wrapped': 'wrapped by the master key',
  'invitation.hash': 'a digest',
  'one_time_token.hash': 'a digest',
  'recovery_code.hash': 'a digest',
  'entry_link.hash': 'a digest',
  'entry_link.sealed': 'sealed under a key of the installation, as text',
  'member.password_hash': 'argon2id',
  'firm_link.mailbox': 'sealed under a key of the installation, as text',
  'mail.sealed': 'sealed under a key of the installation, as text',
  'mail_setting.sealed': 'sealed under a key of the installation, as text',
  'webhook.secret': 'sealed under a key of the installation, as text',
  'webhook.previous_secret': 'sealed under a key of the installation, as text',
  'oidc_provider.secret': 'sealed under a key of the installation, as text',
  'oidc_invitation.hash': 'a digest',
  'outreach_visit.sealed': 'sealed under a key of the installation, as text',
  'outreach_contact.sealed': 'sealed under a key of the installation, as text',
  'helper_answer.sealed': 'sealed under a key of the installation, as text',
  'unsealed_row.content': 'empties at the next start, before anybody is served',
};

/** What a column about a person is called when it holds name, contact or address. */
const TELLING =
  /(^|_)(name|names|surname|phone|mobile|email|mail|messenger|street|address|plz|postcode|lat|lon|birth|birthday|nationality|religion|health|companion)(_|$)/;
/** Columns of these names about no person's own name or address. */
const HARMLESS: Readonly<Record<string, string>> = {
  'person.area_lat': 'a grid as coarse as the Kreis',
  'person.area_lon': 'a grid as coarse as the Kreis',
  'person_lookup.phone': 'a fingerprint',
  'person_lookup.email': 'a fingerprint',
  'member.display_name': 'of staff; empty for a person (tested below)',
  'unsealed_row.table_name': 'a table',
  'table_import.file_name': 'as the uploaded table was called',
};

describe('tags and encryption agree', () => {
  let test: TestDatabase;
  beforeAll(async () => (test = await testDatabase(await allEntities())));
  afterAll(() => test.close());

  const columns = (): readonly {
    readonly column: string;
    readonly type: unknown;
    readonly dataClass: unknown;
  }[] =>
    test.source.entityMetadatas.flatMap(({ target, tableName, columns: own }) =>
      own.map(({ propertyName, databaseName, type }) => ({
        column: `${tableName}.${databaseName}`,
        type,
        dataClass: dataClassOf(target as new () => object, propertyName),
      })),
    );

  it('every column tagged special holds bytes that a check refuses when they are not sealed', async () => {
    const special = columns().filter(
      ({ dataClass, column }) => dataClass === 'special' && !(column in NOT_PLAIN),
    );
    expect(special.length).toBeGreaterThan(5);
    const { rows } = await test.admin.query<{ line: string }>(
      `select conrelid::regclass || ' ' || pg_get_constraintdef(oid) as line from pg_constraint where contype = 'c'`,
    );
    for (const { column, type } of special) {
      const [table = '', name = ''] = column.split('.');
      expect([column, type]).toEqual([column, 'bytea']);
      const check = rows.some(
        ({ line }) => line.startsWith(`${table} `) && line.includes(`get_byte(${name}, 0) = 1`),
      );
      expect([column, check]).toEqual([column, true]);
    }
  });

  it('no table about a person has a plain column with a telling name', () => {
    const about = new Set(personTables(test.source.manager).map(({ table }) => table));
    expect(about.size).toBeGreaterThan(15);
    const telling = columns()
      .filter(({ column, type }) => about.has(column.split('.')[0] ?? '') && type !== 'bytea')
      .map(({ column }) => column)
      .filter((column) => TELLING.test(column.split('.')[1] ?? '') && !(column in HARMLESS));
    expect(telling).toEqual([]);
  });

  it('every table about a person says what becomes of its rows when two records become one', () => {
    const named = [...MOVE_RULES.map(({ table }) => table), ...RESEALED, ...Object.keys(STAYING)];
    const own = personTables(test.source.manager).filter(({ depth }) => depth < 1);
    expect([...named].sort()).toEqual(own.map(({ table }) => table).sort());
    const sealed = sealSpecs().map(({ table }) => table);
    expect(sealed.filter((table) => !(table in STAYING)).sort()).toEqual([...RESEALED].sort());
  });

  it('every sealed property is tagged and is no column', () => {
    const specs = sealSpecs();
    expect(specs.map(({ table }) => table).sort()).toEqual([
      'emergency_access',
      'obstacle',
      'person',
      'person_merge',
      'qualification',
      'remedy_clock',
      'work_period',
    ]);
    for (const { entity, fields } of specs) {
      const metadata = test.source.getMetadata(entity as new () => object);
      for (const name of Object.keys(fields)) {
        expect([name, dataClassOf(entity as new () => object, name)]).not.toContain(undefined);
        expect(metadata.findColumnWithPropertyName(name)).toBeUndefined();
      }
    }
    expect(Object.keys(specs.find(({ table }) => table === 'person')?.fields ?? {})).toEqual(
      expect.arrayContaining([
        'displayName',
        'phone',
        'email',
        'messenger',
        'street',
        'plz',
        'status',
        'statusFacts',
      ]),
    );
  });
});
