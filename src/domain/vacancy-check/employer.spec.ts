import { LAWFUL_VACANCY } from '../../../test/support/lawful-vacancy.js';
import { checkVacancy } from './check.js';
import { VacancyFacts } from './vacancy.js';

const TODAY = '2026-11-23';

function codes(change: Partial<VacancyFacts>): readonly string[] {
  return checkVacancy({ ...LAWFUL_VACANCY, ...change }, TODAY).findings.map((f) => `${f.code} ${f.verdict}`);
}

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
    ...[
      'N.N.',
      'keine Angabe',
      'xxx',
      'Privatperson',
      'Ein großes Unternehmen',
      'Unser Kunde',
      'namhafter Arbeitgeber',
      'Chiffre 4711',
      'Familie',
      'Gastronomiebetrieb',
      'Inhaber',
    ].map((name): [string, Partial<VacancyFacts>, readonly string[]] => [
      `${name} names nobody`,
      { employer: { name, registerNumber: 'HRB 1', verifiedDomain: true, accountAgeDays: 400 } },
      ['EMPLOYER_NOT_IDENTIFIABLE refuse'],
    ]),
    ...[
      'Firma Meier',
      'Test & Mess GmbH',
      'NN Logistik KG',
      'Familie Petersen',
      'XXL Möbel GmbH',
      'Privat-Brauerei Huber',
      'Unser Laden eG',
    ].map((name): [string, Partial<VacancyFacts>, readonly string[]] => [
      `${name} is a name`,
      { employer: { name, registerNumber: 'HRB 1', verifiedDomain: true, accountAgeDays: 400 } },
      [],
    ]),
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
      { ...LAWFUL_VACANCY, pay: { amountEur: 10, per: 'hour' }, title: 'Nur Frauen' },
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
