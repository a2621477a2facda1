import { LocalDate } from '../shared/index.js';
import { changesToOpen } from './blockers.js';
import { Change } from './change.js';
import { MatchContext } from './context.js';
import { gateReport } from './gates/index.js';
import { matchFrom } from './match.js';
import { deductions, scoreParts } from './score.js';
import { SkillShare } from './skills.js';
import { Deduction, GateResult, Match, MatchPerson, MatchVacancy, ScorePart } from './types.js';
import { personView, vacancyView } from './views.js';

/** Why a pair matches or does not, worked out on reading, so that it is never older than what it explains. */
export interface Explanation {
  /** Null when a gate fails. */
  readonly match: Match | null;
  readonly gates: readonly GateResult[];
  readonly parts: readonly ScorePart[];
  readonly deductions: readonly Deduction[];
  /** Heaviest first. */
  readonly matchedSkills: readonly SkillShare[];
  readonly missingSkills: readonly SkillShare[];
  /** The smallest changes that open the match; empty when open, null when the person cannot open it. */
  readonly changes: readonly Change[] | null;
  readonly weightsVersion: string;
}

export function explain(
  person: MatchPerson,
  vacancy: MatchVacancy,
  day: LocalDate,
  context: MatchContext,
): Explanation {
  const own = personView(person);
  const offer = vacancyView(vacancy, context);
  const report = gateReport(own, offer, day);
  return {
    match: matchFrom(report, own, offer, day, context),
    gates: report.gates,
    parts: scoreParts(own, offer, context),
    deductions: deductions(own, offer, report.ready, day, context),
    matchedSkills: offer.shares.filter(({ id }) => own.skills.has(id)),
    missingSkills: offer.shares.filter(({ id }) => !own.skills.has(id)),
    changes: changesToOpen(own, offer, report, day),
    weightsVersion: context.weights.version,
  };
}
