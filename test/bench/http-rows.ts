import type pg from 'pg';
import { sealedPerson } from '../support/sealed.js';

export const PEOPLE = 200;
/** Vacancies of a list. */
export const LIST = 20;
export const PASSWORD = 'a long enough password';

/** What the servers are asked for. */
export interface Filled {
  readonly people: readonly string[];
  readonly vacancies: readonly string[];
}

/** A desk with its people and a stored list of 20 vacancies for each of them. */
export async function fill(admin: pg.Pool): Promise<Filled> {
  const { hashPassword } = await import('../../src/access/passwords.js');
  const { rows: desks } = await admin.query<{ id: string }>(
    `insert into organisation (kind, name, ags) values ('helper_group', 'Bench', '09188') returning id`,
  );
  const desk = desks[0]?.id;
  await admin.query(
    `insert into member (org_id, login, display_name, password_hash, role)
     values ($1, 'bench@example.org', 'Bench', $2, 'volunteer')`,
    [desk, await hashPassword(PASSWORD)],
  );
  const people: string[] = [];
  for (let index = 0; index < PEOPLE; index += 1) {
    const { id, sealed } = await sealedPerson(admin, { displayName: `P${index}`, lat: 48, lon: 11.3 });
    await admin.query(
      `insert into person (id, sealed, org_id, ags, area_lat, area_lon, confirmed_on)
       values ($1, $2, $3, '09188', 48, 11.3, current_date)`,
      [id, sealed, desk],
    );
    people.push(id);
  }
  await admin.query(
    `with firm as (insert into employer (org_id, name)
       select id, 'Schreinerei Huber' from organisation limit 1 returning id)
     insert into vacancy (employer_id, state, kind, title, kldb, plz, ags, lat, lon, check_verdict, expires_on, confirmed_on)
     select id, 'published', 'employment', 'Schreinerin oder Schreiner ' || n, '22342', '82319', '09188', 48, 11.3, 'ok',
       current_date + 60, current_date from firm, generate_series(1, 400) n`,
  );
  await admin.query(
    `insert into match_list (side, owner_id, owner_revision, parameter_version, day, others, kinds, scores, opens_on, revisions)
     select 'person', p.id, p.revision, 'bench', current_date, array_agg(v.id order by v.place), repeat('n', count(*)::int),
       array_agg(9000 - 10 * v.place order by v.place), array_agg(current_date), array_agg(v.revision order by v.place)
     from person p cross join lateral (select id, revision, row_number() over (order by md5(id::text || p.id::text)) as place
       from vacancy) v where v.place <= $1 group by p.id`,
    [LIST],
  );
  await admin.query('analyze');
  const { rows: vacancies } = await admin.query<{ id: string }>(
    `select id from vacancy order by id limit $1`,
    [PEOPLE],
  );
  return { people, vacancies: vacancies.map(({ id }) => id) };
}

/** The member as `act_as` takes one. */
export async function identityOf(admin: pg.Pool): Promise<readonly string[]> {
  const { rows } = await admin.query<{ who: readonly string[] }>(
    `select array['member', m.id::text, m.org_id::text, o.kind::text, m.role::text, '', current_date::text] as who
     from member m join organisation o on o.id = m.org_id`,
  );
  return rows[0]?.who ?? [];
}

/** Address of the database for the superuser. */
export function adminUrl(admin: pg.Pool): string {
  const { host, port, user, password, database, connectionString } = admin.options;
  if (connectionString !== undefined) return connectionString;
  return `postgres://${user ?? ''}:${String(password ?? '')}@${host ?? '127.0.0.1'}:${port ?? 5432}/${database ?? ''}`;
}
