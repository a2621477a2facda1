import {
  CefrLevel,
  LanguageSkill,
  PartialSkillLevels,
  SkillLevels,
  cents,
} from '../../domain/shared/index.js';
import {
  BusyInterval,
  LanguageCandidate,
  LanguageGoal,
  LanguageRun,
  OnTheJobStart,
  WeeklySlot,
} from '../../domain/language/index.js';

/** The shapes of `language-plan.json`: times as `HH:MM`, slots as tuples, amounts in euro. */
export interface CandidateInput {
  readonly today: string;
  readonly levels: SkillLevels;
  readonly certs?: readonly { levels: PartialSkillLevels; date: string; certScheme?: string | null }[];
  readonly entitlements?: readonly string[];
  readonly selfPay?: boolean;
  readonly budget?: number;
  readonly ikUeUsed?: number;
  readonly ikUeQuota?: number;
  readonly busy?: readonly BusyInput[];
  readonly maxTravelMin?: number | null;
  readonly onlineOk?: boolean;
  readonly jobOffer?: boolean;
}

type SlotInput = readonly [number, string, string];
type BusyInput = readonly [number, string, string, string?];

export interface RunInput {
  readonly id: string;
  readonly scheme: string;
  readonly entry: { level: CefrLevel; proof: 'placement' | 'certificate'; maxAgeDays?: number | null };
  readonly target: CefrLevel;
  readonly skills: readonly LanguageSkill[];
  readonly start: string;
  readonly end: string;
  readonly registerBy?: string | null;
  readonly ue?: number;
  readonly slots?: readonly SlotInput[];
  readonly mode?: 'onsite' | 'online' | 'hybrid';
  readonly travelMin?: number;
  readonly childcare?: boolean;
  readonly seats?: number | null;
  readonly selfPayCost?: number | null;
  readonly needsJobOffer?: boolean;
  readonly p?: number;
  readonly exam?: { date: string; resultDate: string; certifies: PartialSkillLevels } | null;
  readonly certScheme?: string | null;
}

export interface VacancyInput {
  readonly id?: string;
  readonly need: PartialSkillLevels;
  readonly proof?: 'certificate' | 'assessed';
  readonly certScheme?: string | null;
  readonly latest?: string | null;
  readonly weight?: number;
  readonly onTheJob?: {
    start: string;
    minLevel: CefrLevel;
    commitLevel?: CefrLevel | null;
    commitWithinDays?: number;
    workBusy?: readonly BusyInput[];
  } | null;
}

export function candidateOf(input: CandidateInput): LanguageCandidate {
  return {
    today: input.today,
    levels: input.levels,
    certs: (input.certs ?? []).map((cert) => ({ ...cert, certScheme: cert.certScheme ?? null })),
    entitlements: input.entitlements ?? [],
    selfPay: input.selfPay ?? false,
    budget: cents(input.budget ?? 0),
    ikUeUsed: input.ikUeUsed ?? 0,
    ikUeQuota: input.ikUeQuota ?? 600,
    busy: (input.busy ?? []).map(busyOf),
    maxTravelMin: input.maxTravelMin ?? Infinity,
    onlineOk: input.onlineOk ?? true,
    jobOffer: input.jobOffer ?? false,
  };
}

export function runOf(input: RunInput): LanguageRun {
  return {
    id: input.id,
    scheme: input.scheme,
    entry: { ...input.entry, maxAgeDays: input.entry.maxAgeDays ?? null },
    target: input.target,
    skills: input.skills,
    start: input.start,
    end: input.end,
    registerBy: input.registerBy ?? input.start,
    ue: input.ue ?? 0,
    slots: (input.slots ?? []).map(slotOf),
    mode: input.mode ?? 'onsite',
    travelMin: input.travelMin ?? 0,
    childcare: input.childcare ?? false,
    seats: input.seats ?? Infinity,
    selfPayCost: typeof input.selfPayCost === 'number' ? cents(input.selfPayCost) : null,
    needsJobOffer: input.needsJobOffer ?? false,
    p: input.p ?? 1,
    exam: input.exam ?? null,
    certScheme: input.certScheme ?? null,
  };
}

export function goalOf(input: VacancyInput): LanguageGoal {
  return {
    id: input.id ?? '',
    need: input.need,
    proof: input.proof ?? 'certificate',
    certScheme: input.certScheme ?? null,
    latest: input.latest ?? null,
    onTheJob: input.onTheJob ? jobStartOf(input.onTheJob) : null,
  };
}

function jobStartOf(input: NonNullable<VacancyInput['onTheJob']>): OnTheJobStart {
  return {
    start: input.start,
    minLevel: input.minLevel,
    commitLevel: input.commitLevel ?? null,
    commitWithinDays: input.commitWithinDays ?? Infinity,
    workBusy: (input.workBusy ?? []).map(busyOf),
  };
}

function slotOf([weekday, from, to]: readonly [number, string, string, ...unknown[]]): WeeklySlot {
  return { weekday, from: minuteOf(from), to: minuteOf(to) };
}

function busyOf(input: BusyInput): BusyInterval {
  return { ...slotOf(input), reason: input[3] ?? '' };
}

function minuteOf(time: string): number {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(time);
  if (!parts) throw new Error(`"${time}" is no time of day`);
  return Number(parts[1]) * 60 + Number(parts[2]);
}
