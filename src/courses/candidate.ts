import {
  BusyInterval,
  entitlements,
  LanguageBenefit,
  LanguageCandidate,
  LanguageCertificate,
  LanguageEntitlements,
  LanguageRule,
  LanguageStatus,
  LanguageStatusFacts,
} from '../domain/language/index.js';
import { overallLevel } from '../domain/shared/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import type { ResidenceStatus } from '../domain/work-permission/index.js';
import { germanLevels } from '../profile/index.js';
import type { LanguageClaim, Person } from '../profile/index.js';
import type { DayPart, LearningSituation } from './learning/learning-situation.entity.js';

/** Open to everybody without a decision: offers of volunteers (language café, tandem). */
const FREE_SCHEMES = ['LOCAL'];
/** IntV § 11: hours of the language part. */
const IK_UE_QUOTA = 600;

/** Residence papers as the law on courses tells them apart. */
const STATUS: Readonly<Record<ResidenceStatus, LanguageStatus>> = {
  ankunftsnachweis: 'asylum_seeker',
  aufenthaltsgestattung: 'asylum_seeker',
  duldung_60a: 'toleration',
  duldung_60b: 'toleration',
  duldung_60c: 'toleration_discretionary',
  duldung_60d: 'toleration_discretionary',
  ae_16g: 'title_other',
  ae_22: 'title_other',
  ae_23_1: 'title_other',
  ae_23_2: 'title_23_2_4',
  ae_23_4: 'title_23_2_4',
  ae_23a: 'title_other',
  ae_24: 'title_24',
  ae_24_expired: 'title_24',
  ae_25_1: 'title_25_1_2',
  ae_25_2: 'title_25_1_2',
  ae_25_3: 'title_25_3',
  ae_25_4_s1: 'title_other',
  ae_25_4_s2: 'title_other',
  ae_25_4a: 'title_other',
  ae_25_4b: 'title_other',
  ae_25_5: 'title_25_5',
  ae_25a: 'title_other',
  ae_25b: 'title_25b',
  ae_104c: 'title_other',
  ne_26: 'title_other',
  ae_family: 'title_family',
  fiktion_81_3_s1: 'title_other',
  fiktion_81_3_s2: 'toleration',
  fiktion_81_4: 'title_other',
  german: 'german',
  eu_citizen: 'eu_citizen',
  other_title: 'title_other',
};

const ASYLBLG: readonly LanguageStatus[] = ['asylum_seeker', 'toleration', 'toleration_discretionary'];

/** Ways to a funded place that the stored facts open; what nobody asked counts as not there. */
export function personEntitlements(
  person: Person,
  claims: readonly LanguageClaim[],
  situation: Pick<LearningSituation, 'obliged' | 'jobPromise'>,
  day: LocalDate,
  rules?: readonly LanguageRule[],
): LanguageEntitlements {
  return entitlements(statusFacts(person, claims, situation), day, rules);
}

function statusFacts(
  person: Person,
  claims: readonly LanguageClaim[],
  situation: Pick<LearningSituation, 'obliged' | 'jobPromise'>,
): LanguageStatusFacts {
  const status = STATUS[person.status];
  const facts = person.statusFacts;
  return {
    status,
    benefit: benefitOf(status, facts.inNeed ?? null),
    titleSince: facts.titleIssuedOn ?? null,
    delayNotOwnFault: false,
    tolerationSince: facts.duldungSince ?? null,
    obliged: situation.obliged,
    ikPermit: null,
    registeredWithAgentur: ASYLBLG.includes(status),
    employed: facts.employedSince != null,
    apprenticeOrPromise: situation.jobPromise,
    recognitionProcedure: false,
    integrationCourseWithoutB1: false,
    certifiedLevel: certificates(claims).reduce<LanguageStatusFacts['certifiedLevel']>((best, { levels }) => {
      const level = overallLevel({ L: levels.L ?? 0, R: levels.R ?? 0, S: levels.S ?? 0, W: levels.W ?? 0 });
      return level > best ? level : best;
    }, 0),
  };
}

/** Who pays for living costs, where the person is in need; null counts as yes, as everywhere. */
function benefitOf(status: LanguageStatus, inNeed: boolean | null): LanguageBenefit {
  if (inNeed === false || status === 'german') return 'none';
  return ASYLBLG.includes(status) ? 'asylblg' : 'sgb2';
}

/** The person as the planner reads one: levels, certificates, funded schemes, reach. */
export function candidateOf(
  person: Person,
  claims: readonly LanguageClaim[],
  granted: LanguageEntitlements,
  situation: Omit<LearningSituation, 'personId' | 'updatedAt'>,
  today: LocalDate,
): LanguageCandidate {
  return {
    today,
    levels: germanLevels(person),
    certs: certificates(claims),
    entitlements: [...granted.schemes, ...FREE_SCHEMES],
    // Always asked: a run without a price costs nothing, and a price beyond the budget is a reason of its own.
    selfPay: true,
    budget: situation.budgetCents,
    ikUeUsed: situation.ikUeUsed,
    ikUeQuota: IK_UE_QUOTA,
    busy: [
      ...situation.careTimes.flatMap((part) => busyIn(part, 'care')),
      ...situation.busyTimes.flatMap((part) => busyIn(part, 'own')),
    ],
    maxTravelMin: situation.maxTravelMin,
    onlineOk: situation.online,
    jobOffer: situation.jobPromise,
  };
}

const WORKDAYS = [1, 2, 3, 4, 5];
/** Parts of the week in minutes since midnight; they meet without a gap. */
const PARTS: Readonly<
  Record<DayPart, { readonly days: readonly number[]; readonly from: number; readonly to: number }>
> = {
  morning: { days: WORKDAYS, from: 7 * 60, to: 12 * 60 },
  afternoon: { days: WORKDAYS, from: 12 * 60, to: 17 * 60 },
  evening: { days: WORKDAYS, from: 17 * 60, to: 22 * 60 },
  weekend: { days: [6, 7], from: 7 * 60, to: 22 * 60 },
};

/** A part of the week as times that no course may touch. */
export function busyIn(part: DayPart, reason: string): readonly BusyInterval[] {
  const { days, from, to } = PARTS[part];
  return days.map((weekday) => ({ weekday, from, to, reason }));
}

function certificates(claims: readonly LanguageClaim[]): readonly LanguageCertificate[] {
  return claims
    .filter((claim) => claim.source === 'certificate')
    .map((claim) => ({
      levels: Object.fromEntries(
        (
          [
            ['L', claim.listening],
            ['R', claim.reading],
            ['S', claim.speaking],
            ['W', claim.writing],
          ] as const
        ).filter(([, level]) => level !== null),
      ),
      date: claim.datedOn,
      certScheme: null,
    }));
}
