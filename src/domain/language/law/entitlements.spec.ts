import { addDays } from '../../shared/index.js';
import { LanguageRun } from '../model/index.js';
import { courseTypesOn } from './course-types.js';
import { applyBefore, entitlements, routeInto } from './entitlements.js';
import { LANGUAGE_RULES } from './language-rules.js';
import { LanguageStatusFacts } from './status-facts.js';

const TODAY = '2026-11-21';
const facts = (changes: Partial<LanguageStatusFacts>): LanguageStatusFacts => ({
  status: 'asylum_seeker',
  benefit: 'asylblg',
  titleSince: null,
  delayNotOwnFault: false,
  tolerationSince: null,
  obliged: false,
  ikPermit: null,
  registeredWithAgentur: false,
  employed: false,
  apprenticeOrPromise: false,
  recognitionProcedure: false,
  integrationCourseWithoutB1: false,
  certifiedLevel: 0,
  ...changes,
});
const recognised = (changes: Partial<LanguageStatusFacts> = {}): LanguageStatusFacts =>
  facts({ status: 'title_25_1_2', benefit: 'none', titleSince: '2026-03-01', ...changes });

describe('funded language courses by status and day', () => {
  it.each<[string, LanguageStatusFacts, string, string | null]>([
    ['asylum seeker on the last day before the stop', facts({}), '2026-02-08', 'admitted'],
    ['asylum seeker on the first day of the stop', facts({}), '2026-02-09', null],
    ['asylum seeker obliged by the benefits office', facts({ obliged: true }), TODAY, 'obliged'],
    ['Ukraine, § 24, with Jobcenter', facts({ status: 'title_24', benefit: 'sgb2' }), TODAY, 'obliged'],
    ['Ukraine, § 24, without obligation', facts({ status: 'title_24', benefit: 'none' }), TODAY, null],
    [
      'admission from before the stop',
      facts({ ikPermit: { issuedOn: '2026-01-20', validUntil: null } }),
      TODAY,
      'admitted',
    ],
    [
      'admission that has lapsed',
      facts({ ikPermit: { issuedOn: '2025-01-20', validUntil: '2026-11-20' } }),
      TODAY,
      null,
    ],
    ['recognised, last day of the year after the title', recognised(), '2027-03-01', 'entitled'],
    ['recognised, a day later', recognised(), '2027-03-02', null],
    [
      'recognised later, delay not own fault',
      recognised({ delayNotOwnFault: true }),
      '2027-03-02',
      'entitled',
    ],
    ['recognised, already B1', recognised({ certifiedLevel: 3 }), TODAY, null],
    ['duldung without discretion, obliged', facts({ status: 'toleration', obliged: true }), TODAY, null],
    ['EU citizen without obligation', facts({ status: 'eu_citizen', benefit: 'none' }), TODAY, null],
  ])('%s: integration course', (_, person, day, route) => {
    const found = entitlements(person, day).routes.find(
      (entry) => entry.scheme === 'IK' && entry.route !== 'self_paying',
    );
    expect(found?.route ?? null).toBe(route);
    expect(entitlements(person, day).schemes.includes('IK')).toBe(route !== null);
  });

  it('names the stopped way and that it must be asked again in 2027', () => {
    expect(entitlements(facts({}), TODAY).stopped.map(({ ruleId }) => ruleId)).toEqual(['ik-44-4-stop-2026']);
    const next = entitlements(facts({}), '2027-01-16');
    expect(next.stopped.map(({ ruleId, verified }) => [ruleId, verified])).toEqual([
      ['ik-44-4-unknown-2027', false],
    ]);
    expect(next.overdue).toContain('ik-44-4-unknown-2027');
  });

  it('leaves paying oneself open to everybody, without calling it funded', () => {
    const found = entitlements(facts({ status: 'toleration' }), TODAY);
    expect(found.routes.some(({ scheme, route }) => scheme === 'IK' && route === 'self_paying')).toBe(true);
    expect(found.schemes).not.toContain('IK');
  });

  it.each<[string, LanguageStatusFacts, string, readonly string[]]>([
    ['Jobcenter', recognised({ benefit: 'sgb2' }), TODAY, ['jobcenter']],
    ['employee', recognised({ employed: true }), TODAY, ['bamf']],
    ['registered', facts({ registeredWithAgentur: true }), TODAY, ['agentur']],
    ['nobody yet', facts({}), TODAY, []],
    [
      'duldung of six months',
      facts({ status: 'toleration', tolerationSince: '2026-05-21', registeredWithAgentur: true }),
      TODAY,
      ['agentur'],
    ],
    [
      'duldung a day short of six months',
      facts({ status: 'toleration', tolerationSince: '2026-05-22', registeredWithAgentur: true }),
      TODAY,
      [],
    ],
    [
      'duldung of six months and a job',
      facts({ status: 'toleration', tolerationSince: '2026-05-21', employed: true }),
      TODAY,
      ['bamf'],
    ],
    [
      'a job, but not six months of duldung',
      facts({ status: 'toleration', tolerationSince: '2026-05-22', employed: true }),
      TODAY,
      [],
    ],
    [
      'duldung of § 60a(2) s. 3 of today',
      facts({ status: 'toleration_discretionary', tolerationSince: TODAY, registeredWithAgentur: true }),
      TODAY,
      ['agentur'],
    ],
    [
      'training under § 60c from its first day',
      facts({ status: 'toleration_discretionary', tolerationSince: TODAY, apprenticeOrPromise: true }),
      TODAY,
      ['bamf'],
    ],
  ])('occupational course through %s', (_, person, day, offices) =>
    expect(
      entitlements(person, day)
        .routes.filter(({ scheme }) => scheme === 'BSK')
        .map(({ decidedBy }) => decidedBy),
    ).toEqual(offices),
  );

  it('opens the special course only after an integration course without B1', () => {
    const person = recognised({ benefit: 'sgb2' });
    expect(entitlements(person, TODAY).schemes).not.toContain('BSK_SPECIAL');
    expect(entitlements({ ...person, integrationCourseWithoutB1: true }, TODAY).schemes).toContain(
      'BSK_SPECIAL',
    );
  });

  it('marks an entitlement as to be checked while the day of the title is unknown', () => {
    const verified = (titleSince: string | null): boolean | undefined =>
      entitlements(recognised({ titleSince }), TODAY).routes.find(({ scheme }) => scheme === 'IK')?.verified;
    expect(verified('2026-03-01')).toBe(true);
    expect(verified(null)).toBe(false);
  });

  it('offers first orientation only to people without an integration course', () => {
    expect(entitlements(facts({}), TODAY).schemes).toContain('EOK');
    expect(entitlements(facts({ obliged: true }), TODAY).schemes).not.toContain('EOK');
  });

  it('tells by when to apply', () => {
    const run = { scheme: 'IK', start: '2027-01-11', registerBy: '2027-01-04' } as LanguageRun;
    const route = routeInto(run, entitlements(recognised({ benefit: 'sgb2' }), TODAY));
    expect(route?.ruleId).toBe('ik-44a-jobcenter');
    expect(route && applyBefore(route, run)).toBe(addDays('2027-01-04', -21));
  });

  it('has rules with unique ids, valid ranges and a source', () => {
    expect(new Set(LANGUAGE_RULES.map(({ id }) => id)).size).toBe(LANGUAGE_RULES.length);
    for (const { validFrom, validTo, source } of LANGUAGE_RULES) {
      if (validFrom !== null && validTo !== null) expect(validFrom <= validTo).toBe(true);
      expect(source).not.toBe('');
    }
  });
});

describe('kinds of course on a day', () => {
  it.each([
    ['2024-12-06', true, 300],
    ['2024-12-07', false, 0],
  ])(
    "on %s the women's course exists: %s, repetition of the general course %i UE",
    (day, exists, repeated) => {
      const types = courseTypesOn(day);
      expect(types.some(({ id }) => id === 'ik_women')).toBe(exists);
      expect(
        types.filter(({ id }) => id === 'ik_general').map(({ repetition }) => repetition?.ue ?? 0),
      ).toEqual([repeated]);
    },
  );

  it('keeps the repetition for literacy and special need only', () =>
    expect(
      courseTypesOn(TODAY)
        .filter(({ repetition }) => repetition !== null)
        .map(({ id }) => id),
    ).toEqual(['ik_literacy', 'ik_special_need']));

  it('lets a course that certifies nothing say so', () =>
    expect(courseTypesOn(TODAY).find(({ id }) => id === 'bsk_job')?.exam).toBeNull());
});
