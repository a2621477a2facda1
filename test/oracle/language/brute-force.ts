import {
  BusyInterval,
  LanguageCandidate,
  LanguageGoal,
  LanguageRun,
  RejectCode,
  WeeklySlot,
} from '../../../src/domain/language/index.js';

/**
 * An oracle for the language planner, written from the semantics of the case file alone: it enumerates every
 * sequence of runs and derives everything anew from the history of runs taken. It shares no code with the
 * planner but the data types, and it has no shortcut: no state, no dominance, no order of runs.
 */
const SKILLS = ['L', 'R', 'S', 'W'] as const;
type Skill = (typeof SKILLS)[number];
type Levels = Readonly<Partial<Record<Skill, number>>>;

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

export interface OracleCertificate {
  readonly levels: Levels;
  readonly date: string;
  readonly scheme: string | null;
}

export interface OraclePlan {
  readonly ids: readonly string[];
  readonly qualifiedOn: string;
  readonly commitmentMetOn: string | null;
  readonly lateBy: number;
  readonly cost: number;
  readonly ue: number;
  readonly probability: number;
}

/** Minutes of the week that a slot covers, as a set. */
function minutesOf(slot: WeeklySlot, margin: number): Set<number> {
  const week = 7 * 24 * 60;
  const begin = (slot.weekday - 1) * 24 * 60 + slot.from;
  const length = slot.to >= slot.from ? slot.to - slot.from : slot.to + 24 * 60 - slot.from;
  const minutes = new Set<number>();
  for (let at = begin - margin; at < begin + length + margin; at += 1) minutes.add((at + week) % week);
  return minutes;
}

function meets(run: LanguageRun, busy: readonly BusyInterval[]): boolean {
  const margin = run.mode === 'online' ? 0 : run.travelMin;
  return run.slots.some((slot) => {
    const wanted = minutesOf(slot, margin);
    return busy.some((interval) => {
      if (run.childcare && interval.reason === 'care') return false;
      for (const minute of minutesOf(interval, 0)) if (wanted.has(minute)) return true;
      return false;
    });
  });
}

export class BruteForce {
  private readonly clash = new Map<string, boolean>();

  constructor(
    private readonly candidate: LanguageCandidate,
    private readonly runs: readonly LanguageRun[],
  ) {}

  certificates(taken: readonly LanguageRun[]): readonly OracleCertificate[] {
    const held: OracleCertificate[] = this.candidate.certs.map((cert) => ({
      levels: cert.levels,
      date: cert.date,
      scheme: cert.certScheme,
    }));
    for (const sittings of this.sittings(taken)) {
      const levels: Partial<Record<Skill, number>> = {};
      let date = '';
      for (const { exam } of sittings) {
        for (const skill of SKILLS) levels[skill] = Math.max(levels[skill] ?? 0, exam?.certifies[skill] ?? 0);
        if (exam && exam.resultDate > date) date = exam.resultDate;
      }
      held.push({ levels, date, scheme: sittings[0]?.certScheme ?? null });
    }
    return held;
  }

  private sittings(taken: readonly LanguageRun[]): readonly (readonly LanguageRun[])[] {
    const groups: LanguageRun[][] = [];
    for (const run of taken.filter(({ exam }) => exam !== null)) {
      const group = groups.find(
        ([first]) => first?.target === run.target && first.certScheme === run.certScheme,
      );
      if (group) group.push(run);
      else groups.push([run]);
    }
    return groups;
  }

  private learnedOn(taken: readonly LanguageRun[], skill: Skill, level: number): string | null {
    if (this.candidate.levels[skill] >= level) return this.candidate.today;
    const ends = taken
      .filter((run) => run.skills.includes(skill) && run.target >= level)
      .map(({ end }) => end);
    return ends.sort()[0] ?? null;
  }

  private provenOn(
    taken: readonly LanguageRun[],
    need: Levels,
    how: LanguageGoal['proof'],
    scheme: string | null,
  ) {
    let latest = this.candidate.today;
    for (const skill of SKILLS) {
      const level = need[skill] ?? 0;
      if (level === 0) continue;
      const days =
        how === 'assessed'
          ? [this.learnedOn(taken, skill, level)]
          : this.certificates(taken)
              .filter(
                (cert) => (cert.levels[skill] ?? 0) >= level && (scheme === null || cert.scheme === scheme),
              )
              .map(({ date }) => date);
      const first = days.filter((day) => day !== null).sort()[0];
      if (first === undefined) return null;
      if (first > latest) latest = first;
    }
    return latest;
  }

  startOfWork(taken: readonly LanguageRun[], goal: LanguageGoal): string | null {
    if (!goal.onTheJob) return null;
    const level = goal.onTheJob.minLevel;
    const proven = this.provenOn(
      taken,
      { L: level, R: level, S: level, W: level },
      goal.proof,
      goal.certScheme,
    );
    if (proven === null) return null;
    return proven > goal.onTheJob.start ? proven : goal.onTheJob.start;
  }

  private isFunded(run: LanguageRun): boolean {
    return this.candidate.entitlements.includes(run.scheme);
  }

  spent(taken: readonly LanguageRun[]): number {
    return taken.reduce((sum, run) => sum + (this.isFunded(run) ? 0 : (run.selfPayCost ?? 0)), 0);
  }

  /** The first reason, in the order of the case file's list, why `run` cannot follow `taken`. */
  verdict(taken: readonly LanguageRun[], run: LanguageRun, goal: LanguageGoal | null): RejectCode | null {
    const who = this.candidate;
    if (!this.isFunded(run)) {
      if (!who.selfPay || run.selfPayCost === null) return 'NOT_ENTITLED';
      if (run.selfPayCost > who.budget - this.spent(taken)) return 'NOT_ENTITLED+OVER_BUDGET';
    }
    if (run.scheme === 'IK') {
      const used = taken
        .filter(({ scheme }) => scheme === 'IK')
        .reduce((sum, { ue }) => sum + ue, who.ikUeUsed);
      if (used + run.ue > who.ikUeQuota) return 'IK_QUOTA_USED';
    }
    if (run.seats < 1) return 'NO_SEAT';
    if (run.registerBy < who.today) return 'REGISTRATION_CLOSED';
    if (run.mode !== 'onsite' && !who.onlineOk) return 'ONLINE_NOT_POSSIBLE';
    if (run.mode !== 'online' && run.travelMin > who.maxTravelMin) return 'TOO_FAR';
    if (run.needsJobOffer && !who.jobOffer) return 'NEEDS_JOB_OFFER';
    if (this.clashes(run) || this.clashesWithWork(taken, run, goal)) return 'TIME_CLASH';
    if (!this.isFree(taken, run)) return 'OVERLAP';
    return this.entryVerdict(taken, run) ?? this.pendingVerdict(taken, run);
  }

  private clashes(run: LanguageRun): boolean {
    const known = this.clash.get(run.id) ?? meets(run, this.candidate.busy);
    this.clash.set(run.id, known);
    return known;
  }

  private clashesWithWork(
    taken: readonly LanguageRun[],
    run: LanguageRun,
    goal: LanguageGoal | null,
  ): boolean {
    if (!goal?.onTheJob) return false;
    const start = this.startOfWork(taken, goal);
    return start !== null && run.end >= start && meets(run, goal.onTheJob.workBusy);
  }

  private isFree(taken: readonly LanguageRun[], run: LanguageRun): boolean {
    if (run.start < this.candidate.today) return false;
    return taken.every((other) => other.end < run.start && (!other.exam || other.exam.date <= run.start));
  }

  private entryVerdict(taken: readonly LanguageRun[], run: LanguageRun): RejectCode | null {
    const { level, proof, maxAgeDays } = run.entry;
    if (proof === 'placement') {
      const ready = run.skills.every((skill) => {
        const day = this.learnedOn(taken, skill, level);
        return day !== null && day <= run.start;
      });
      return ready ? null : 'ENTRY_LEVEL';
    }
    const covering = this.certificates(taken).filter((cert) =>
      SKILLS.every((skill) => (cert.levels[skill] ?? 0) >= level),
    );
    if (covering.length === 0) return 'ENTRY_CERT';
    const fresh = covering.filter(
      ({ date }) => maxAgeDays === null || dayNumber(run.start) - dayNumber(date) <= maxAgeDays,
    );
    if (fresh.length === 0) return 'CERT_TOO_OLD';
    return fresh.some(({ date }) => date <= run.registerBy) ? null : 'CERT_AFTER_REGISTRATION';
  }

  private pendingVerdict(taken: readonly LanguageRun[], run: LanguageRun): RejectCode | null {
    if (!run.exam) return null;
    const waiting = taken.some(
      (other) =>
        other.exam &&
        other.target === run.target &&
        other.certScheme === run.certScheme &&
        other.exam.resultDate >= run.start,
    );
    return waiting ? 'PREVIOUS_RESULT_PENDING' : null;
  }

  probability(taken: readonly LanguageRun[]): number {
    let product = 1;
    for (const run of taken) if (!run.exam) product *= run.p;
    for (const sittings of this.sittings(taken))
      product *= 1 - sittings.reduce((fail, { p }) => fail * (1 - p), 1);
    return product;
  }

  /** Every feasible sequence, the empty one first. */
  sequences(goal: LanguageGoal | null): readonly (readonly LanguageRun[])[] {
    if (goal?.onTheJob) return this.enumerate(goal);
    return (this.withoutWork ??= this.enumerate(null));
  }

  private withoutWork: readonly (readonly LanguageRun[])[] | null = null;

  private enumerate(goal: LanguageGoal | null): readonly (readonly LanguageRun[])[] {
    const found: (readonly LanguageRun[])[] = [];
    const visit = (taken: readonly LanguageRun[]): void => {
      found.push(taken);
      for (const run of this.runs)
        if (!taken.includes(run) && this.verdict(taken, run, goal) === null) visit([...taken, run]);
    };
    visit([]);
    return found;
  }

  /** What a sequence brings for a goal; null when it never proves it. */
  value(taken: readonly LanguageRun[], goal: LanguageGoal): OraclePlan | null {
    const common = {
      ids: taken.map(({ id }) => id),
      cost: this.spent(taken),
      ue: taken.reduce((sum, { ue }) => sum + ue, 0),
      probability: this.probability(taken),
    };
    const late = (day: string, limit: number): number => Math.max(0, dayNumber(day) - limit);
    const latest = goal.latest === null ? Infinity : dayNumber(goal.latest);
    if (!goal.onTheJob) {
      const day = this.provenOn(taken, goal.need, goal.proof, goal.certScheme);
      return day === null
        ? null
        : { ...common, qualifiedOn: day, commitmentMetOn: null, lateBy: late(day, latest) };
    }
    const start = this.startOfWork(taken, goal);
    if (start === null) return null;
    const { commitLevel, commitWithinDays } = goal.onTheJob;
    if (commitLevel === null)
      return { ...common, qualifiedOn: start, commitmentMetOn: null, lateBy: late(start, latest) };
    const need = { L: commitLevel, R: commitLevel, S: commitLevel, W: commitLevel };
    const met = this.provenOn(taken, need, 'certificate', goal.certScheme);
    if (met === null) return null;
    const lateBy = late(start, latest) || late(met, dayNumber(start) + commitWithinDays);
    return { ...common, qualifiedOn: start, commitmentMetOn: met, lateBy };
  }

  plans(goal: LanguageGoal): readonly OraclePlan[] {
    return this.sequences(goal).flatMap((taken) => this.value(taken, goal) ?? []);
  }
}

/** (qualifiedOn, commitment, cost, UE, steps, ids), smaller is better. */
export function comparePlans(a: OraclePlan, b: OraclePlan): number {
  const text = (x: string, y: string): number => (x === y ? 0 : x < y ? -1 : 1);
  return (
    text(a.qualifiedOn, b.qualifiedOn) ||
    text(a.commitmentMetOn ?? '', b.commitmentMetOn ?? '') ||
    a.cost - b.cost ||
    a.ue - b.ue ||
    a.ids.length - b.ids.length ||
    a.ids.map((id, index) => text(id, b.ids[index] ?? '')).find((order) => order !== 0) ||
    0
  );
}

export function bestPlan(plans: readonly OraclePlan[], q = 0): OraclePlan | null {
  const wanted = plans.filter(({ lateBy, probability }) => lateBy === 0 && probability >= q - 1e-9);
  return [...wanted].sort(comparePlans)[0] ?? null;
}

/** The distinct (day, cost, probability) that no other plan beats. */
export function frontOf(plans: readonly OraclePlan[]): readonly OraclePlan[] {
  const inTime = [...plans].filter(({ lateBy }) => lateBy === 0).sort(comparePlans);
  const better = (a: OraclePlan, b: OraclePlan): boolean =>
    a.qualifiedOn <= b.qualifiedOn &&
    (a.commitmentMetOn ?? '') <= (b.commitmentMetOn ?? '') &&
    a.cost <= b.cost &&
    a.probability >= b.probability - 1e-9;
  return inTime.filter(
    (plan, at) =>
      !inTime.some(
        (other, index) => index !== at && better(other, plan) && (index < at || !better(plan, other)),
      ),
  );
}
