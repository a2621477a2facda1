import type pg from 'pg';

const id = (family: string, number: string): string =>
  `('00000000-0000-4000-${family}-' || lpad((${number})::text, 12, '0'))::uuid`;

/**
 * Help around the cases of a history world: requests to offices of each kind and contacts of mentors and others, before,
 * during and after the placements.
 */
export async function insertHelp(pool: pg.Pool, people: number): Promise<void> {
  await pool.query(
    `insert into liaison_office (id, kind, area, ags)
     select ${id('b000', 'n')}, (array['jobcenter', 'agentur', 'immigration'])[1 + n], 'O', '11000' from generate_series(0, 2) n`,
  );
  await pool.query(
    `update person set org_id = ${id('c000', '0')} where id::text like '00000000-0000-4000-a000-%'`,
  );
  await pool.query(
    `insert into liaison_request (id, org_id, person_id, office_id, kind, state, sent_on)
     select gen_random_uuid(), ${id('c000', '0')}, ${id('a000', 'n')}, ${id('b000', 'n % 3')}, 'funding', 'sent',
       date '2024-01-01' + (n * 37 % 700) from generate_series(0, $1::int, 2) n`,
    [people],
  );
  await pool.query(
    `insert into member (id, org_id, login, display_name, password_hash, role)
     select ${id('d000', 'n')}, ${id('c000', '0')}, 'm' || n, 'M', 'x', (array['mentor', 'volunteer'])[1 + n]
     from generate_series(0, 1) n`,
  );
  await pool.query(
    `insert into case_contact (id, org_id, person_id, member_id, channel, day)
     select gen_random_uuid(), ${id('c000', '0')}, ${id('a000', 'n')}, ${id('d000', 'k % 2')},
       (array['met', 'phone', 'no_answer'])[1 + (n + k) % 3], date '2024-01-01' + ((n * 53 + k * 211) % 900)
     from generate_series(0, $1::int) n, generate_series(0, 3) k`,
    [people],
  );
}
