import { ImportRunner } from '../../../src/imports/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, setUpDesk } from '../../support/desk.js';

let portal: StartedApp;
let desk: Desk;
beforeAll(async () => {
  portal = await startApp({ env: { WORKERS: 'off' } });
  desk = await setUpDesk(portal);
});
afterAll(() => portal.stop());

const HEADER =
  'title;employer;register;kind;occupation;postcode;hours;pay;pay_per;start;german;seats;description';
/** Published, warned, held and refused ones; the long title runs on into its text. */
const ROWS: readonly string[] = [
  'Lagerhelfer;Alpha GmbH;HRB 1;;51311;82319;40;16,00;;;;2;Ware annehmen. Wir arbeiten im Team.',
  'Küchenhilfe;Beta GmbH;HRB 2;;29301;68159;20;;;;A2;1;Pay by agreement, "cash" in hand.',
  'Reinigung;Gamma GmbH;HRB 3;Minijob;54101;82319;10;900;Monat;01.03.2099;;1;',
  'Fahrer;Delta GmbH;HRB 4;;52122;82319;40;5,00;;;B1;1;Unter dem Mindestlohn.',
  'Helfer;Epsilon GmbH;HRB 5;;51311;82319;40;48,00;;;;1;Ohne Vorkenntnisse, leichte Arbeit.',
  'Pfleger;Zeta GmbH;;;82101;82319;38,5;17;;;B2;3;Überlassung an unsere Kunden im Rahmen der Zeitarbeit.',
  'Helfer für die Produktion und das Lager in unserem Werk in Starnberg und;Eta;HRB 7;;51311;82319;40;16;;;;1;Zeitarbeit bei Kunden',
  'Schreiner;Theta GmbH;HRB 8;Ausbildung;22342;82319;40;900;Monat;01.09.2099;A2;1;"Möbel; Treppen"',
];

const stored = async (source: string): Promise<readonly unknown[]> => {
  const { rows } = await portal.admin.query<{ row: unknown }>(
    `select to_jsonb(v) - '{id,employer_id,source,created_at,change_tx}'::text[] || jsonb_build_object('firm', e.name) as row
     from vacancy v join employer e on e.id = v.employer_id where v.source like $1 order by v.title, e.name`,
    [source],
  );
  return rows.map(({ row }) => row);
};

/** What the row says, typed into the API. */
function typed(row: string): Record<string, unknown> {
  const cells = row.replaceAll('"Möbel; Treppen"', 'Möbel, Treppen').split(';');
  const [title, name, register, kind, kldb, plz, hours, pay, per, start, german, seats, description] = cells;
  const level = german === '' ? 0 : Number({ A2: 2, B1: 3, B2: 4 }[german ?? '']);
  return {
    employer: { name, ...(register !== '' && { registerNumber: register }) },
    ...{ title, kldb, plz, seats: Number(seats), minijob: kind === 'Minijob' },
    kind: kind === 'Ausbildung' ? 'apprenticeship' : 'employment',
    description: description?.replace('Möbel, Treppen', 'Möbel; Treppen'),
    ...{ hoursMin: Number(hours?.replace(',', '.')), hoursMax: Number(hours?.replace(',', '.')) },
    ...(pay !== '' && {
      pay: { amountEur: Number(pay?.replace(',', '.')), per: per === 'Monat' ? 'month' : 'hour' },
    }),
    ...(start !== '' && { startsOn: start?.split('.').reverse().join('-') }),
    languageNeeds:
      level === 0
        ? []
        : [
            {
              language: 'de',
              levels: { L: level, R: level, S: level, W: level },
              strength: 'employer',
            },
          ],
  };
}

it('stores what typing each posting would store, refuses and holds the same', async () => {
  const statuses: boolean[] = [];
  for (const row of ROWS)
    statuses.push((await desk.lead.post('/api/v1/vacancies').send(typed(row))).status === 201);
  expect(statuses).toContain(true);
  expect(statuses).toContain(false);

  const content = Buffer.from([HEADER, ...ROWS].join('\r\n')).toString('base64');
  const { body } = await desk.lead
    .post('/api/v1/imports')
    .send({ kind: 'vacancies', fileName: 'alle.csv', content })
    .expect(201);
  const { id } = body as { id: string };
  await portal.admin.query(`update table_import set state = 'running' where id = $1`, [id]);
  await portal.app.get(ImportRunner).run(id);

  const { rows } = await portal.admin.query<{ faults: { line: number }[]; held: number }>(
    'select faults, rows_held as held from table_import where id = $1',
    [id],
  );
  expect(rows[0]?.faults.map(({ line }) => line - 2)).toEqual(
    statuses.flatMap((posted, at) => (posted ? [] : [at])),
  );
  const single = await stored('portal');
  expect(single.length).toBe(statuses.filter(Boolean).length);
  expect(await stored(`import:${id}`)).toEqual(single);
  expect(rows[0]?.held).toBe(single.filter((row) => (row as { state: string }).state === 'held').length);
});

const PEOPLE_HEADER =
  'name;postcode;occupation;relation;german;source;status;hours;available;mobility;wishes;consent';
const PEOPLE: readonly string[] = [
  'Amina Haddad;82319;29301;gelernt;A2;Zertifikat;ae_24;40;01.03.2099;25;Küche, keine Nacht;ja',
  'Олена Шевченко;68159;22342;Erfahrung;B1;;§ 24;;;;;',
  'Yusuf Ö;82211;51311;Wunsch;keine;selbst;Duldung;20;;;"Ruhe; Garten";nein',
];

/** What the row says, typed into the API. */
function typedPerson(row: string): Record<string, unknown> {
  const cells = row.replace('"Ruhe; Garten"', 'Ruhe# Garten').split(';');
  const [displayName, plz, kldb, relation, german, source, status, hours, available, mobility, wishes] =
    cells;
  const level = { A2: 2, B1: 3, keine: 0 }[german ?? ''];
  return {
    ...{ displayName, plz, wishes: wishes?.replace('#', ';') },
    occupations: [
      { kldb, relation: { gelernt: 'trained', Erfahrung: 'experienced', Wunsch: 'wanted' }[relation ?? ''] },
    ],
    german: {
      ...{ listening: level, reading: level, speaking: level, writing: level },
      source: source === 'Zertifikat' ? 'certificate' : 'self',
    },
    status: { '§ 24': 'ae_24', Duldung: 'duldung_60a' }[status ?? ''] ?? status,
    ...(hours !== '' && { hoursMin: Number(hours), hoursMax: Number(hours) }),
    ...(available !== '' && { availableFrom: available?.split('.').reverse().join('-') }),
    ...(mobility !== '' && { mobilityKm: Number(mobility) }),
  };
}

/** Everything that is kept of some people: plain columns, fingerprints, claims, asked plans, and what opens sealed. */
async function kept(ids: readonly string[]): Promise<readonly unknown[]> {
  const { rows } = await portal.admin.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(p) - '{id,blind_id,sealed,created_at,change_tx}'::text[] || jsonb_build_object(
       'lookup', (select to_jsonb(l) - 'person_id' from person_lookup l where l.person_id = p.id),
       'keys', (select count(*) from person_key k where k.person_id = p.id),
       'claims', (select jsonb_agg(to_jsonb(c) - '{id,person_id,recorded_at}'::text[]) from language_claim c where c.person_id = p.id),
       'plans', (select count(*) from outbox o where o.job = 'language-plan.person' and o.data->>'personId' = p.id::text),
       'grants', (select count(*) from consent_grant g where g.person_id = p.id)) as row
     from unnest($1::uuid[]) with ordinality as asked(id, at) join person p on p.id = asked.id order by asked.at`,
    [ids],
  );
  const shown: unknown[] = [];
  for (const id of ids) {
    const { body } = await desk.lead.get(`/api/v1/people/${id}`).expect(200);
    const { id: _id, ...rest } = body as Record<string, unknown>;
    shown.push(rest);
  }
  return rows.map(({ row }, at) => ({ row, shown: shown[at] }));
}

it('enters the people whom typing each of them would enter', async () => {
  const single: string[] = [];
  for (const row of PEOPLE) {
    const { body } = await desk.lead.post('/api/v1/people').send(typedPerson(row)).expect(201);
    single.push((body as { id: string }).id);
  }
  const content = Buffer.from([PEOPLE_HEADER, ...PEOPLE].join('\r\n')).toString('base64');
  const { body } = await desk.lead
    .post('/api/v1/imports')
    .send({ kind: 'people', fileName: 'alle.csv', content })
    .expect(201);
  const { id } = body as { id: string };
  await portal.admin.query(`update table_import set state = 'running' where id = $1`, [id]);
  await portal.app.get(ImportRunner).run(id);
  const { rows } = await portal.admin.query<{ id: string; gap: boolean }>(
    'select record_id as id, consent_gap as gap from table_import_record where import_id = $1 order by line',
    [id],
  );
  expect(rows.map(({ gap }) => gap)).toEqual([false, true, true]);
  const imported = await kept(rows.map((row) => row.id));
  expect(imported).toHaveLength(PEOPLE.length);
  expect(imported).toEqual(await kept(single));
  const { rows: counted } = await portal.admin.query<{ count: number }>(
    `select count(*)::int as count from outbox where job = 'shortage-tracking.person' and data->>'personId' = any($1)`,
    [rows.map((row) => row.id)],
  );
  expect(counted).toEqual([{ count: 1 }]);
});

it('tells somebody who is named twice, also where the first one is still being stored', async () => {
  // Rows are stored by the 1000: the second name comes again in the next piece, another within its own.
  const again = new Map([
    [1001, 2],
    [1003, 1002],
  ]);
  const lines = Array.from({ length: 1200 }, (_, at) => {
    const row = at + 1;
    const letters = [...String(again.get(row) ?? row)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('');
    return `Muster ${letters}xy;82319;51311;gelernt;A2;selbst;ae_24;;;;;ja`;
  });
  const content = Buffer.from([PEOPLE_HEADER, ...lines].join('\r\n')).toString('base64');
  const { body } = await desk.lead
    .post('/api/v1/imports')
    .send({ kind: 'people', fileName: 'doppelt.csv', content })
    .expect(201);
  const { id } = body as { id: string };
  await portal.admin.query(`update table_import set state = 'running' where id = $1`, [id]);
  await portal.app.get(ImportRunner).run(id);
  const { rows } = await portal.admin.query<{ row: number }>(
    'select line - 1 as row from table_import_record where import_id = $1 and twin order by line',
    [id],
  );
  expect(rows.map(({ row }) => row)).toEqual([...again.keys()]);
});
