import {
  addDays,
  addMonths,
  KldbCode,
  LocalDate,
  pick,
  Random,
  RequirementLevel,
  requirementLevel,
  VacancyKind,
} from '../../../domain/shared/index.js';
import { EmployerDraft, PlaceDraft, VacancyDraft } from '../drafts.js';
import { trainingStart } from '../training-start.js';
import { Atlas } from './atlas.js';
import { between, randomFor } from './chooser.js';
import { FIGURES } from './figures.js';
import { MarketCell, MarketKreis } from './market-tables.js';
import { firmName } from './names.js';
import { germanNeed, isRegulated, licencesOf, trainingNeeds } from './occupation-rules.js';
import { endOf, hoursOf, payOf, shiftsOf } from './work-terms.js';

/** A drawn firm with what it offers; given out together so that nothing has to be remembered. */
export interface FirmDraft {
  readonly employer: EmployerDraft;
  readonly vacancies: readonly VacancyDraft[];
}

const BIGGEST_FIRM = 6;

/**
 * The firms behind one cell of the apprenticeship market: together they offer exactly its unfilled places, one vacancy
 * each, in the district's Kreise by how many commute there.
 */
export function* trainingFirms(
  atlas: Atlas,
  cell: MarketCell,
  seed: number,
  today: LocalDate,
): Generator<FirmDraft> {
  const { region, kldb2 } = cell;
  const random = randomFor(seed, `training ${region}`, Number(kldb2));
  for (let left = cell.unfilled, number = 1; left > 0; number += 1) {
    const places = Math.min(left, 1 + Math.floor(random() ** 2 * BIGGEST_FIRM));
    left -= places;
    const kldb = atlas.trainingIn(random, kldb2);
    const employer = firm(
      random,
      `t-${region}-${kldb2}-${number}`,
      kldb,
      atlas.kreisIn(random, region),
      number,
    );
    yield {
      employer,
      vacancies: Array.from({ length: places }, (_, index) =>
        trainingPlace(atlas, random, employer, kldb, index, today),
      ),
    };
  }
}

/** The n-th firm with jobs, in a Kreis by how many commute there. */
export function jobFirm(atlas: Atlas, number: number, seed: number, today: LocalDate): FirmDraft {
  const random = randomFor(seed, 'jobs', number);
  const kreis = atlas.jobs.draw(random);
  const level = Number(atlas.share(random, 'jobLevel', FIGURES.jobLevel.value)) as RequirementLevel;
  const kldb = atlas.occupationIn(random, atlas.groupOfJob(random, kreis.ags, level), level);
  const employer = firm(random, `j-${number}`, kldb, kreis, number);
  return {
    employer,
    vacancies: Array.from({ length: between(random, 1, 3) }, (_, index) =>
      job(atlas, random, employer, kldb, index, today),
    ),
  };
}

function firm(
  random: Random,
  ref: string,
  kldb: KldbCode,
  kreis: MarketKreis,
  number: number,
): EmployerDraft {
  return {
    ref,
    name: firmName(random, kldb, number),
    orgRef: null,
    ...pick(random, kreis.places),
    registerNumber: `HRB ${between(random, 1000, 99_999)}`,
    verified: true,
  };
}

function trainingPlace(
  atlas: Atlas,
  random: Random,
  employer: EmployerDraft,
  kldb: KldbCode,
  index: number,
  today: LocalDate,
): VacancyDraft {
  // In Bavaria and Baden-Württemberg the training year follows the late school holidays.
  const startsOn = trainingStart(today, /^0[89]/.test(employer.ags) ? 9 : 8);
  const [low, high] = FIGURES.trainingPay.value;
  return {
    ...common(atlas, random, employer, kldb, index, today),
    kind: 'apprenticeship',
    title: `Ausbildung: ${atlas.label(kldb)}`,
    description: 'Blieb in der letzten Erhebung zum 30. September unbesetzt. Der Betrieb ist erfunden.',
    hoursMin: 38,
    hoursMax: 40,
    shifts: [],
    pay: { amountCents: between(random, low / 1000, high / 1000) * 1000, per: 'month' },
    startsOn,
    latestStart: addMonths(startsOn, 2),
    endsOn: addDays(addMonths(startsOn, trainingMonths(kldb)), -1),
    trainingYear: 1,
    languageNeeds: trainingNeeds(kldb, random() < 0.5),
    seats: 1,
    expiresOn: addMonths(startsOn, 2),
  };
}

/** Two years in warehouse and sale, three and a half in installation and repair, else three. */
function trainingMonths(kldb: KldbCode): number {
  if (/^(51312|62102)/.test(kldb)) return 24;
  return /^(252|262|261|342|244)/.test(kldb) ? 42 : 36;
}

function job(
  atlas: Atlas,
  random: Random,
  employer: EmployerDraft,
  kldb: KldbCode,
  index: number,
  today: LocalDate,
): VacancyDraft {
  const level = requirementLevel(kldb) ?? 2;
  const kind = level <= 2 ? atlas.share<VacancyKind>(random, 'jobKind', FIGURES.jobKind.value) : 'employment';
  const startsOn = random() < 0.5 ? null : addDays(today, between(random, 7, 120));
  const [hoursMin, hoursMax] = hoursOf(random, kind);
  return {
    ...common(atlas, random, employer, kldb, index, today),
    kind,
    agencyLicence: kind === 'temp_agency' ? `AÜG ${employer.registerNumber ?? ''}` : null,
    title: TITLES[kind] === undefined ? atlas.label(kldb) : `${TITLES[kind]}: ${atlas.label(kldb)}`,
    description: 'Gezogen nach Zahlen der Pendler und des Ausbildungsmarkts. Der Betrieb ist erfunden.',
    hoursMin,
    hoursMax,
    shifts: random() < 0.7 ? shiftsOf(kldb) : [],
    pay: payOf(random, kind, level),
    startsOn,
    latestStart: null,
    endsOn: endOf(random, kind, startsOn ?? today),
    trainingYear: null,
    languageNeeds: [germanNeed(kldb, random() < 0.5)],
    seats: kind === 'employment' ? 1 + Math.floor(random() ** 3 * 5) : 1,
    expiresOn: addDays(today, between(random, 20, 150)),
  };
}

const TITLES: Readonly<Partial<Record<VacancyKind, string>>> = {
  side_job: 'Minijob',
  internship_orientation: 'Praktikum zum Kennenlernen',
  eq: 'Einstiegsqualifizierung',
  trial_work: 'Probearbeit',
};

/** What does not depend on the kind: place, occupation, skills, licences. */
function common(
  atlas: Atlas,
  random: Random,
  employer: EmployerDraft,
  kldb: KldbCode,
  index: number,
  today: LocalDate,
): Omit<
  VacancyDraft,
  | 'kind'
  | 'title'
  | 'description'
  | 'hoursMin'
  | 'hoursMax'
  | 'shifts'
  | 'pay'
  | 'startsOn'
  | 'latestStart'
  | 'endsOn'
  | 'trainingYear'
  | 'languageNeeds'
  | 'seats'
  | 'expiresOn'
> {
  const { plz, ags, lat, lon }: PlaceDraft = employer;
  return {
    ref: `${employer.ref}-${index + 1}`,
    employerRef: employer.ref,
    plz,
    ags,
    lat,
    lon,
    kldb,
    remote: kldb.startsWith('43') && random() < 0.25,
    instructionLanguages: random() < 0.15 ? ['de', pick(random, ['en', 'ar', 'uk', 'tr'])] : ['de'],
    skills: askedSkills(atlas, random, kldb),
    licences: licencesOf(kldb),
    regulated: isRegulated(kldb),
    agencyLicence: null,
    confirmedOn: addDays(today, -between(random, 0, 45)),
  };
}

function askedSkills(atlas: Atlas, random: Random, kldb: KldbCode): VacancyDraft['skills'] {
  const links = atlas.skillsOf(kldb);
  const essential = links.filter((link) => link.essential && random() < 0.8).slice(0, 5);
  const optional = links.filter((link) => !link.essential && random() < 0.4).slice(0, 4);
  const ids = new Set<string>();
  return [...(essential.length > 0 ? essential : links.slice(0, 2)), ...optional]
    .filter(({ skillId }) => !ids.has(skillId) && ids.add(skillId))
    .map(({ skillId, essential: needed }) => ({ id: skillId, essential: needed }));
}
