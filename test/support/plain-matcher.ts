import type {
  LanguageNeed,
  Match,
  MatchContext,
  MatchPerson,
  MatchVacancy,
} from '../../src/domain/matching/index.js';
import { distanceUnits } from '../../src/domain/matching/score.js';
import { skillShares, SkillShare } from '../../src/domain/matching/skills.js';
import { radiusSteps, squaredSteps, toPlane } from '../../src/domain/matching/plane.js';
import { addDays, LANGUAGE_SKILLS, LocalDate, toEpochDay } from '../../src/domain/shared/index.js';

/**
 * The matcher a careful team writes first: objects, sets, filter, map, sort; no reasons, no indexes. A third way to
 * the same lists, written apart from the gates, and what the fast engine is compared with.
 */
const LEARNING = /^(apprenticeship|internship_|eq$|hospitation|mag|school_training)/;

export interface PlainPerson {
  readonly person: MatchPerson;
  readonly skills: ReadonlySet<string>;
  readonly licences: ReadonlySet<string> | null;
  readonly spot: { readonly x: number; readonly y: number };
  readonly stale: number;
}

export interface PlainVacancy {
  readonly vacancy: MatchVacancy;
  readonly shares: readonly SkillShare[];
  readonly spot: { readonly x: number; readonly y: number } | null;
  readonly base: number;
  readonly learning: boolean;
}

const drop = (days: number, grace: number, over: number, max: number): number =>
  days <= grace ? 0 : Math.min(max, Math.floor(((days - grace) * max) / over));

export function plainPerson(person: MatchPerson, day: LocalDate): PlainPerson {
  const age = toEpochDay(day) - toEpochDay(person.confirmedOn);
  return {
    person,
    skills: new Set(person.skills),
    licences: person.licences && new Set(person.licences),
    spot: toPlane(person.home),
    stale: drop(age, 60, 300, 1000),
  };
}

export function plainVacancy(vacancy: MatchVacancy, day: LocalDate, context: MatchContext): PlainVacancy {
  const shortage = vacancy.shortage === null ? 500 : Math.round(vacancy.shortage * 1000);
  return {
    vacancy,
    shares: skillShares(vacancy.skills, context),
    spot: vacancy.place && toPlane(vacancy.place),
    base: shortage - drop(toEpochDay(day) - toEpochDay(vacancy.confirmedOn), 30, 90, 500),
    learning: LEARNING.test(vacancy.kind),
  };
}

export function plainTop(
  side: 'vacancies' | 'people',
  pairs: readonly (readonly [PlainPerson, PlainVacancy])[],
  day: LocalDate,
  context: MatchContext,
  k: number,
): readonly Pick<Match, 'personId' | 'vacancyId' | 'score'>[] {
  const horizon = addDays(day, 730);
  const idOf = (match: { personId: string; vacancyId: string }): string =>
    side === 'vacancies' ? match.vacancyId : match.personId;
  return pairs
    .map(([p, v]) => ({ p, v, ready: readyDay(p, v, day) }))
    .filter(
      ({ v, ready }) => ready !== null && ready <= horizon && ready <= (v.vacancy.latestStart ?? horizon),
    )
    .map(({ p, v, ready }) => ({
      personId: p.person.id,
      vacancyId: v.vacancy.id,
      score: score(p, v, ready ?? day, day, context),
    }))
    .sort((a, b) => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1))
    .slice(0, k);
}

/** First day on which nothing is in the way, or null. */
function readyDay(
  { person, licences, spot }: PlainPerson,
  v: PlainVacancy,
  day: LocalDate,
): LocalDate | null {
  const { vacancy, learning } = v;
  const permission = person.permission[vacancy.kind];
  if (permission.gate === 'fail' || vacancy.pay === 'hold' || vacancy.pay === 'refuse') return null;
  if (vacancy.seatsLeft < 1 || vacancy.expiresOn < day) return null;
  if (!learning && person.qualification !== null && person.qualification < vacancy.requirementLevel)
    return null;
  if (licences && !vacancy.licences.every((licence) => licences.has(licence))) return null;
  if (person.shifts && !vacancy.shifts.every((shift) => person.shifts?.includes(shift))) return null;
  if (
    person.hours &&
    vacancy.hours &&
    !(person.hours.min <= vacancy.hours.max && vacancy.hours.min <= person.hours.max)
  )
    return null;
  if (
    v.spot &&
    person.mobilityKm !== null &&
    squaredSteps(spot, v.spot) > radiusSteps(person.mobilityKm) ** 2
  )
    return null;
  const days = [day, person.availableFrom ?? day, permission.from ?? day];
  if (vacancy.regulated && !learning) {
    const good = person.recognitions.filter(
      ({ kldb5 }) => kldb5.slice(0, 4) === vacancy.kldb5.slice(0, 4) && kldb5 >= vacancy.kldb5,
    );
    if (good.length === 0) return null;
    days.push(good.map(({ from }) => from).sort()[0] ?? day);
  }
  const learned = languageDay(person, vacancy, day);
  return learned === null ? null : ([...days, learned].sort().at(-1) ?? day);
}

function languageDay(person: MatchPerson, vacancy: MatchVacancy, day: LocalDate): LocalDate | null {
  const helped = vacancy.instructionLanguages.some((code) => (person.otherLanguages[code] ?? 0) >= 3);
  let worst = 0;
  for (const need of vacancy.languageNeeds) {
    if (need.strength === 'recommendation') continue;
    if (need.language === 'de') worst = Math.max(worst, toLearn(person, need, helped));
    else if ((person.otherLanguages[need.language] ?? 0) < Math.max(...Object.values(need.levels)))
      return null;
  }
  let ready = day;
  const { L, R, S, W } = person.german;
  for (let level = Math.min(L, R, S, W) + 1; level <= worst; level += 1) {
    const on = person.languageReady[level];
    if (!on) return null;
    if (on > ready) ready = on;
  }
  return ready;
}

/** The lowest of the levels at which some form of the need has its highest gap. */
function toLearn(person: MatchPerson, need: LanguageNeed, helped: boolean): number {
  const gap = (ease: (level: number) => number): number =>
    LANGUAGE_SKILLS.reduce((highest, skill) => {
      const level = ease(need.levels[skill] ?? 0);
      return person.german[skill] < level ? Math.max(highest, level) : highest;
    }, 0);
  const asked = gap((level) => level);
  if (need.strength !== 'employer') return asked;
  const lower = need.acceptsLower;
  return Math.min(
    asked,
    helped ? gap((level) => level - 1) : asked,
    lower === null ? asked : gap((level) => Math.min(level, lower)),
  );
}

function score(
  { person, skills, spot, stale }: PlainPerson,
  v: PlainVacancy,
  ready: LocalDate,
  day: LocalDate,
  context: MatchContext,
): number {
  const { vacancy } = v;
  const covered = v.shares.reduce((sum, share) => sum + (skills.has(share.id) ? share.units : 0), 0);
  const near = person.occupations.map(({ kldb, relation }) => {
    let digits = 0;
    while (digits < 5 && kldb[digits] !== undefined && kldb[digits] === vacancy.kldb5[digits]) digits += 1;
    const tree = [0, 250, 750, 1375, 2000, 2500][digits] ?? 0;
    const similar = context.similar.get(vacancy.kldb5)?.has(kldb) ? 1100 : 0;
    const percent = { trained: 100, experienced: 90, wanted: 80 }[relation];
    return Math.floor((Math.max(tree, similar) * percent) / 100);
  });
  const margins = vacancy.languageNeeds
    .filter(({ language }) => language === 'de')
    .flatMap(({ levels }) =>
      LANGUAGE_SKILLS.filter((s) => levels[s] !== undefined).map((s) => person.german[s] - (levels[s] ?? 0)),
    );
  const german = margins.length === 0 ? 400 : Math.max(0, Math.min(800, 400 + 200 * Math.min(...margins)));
  const way = v.spot ? distanceUnits(squaredSteps(spot, v.spot), 1200) : 1200;
  const wanted = vacancy.start !== null && vacancy.start > day ? vacancy.start : day;
  const late = ready > wanted ? drop(toEpochDay(ready) - toEpochDay(wanted), 0, 300, 1000) : 0;
  return Math.max(0, Math.max(1500, covered) + Math.max(750, ...near) + german + way + v.base - stale - late);
}
