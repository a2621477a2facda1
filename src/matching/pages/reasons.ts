import { Change, Explanation, GateResult, MatchKind, ScorePart } from '../../domain/matching/index.js';
import { CefrLevel, LANGUAGE_SKILLS, cefrName } from '../../domain/shared/index.js';
import type { Reason } from '../../web/components/index.js';
import type { MessageKey, Ui } from '../../web/i18n/index.js';

/** What reasons need beside the explanation itself. */
export interface ReasonNames {
  readonly skill: (id: string) => string;
  /** Sentence about the source of the regional figure; null when there is none. */
  readonly shortageSource: string | null;
}

type Words = Pick<Ui, 't' | 'text' | 'format'>;

/** The sentence of one gate in the reader's language. */
export function gateText(ui: Words, gate: GateResult): string {
  const { params, from } = gate;
  const reason =
    gate.reason === 'permission_needed' && from !== null ? 'permission_needed_from' : gate.reason;
  const level = params['level'];
  const text = ui.text(`matches.${reason}`, {
    ...params,
    day: from === null ? '' : ui.format.day(from),
    level: typeof level === 'number' ? cefrName(level as CefrLevel) : '',
    language: typeof params['language'] === 'string' ? ui.format.language(params['language']) : '',
    licences: listOf(ui, params['licences'], 'people.licence_'),
    shifts: listOf(ui, params['shifts'], 'people.shift_'),
  });
  return text ?? gate.reason;
}

/** The reasons of a match card: gates that speak, then what the score says; short, the most telling first. */
export function reasonsOf(ui: Words, explanation: Explanation, names: ReasonNames): readonly Reason[] {
  const gates = explanation.gates
    .filter(({ gate, outcome }) => gate !== 'pay' && !(gate === 'start' && outcome === 'pass'))
    .map((gate) => ({ state: stateOf(gate), text: gateText(ui, gate) }));
  return [...gates, ...scoreReasons(ui, explanation, names)];
}

function scoreReasons(ui: Words, explanation: Explanation, names: ReasonNames): readonly Reason[] {
  const part = (name: ScorePart['part']): ScorePart | undefined =>
    explanation.parts.find((entry) => entry.part === name);
  const reasons: Reason[] = [];
  const occupation = part('occupation');
  if (occupation && !occupation.neutral)
    reasons.push({
      state: occupation.units >= 0.5 * occupation.max ? 'ok' : 'gap',
      text: occupationText(ui, occupation),
    });
  const { matchedSkills, missingSkills } = explanation;
  const all = matchedSkills.length + missingSkills.length;
  if (all > 0) reasons.push(skillReason(ui, explanation, names, all));
  const shortage = part('shortage');
  if (shortage && !shortage.neutral && shortage.units > 0)
    reasons.push({ state: 'ok', text: shortageText(ui, shortage, names) });
  return reasons;
}

function occupationText(ui: Words, part: ScorePart): string {
  if (part.units >= 0.75 * part.max) return ui.t('matches.occupation_same');
  return ui.t(part.units >= 0.4 * part.max ? 'matches.occupation_close' : 'matches.occupation_far');
}

function skillReason(
  ui: Words,
  { matchedSkills, missingSkills, parts }: Explanation,
  names: ReasonNames,
  all: number,
): Reason {
  if (parts.some(({ part, neutral }) => part === 'skills' && neutral))
    return { state: 'gap', text: ui.t('matches.skills_unknown') };
  const have = matchedSkills.length;
  const missing = ui.format.list(missingSkills.slice(0, 2).map(({ id }) => names.skill(id)));
  return missing === ''
    ? { state: 'ok', text: ui.t('matches.skills_have', { have, all }) }
    : { state: 'gap', text: ui.t('matches.skills_have_missing', { have, all, missing }) };
}

function shortageText(ui: Words, part: ScorePart, names: ReasonNames): string {
  const share = part.units / part.max;
  const key =
    share >= 0.66 ? 'matches.shortage_yes' : share >= 0.4 ? 'matches.shortage_watch' : 'matches.shortage_no';
  return names.shortageSource === null ? ui.t(key) : `${ui.t(key)} (${names.shortageSource})`;
}

function stateOf(gate: GateResult): Reason['state'] {
  if (gate.outcome === 'pass') return 'ok';
  return gate.outcome === 'later' ? 'soon' : 'gap';
}

/** A change that would open a match, in words. */
export function changeText(ui: Words, change: Change): string {
  switch (change.what) {
    case 'german':
      return ui.t('matches.change_german', { levels: levelsText(ui, change.levels) });
    case 'other_language':
      return ui.t('matches.change_other_language', {
        language: ui.format.language(change.language),
        level: cefrName(change.level),
      });
    case 'licences':
      return ui.t('matches.change_licences', {
        licences: ui.format.list(change.licences.map((id) => ui.text(`people.licence_${id}`) ?? id)),
      });
    case 'qualification':
      return ui.t('matches.change_qualification', { level: ui.t(`people.qualification_${change.level}`) });
    case 'recognition':
      return ui.t('matches.change_recognition');
    case 'distance':
      return ui.t('matches.change_distance', { km: Math.ceil(change.km) });
    case 'hours':
      return ui.t('matches.change_hours', { from: change.hours.min, to: change.hours.max });
    case 'shifts':
      return ui.t('matches.change_shifts', {
        shifts: ui.format.list(change.shifts.map((shift) => ui.t(`people.shift_${shift}`))),
      });
    case 'available':
      return ui.t('matches.change_available', { day: ui.format.day(change.from) });
  }
}

const SKILL_KEYS: Readonly<Record<(typeof LANGUAGE_SKILLS)[number], MessageKey>> = {
  L: 'form.listening',
  R: 'form.reading',
  S: 'form.speaking',
  W: 'form.writing',
};

function levelsText(
  ui: Words,
  levels: Readonly<Partial<Record<(typeof LANGUAGE_SKILLS)[number], CefrLevel>>>,
): string {
  const stated = LANGUAGE_SKILLS.flatMap((skill) => {
    const level = levels[skill];
    return level === undefined ? [] : [{ skill, level }];
  });
  const [first] = stated;
  if (first && stated.length === LANGUAGE_SKILLS.length && stated.every(({ level }) => level === first.level))
    return cefrName(first.level);
  return ui.format.list(
    stated.map(({ skill, level }) => `${ui.text(SKILL_KEYS[skill]) ?? skill} ${cefrName(level)}`),
  );
}

/** Kinds of match in the order in which a page groups them. */
export const KIND_ORDER: readonly MatchKind[] = ['now', 'after_permission', 'not_yet'];

function listOf(ui: Words, value: string | number | undefined, prefix: string): string {
  if (typeof value !== 'string') return '';
  return ui.format.list(value.split(',').map((id) => ui.text(`${prefix}${id}`) ?? id));
}
