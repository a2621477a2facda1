import {
  type DisclosedField,
  SCOPE_FIELDS,
  type Scope,
  SCOPES,
  SCOPES_FOR,
} from '../../../src/domain/consent/index.js';
import { HandlerRegistry } from '../../../src/platform/queue/handler-registry.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, PASSWORD, setUpDesk, signIn } from '../../support/desk.js';
import { startMailServer, type TestMailServer } from '../../support/mail-server.js';
import { addPerson, type Agent } from '../../support/office.js';
import { addVacancy, suggest, walk } from '../../support/placement.js';
import { berlinDay } from '../../../src/platform/clock/index.js';

/** What gives a field away, however it is written on the way. */
const MARKS: Readonly<Record<DisclosedField, readonly string[]>> = {
  name: ['Samira Sichtbar'],
  phone: ['+49 621 4711 99', '+49621471199'],
  email: ['samira@example.org'],
  career: ['23 Jahre', '"years":23', 'Tischler/in-Laufbahn'],
  proofs: ['05.03.2024', '5. März 2024', '2024-03-05'],
  permission: ['Die Person darf anfangen.', '"start":"now"'],
  steps: ['Bewerbung bei Anderen'],
};
/** Status and paper of the same person: no scope opens them to anybody. */
const NEVER = ['ae_25_2', '2031-07-09', '9. Juli 2031', '09.07.2031', 'accessClass', '§ 25'];
const FIELDS = Object.keys(MARKS) as DisclosedField[];
/** What a firm can be opened at all, and what a second helper can; name and contact go with every referral. */
const FIRM: readonly DisclosedField[] = ['name', 'phone', 'email', 'career', 'proofs', 'permission'];
const HELPER: readonly DisclosedField[] = ['name', 'phone', 'email', 'proofs', 'steps'];

/** A grant cannot be deleted, only taken back. */
const WITHDRAW = `update consent_grant set revoked_at = now() where revoked_at is null`;

type Way = () => Promise<string>;

describe('a scope opens exactly the fields it names, on each way out', () => {
  let portal: StartedApp;
  let mails: TestMailServer;
  let desk: Desk;
  let helper: Agent;
  let person: string;
  let vacancy: string;
  let referral: string;
  let firmWays: Readonly<Record<string, Way>>;
  let helperWays: Readonly<Record<string, Way>>;
  let silentWays: Readonly<Record<string, Way>>;

  const textOf = async (agent: Agent, path: string): Promise<string> => (await agent.get(path)).text;

  beforeAll(async () => {
    mails = await startMailServer();
    portal = await startApp({ env: { WORKERS: 'off', SMTP_URL: mails.url } });
    desk = await setUpDesk(portal);
    vacancy = await addVacancy(desk);
    person = await addPerson(desk.volunteer, {
      ...{ displayName: 'Samira Sichtbar', phone: '+49 621 4711 99', email: 'samira@example.org' },
      occupations: [{ kldb: '22342', relation: 'trained', years: 23 }],
      german: {
        listening: 3,
        reading: 3,
        speaking: 3,
        writing: 3,
        source: 'certificate',
        datedOn: '2024-03-05',
      },
      statusFacts: { titleWorkNote: 'any_work', titleValidUntil: '2031-07-09' },
    });
    const placement = await suggest(desk, person, vacancy);
    await walk(desk, placement, [{ to: 'agreed' }, { to: 'introduced' }]);
    const other = await suggest(desk, person, await addVacancy(desk, { title: 'Bewerbung bei Anderen' }));
    await walk(desk, other, [{ to: 'agreed' }, { to: 'introduced' }]);
    const link = await desk.volunteer.post(`/api/v1/placements/${placement}/link`).expect(201);
    const meeting = await desk.volunteer
      .post(`/api/v1/placements/${placement}/interviews`)
      .send({ day: '2099-01-05', time: '10:00' })
      .expect(201);
    const reply = (link.body as { path: string }).path;
    firmWays = {
      page: () => textOf(desk.employer, `/placements/${placement}?lang=de`),
      api: () => textOf(desk.employer, `/api/v1/placements/${placement}`),
      link: () => textOf(portal.visitor(), `${reply}?lang=de`),
    };
    silentWays = {
      calendar: () =>
        textOf(desk.employer, `/interviews/${(meeting.body as { id: string }).id}/calendar.ics`),
      mail: mailed,
    };
    await referTo();
    await portal.admin.query(WITHDRAW);
  });
  afterAll(async () => {
    await portal.stop();
    await mails.stop();
  });

  /** A second group with an accepted referral. */
  async function referTo(): Promise<void> {
    const made = await desk.operator
      .post('/api/v1/organisations')
      .send({ kind: 'helper_group', name: 'Zweite', ags: '09188' })
      .expect(201);
    const group = (made.body as { id: string }).id;
    await desk.operator
      .post(`/api/v1/organisations/${group}/members`)
      .send({ login: 'rosa@example.org', displayName: 'Rosa', password: PASSWORD, role: 'desk_lead' })
      .expect(201);
    helper = portal.visitor();
    await signIn(helper, 'rosa@example.org');
    const offer = { personIds: [person], toOrgId: group, kind: 'referral', scopes: [], consent: 'spoken' };
    referral =
      ((await desk.lead.post('/api/v1/handovers').send(offer).expect(201)).body as string[])[0] ?? '';
    await helper.post(`/api/v1/handovers/${referral}/steps`).send({ to: 'accepted' }).expect(204);
    helperWays = {
      page: () => textOf(helper, `/handovers/${referral}/case?lang=de`),
      api: () => textOf(helper, `/api/v1/handovers/${referral}/case`),
    };
  }

  /** Everything that mails tell of now, to whomever. */
  async function mailed(): Promise<string> {
    const handler = portal.app.get(HandlerRegistry);
    const run = { id: 'x', attempt: 1 };
    await portal.admin.query(`delete from effect_done`);
    await portal.admin.query(`update notice set mailed_at = null`);
    await portal.admin.query(`delete from notice_mail`);
    await portal.admin.query(`delete from mail`);
    await handler.of('mail.daily').execute({ day: berlinDay(new Date()) }, run);
    const { rows } = await portal.admin.query<{ id: string }>(`select id from mail where sealed is not null`);
    const before = mails.taken.length;
    for (const { id } of rows) await handler.of('mail.send').execute({ mail: id, failures: 0 }, run);
    expect(mails.taken.length).toBeGreaterThan(before);
    return mails.taken.slice(before).join('\n');
  }

  async function grant(
    scopes: readonly Scope[],
    recipient: string,
    kind: string,
    purpose: string,
  ): Promise<void> {
    await portal.admin.query(WITHDRAW);
    await portal.admin.query(
      `insert into consent_grant (person_id, recipient_org_id, scopes, purpose_kind, purpose_id, valid_from, valid_until,
         text_version, locale, channel) values ($1, $2, $3, $4, $5, current_date, current_date + 30, 't', 'de', 'spoken')`,
      [person, recipient, scopes, kind, purpose],
    );
  }

  const seenOn = async (ways: Readonly<Record<string, Way>>): Promise<Record<string, DisclosedField[]>> => {
    const seen: Record<string, DisclosedField[]> = {};
    for (const [way, read] of Object.entries(ways)) {
      const text = await read();
      expect(NEVER.filter((mark) => text.includes(mark))).toEqual([]);
      seen[way] = FIELDS.filter((field) => MARKS[field].some((mark) => text.includes(mark)));
    }
    return seen;
  };
  const onAll = (ways: object, fields: readonly DisclosedField[]): object =>
    Object.fromEntries(Object.keys(ways).map((way) => [way, fields]));
  const named = (scopes: readonly Scope[], open: readonly DisclosedField[]): DisclosedField[] =>
    FIELDS.filter(
      (field) =>
        open.includes(field) &&
        scopes.some((one) => (SCOPE_FIELDS[one] as readonly string[]).includes(field)),
    );

  it.each(SCOPES)('%s, to a firm', async (scope) => {
    await grant([scope], desk.firmId, 'vacancy', vacancy);
    expect(await seenOn(firmWays)).toEqual(onAll(firmWays, named([scope], FIRM)));
    expect(await seenOn(silentWays)).toEqual(onAll(silentWays, []));
  });

  it.each(SCOPES)('%s with contact, to a second helper', async (scope) => {
    const { rows } = await portal.admin.query<{ org: string }>(
      `select to_org_id as org from case_handover where id = $1`,
      [referral],
    );
    await grant(['contact', scope], rows[0]?.org ?? '', 'measure', referral);
    const open = named(['contact', scope], HELPER);
    // The API of a referral tells of proofs only which scopes are open.
    expect(await seenOn(helperWays)).toEqual({ page: open, api: open.filter((field) => field !== 'proofs') });
    expect(await seenOn(firmWays)).toEqual(onAll(firmWays, []));
  });

  it.each(SCOPES)('%s is taken for the purposes that it can serve alone', async (scope) => {
    const where = {
      vacancy: { purposeId: vacancy, recipientOrgId: desk.firmId },
      measure: { purposeId: crypto.randomUUID(), recipientOrgId: desk.firmId },
      being_found: {},
    };
    for (const purposeKind of ['vacancy', 'measure', 'being_found'] as const) {
      const fits = SCOPES_FOR[purposeKind].some((one) => one === scope);
      const answer = await desk.volunteer
        .post(`/api/v1/people/${person}/grants`)
        .send({ purposeKind, scopes: [scope], ...where[purposeKind] })
        .expect(fits ? 201 : 400);
      if (!fits) expect(answer.body).toMatchObject({ errors: [{ pointer: '/scopes/0' }] });
    }
  });

  it('an agreement keeps the language in which it was read, and takes no scope that opens nothing', async () => {
    const id = await suggest(desk, person, await addVacancy(desk, { title: 'Noch eine Stelle' }));
    const agree = (scopes: readonly Scope[], status: number): unknown =>
      desk.volunteer
        .post(`/api/v1/placements/${id}/steps?lang=ar`)
        .send({ to: 'agreed', scopes, revision: 1 })
        .expect(status);
    await agree(['progress'], 400);
    await agree(['permission_class'], 201);
    const { rows } = await portal.admin.query(
      `select locale, scopes, channel, explained_by is not null as explained from consent_grant
       order by given_at desc limit 1`,
    );
    expect(rows).toEqual([
      { locale: 'ar', scopes: ['blind', 'permission_class'], channel: 'spoken', explained: true },
    ]);
  });

  it('nothing without any grant', async () => {
    await portal.admin.query(WITHDRAW);
    expect(await seenOn({ ...firmWays, ...silentWays })).toEqual(onAll({ ...firmWays, ...silentWays }, []));
    for (const read of Object.values(helperWays)) expect(await read()).not.toContain('Samira');
  });
});
