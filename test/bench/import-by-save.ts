import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../../src/domain/shared/index.js';
import type { PersonRow, VacancyRow } from '../../src/domain/table-import/index.js';
import type { ReadLine } from '../../src/imports/reading/steps.js';
import type { TableImport as Import } from '../../src/imports/table-import.entity.js';
import type { Actor } from '../../src/platform/auth/index.js';
import type { Person as PersonEntity } from '../../src/profile/index.js';
import type { openPortal } from '../../src/platform/runtime.js';
import type { Vacancy as VacancyEntity } from '../../src/vacancy/index.js';
import type { FirmFacts } from '../../src/vacancy/posting-rows.js';
import { compiled } from './compiled.js';

/*
 * The import as it would be written with TypeORM alone: the same sealed file, the same functions that read, map, check
 * and seal a row, the same transactions and notes, but one thread, entities and `save(array)`. Nothing is made slower
 * than it needs to be: words of the table are looked up once, keys of people are made for a block by one statement, and
 * a posting gets its id from the database, so that `save` does not look for it first.
 */

type Portal = Awaited<ReturnType<typeof openPortal>>;

const { SYSTEM } =
  await compiled<typeof import('../../src/platform/auth/index.js')>('platform/auth/index.js');
const { Clock } =
  await compiled<typeof import('../../src/platform/clock/index.js')>('platform/clock/index.js');
const { Database } = await compiled<typeof import('../../src/platform/database/index.js')>(
  'platform/database/index.js',
);
const { Outbox } =
  await compiled<typeof import('../../src/platform/outbox/index.js')>('platform/outbox/index.js');
const { sealSpec, ServiceKeys, Vault } =
  await compiled<typeof import('../../src/platform/vault/index.js')>('platform/vault/index.js');
const { PersonLookup } = await compiled<typeof import('../../src/platform/vault/person-lookup.entity.js')>(
  'platform/vault/person-lookup.entity.js',
);
const { sealRow } = await compiled<typeof import('../../src/platform/vault/seal-row.js')>(
  'platform/vault/seal-row.js',
);
const { effectiveLevels } =
  await compiled<typeof import('../../src/domain/language/index.js')>('domain/language/index.js');
const { germanColumns, LanguageClaim, Person, PersonBulk, PersonService, personTable } =
  await compiled<typeof import('../../src/profile/index.js')>('profile/index.js');
const { claimOf, entered, findable } =
  await compiled<typeof import('../../src/profile/person-rows.js')>('profile/person-rows.js');
const { asEvidence } = await compiled<typeof import('../../src/profile/levels.js')>('profile/levels.js');
const { PostingBulk, postingTable, Vacancy } =
  await compiled<typeof import('../../src/vacancy/index.js')>('vacancy/index.js');
const { dayFaults } =
  await compiled<typeof import('../../src/vacancy/posting-days.js')>('vacancy/posting-days.js');
const { rowOf } =
  await compiled<typeof import('../../src/vacancy/posting-rows.js')>('vacancy/posting-rows.js');
const { lines } =
  await compiled<typeof import('../../src/imports/reading/steps.js')>('imports/reading/steps.js');
const { SealedFiles } =
  await compiled<typeof import('../../src/imports/sealed-files.js')>('imports/sealed-files.js');
const { TableImport, TableImportRecord } = await compiled<
  typeof import('../../src/imports/table-import.entity.js')
>('imports/table-import.entity.js');
const { TableReferences } =
  await compiled<typeof import('../../src/imports/targets/index.js')>('imports/targets/index.js');

/** Rows of a transaction, and of a statement of `save`. */
const BLOCK = 1000;
const SAVING = { chunk: BLOCK };

/** What became of a line. */
interface Noted {
  readonly line: number;
  readonly recordId: string;
  readonly consentGap: boolean;
  readonly twin: boolean;
  readonly held: boolean;
}

/** Stores good lines of one kind. */
type StoreLines = (tx: EntityManager, rows: readonly Good[]) => Promise<readonly Noted[]>;
interface Good {
  readonly line: number;
  readonly row: unknown;
}

/** Stores the rows of an import that is to run, block by block. @throws Error where a row is not good */
export async function importBySave({ app }: Portal, actor: Actor, importId: string): Promise<void> {
  const [database, files] = [app.get(Database), app.get(SealedFiles)];
  const run = await database.read(SYSTEM, (tx) => tx.findOneByOrFail(TableImport, { id: importId }));
  const today = app.get(Clock).today();
  const store = await (run.kind === 'people' ? savingPeople : savingPostings)({ app } as Portal, actor, run);
  const task = { step: 'lines', kind: run.kind, mapping: run.mapping, today, skip: 0 } as const;
  let block: ReadLine[] = [];
  for await (const some of lines(files.source(run), task)) {
    block.push(...some);
    if (block.length < BLOCK) continue;
    await storeBlock(app.get(Database), actor, run, { block, store });
    block = [];
  }
  if (block.length > 0) await storeBlock(database, actor, run, { block, store });
  await database.transaction(SYSTEM, async (tx) => {
    await tx.update(TableImport, { id: importId }, { state: 'done', finishedAt: app.get(Clock).now() });
    await files.drop(tx, importId);
  });
}

async function storeBlock(
  database: InstanceType<typeof Database>,
  actor: Actor,
  run: Import,
  { block, store }: { readonly block: readonly ReadLine[]; readonly store: StoreLines },
): Promise<void> {
  const good = block.map((line): Good => {
    if (line.faults !== null) throw new Error(`line ${line.line}: ${JSON.stringify(line.faults)}`);
    return line;
  });
  await database.transaction(actor, async (tx) => {
    const noted = await store(tx, good);
    const records = noted.map(({ held: _held, ...rest }) =>
      tx.create(TableImportRecord, { importId: run.id, ...rest }),
    );
    await tx.save(records, SAVING);
    run.rowsDone += block.length;
    run.rowsStored += noted.length;
    run.rowsHeld += noted.filter(({ held }) => held).length;
    run.consentGaps += noted.filter(({ consentGap }) => consentGap).length;
    run.twins += noted.filter(({ twin }) => twin).length;
    const { rowsDone, rowsStored, rowsHeld, consentGaps, twins } = run;
    await tx.update(TableImport, { id: run.id }, { rowsDone, rowsStored, rowsHeld, consentGaps, twins });
  });
}

/** Answers that are asked for once each. */
function once<Value>(ask: (word: string) => Promise<Value | null>): (word: string) => Promise<Value> {
  const known = new Map<string, Value>();
  return async (word) => {
    const found = known.get(word) ?? (await ask(word));
    if (found === null) throw new Error(`${word} is unknown`);
    known.set(word, found);
    return found;
  };
}

async function savingPostings({ app }: Portal, actor: Actor, { id }: Import): Promise<StoreLines> {
  const [references, postings] = [app.get(TableReferences), app.get(PostingBulk)];
  const { day, owner } = postings.given(actor, `import:${id}`);
  const occupationOf = once((word) => references.occupation(word));
  const placeOf = once((word) => references.place(word));
  const firmOf = once<FirmFacts>(async (word) => {
    const [name = '', registerNumber = ''] = word.split('|');
    const firm = { name, registerNumber: registerNumber || null, known: false };
    return (await postings.firms(actor, [firm]))[0] ?? null;
  });
  const made = async (row: VacancyRow) => {
    const input = postingTable.vacancyOf(row, await occupationOf(row.occupation));
    const [fault] = row.start === undefined ? [] : dayFaults(input, day.today);
    if (fault) throw new Error(JSON.stringify(fault));
    const firm = { name: row.employer, registerNumber: row.register ?? null, known: false };
    const facts = await firmOf(`${firm.name}|${firm.registerNumber ?? ''}`);
    const place = await placeOf(row.postcode);
    const posting = rowOf(day, facts, { input, place, firm, validUntil: row.validUntil }, owner);
    if ('ok' in posting) throw new Error(JSON.stringify(posting));
    const { id: _own, ...rest } = posting;
    return rest;
  };
  return Promise.resolve(async (tx: EntityManager, rows: readonly Good[]) => {
    const entities: VacancyEntity[] = [];
    for (const { row } of rows) entities.push(tx.create(Vacancy, await made(row as VacancyRow)));
    const saved = await tx.save(entities, SAVING);
    return saved.map(({ id: recordId, state }, at) => {
      const line = rows[at]?.line ?? 0;
      return { line, recordId, consentGap: false, twin: false, held: state === 'held' };
    });
  });
}

type Claim = NonNullable<ReturnType<typeof claimOf>>;

interface MadePerson {
  readonly id: string;
  /** With the properties that are sealed and no columns. */
  readonly plain: Partial<PersonEntity>;
  readonly claim: Claim | null;
}

async function savingPeople({ app }: Portal, actor: Actor): Promise<StoreLines> {
  const [references, people, bulk] = [app.get(TableReferences), app.get(PersonService), app.get(PersonBulk)];
  const [vault, outbox, lookup] = [app.get(Vault), app.get(Outbox), app.get(ServiceKeys).lookup()];
  const today: LocalDate = app.get(Clock).today();
  await bulk.nameDesk(actor.orgId ?? '');
  const occupationOf = once((word) => references.known(word));
  const placeOf = once((word) => people.placeOf(word));
  const made = async (row: PersonRow): Promise<MadePerson> => {
    const input = personTable.personOf(row, await occupationOf(row.occupation));
    const id = crypto.randomUUID();
    const claim = claimOf(id, input, today);
    const levels = germanColumns(effectiveLevels(claim ? [asEvidence(claim)] : []));
    const rest = entered(input, await placeOf(row.postcode), today);
    return { id, plain: { ...rest, ...levels, id, orgId: actor.orgId }, claim };
  };
  return async (tx, rows) => {
    const found: MadePerson[] = [];
    for (const { row } of rows) found.push(await made(row as PersonRow));
    const known = new Map<string, readonly number[]>();
    const marks = found.map(({ plain }) => lookup.fingerprints(findable(plain), known));
    const names = marks.map(({ named }) => named?.toString('hex') ?? null);
    const twins = await bulk.inTurn(tx, actor.orgId ?? '', names);
    const ids = found.map(({ id }) => id);
    const keys = await vault.createKeys(tx, ids);
    const entities = found.map(({ id, plain }) => {
      const key = keys.get(id);
      if (!key) throw new Error('a person without a key');
      return tx.create(Person, { ...plain, sealed: sealRow(key, sealSpec(Person), id, plain) });
    });
    await tx.save(entities, SAVING);
    const lookups = ids.map((personId, at) => tx.create(PersonLookup, { personId, ...marks[at] } as never));
    await tx.save(PersonLookup, lookups, SAVING);
    const claims = found.flatMap(({ claim }) => (claim ? [tx.create(LanguageClaim, claim)] : []));
    await tx.save(claims, SAVING);
    await outbox.addAll(
      tx,
      'language-plan.person',
      ids.map((personId) => ({ personId })),
    );
    await outbox.add(tx, 'shortage-tracking.person', { personId: ids.at(-1) ?? '' });
    return rows.map(({ line, row }, at) => ({
      ...{ line, recordId: ids[at] ?? '', consentGap: !(row as PersonRow).consent },
      ...{ twin: twins[at] === true, held: false },
    }));
  };
}
