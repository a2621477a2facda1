import {
  CefrLevel,
  LANGUAGE_SKILLS,
  LocalDate,
  maxDate,
  missingSkills,
  overallLevel,
  PartialSkillLevels,
  SkillLevels,
} from '../../shared/index.js';
import { GateResult, LanguageNeed, MatchPerson, MatchVacancy } from '../types.js';
import { INSTRUCTION_LEVEL, INSTRUCTION_RELIEF } from '../weights.js';
import { Finding, gateResult, worst } from './result.js';

const MET: Finding = { outcome: 'pass', reason: 'language_met' };

/**
 * Language needs other than recommendations, each by its strength: an authority's or a statute's level is never
 * waived; an employer's wish gives way one level to instruction in a language the person knows (§ 12 ArbSchG), or to
 * the lower level the employer takes with a commitment. A German level that is missing is `later` by the plan.
 */
export function languageGate(person: MatchPerson, vacancy: MatchVacancy): GateResult {
  const needs = bindingNeeds(vacancy);
  const [first, ...rest] = needs.map((need) => needFinding(person, vacancy, need));
  const found: Finding = first ? worst(first, ...rest) : { outcome: 'pass', reason: 'language_not_needed' };
  const strict = needs.some((need) => need.strength === 'hard' || need.strength === 'authority');
  return gateResult('language', strict ? 'statute or authority' : 'employer', found);
}

export function bindingNeeds(vacancy: Pick<MatchVacancy, 'languageNeeds'>): readonly LanguageNeed[] {
  return vacancy.languageNeeds.filter((need) => need.strength !== 'recommendation');
}

function needFinding(person: MatchPerson, vacancy: MatchVacancy, need: LanguageNeed): Finding {
  if (need.language !== 'de') return otherFinding(person, need);
  if (missingSkills(person.german, need.levels).length === 0) return MET;
  const relaxed = isInstructedOtherwise(person, vacancy);
  const level = levelToLearn(person.german, need, relaxed);
  if (level === 0) {
    const accepted =
      need.acceptsLower !== null && meets(person.german, lowered(need.levels, need.acceptsLower));
    return { outcome: 'pass', reason: accepted ? 'language_lower_accepted' : 'language_instruction_relaxes' };
  }
  const from = germanReadyOn(person, level);
  const params = { level, skills: missingSkills(person.german, need.levels).join('') };
  return from === null
    ? { outcome: 'fail', reason: 'language_no_path', params }
    : { outcome: 'later', reason: 'language_reachable', from, params };
}

/**
 * Day on which all four German skills reach a level by the plan: not before any level in between, and null when one
 * in between has no known way, so that a higher level is never nearer than a lower one.
 */
export function germanReadyOn(
  person: Pick<MatchPerson, 'german' | 'languageReady'>,
  level: CefrLevel,
): LocalDate | null {
  let ready: LocalDate | null = null;
  for (let step = overallLevel(person.german) + 1; step <= level; step += 1) {
    const day = person.languageReady[step] ?? null;
    if (day === null) return null;
    ready = maxDate(day, ready ?? day);
  }
  return ready;
}

/**
 * The German level to learn before the need is met in its easiest form, 0 when it is met already. `relaxed`: the
 * employer instructs in another language that the person knows.
 */
export function levelToLearn(have: SkillLevels, need: LanguageNeed, relaxed: boolean): CefrLevel {
  return Math.min(...needForms(need, relaxed).map((levels) => highestMissing(have, levels))) as CefrLevel;
}

/** The forms in which a need can be met: as asked and, for an employer's wish, as relaxed or as accepted. */
export function needForms(need: LanguageNeed, relaxed: boolean): readonly PartialSkillLevels[] {
  const forms = [need.levels];
  if (need.strength !== 'employer') return forms;
  if (relaxed) forms.push(reduced(need.levels));
  if (need.acceptsLower !== null) forms.push(lowered(need.levels, need.acceptsLower));
  return forms;
}

/** True when the employer explains work and safety in a language, not German, that the person knows well enough. */
export function isInstructedOtherwise(
  person: Pick<MatchPerson, 'otherLanguages'>,
  vacancy: Pick<MatchVacancy, 'instructionLanguages'>,
): boolean {
  return vacancy.instructionLanguages.some(
    (language) => language !== 'de' && (person.otherLanguages[language] ?? 0) >= INSTRUCTION_LEVEL,
  );
}

/** The one level asked of a language whose skills are not kept apart. */
export function otherLevel(need: LanguageNeed): CefrLevel {
  const asked = Math.max(0, ...LANGUAGE_SKILLS.map((skill) => need.levels[skill] ?? 0)) as CefrLevel;
  const lower = need.strength === 'employer' ? need.acceptsLower : null;
  return lower !== null && lower < asked ? lower : asked;
}

function otherFinding(person: MatchPerson, need: LanguageNeed): Finding {
  const level = otherLevel(need);
  if ((person.otherLanguages[need.language] ?? 0) >= level) return MET;
  return { outcome: 'fail', reason: 'language_other_missing', params: { language: need.language, level } };
}

function highestMissing(have: SkillLevels, levels: PartialSkillLevels): number {
  return Math.max(0, ...missingSkills(have, levels).map((skill) => levels[skill] ?? 0));
}

function meets(have: SkillLevels, levels: PartialSkillLevels): boolean {
  return missingSkills(have, levels).length === 0;
}

function reduced(levels: PartialSkillLevels): PartialSkillLevels {
  return mapLevels(levels, (level) => Math.max(0, level - INSTRUCTION_RELIEF));
}

function lowered(levels: PartialSkillLevels, to: CefrLevel): PartialSkillLevels {
  return mapLevels(levels, (level) => Math.min(level, to));
}

function mapLevels(levels: PartialSkillLevels, change: (level: number) => number): PartialSkillLevels {
  return Object.fromEntries(
    LANGUAGE_SKILLS.filter((skill) => levels[skill] !== undefined).map((skill) => [
      skill,
      change(levels[skill] ?? 0),
    ]),
  );
}
