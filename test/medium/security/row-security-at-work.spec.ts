import type { Actor } from '../../../src/platform/auth/index.js';
import { testDatabase, TestDatabase } from '../../support/database.js';
import { insertOrganisation, insertPerson, member, personActor } from '../../support/security-world.js';

let test: TestDatabase;
beforeAll(async () => (test = await testDatabase()));
afterAll(() => test.close());

describe('400 requests at once of 200 organisations on five connections', () => {
  it('never see a row of another organisation, also when some break off', async () => {
    const desks: string[] = [];
    for (let number = 0; number < 200; number += 1) {
      const desk = await insertOrganisation(test.admin, 'helper_group', `desk ${String(number)}`);
      await insertPerson(test.admin, desk, `of ${desk}`);
      desks.push(desk);
    }
    await test.admin.query(`update person set ags = 'of ' || org_id`);
    const ask = (desk: string, number: number): Promise<string> =>
      test.db
        .transaction(member(desk, 'volunteer'), async (tx) => {
          const first = await tx.query<{ ags: string }[]>('select ags from person');
          if (number % 7 === 0) throw new Error('broken off');
          if (number % 11 === 0) await tx.query('select 1 / 0');
          await tx.query(`update person set skills = array[ags]`);
          const again = await tx.query<{ wishes: string }[]>('select skills[1] as wishes from person');
          const names = [...first.map((row) => row.ags), ...again.map((row) => row.wishes)];
          return names.length === 2 && names.every((name) => name === `of ${desk}`) ? 'own' : names.join();
        })
        .catch((error: unknown) => (error as Error).message);
    // Waves of forty: the pool refuses who waits longer than three seconds, which is not what is tested here.
    const answers: string[] = [];
    for (let wave = 0; wave < 10; wave += 1)
      answers.push(
        ...(await Promise.all(
          Array.from({ length: 40 }, (_, index) => {
            const number = wave * 40 + index;
            return ask(desks[number % 200] ?? '', number);
          }),
        )),
      );
    const wrong = answers.filter((answer) => !['own', 'broken off', 'division by zero'].includes(answer));
    expect(wrong).toEqual([]);
    expect(answers).toHaveLength(400);
    expect(answers.filter((answer) => answer !== 'own').length).toBeGreaterThan(60);
    const { rows } = await test.admin.query(`select 1 from person where skills[1] <> ags`);
    expect(rows).toEqual([]);
    expect(await test.source.query('select 1 from person')).toEqual([]);
  });
});

describe('policies on a table of 20,000 people', () => {
  let desk: string;
  let personId: string;

  beforeAll(async () => {
    desk = await insertOrganisation(test.admin, 'helper_group', 'large');
    await test.admin.query(
      `insert into person (org_id, ags, confirmed_on)
       select case when n % 200 = 0 then $1::uuid else gen_random_uuid() end, 'P ' || n,
         current_date from generate_series(1, 20000) n`,
      [desk],
    );
    await test.admin.query(
      `insert into language_claim (person_id, language, source, dated_on)
       select id, 'de', 'self', current_date from person`,
    );
    await test.admin.query(
      `insert into placement (person_id, vacancy_id, org_id, stage) select id, gen_random_uuid(), org_id, 'suggested' from person`,
    );
    await test.admin.query(
      `insert into match_list (side, owner_id, owner_revision, parameter_version, day)
       select 'person', id, 1, 'x', current_date from person`,
    );
    await test.admin.query(
      `insert into consent_grant (person_id, recipient_org_id, scopes, purpose_kind, valid_from, valid_until, text_version,
         locale, channel)
       select id, gen_random_uuid(), '{blind}', 'measure', current_date, current_date + 30, 't', 'de', 'page' from person`,
    );
    await test.admin.query('analyze');
    const { rows } = await test.admin.query<{ id: string }>(
      `select id from person where org_id = $1 limit 1`,
      [desk],
    );
    personId = rows[0]?.id ?? '';
  });

  it.each<[string, string, () => unknown[], () => Actor]>([
    [
      'list of a desk',
      `select * from person where org_id = $1 and archived_at is null order by confirmed_on, id limit 20`,
      () => [desk],
      () => member(desk, 'volunteer'),
    ],
    ['profile', `select * from person where id = $1`, () => [personId], () => member(desk, 'volunteer')],
    ['own profile', `select * from person where id = $1`, () => [personId], () => personActor(personId)],
    [
      'claims',
      `select * from language_claim where person_id = $1`,
      () => [personId],
      () => member(desk, 'volunteer'),
    ],
    [
      'placements of a desk',
      `select p.id from placement p join person x on x.id = p.person_id where p.org_id = $1 order by p.stage_since limit 20`,
      () => [desk],
      () => member(desk, 'volunteer'),
    ],
    [
      'stored list',
      `select * from match_list where side = 'person' and owner_id = $1`,
      () => [personId],
      () => member(desk, 'volunteer'),
    ],
    [
      'grants',
      `select * from consent_grant where person_id = $1`,
      () => [personId],
      () => member(desk, 'volunteer'),
    ],
    [
      'shared cases of an office',
      `select p.id from consent_grant g join person p on p.id = g.person_id where g.recipient_org_id = $1`,
      () => [desk],
      () => member(desk, 'caseworker'),
    ],
  ])('leave the indexes in use: %s', async (_, sql, values, actor) => {
    const plan = await test.db.read(actor(), (tx) =>
      tx.query<{ 'QUERY PLAN': string }[]>(`explain ${sql}`, values()),
    );
    const lines = plan.map((row) => row['QUERY PLAN']);
    const table = '(person|language_claim|placement|match_list|consent_grant)';
    expect(lines.filter((line) => new RegExp(`^(?!.*SubPlan).*Seq Scan on ${table}`).test(line))).toEqual([]);
    expect(lines.join('\n')).toMatch(/Index (Only )?Scan|Bitmap Index Scan/);
  });
});
