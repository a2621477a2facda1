import {
  CEFR_LEVELS,
  CefrLevel,
  LANGUAGE_SKILLS,
  LocalDate,
  PartialSkillLevels,
  cents,
  sameLevel,
} from '../../domain/shared/index.js';
import {
  BusyInterval,
  LanguageCandidate,
  LanguageGoal,
  LanguageRun,
  OnTheJobStart,
  WeeklySlot,
} from '../../domain/language/index.js';
import { JsonPlace } from './json-reader.js';

/** The shapes of `language-plan.json`: times as `HH:MM`, slots as tuples, amounts in euro. */
export function candidateOf(place: JsonPlace): LanguageCandidate {
  const number = (key: string, otherwise: number): number => place.at(key).optional(amountOf) ?? otherwise;
  return {
    today: place.at('today').date(),
    levels: { ...sameLevel(0), ...levelsOf(place.at('levels')) },
    certs: listOf(place.at('certs'), (cert) => ({
      levels: levelsOf(cert.at('levels')),
      date: cert.at('date').date(),
      certScheme: cert.at('certScheme').optional(textOf),
    })),
    entitlements: listOf(place.at('entitlements'), textOf),
    selfPay: flagAt(place, 'selfPay', false),
    budget: cents(number('budget', 0)),
    ikUeUsed: number('ikUeUsed', 0),
    ikUeQuota: number('ikUeQuota', 600),
    busy: listOf(place.at('busy'), busyOf),
    maxTravelMin: number('maxTravelMin', Infinity),
    onlineOk: flagAt(place, 'onlineOk', true),
    jobOffer: flagAt(place, 'jobOffer', false),
  };
}

export function runOf(place: JsonPlace): LanguageRun {
  const number = (key: string, otherwise: number): number => place.at(key).optional(amountOf) ?? otherwise;
  const [start, end] = [place.at('start').date(), place.at('end').date()];
  if (end < start) place.at('end').note(`${end} lies before the start`);
  const entry = place.at('entry');
  return {
    id: place.at('id').text(),
    scheme: place.at('scheme').text(),
    entry: {
      level: levelOf(entry.at('level')),
      proof: entry.at('proof').oneOf(['placement', 'certificate']),
      maxAgeDays: entry.at('maxAgeDays').optional(amountOf),
    },
    target: levelOf(place.at('target')),
    skills: place.at('skills').list((skill) => skill.oneOf(['L', 'R', 'S', 'W'])),
    start,
    end,
    registerBy: place.at('registerBy').optional(dateOf) ?? start,
    ue: number('ue', 0),
    slots: listOf(place.at('slots'), slotOf),
    mode: place.at('mode').optional((mode) => mode.oneOf(['onsite', 'online', 'hybrid'])) ?? 'onsite',
    travelMin: number('travelMin', 0),
    childcare: flagAt(place, 'childcare', false),
    seats: number('seats', Infinity),
    selfPayCost: place.at('selfPayCost').optional((cost) => cents(amountOf(cost))),
    needsJobOffer: flagAt(place, 'needsJobOffer', false),
    p: place.at('p').optional((p) => p.number({ from: 0, to: 1 })) ?? 1,
    exam: place.at('exam').optional(examOf),
    certScheme: place.at('certScheme').optional(textOf),
  };
}

export function goalOf(place: JsonPlace): LanguageGoal {
  return {
    id: place.at('id').optional(textOf) ?? '',
    need: levelsOf(place.at('need')),
    proof: place.at('proof').optional((proof) => proof.oneOf(['certificate', 'assessed'])) ?? 'certificate',
    certScheme: place.at('certScheme').optional(textOf),
    latest: place.at('latest').optional(dateOf),
    onTheJob: place.at('onTheJob').optional(jobStartOf),
  };
}

function jobStartOf(place: JsonPlace): OnTheJobStart {
  return {
    start: place.at('start').date(),
    minLevel: levelOf(place.at('minLevel')),
    commitLevel: place.at('commitLevel').optional(levelOf),
    commitWithinDays: place.at('commitWithinDays').optional(amountOf) ?? Infinity,
    workBusy: listOf(place.at('workBusy'), busyOf),
  };
}

function examOf(place: JsonPlace): NonNullable<LanguageRun['exam']> {
  const [date, resultDate] = [place.at('date').date(), place.at('resultDate').date()];
  if (resultDate < date) place.at('resultDate').note(`${resultDate} lies before the exam`);
  return { date, resultDate, certifies: levelsOf(place.at('certifies')) };
}

/** Levels per skill; a skill left out or null is not stated. */
function levelsOf(place: JsonPlace): PartialSkillLevels {
  const stated = LANGUAGE_SKILLS.map((skill) => [skill, place.at(skill).optional(levelOf)] as const);
  for (const key of Object.keys(place.fields()))
    if (!LANGUAGE_SKILLS.some((skill) => skill === key))
      place.at(key).note('is no skill; wanted L, R, S or W');
  return Object.fromEntries(stated.filter(([, level]) => level !== null));
}

function levelOf(place: JsonPlace): CefrLevel {
  return place.oneOf(CEFR_LEVELS);
}

function slotOf(place: JsonPlace): WeeklySlot {
  return {
    weekday: place.item(0).number({ from: 1, to: 7, whole: true }),
    from: minuteOf(place.item(1)),
    to: minuteOf(place.item(2)),
  };
}

function busyOf(place: JsonPlace): BusyInterval {
  return { ...slotOf(place), reason: place.item(3).optional(textOf) ?? '' };
}

const LAST_MINUTE = 24 * 60;

function minuteOf(place: JsonPlace): number {
  const parts = typeof place.value === 'string' ? /^(\d{1,2}):([0-5]\d)$/.exec(place.value) : null;
  const minute = parts ? Number(parts[1]) * 60 + Number(parts[2]) : Infinity;
  if (minute <= LAST_MINUTE) return minute;
  place.refuse('a time of day written HH:MM');
  return 0;
}

const dateOf = (place: JsonPlace): LocalDate => place.date();
const textOf = (place: JsonPlace): string => place.text();
const amountOf = (place: JsonPlace): number => place.number({ from: 0 });

function flagAt(place: JsonPlace, key: string, otherwise: boolean): boolean {
  return place.at(key).optional((flag) => flag.flag()) ?? otherwise;
}

/** A list that may be left out: then it is empty. */
function listOf<T>(place: JsonPlace, read: (entry: JsonPlace) => T): readonly T[] {
  return place.optional((list) => list.list(read)) ?? [];
}
