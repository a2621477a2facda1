import { LAWFUL_VACANCY } from '../../../test/support/lawful-vacancy.js';
import { checkVacancy } from './check.js';
import { hourlyInText } from './text-pay.js';
import { VacancyFacts } from './vacancy.js';

describe('an hourly wage in the text', () => {
  it.each<[string, number | null]>([
    ['Wir zahlen 12,50 € pro Stunde.', 1250],
    ['Stundenlohn: 11 Euro', 1100],
    ['Lohn 12 EUR brutto/Std.', 1200],
    ['15,20€/h, Schicht', 1520],
    ['Stundenlohn ab 13,50 Euro bis 15,10 Euro/Stunde', 1510],
    ['STUNDENLOHN 9,50 EURO', 950],
    ['14.60 Euro je Std', 1460],
    ['EUR 11,50/Std.', 1150],
    ['11 Euro pro Stunde plus Trinkgeld', 1100],
    ['12 € die Stunde, zzgl. Zuschläge', 1200],
    ['Stundensatz 12 Euro', 1200],
    ['12,82 Euro Mindestlohn pro Stunde', 1282],
    ['8 € netto pro Stunde, bar', 800],
    ['Lohn zehn Euro pro Stunde', 1000],
    ['zwölf Euro die Stunde', 1200],
    ['13,- Euro pro Stunde', 1300],
    ['Std.-Lohn 12 Euro', 1200],
    ['10 Euro auf die Stunde', 1000],
    ['Bis 2025 haben wir 13 Euro pro Stunde gezahlt', null],
    ['Die Maschine kostet 12 Euro pro Stunde Strom', null],
    ['6,50 Euro pro Stunde Nachtzuschlag', null],
    ['Nachtzuschlag 6,50 Euro pro Stunde', null],
    ['Zulage von 5 € die Stunde', null],
    ['Parkplatz 5 Euro pro Stunde', null],
    ['Auszubildende erhalten 8 Euro pro Stunde', null],
    ['2,50 Euro pro Stunde', null],
    ['2.600 Euro im Monat, 38,5 Stunden', null],
    ['100 Teile pro Stunde', null],
    ['12 Stunden pro Woche', null],
    ['Bis 30 km/h', null],
    ['', null],
  ])('%s', (text, expected) => expect(hourlyInText(text)).toBe(expected));

  it.each<[string, Partial<VacancyFacts>, readonly string[]]>([
    ['below the minimum', { text: 'Stundenlohn 12,50 Euro.' }, ['WAGE_BELOW_MINIMUM hold /text']],
    ['at the minimum of the first day', { text: 'Stundenlohn 13,90 Euro.' }, []],
    ['of 2025', { text: 'Stundenlohn 13,00 Euro.', start: '2025-05-01', end: '2025-12-31' }, []],
    ['of somebody under 18', { text: 'Stundenlohn 10 Euro.', workerAge: 16 }, []],
    ['of an internship', { text: 'Stundenlohn 10 Euro.', kind: 'internship', purpose: 'compulsory' }, []],
    ['beside a supplement', { text: 'Wir zahlen 15 Euro pro Stunde. Nachtzulage 6 Euro pro Stunde.' }, []],
  ])('%s', (_title, change, expected) => {
    const { findings } = checkVacancy({ ...LAWFUL_VACANCY, ...change }, '2026-11-23');
    expect(findings.map(({ code, verdict, pointer }) => `${code} ${verdict} ${pointer}`)).toEqual(expected);
  });
});
