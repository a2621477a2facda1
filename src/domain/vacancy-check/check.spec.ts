import fc from 'fast-check';
import { addDays, LocalDate } from '../shared/index.js';
import { checkVacancy } from './check.js';
import { CHECK_TABLES } from './tables.js';
import { VacancyFacts, VacancyKind } from './vacancy.js';
import { severity, VERDICTS } from './verdict.js';

const TODAY = '2026-11-23';
const LAWFUL: VacancyFacts = {
  kind: 'employment',
  title: 'Lagerhelfer/in',
  text: 'Kommissionieren, Verpacken und Verladen von Waren.',
  employer: { name: 'Nordlager GmbH', registerNumber: 'HRB 1', verifiedDomain: true, accountAgeDays: 400 },
  pay: { amountEur: 15.2, per: 'hour' },
  hoursPerWeek: 38.5,
  hoursPerDay: null,
  start: '2026-12-01',
  end: null,
  workerAge: null,
  trainingYear: null,
  purpose: null,
  housing: null,
  temporaryAgency: false,
  agencyLicence: null,
  contact: 'email',
};

function codes(change: Partial<VacancyFacts>, today: LocalDate = TODAY): readonly string[] {
  return checkVacancy({ ...LAWFUL, ...change }, today).findings.map((f) => `${f.code} ${f.verdict}`);
}

describe('pay', () => {
  it.each<[string, Partial<VacancyFacts>, readonly string[]]>([
    ['lawful', {}, []],
    ['nothing stated', { pay: null }, ['NO_PAY_STATED hold']],
    [
      'one cent below in 2026',
      { pay: { amountEur: 13.89, per: 'hour' }, end: '2026-12-31' },
      ['WAGE_BELOW_MINIMUM refuse'],
    ],
    ['minimum of 2026', { pay: { amountEur: 13.9, per: 'hour' }, end: '2026-12-31' }, []],
    [
      'lawful only until the new year',
      { pay: { amountEur: 14.2, per: 'hour' } },
      ['WAGE_BELOW_MINIMUM_FROM_2027-01-01 refuse'],
    ],
    [
      'below now and later: the later day is a hint',
      { pay: { amountEur: 13.5, per: 'hour' } },
      ['WAGE_BELOW_MINIMUM refuse', 'WAGE_BELOW_MINIMUM_FROM_2027-01-01 warn'],
    ],
    ['ends on the last day before the rise', { pay: { amountEur: 14, per: 'hour' }, end: '2026-12-31' }, []],
    [
      'ends on the day of the rise',
      { pay: { amountEur: 14, per: 'hour' }, end: '2027-01-01' },
      ['WAGE_BELOW_MINIMUM_FROM_2027-01-01 refuse'],
    ],
    [
      '2025 still counts its own minimum',
      { pay: { amountEur: 12.82, per: 'hour' }, start: '2025-03-01', end: '2025-12-31' },
      [],
    ],
    [
      'after the last row the last row stays',
      { pay: { amountEur: 14.59, per: 'hour' }, start: '2029-01-01' },
      ['WAGE_BELOW_MINIMUM refuse'],
    ],
    [
      'month that hides less',
      { pay: { amountEur: 2300, per: 'month' }, hoursPerWeek: 40, start: '2027-02-01' },
      ['WAGE_BELOW_MINIMUM refuse'],
    ],
    [
      'month exactly at the minimum',
      { pay: { amountEur: 2530.67, per: 'month' }, hoursPerWeek: 40, start: '2027-02-01' },
      [],
    ],
    [
      'year',
      { pay: { amountEur: 24_000, per: 'year' }, hoursPerWeek: 40 },
      ['WAGE_BELOW_MINIMUM refuse', 'WAGE_BELOW_MINIMUM_FROM_2027-01-01 warn'],
    ],
    ['week', { pay: { amountEur: 600, per: 'week' }, hoursPerWeek: 40 }, []],
    [
      'day',
      { pay: { amountEur: 80, per: 'day' }, hoursPerDay: 8 },
      ['WAGE_BELOW_MINIMUM refuse', 'WAGE_BELOW_MINIMUM_FROM_2027-01-01 warn'],
    ],
    ['under 18 has no minimum wage', { pay: { amountEur: 9, per: 'hour' }, workerAge: 17 }, []],
    [
      'introductory qualification',
      { kind: 'introductory_qualification', pay: { amountEur: 276, per: 'month' } },
      [],
    ],
    [
      'compulsory internship of any length',
      { kind: 'internship', purpose: 'compulsory', pay: null, end: '2027-08-31' },
      [],
    ],
    [
      'orientation, last day of three months',
      { kind: 'internship', purpose: 'orientation', pay: null, end: '2027-02-28' },
      [],
    ],
    [
      'orientation, one day more',
      { kind: 'internship', purpose: 'orientation', pay: null, end: '2027-03-01' },
      ['INTERNSHIP_TOO_LONG_FOR_EXCEPTION refuse', 'NO_PAY_STATED hold'],
    ],
    [
      'orientation without an end',
      { kind: 'internship', purpose: 'orientation', pay: null },
      ['INTERNSHIP_TOO_LONG_FOR_EXCEPTION refuse', 'NO_PAY_STATED hold'],
    ],
    [
      'long orientation at a lawful wage',
      { kind: 'internship', purpose: 'orientation', end: '2027-06-30' },
      [],
    ],
    [
      'voluntary internship',
      { kind: 'internship', purpose: 'voluntary', pay: { amountEur: 5, per: 'hour' }, end: '2026-12-31' },
      ['WAGE_BELOW_MINIMUM refuse'],
    ],
    [
      'first-year apprentice below',
      { kind: 'apprenticeship', trainingYear: 1, pay: { amountEur: 723.99, per: 'month' } },
      ['APPRENTICE_PAY_BELOW_MINIMUM refuse'],
    ],
    [
      'first-year apprentice at the minimum',
      { kind: 'apprenticeship', trainingYear: 1, pay: { amountEur: 724, per: 'month' } },
      [],
    ],
    [
      'third year of 2025',
      { kind: 'apprenticeship', trainingYear: 3, pay: { amountEur: 920, per: 'month' }, start: '2025-09-01' },
      ['APPRENTICE_PAY_BELOW_MINIMUM refuse'],
    ],
    [
      '2027 is compared with the last known year',
      { kind: 'apprenticeship', pay: { amountEur: 700, per: 'month' }, start: '2027-08-01' },
      ['APPRENTICE_PAY_BELOW_MINIMUM refuse'],
    ],
    [
      'part-time training pro rata is for a person',
      { kind: 'apprenticeship', pay: { amountEur: 560, per: 'month' }, hoursPerWeek: 30 },
      ['APPRENTICE_PAY_BELOW_MINIMUM hold'],
    ],
    ['Minijob at the limit', { kind: 'minijob', pay: { amountEur: 603, per: 'month' }, hoursPerWeek: 9 }, []],
    [
      'Minijob above it',
      { kind: 'minijob', pay: { amountEur: 603.01, per: 'month' }, hoursPerWeek: 9 },
      ['MINIJOB_INCONSISTENT hold'],
    ],
    [
      'Minijob by hours',
      { kind: 'minijob', pay: { amountEur: 16, per: 'hour' }, hoursPerWeek: 10 },
      ['MINIJOB_INCONSISTENT hold'],
    ],
    [
      'Minijob of 2027',
      { kind: 'minijob', pay: { amountEur: 633, per: 'month' }, hoursPerWeek: 10, start: '2027-01-01' },
      [],
    ],
  ])('%s', (_title, change, expected) => expect(codes(change)).toEqual(expected));

  it('computes the Minijob limits from the minimum wage (§ 8(1a) SGB IV: wage × 130 / 3, rounded up)', () => {
    for (const row of CHECK_TABLES.minijobLimit) {
      const wage = CHECK_TABLES.minimumWage.find((other) => other.validFrom === row.validFrom);
      expect(row.value).toBe(Math.ceil(((wage?.value ?? 0) * 130) / 300));
    }
  });

  it('computes the later training years from the first (§ 17(2) BBiG: plus 18, 35 and 40 percent)', () => {
    for (const { value } of CHECK_TABLES.apprenticePay)
      expect(value).toEqual([1, 1.18, 1.35, 1.4].map((factor) => Math.round(value[0] * factor)));
  });
});

describe('hours, employer and contact', () => {
  it.each<[string, Partial<VacancyFacts>, readonly string[]]>([
    ['48 hours', { hoursPerWeek: 48 }, []],
    ['more than 48', { hoursPerWeek: 48.5 }, ['HOURS_OVER_WEEKLY_LIMIT refuse']],
    ['ten hours a day', { hoursPerDay: 10 }, []],
    ['eleven hours a day', { hoursPerDay: 11 }, ['HOURS_OVER_DAILY_LIMIT refuse']],
    ['minor, 40 hours', { workerAge: 16, hoursPerWeek: 40 }, []],
    ['minor, 41 hours', { workerAge: 17, hoursPerWeek: 41 }, ['MINOR_HOURS refuse']],
    ['minor, nine hours a day', { workerAge: 17, hoursPerDay: 9 }, ['MINOR_HOURS refuse']],
    ['eighteen is of age', { workerAge: 18, hoursPerWeek: 41 }, []],
    ['no employer', { employer: null }, ['EMPLOYER_NOT_IDENTIFIABLE refuse']],
    [
      'nothing to identify it by',
      { employer: { name: 'Nordlager', registerNumber: null, verifiedDomain: false, accountAgeDays: 400 } },
      ['EMPLOYER_NOT_IDENTIFIABLE refuse'],
    ],
    [
      'placeholder as a name',
      { employer: { name: 'Privat', registerNumber: 'HRB 1', verifiedDomain: true, accountAgeDays: 400 } },
      ['EMPLOYER_NOT_IDENTIFIABLE refuse'],
    ],
    [
      'not verified',
      {
        employer: { name: 'Nordlager', registerNumber: 'HRB 1', verifiedDomain: false, accountAgeDays: 400 },
      },
      ['EMPLOYER_UNVERIFIED hold'],
    ],
    [
      'brand-new',
      { employer: { name: 'Nordlager', registerNumber: 'HRB 1', verifiedDomain: true, accountAgeDays: 2 } },
      ['EMPLOYER_UNVERIFIED hold'],
    ],
    [
      'somebody answers for it at a mailbox',
      {
        employer: {
          ...{ name: 'Nordlager', registerNumber: null, verifiedDomain: false, accountAgeDays: 400 },
          answersByLink: true,
        },
      },
      ['EMPLOYER_UNVERIFIED hold'],
    ],
    [
      'a placeholder at a mailbox',
      {
        employer: {
          ...{ name: 'Privat', registerNumber: null, verifiedDomain: false, accountAgeDays: 400 },
          answersByLink: true,
        },
      },
      ['EMPLOYER_NOT_IDENTIFIABLE refuse'],
    ],
    ['taken over from elsewhere', { foreignSource: true }, ['FOREIGN_SOURCE hold']],
    ['agency without licence', { temporaryAgency: true }, ['AGENCY_LICENCE_MISSING hold']],
    ['agency with licence', { temporaryAgency: true, agencyLicence: 'AÜ 12/2026' }, []],
    [
      'agency work in the text',
      { text: 'Wir stellen Sie im Rahmen der Arbeitnehmerüberlassung ein.' },
      ['AGENCY_LICENCE_MISSING hold'],
    ],
    ['no agency work in the text', { text: 'Direkteinstellung, keine Zeitarbeit.' }, []],
    ['messenger', { contact: 'messenger' }, ['MESSENGER_ONLY hold']],
    ['housing tied', { housing: { tiedToJob: true, monthlyEur: 0 } }, ['HOUSING_TIED hold']],
    ['housing offered', { housing: { tiedToJob: false, monthlyEur: 300 } }, []],
    [
      'vague and dear',
      {
        title: 'Mitarbeiter/in',
        text: 'Leichte Tätigkeit, alles Weitere vor Ort.',
        pay: { amountEur: 32, per: 'hour' },
      },
      ['VAGUE_HIGH_PAY hold'],
    ],
    [
      'skilled and dear',
      {
        title: 'Oberärztin/Oberarzt',
        text: 'Innere Medizin, Rufbereitschaft.',
        pay: { amountEur: 70, per: 'hour' },
      },
      [],
    ],
    ['unskilled at usual pay', { text: 'Keine Vorkenntnisse nötig, wir lernen Sie an.' }, []],
  ])('%s', (_title, change, expected) => expect(codes(change)).toEqual(expected));

  it('points to the field and names figures', () => {
    const { findings } = checkVacancy(
      { ...LAWFUL, pay: { amountEur: 10, per: 'hour' }, title: 'Nur Frauen' },
      TODAY,
    );
    expect(findings.map((f) => [f.code, f.pointer])).toEqual([
      ['WAGE_BELOW_MINIMUM', '/pay'],
      ['DISCRIMINATORY_CRITERION', '/title'],
      ['WAGE_BELOW_MINIMUM_FROM_2027-01-01', '/pay'],
    ]);
    expect(findings[0]?.params).toMatchObject({ hourlyCents: 1000, minimumCents: 1390 });
  });
});

const vacancy = fc.record({
  kind: fc.constantFrom<VacancyKind>(
    'employment',
    'apprenticeship',
    'internship',
    'trial',
    'minijob',
    'temporary_agency',
    'introductory_qualification',
  ),
  text: fc.constantFrom('', LAWFUL.text, 'Nur WhatsApp.', 'Keine Gebühren.', 'Kaution 200 Euro vorab.'),
  pay: fc.option(
    fc.record({
      amountEur: fc.double({ min: 0, max: 6000, noNaN: true }),
      per: fc.constantFrom('hour' as const, 'month' as const, 'year' as const),
    }),
  ),
  hoursPerWeek: fc.option(fc.integer({ min: 1, max: 70 })),
  startIn: fc.integer({ min: -400, max: 900 }),
  days: fc.option(fc.integer({ min: 1, max: 900 })),
  workerAge: fc.option(fc.integer({ min: 13, max: 70 })),
  trainingYear: fc.option(fc.integer({ min: 1, max: 4 })),
});

function built(v: typeof vacancy extends fc.Arbitrary<infer T> ? T : never): VacancyFacts {
  const { startIn, days, ...rest } = v;
  const start = addDays(TODAY, startIn);
  return { ...LAWFUL, ...rest, start, end: days === null ? null : addDays(start, days) };
}

describe('every vacancy', () => {
  it('has the verdict of its most severe finding', () => {
    fc.assert(
      fc.property(vacancy, (v) => {
        const { verdict, findings } = checkVacancy(built(v), TODAY);
        const severest = Math.max(0, ...findings.map((finding) => severity(finding.verdict)));
        expect(verdict).toBe(VERDICTS[severest]);
      }),
    );
  });

  it('is never judged worse for more pay, within what is usual and outside Minijobs', () => {
    fc.assert(
      fc.property(vacancy, fc.double({ min: 0, max: 20, noNaN: true }), (v, more) => {
        const base = { ...built(v), text: LAWFUL.text };
        if (!base.pay || base.kind === 'minijob') return;
        const raised = { ...base, pay: { ...base.pay, amountEur: base.pay.amountEur + more } };
        expect(severity(checkVacancy(raised, TODAY).verdict)).toBeLessThanOrEqual(
          severity(checkVacancy(base, TODAY).verdict),
        );
      }),
    );
  });

  it('is never judged milder for a longer duration', () => {
    fc.assert(
      fc.property(vacancy, fc.integer({ min: 0, max: 900 }), (v, longer) => {
        const base = built(v);
        if (base.end === null) return;
        const later = { ...base, end: addDays(base.end, longer) };
        expect(severity(checkVacancy(later, TODAY).verdict)).toBeGreaterThanOrEqual(
          severity(checkVacancy(base, TODAY).verdict),
        );
      }),
    );
  });

  it('reads any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(VERDICTS).toContain(checkVacancy({ ...LAWFUL, text }, TODAY).verdict);
      }),
    );
  });
});
