import { HeldCertificate, LevelVector, Person, Step } from '../search/compile.js';
import { RunOption } from '../search/options.js';
import { Goal, opens } from '../search/value.js';

/** A certificate together with the exam it was won in; null for what the person brought. */
interface WonCertificate extends HeldCertificate {
  readonly examKey: string | null;
}

/** An exam that was tried, passed or not. */
interface Attempt {
  /** No further sitting of this exam starts on or before this day. */
  readonly result: number;
  /** Skills taught or tested on the way to it: they need no new placement test for a further sitting. */
  readonly attended: readonly boolean[];
  readonly target: number;
}

/** What a person has in hand after some runs were passed and others failed. */
export interface ChanceState {
  readonly freeFrom: number;
  readonly reached: LevelVector;
  readonly certs: readonly WonCertificate[];
  readonly attempts: ReadonlyMap<string, Attempt>;
  readonly cost: number;
  readonly ik: number;
  /** Day on which the goal is proven; Infinity while it is not. */
  readonly qualifiedOn: number;
}

/** Where the recursion stands: the person, the goal, and the runs in order of start. */
export interface ChanceField {
  readonly person: Person;
  readonly goal: Goal;
  readonly options: readonly RunOption[];
}

export function rootState(field: ChanceField): ChanceState {
  const { person } = field;
  const certs = person.certs.map((cert) => ({ ...cert, examKey: null }));
  return {
    freeFrom: person.today,
    reached: person.levels,
    certs,
    attempts: new Map(),
    cost: 0,
    ik: 0,
    qualifiedOn: qualifiedOn(field, person.levels, certs, person.today),
  };
}

/** True when the run may be the next one: the rules of `rejectCode`, applied to what is really in hand. */
export function mayEnter(field: ChanceField, state: ChanceState, option: RunOption): boolean {
  const { step, price } = option;
  const { person } = field;
  if (option.fixed !== null || price === null || step.start < state.freeFrom) return false;
  if (price > 0 && state.cost + price > person.candidate.budget) return false;
  if (step.usesIkQuota && state.ik + step.run.ue > person.ikLeft) return false;
  const before = step.exam ? state.attempts.get(step.exam.key) : undefined;
  if (before && step.start <= before.result) return false;
  const { entry } = step.run;
  if (entry.proof === 'certificate') {
    const gate = { ...entry, start: step.start, registerBy: step.registerBy };
    return state.certs.some((cert) => opens(cert, gate));
  }
  const resits = (skill: number): boolean =>
    before !== undefined && before.attended[skill] === true && entry.level <= before.target;
  return step.skills.every((skill) => (state.reached[skill] ?? 0) >= entry.level || resits(skill));
}

export function afterFailure(state: ChanceState, option: RunOption): ChanceState {
  return { ...state, ...spent(state, option) };
}

export function afterSuccess(field: ChanceField, state: ChanceState, option: RunOption): ChanceState {
  const { step } = option;
  const reached = state.reached.map((level, skill) =>
    step.skills.includes(skill) ? Math.max(level, step.run.target) : level,
  );
  const certs = step.exam ? [...state.certs, certificateFrom(state, step.exam)] : state.certs;
  const proven = qualifiedOn(field, reached, certs, step.end);
  return { ...spent(state, option), reached, certs, qualifiedOn: Math.min(state.qualifiedOn, proven) };
}

function spent(
  state: ChanceState,
  { step, price }: RunOption,
): Pick<ChanceState, 'freeFrom' | 'attempts' | 'cost' | 'ik'> {
  return {
    freeFrom: step.freeFrom,
    attempts: step.exam ? attemptsAfter(state, step, step.exam.key, step.exam.result) : state.attempts,
    cost: state.cost + (price ?? 0),
    ik: state.ik + (step.usesIkQuota ? step.run.ue : 0),
  };
}

function attemptsAfter(state: ChanceState, step: Step, key: string, result: number): ChanceState['attempts'] {
  const before = state.attempts.get(key);
  const attended = state.reached.map(
    (_, skill) => step.skills.includes(skill) || before?.attended[skill] === true,
  );
  return new Map(state.attempts).set(key, {
    result: Math.max(result, before?.result ?? 0),
    attended,
    target: step.run.target,
  });
}

/** A further sitting adds to the parts that earlier sittings of the same exam certified. */
function certificateFrom(state: ChanceState, exam: NonNullable<Step['exam']>): WonCertificate {
  const earlier = state.certs.filter(({ examKey }) => examKey === exam.key);
  const levels = exam.levels.map((level, skill) =>
    Math.max(level, ...earlier.map((cert) => cert.levels[skill] ?? 0)),
  );
  return { levels, date: exam.result, certScheme: exam.certScheme, examKey: exam.key };
}

/** Day on which the goal is proven with levels reached by `day` and certificates in hand or announced. */
function qualifiedOn(
  { person, goal }: ChanceField,
  reached: LevelVector,
  certs: readonly HeldCertificate[],
  day: number,
): number {
  const { proof, certScheme } = goal.goal;
  let proven = proof === 'assessed' ? day : person.today;
  goal.need.forEach((level, skill) => {
    if (level === 0) return;
    if (proof === 'assessed') proven = (reached[skill] ?? 0) >= level ? proven : Infinity;
    else proven = Math.max(proven, firstCovering(certs, skill, level, certScheme));
  });
  return proven;
}

function firstCovering(
  certs: readonly HeldCertificate[],
  skill: number,
  level: number,
  scheme: string | null,
): number {
  let day = Infinity;
  for (const cert of certs)
    if ((cert.levels[skill] ?? 0) >= level && (scheme === null || cert.certScheme === scheme))
      day = Math.min(day, cert.date);
  return day;
}
