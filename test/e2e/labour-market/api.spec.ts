import { DynamicModule, Module } from '@nestjs/common';
import { LabourMarketModule } from '../../../src/labour-market/index.js';
import { Resources } from '../../../src/platform/platform.module.js';
import { startApp, StartedApp } from '../../support/app.js';
import { platformRoot } from '../../support/platform-root.js';
import { smallFile, smallReference } from '../../medium/labour-market/small-reference.js';

/** The platform with this one module, so that the test needs nothing else. */
@Module({})
class Root {
  static with(resources: Resources): DynamicModule {
    return { module: Root, imports: [platformRoot().with(resources), LabourMarketModule] };
  }
}

describe('labour market over HTTP', () => {
  let portal: StartedApp;
  beforeAll(async () => (portal = await startApp({ root: Root })));
  afterAll(() => portal.stop());

  const get = (path: string) => portal.visitor().get(`/api/v1/${path}`);

  it('answers everybody without sign-in', async () => {
    const places = await get('places?q=mannheim&limit=2').expect(200);
    expect(places.body).toHaveLength(2);
    expect(places.body[0]).toMatchObject({ ags: '08222', kreis: 'Mannheim, Stadt' });
    const kreise = await get('kreise').expect(200);
    expect(kreise.body.length).toBeGreaterThan(20);
    const hits = await get(`occupations?q=${encodeURIComponent('Küchenhilfe')}&locale=en`).expect(200);
    expect(hits.body[0]).toMatchObject({ kldb: '29301', label: 'kitchen helper', requirement: 1 });
    const one = await get('occupations/29301?locale=ar').expect(200);
    expect(one.body).toMatchObject({ kldb: '29301', level: 5, path: [{ kldb: '2' }, {}, {}, {}] });
    expect(one.body.skills[0]).toMatchObject({ essential: true });
    const dialogue = await get(`follow-ups/${hits.body[0].followUp}`).expect(200);
    expect(dialogue.body.questions[0].answers).toHaveLength(2);
    const skills = await get('skills?q=wash&locale=en').expect(200);
    expect(skills.body).toContainEqual({ id: 'wash-dishes', label: 'wash dishes' });
    const shortage = await get('shortage?kldb=82101&kreis=09188').expect(200);
    expect(shortage.body[0]).toMatchObject({
      origin: 'example',
      proxy: true,
      class: 'shortage',
      region: 'DE',
    });
    await get('reference/sources').expect(200, []);
  });

  it.each([
    ['places', [['?q', 'required']]],
    ['places?q=', [['?q', 'required']]],
    ['places?q=a%00b', [['?q', 'unsafe_text']]],
    ['places?q=a%E2%80%AEb', [['?q', 'unsafe_text']]],
    [`places?q=${'x'.repeat(81)}`, [['?q', 'too_long']]],
    ['places?q=a&q=b', [['?q', 'wrong_type']]],
    ['places?q=a&limit=0', [['?limit', 'too_small']]],
    ['places?q=a&limit=51', [['?limit', 'too_large']]],
    ['places?q=a&limit=many', [['?limit', 'wrong_type']]],
    ['places?q=a&offset=3', [['?offset', 'unknown_field']]],
    ['occupations', [['?q', 'required']]],
    ['occupations?q=a&locale=xx', [['?locale', 'not_in_list']]],
    ['occupations/29301?locale=xx', [['?locale', 'not_in_list']]],
    ['skills?limit=3', [['?q', 'required']]],
    [
      'shortage',
      [
        ['?kldb', 'required'],
        ['?kreis', 'required'],
      ],
    ],
    ['shortage?kldb=821&kreis=09188', [['?kldb', 'invalid']]],
    ['shortage?kldb=82101&kreis=9188', [['?kreis', 'invalid']]],
    [
      'shortage?kldb=99994&kreis=99999',
      [
        ['?kldb', 'unknown_reference'],
        ['?kreis', 'unknown_reference'],
      ],
    ],
  ])('refuses %s and points at the fault', async (path, expected) => {
    const { body } = await get(path)
      .expect(400)
      .expect('content-type', /problem\+json/);
    const faults = (body as { errors: { pointer: string; code: string }[] }).errors;
    expect(faults.map(({ pointer, code }) => [pointer, code])).toEqual(expected);
  });

  it.each(['occupations/99999', 'occupations/abc', 'occupations/%00', 'follow-ups/nothing'])(
    'does not know %s',
    async (path) => {
      await get(path).expect(404);
    },
  );

  it('describes its answers in the OpenAPI document', async () => {
    const { body } = await portal.visitor().get('/api/openapi.json').expect(200);
    const names = Object.keys(body.paths as Record<string, unknown>);
    for (const path of [
      '/api/v1/places',
      '/api/v1/occupations/{kldb}',
      '/api/v1/shortage',
      '/api/v1/reference/sources',
    ])
      expect(names).toContain(path);
    expect(body.components.schemas.PlaceDto.properties.plz.type).toBe('string');
  });
});

describe('start with REFERENCE_DIR', () => {
  it('imports the folder once and shows its notices', async () => {
    const portal = await startApp({ root: Root, env: { REFERENCE_DIR: await smallReference() } });
    try {
      const { body } = await portal.visitor().get('/api/v1/reference/sources').expect(200);
      expect(body).toContainEqual(
        expect.objectContaining({ file: 'plz.csv', rows: 4, notice: 'GeoNames, CC BY 4.0' }),
      );
    } finally {
      await portal.stop();
    }
  });

  it.each([
    [
      'a broken file',
      () => smallReference({ 'plz.csv': smallFile('plz.csv', '9.43', 'x') }),
      /plz\.csv: line 2: column lon/,
    ],
    ['no such folder', () => Promise.resolve('/no/such/folder'), /cannot be read \(ENOENT\)/],
  ])('does not start on %s', async (_, folder, message) => {
    await expect(startApp({ root: Root, env: { REFERENCE_DIR: await folder() } })).rejects.toThrow(message);
  });
});
