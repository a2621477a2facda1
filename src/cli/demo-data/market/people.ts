import {
  addDays,
  addMonths,
  CefrLevel,
  daysBetween,
  LANGUAGE_SKILLS,
  LocalDate,
  minDate,
  pick,
  Random,
  RequirementLevel,
} from '../../../domain/shared/index.js';
import { SHIFTS } from '../../../domain/matching/index.js';
import { ResidenceStatus } from '../../../domain/work-permission/index.js';
import { LanguageClaimDraft, PersonDraft, PersonOccupationDraft } from '../drafts.js';
import { papersOf, StatusFacts } from '../status-recipes.js';
import { Atlas } from './atlas.js';
import { between, randomFor } from './chooser.js';
import { Cohort, FIGURES } from './figures.js';
import { MarketKreis } from './market-tables.js';
import { LANGUAGES_OF, personName } from './names.js';
import { licencesOf } from './occupation-rules.js';

/** Arrival of the first cohort, the middle of 2015 to the middle of 2016. */
const ARRIVED_FROM = '2015-07-01';
const ARRIVED_DAYS = 365;
const UKRAINE_FROM = '2022-03-01';
const LONGEST_RECENT_MONTHS = 36;
/** Procedures are drawn evenly around the published mean. */
const SHORTEST_PROCEDURE_MONTHS = 5;

/** The n-th drawn person; the same for the same seed and day, however many are drawn. */
export function drawPerson(atlas: Atlas, number: number, seed: number, today: LocalDate): PersonDraft {
  const random = randomFor(seed, 'people', number);
  const cohort = atlas.share<Cohort>(random, 'cohort', FIGURES.cohortShare.value);
  const nationality = atlas.share(random, `nationality ${cohort}`, FIGURES.nationality[cohort].value);
  const { status, months, arrivedOn } = statusOf(atlas, random, cohort, today);
  const level = Number(
    atlas.share(random, `qualification ${cohort}`, FIGURES.qualification[cohort].value),
  ) as RequirementLevel;
  const age = ageOf(random, level);
  const papers = since(papersOf(status, today, months), arrivedOn);
  const occupations = occupationsOf(atlas, random, level, age);
  const care = random() < FIGURES.childCare[cohort].value;
  const [hoursMin, hoursMax] = hoursOf(random, care);
  return {
    ref: `p-${number}`,
    deskRef: null,
    displayName: personName(random, nationality),
    ...pick(random, homeOf(atlas, random).places),
    status,
    statusFacts: { ...papers, nationality, birthDate: birthDate(random, age, today) },
    occupations,
    qualification: level,
    skills: skillsOf(atlas, random, occupations),
    german: [germanOf(atlas, random, cohort, papers.entryDate ?? today, today)],
    otherLanguages: otherLanguages(random, nationality),
    hoursMin,
    hoursMax,
    shifts: care ? [] : SHIFTS.filter(() => random() < 0.55),
    availableFrom: random() < 0.6 ? today : addDays(today, between(random, 7, 90)),
    mobilityKm: mobilityOf(atlas, random),
    licences: licencesFor(random, occupations),
    childCareUntil: care ? pick(random, ['13:00', '14:30', '15:30', '16:30']) : null,
    wishes: '',
    confirmedOn: addDays(today, -between(random, 0, 90)),
    story: '',
  };
}

function homeOf(atlas: Atlas, random: Random): MarketKreis {
  const focus = Object.entries(FIGURES.focus.value) as [string, number][];
  let rest = random();
  for (const [ags, share] of focus) {
    rest -= share;
    const kreis = atlas.kreis(ags);
    if (rest < 0 && kreis) return kreis;
  }
  return atlas.homes.draw(random);
}

interface DrawnStatus {
  readonly status: ResidenceStatus;
  /** Since the present paper (or, in the procedure, since registration). */
  readonly months: number;
  /** Day of arrival where it is long before the present paper; else what the paper implies. */
  readonly arrivedOn: LocalDate | null;
}

/** Puts arrival and asylum application where the cohort arrived. */
function since(papers: StatusFacts, arrivedOn: LocalDate | null): StatusFacts {
  if (arrivedOn === null) return papers;
  const registered = addDays(arrivedOn, 30);
  const asylum = {
    asylumRegisteredOn: registered,
    asylumApplicationFiledOn: registered,
    gestattetSince: registered,
    stayUninterruptedSince: registered,
  };
  return { ...papers, ...(papers.asylumRegisteredOn ? asylum : {}), entryDate: arrivedOn };
}

function statusOf(atlas: Atlas, random: Random, cohort: Cohort, today: LocalDate): DrawnStatus {
  switch (cohort) {
    case 'arrived2015': {
      const arrived = addDays(ARRIVED_FROM, between(random, 0, ARRIVED_DAYS));
      const months = Math.floor(daysBetween(arrived, today) / 30.44);
      const status = atlas.share<ResidenceStatus>(random, 'settled', FIGURES.settledStatus.value);
      const papersMonths = between(random, 6, Math.max(6, Math.min(months - 16, 96)));
      return { status, months: papersMonths, arrivedOn: arrived };
    }
    case 'ukraine': {
      const longest = Math.floor(daysBetween(UKRAINE_FROM, today) / 30.44);
      // Two thirds came within the first year.
      const months = Math.max(1, longest - Math.floor(random() ** 2 * 36));
      return { status: 'ae_24', months, arrivedOn: null };
    }
    case 'recent':
      return recentStatus(atlas, random);
  }
}

/** In the procedure until it is over; then as decisions of the year fall. */
function recentStatus(atlas: Atlas, random: Random): DrawnStatus {
  const registered = random() * LONGEST_RECENT_MONTHS;
  const spread = FIGURES.procedureMonths.value - SHORTEST_PROCEDURE_MONTHS;
  const decided = SHORTEST_PROCEDURE_MONTHS + random() * 2 * spread;
  if (registered < decided)
    return { status: 'aufenthaltsgestattung', months: Math.floor(registered), arrivedOn: null };
  const outcome = atlas.share(random, 'outcome', FIGURES.outcome.value);
  const status =
    outcome === 'positive'
      ? atlas.share<ResidenceStatus>(random, 'protection', FIGURES.protection.value)
      : atlas.share<ResidenceStatus>(random, 'refused', FIGURES.statusAfterRefusal.value);
  const months = Math.floor(status === 'aufenthaltsgestattung' ? registered : registered - decided);
  return { status, months, arrivedOn: null };
}

function occupationsOf(
  atlas: Atlas,
  random: Random,
  level: RequirementLevel,
  age: number,
): readonly PersonOccupationDraft[] {
  const first = atlas.occupationIn(random, atlas.groupFor(random, level), level);
  const relation = level === 1 ? atlas.share(random, 'relation', FIGURES.relation.value) : 'trained';
  const own: PersonOccupationDraft = {
    kldb: first,
    relation: relation,
    years: relation === 'wanted' ? null : between(random, 1, Math.min(20, age - YOUNGEST[level] + 1)),
  };
  if (random() < 0.6) return [own];
  // Many would also begin below what they learned.
  const other = atlas.occupationIn(random, atlas.groupFor(random, 1), 1);
  return other === first ? [own] : [own, { kldb: other, relation: 'wanted', years: null }];
}

function skillsOf(
  atlas: Atlas,
  random: Random,
  occupations: readonly PersonOccupationDraft[],
): readonly string[] {
  const chosen = occupations.flatMap(({ kldb, relation }) => {
    const [needed, useful] = relation === 'wanted' ? [0.25, 0.1] : [0.75, 0.4];
    return atlas
      .skillsOf(kldb)
      .filter(({ essential }) => random() < (essential ? needed : useful))
      .map(({ skillId }) => skillId);
  });
  return [...new Set(chosen)];
}

function germanOf(
  atlas: Atlas,
  random: Random,
  cohort: Cohort,
  entered: LocalDate,
  today: LocalDate,
): LanguageClaimDraft {
  const overall = Number(atlas.share(random, `german ${cohort}`, FIGURES.german[cohort].value));
  const source =
    overall >= 2 && random() < 0.55 ? 'certificate' : pick(random, ['placement', 'mentor', 'self'] as const);
  // One level for all is the rule in certificates; else one listens and speaks better than one writes.
  const levels = LANGUAGE_SKILLS.map((skill) => {
    const better = source !== 'certificate' && (skill === 'L' || skill === 'S') && random() < 0.4 ? 1 : 0;
    return [skill, Math.min(6, overall + better) as CefrLevel] as const;
  });
  const monthsAgo = between(random, 0, source === 'certificate' ? 30 : 10);
  const dated = addDays(addMonths(today, -monthsAgo), -between(random, 0, 27));
  return {
    levels: Object.fromEntries(levels),
    source,
    datedOn: dated > entered ? dated : minDate(addDays(entered, 30), today),
  };
}

function otherLanguages(random: Random, nationality: string): PersonDraft['otherLanguages'] {
  const [own = 'en', ...more] = LANGUAGES_OF[nationality] ?? [];
  const english: PersonDraft['otherLanguages'] =
    random() < 0.4 ? { en: between(random, 1, 5) as CefrLevel } : {};
  const second = more
    .filter(() => random() < 0.5)
    .map((code) => [code, between(random, 4, 6) as CefrLevel] as const);
  return { ...english, ...Object.fromEntries(second), [own]: 6 };
}

function hoursOf(random: Random, care: boolean): readonly [min: number, max: number] {
  if (care)
    return pick(random, [
      [15, 20],
      [20, 25],
      [20, 30],
    ] as const);
  return random() < FIGURES.fullTime.value
    ? [35, 40]
    : pick(random, [
        [15, 25],
        [20, 30],
        [25, 35],
      ] as const);
}

function mobilityOf(atlas: Atlas, random: Random): number | null {
  const drawn = atlas.share(random, 'mobility', FIGURES.mobilityKm.value);
  return drawn === 'move' ? null : Number(drawn);
}

function licencesFor(random: Random, occupations: readonly PersonOccupationDraft[]): readonly string[] {
  const needed = occupations
    .filter(({ relation }) => relation !== 'wanted')
    .flatMap(({ kldb }) => licencesOf(kldb));
  const held = Object.entries(FIGURES.licences.value).filter(([, share]) => random() < (share ?? 0));
  return [...new Set([...needed, ...held.map(([id]) => id)])].sort();
}

/** Youngest age at which a requirement level is usually reached. */
const YOUNGEST: Readonly<Record<RequirementLevel, number>> = { 1: 18, 2: 20, 3: 23, 4: 25 };
const OLDEST = 60;

/** Age by single group is not published; adults of working age, the younger more often (assumption). */
function ageOf(random: Random, level: RequirementLevel): number {
  return YOUNGEST[level] + Math.floor(random() ** 1.5 * (OLDEST - YOUNGEST[level]));
}

function birthDate(random: Random, age: number, today: LocalDate): LocalDate {
  return addDays(addMonths(today, -12 * age), -between(random, 1, 360));
}
