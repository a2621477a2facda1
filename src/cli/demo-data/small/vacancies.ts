import { addDays, addMonths, LocalDate, NeedStrength, VacancyKind } from '../../../domain/shared/index.js';
import { LanguageNeed } from '../../../domain/matching/index.js';
import { STARTER_OCCUPATIONS } from '../../../labour-market/index.js';
import { EmployerDraft, PayDraft, VacancyDraft } from '../drafts.js';
import { readTable, words } from '../table-text.js';
import { trainingStart } from '../training-start.js';
import { found, levelOf, levelsOf, orNull, PlaceOf, rangeOf, shiftsOf } from './cells.js';
import { DESK_OF_KREIS, OWN_ACCOUNTS } from './organisations.js';
import { EMPLOYERS_TABLE, VACANCIES_TABLE } from './vacancies-table.js';

type Column =
  | 'ref'
  | 'employer'
  | 'kind'
  | 'kldb'
  | 'title'
  | 'hours'
  | 'shifts'
  | 'pay'
  | 'start'
  | 'months'
  | 'german'
  | 'instruct'
  | 'licences'
  | 'regulated'
  | 'seats'
  | 'open'
  | 'text';

export function employers(placeOf: PlaceOf): readonly EmployerDraft[] {
  return readTable<'ref' | 'name' | 'plz' | 'register' | 'verified'>(EMPLOYERS_TABLE).map((row) => ({
    ref: row.ref,
    name: row.name,
    orgRef: OWN_ACCOUNTS[row.ref] ?? found(DESK_OF_KREIS[placeOf(row.plz).ags], row.plz),
    ...placeOf(row.plz),
    registerNumber: orNull(row.register),
    verified: row.verified === 'yes',
  }));
}

/** The vacancies of the demo on a day; each stands where its firm stands. */
export function vacancies(today: LocalDate, placeOf: PlaceOf): readonly VacancyDraft[] {
  const places = new Map(
    employers(placeOf).map(({ ref, plz, ags, lat, lon }) => [ref, { plz, ags, lat, lon }]),
  );
  return readTable<Column>(VACANCIES_TABLE).map((row, index): VacancyDraft => {
    const [hoursMin, hoursMax] = rangeOf(row.hours);
    const startsOn = startOf(row.start, today);
    return {
      ref: row.ref,
      employerRef: row.employer,
      ...found(places.get(row.employer), row.employer),
      kind: row.kind as VacancyKind,
      title: row.title,
      description: row.text,
      kldb: row.kldb,
      remote: row.text.includes('von zu Hause'),
      hoursMin,
      hoursMax,
      shifts: shiftsOf(row.shifts),
      pay: payOf(row.pay),
      startsOn,
      latestStart: row.kind === 'apprenticeship' && startsOn ? addMonths(startsOn, 2) : null,
      endsOn: row.months === '-' ? null : addDays(addMonths(startsOn ?? today, Number(row.months)), -1),
      trainingYear: row.kind === 'apprenticeship' ? 1 : null,
      languageNeeds: row.german.split(';').map((cell) => needOf(cell.trim())),
      instructionLanguages: words(row.instruct),
      skills: skillsFor(row.kldb),
      licences: words(row.licences),
      regulated: row.regulated === 'yes',
      agencyLicence: row.kind === 'temp_agency' ? 'AÜG 2021-0417' : null,
      seats: Number(row.seats),
      expiresOn: addDays(today, Number(row.open)),
      confirmedOn: addDays(today, -(index % 9)),
    };
  });
}

function startOf(cell: string, today: LocalDate): LocalDate | null {
  if (cell === '-') return null;
  if (cell === 'aug') return trainingStart(today, 8);
  if (cell === 'sep') return trainingStart(today, 9);
  return addDays(today, found(Number(cell), cell));
}

/** `h15.20` per hour, `m1150` per month. */
function payOf(cell: string): PayDraft | null {
  if (cell === '-') return null;
  const per = cell.startsWith('h') ? 'hour' : 'month';
  return { amountCents: Math.round(found(Number(cell.slice(1)), cell) * 100), per };
}

const STRENGTHS: Readonly<Record<string, NeedStrength>> = {
  hard: 'hard',
  auth: 'authority',
  emp: 'employer',
  rec: 'recommendation',
};

/** `B1 emp A2`: the level, how binding it is, and the level taken against the promise to learn on. */
function needOf(cell: string): LanguageNeed {
  const [levels = '', strength = '', lower] = cell.split(/\s+/);
  return {
    language: 'de',
    levels: levelsOf(levels),
    strength: found(STRENGTHS[strength], cell),
    acceptsLower: lower === undefined ? null : levelOf(lower),
  };
}

const byCode = new Map(STARTER_OCCUPATIONS.map((occupation) => [occupation.kldb, occupation]));

function skillsFor(kldb: string): VacancyDraft['skills'] {
  const { essential, optional } = found(byCode.get(kldb), kldb);
  return [
    ...essential.map((id) => ({ id, essential: true })),
    ...optional.slice(0, 3).map((id) => ({ id, essential: false })),
  ];
}
