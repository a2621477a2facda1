import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type StartedApp, startApp } from '../../support/app.js';
import { POST, made } from '../../support/courses.js';
import { csrfOf, type Desk, setUpDesk } from '../../support/desk.js';
import { until } from '../../support/wait.js';

const PAGE = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Gärtnerin oder Gärtner',
  hiringOrganization: { name: 'Gärtnerei Grünspan' },
  jobLocation: { address: { postalCode: '82319' } },
};
let source: Server;
let portal: StartedApp;
let desk: Desk;

beforeAll(async () => {
  source = createServer((_request, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' });
    answer.end(`<script type="application/ld+json">${JSON.stringify(PAGE)}</script>`);
  });
  await new Promise<void>((resolve) => source.listen(0, '127.0.0.1', resolve));
  portal = await startApp();
  desk = await setUpDesk(portal);
});
afterAll(async () => {
  await portal.stop();
  await new Promise((resolve) => source.close(resolve));
});

async function take(fields: object): Promise<{ status: number; text: string; to: string }> {
  const form = await desk.lead.get('/imports?lang=en').expect(200);
  const answer = await desk.lead
    .post('/imports/page')
    .type('form')
    .send({ _csrf: csrfOf(form.text), ...fields });
  return { status: answer.status, text: answer.text, to: String(answer.headers['location'] ?? '') };
}

it('a public vacancy page carries JSON-LD, and pasted elsewhere it goes through the same check', async () => {
  const id = await made(desk.lead, 'vacancies', {
    ...POST,
    description: `${POST.description} </script><b>fett</b>`,
  });
  // A firm that nobody looked at yet waits for a person; what waits is not published.
  await portal.visitor().get(`/vacancies/${id}`).expect(404);
  await portal.admin.query(`update vacancy set state = 'published'`);
  const page = await portal.visitor().get(`/vacancies/${id}`).expect(200);
  const jsonLd = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page.text)?.[1] ?? '';
  expect(jsonLd).not.toContain('<');
  expect(JSON.parse(jsonLd)).toMatchObject({
    '@type': 'JobPosting',
    title: POST.title,
    hiringOrganization: { name: 'Schreinerei Huber' },
    jobLocation: { address: { postalCode: '82319' } },
    baseSalary: { currency: 'EUR', value: { value: 19.5, unitText: 'HOUR' } },
  });
  const sent = await take({ page: page.text });
  expect(sent.to).toMatch(/\/preview$/);
  const preview = await desk.lead.get(sent.to).expect(200);
  expect(preview.text).toContain('1 row can be stored');
  await desk.lead
    .post(sent.to.replace('preview', 'start'))
    .type('form')
    .send({ _csrf: csrfOf(preview.text) })
    .expect(303);
  const copy = await until('the posting', async () => {
    const { rows } = await portal.admin.query(
      `select title, description, pay_cents, seats, state from vacancy where source like 'import:%'`,
    );
    return rows[0] as object | undefined;
  });
  expect(copy).toEqual({
    title: POST.title,
    description: `${POST.description} fett`,
    pay_cents: 1950,
    seats: 1,
    state: 'held',
  });
});

it('a posting below the minimum wage is refused with its reason at the column', async () => {
  const job = {
    '@type': 'JobPosting',
    title: 'Lagerhelfer',
    hiringOrganization: { name: 'Lager GmbH', identifier: 'HRB 7' },
    jobLocation: { address: { postalCode: '82319' } },
    baseSalary: { currency: 'EUR', value: { value: 9, unitText: 'HOUR' } },
    occupationalCategory: '51311',
  };
  const sent = await take({ page: `<script type="application/ld+json">${JSON.stringify(job)}</script>` });
  const preview = await desk.lead.get(sent.to).expect(200);
  const start = sent.to.replace('preview', 'start');
  await desk.lead
    .post(start)
    .type('form')
    .send({ _csrf: csrfOf(preview.text) })
    .expect(303);
  const result = await until('the import', async () => {
    const { text } = await desk.lead.get(`${sent.to.replace('/preview', '')}?lang=de`).expect(200);
    return text.includes('<progress') ? null : text;
  });
  expect(result).toContain('Mindestlohn');
});

it.each([
  [{ url: 'http://127.0.0.1/' }, 'This address is no public web page'],
  [{ url: 'http://169.254.169.254/latest/meta-data' }, 'This address is no public web page'],
  [{ url: 'file:///etc/passwd' }, 'This address is no public web page'],
  [{}, 'Please fill this in'],
  [{ page: '<p>no data</p>' }, 'not a table'],
])('%j is refused at its field, and what was typed stays', async (fields, why) => {
  const sent = await take({ ...fields });
  expect(sent.status).toBe(422);
  expect(sent.text).toMatch(/id="f-(url|page)-error"/);
  if ('url' in fields) expect(sent.text).toContain(`value="${String(fields.url)}"`);
  if (why.startsWith('This')) expect(sent.text).toContain(why);
});

it('programs take a page in by its address, behind the same guard', async () => {
  const port = (source.address() as AddressInfo).port;
  const url = `http://127.0.0.1:${port}/stelle`;
  const refused = await desk.lead.post('/api/v1/imports/page').send({ url }).expect(400);
  expect(refused.body).toMatchObject({ errors: [{ pointer: '/url', code: 'address_not_public' }] });
  await desk.volunteer.post('/api/v1/imports/page').send({ url }).expect(403);
  const open = await startApp({ env: { WORKERS: 'off', PRIVATE_WEBHOOKS: 'true' } });
  try {
    const { lead } = await setUpDesk(open);
    const { body } = await lead.post('/api/v1/imports/page').send({ url }).expect(201);
    const { id, rows, missing } = body as { id: string; rows: number; missing: string[] };
    expect([rows, missing]).toEqual([1, []]);
    const { body: preview } = await lead.get(`/api/v1/imports/${id}/preview`).expect(200);
    expect(preview).toMatchObject({ good: 1, rows: [{ title: PAGE.title }] });
  } finally {
    await open.stop();
  }
});

describe('postings in the form of HR Open Standards', () => {
  const document = (profile: string, start = ''): string => `<?xml version="1.0" encoding="UTF-8"?>${start}
    <PositionOpening xmlns="http://www.hr-xml.org/3" majorVersionID="3" minorVersionID="2">
    <PositionProfile languageCode="de">${profile}</PositionProfile></PositionOpening>`;
  const sent = (xml: string): ReturnType<Desk['lead']['post']> =>
    desk.lead
      .post('/api/v1/imports')
      .send({ kind: 'vacancies', fileName: 'a.xml', content: Buffer.from(xml).toString('base64') });

  it('are a table whose columns name themselves', async () => {
    const { body } = await sent(
      document(`<PositionTitle>Lagerhelfer</PositionTitle>
        <PositionLocation><Address><o:PostalCode xmlns:o="x">82319</o:PostalCode></Address></PositionLocation>
        <PositionOrganization><OrganizationIdentifiers><OrganizationName>Spedition Nord</OrganizationName>
        <OrganizationLegalID>HRB 9</OrganizationLegalID>
        </OrganizationIdentifiers></PositionOrganization><PositionOpenQuantity>2</PositionOpenQuantity>
        <PositionFormattedDescription><Content><![CDATA[<p>Ware annehmen</p>]]></Content>
        </PositionFormattedDescription><OfferedRemunerationPackage><RemunerationRange>
        <RemunerationMinimumAmount currencyID="EUR">16</RemunerationMinimumAmount>
        <RemunerationIntervalCode>Hour</RemunerationIntervalCode></RemunerationRange></OfferedRemunerationPackage>
        <PositionQualifications><PositionCompetency><TaxonomyID>language</TaxonomyID><CompetencyID>de</CompetencyID>
        <RequiredProficiencyLevel><ScoreText>A2</ScoreText></RequiredProficiencyLevel></PositionCompetency>
        <PositionCompetency><TaxonomyID>language</TaxonomyID><CompetencyID>ar</CompetencyID>
        <DesiredProficiencyLevel><ScoreText>B1</ScoreText></DesiredProficiencyLevel></PositionCompetency>
        </PositionQualifications>`),
    ).expect(201);
    const { id } = body as { id: string };
    const { body: preview } = await desk.lead.get(`/api/v1/imports/${id}/preview`).expect(200);
    expect(preview).toMatchObject({ good: 1, faultsTotal: 0, rows: [{ title: 'Lagerhelfer' }] });
    await desk.lead.post(`/api/v1/imports/${id}/start`).expect(200);
    const stored = await until('the posting', async () => {
      const { rows } = await portal.admin.query(
        `select pay_cents, pay_per, language_needs, description from vacancy where title = 'Lagerhelfer'`,
      );
      return rows[0] as object | undefined;
    });
    // Languages stand in the text: the firm is asked whether it means them.
    expect(stored).toEqual({
      ...{ pay_cents: 1600, pay_per: 'hour', language_needs: [] },
      description: 'Ware annehmen\nDeutsch A2\nArabisch B1 von Vorteil',
    });
  });

  it('are refused when they declare entities', async () => {
    const entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
    const { body } = await sent(document('<PositionTitle>&e;</PositionTitle>', entity)).expect(400);
    expect(body).toMatchObject({ errors: [{ pointer: '/content', code: 'file_unsafe' }] });
  });
});
