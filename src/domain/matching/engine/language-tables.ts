import { CefrLevel, SkillLevels } from '../../shared/index.js';
import { bindingNeeds, isInstructedOtherwise, levelToLearn, otherLevel } from '../gates/index.js';
import { languageMargin } from '../score.js';
import { LanguageNeed, MatchPerson, MatchVacancy } from '../types.js';
import { Vocabulary } from './vocabulary.js';

/** German levels of four skills as one number, seven levels each. */
export const GERMAN_STATES = 7 ** 4;

/**
 * A language verdict in one byte. Low three bits: 0 every need is met, 1..6 the German level to learn first, 7 a
 * need for another language is not met. High bits: margin of German + 6, or NO_MARGIN when no German is named.
 */
export const NEVER = 7;
export const CODE_MASK = 7;
export const MARGIN_SHIFT = 3;
export const NO_MARGIN = 13;

/** Verdicts of other languages: needs met, met with instruction in a known language, not met. */
const PLAIN = 0;
const RELAXED = 1;
const MISSING = 2;

/** The tables as plain arrays; what threads get. */
export interface LanguageImage {
  /** Per language class of a vacancy: its German and its other part. */
  readonly germanPart: readonly number[];
  readonly otherPart: readonly number[];
  /** Verdict bytes by German state; index: German part × 2 + (1 if relaxed). */
  readonly german: readonly Uint8Array[];
  /** Verdicts by the person's other languages, per other part. */
  readonly other: readonly Uint8Array[];
}

/**
 * All language needs of vacancies and all language knowledge of people fall into few classes. For each pair of
 * classes the readable gate functions are asked once; the engines only look up. So no rule is written twice.
 */
export class LanguageTables implements LanguageImage {
  readonly germanPart: number[] = [];
  readonly otherPart: number[] = [];
  readonly german: Uint8Array[] = [];
  readonly other: Uint8Array[] = [];
  private readonly classes = new Vocabulary('language classes', 65_535);
  private readonly germanParts = new Vocabulary('German needs', 65_535);
  private readonly otherParts = new Vocabulary('needs of other languages', 65_535);
  private readonly otherStates = new Vocabulary('sets of other languages', 2 ** 31);
  private readonly germanNeeds: (readonly LanguageNeed[])[] = [];
  private readonly otherNeeds: Pick<MatchVacancy, 'languageNeeds' | 'instructionLanguages'>[] = [];
  private readonly seenGerman = new Set<number>();
  private readonly stateLanguages: MatchPerson['otherLanguages'][] = [];

  classOf(vacancy: MatchVacancy): number {
    const german = this.germanPartOf(vacancy);
    const other = this.otherPartOf(vacancy);
    const number = this.classes.numberOf(`${german}/${other}`);
    this.germanPart[number] = german;
    this.otherPart[number] = other;
    return number;
  }

  germanStateOf({ L, R, S, W }: SkillLevels): number {
    const state = L + 7 * (R + 7 * (S + 7 * W));
    if (!this.seenGerman.has(state)) {
      this.seenGerman.add(state);
      this.germanNeeds.forEach((needs, part) => this.fillGerman(needs, part, state));
    }
    return state;
  }

  otherStateOf(languages: MatchPerson['otherLanguages']): number {
    const entries = Object.entries(languages).sort(([a], [b]) => (a < b ? -1 : 1));
    const state = this.otherStates.numberOf(JSON.stringify(entries));
    if (state === this.stateLanguages.length) {
      this.stateLanguages.push(languages);
      this.otherNeeds.forEach((needs, part) => this.fillOther(needs, part, state));
    }
    return state;
  }

  private germanPartOf({ languageNeeds }: MatchVacancy): number {
    const needs = languageNeeds.filter(({ language }) => language === 'de');
    const part = this.germanParts.numberOf(JSON.stringify(needs.map(needKey)));
    if (part === this.germanNeeds.length) {
      this.germanNeeds.push(needs);
      this.german.push(new Uint8Array(GERMAN_STATES), new Uint8Array(GERMAN_STATES));
      for (const state of this.seenGerman) this.fillGerman(needs, part, state);
    }
    return part;
  }

  private otherPartOf({ languageNeeds, instructionLanguages }: MatchVacancy): number {
    const needs = languageNeeds.filter(({ language }) => language !== 'de');
    const instruction = [...new Set(instructionLanguages)].sort();
    const part = this.otherParts.numberOf(JSON.stringify([needs.map(needKey), instruction]));
    if (part === this.otherNeeds.length) {
      const kept = { languageNeeds: needs, instructionLanguages: instruction };
      this.otherNeeds.push(kept);
      this.other.push(new Uint8Array(Math.max(16, this.stateLanguages.length * 2)));
      for (let state = 0; state < this.stateLanguages.length; state += 1) this.fillOther(kept, part, state);
    }
    return part;
  }

  private fillGerman(needs: readonly LanguageNeed[], part: number, state: number): void {
    const german = levelsOf(state);
    const margin = languageMargin({ german }, { languageNeeds: needs });
    const high = (margin === null ? NO_MARGIN : margin + 6) << MARGIN_SHIFT;
    const binding = needs.filter(({ strength }) => strength !== 'recommendation');
    for (const relaxed of [0, 1]) {
      const table = this.german[part * 2 + relaxed];
      const level = Math.max(0, ...binding.map((need) => levelToLearn(german, need, relaxed === 1)));
      if (table) table[state] = high | level;
    }
  }

  private fillOther(
    vacancy: Pick<MatchVacancy, 'languageNeeds' | 'instructionLanguages'>,
    part: number,
    state: number,
  ): void {
    let table = this.other[part] ?? new Uint8Array(16);
    if (state >= table.length) {
      const larger = new Uint8Array(Math.max(state + 1, table.length * 2));
      larger.set(table);
      table = this.other[part] = larger;
    }
    const languages = this.stateLanguages[state] ?? {};
    const met = bindingNeeds(vacancy).every((need) => (languages[need.language] ?? 0) >= otherLevel(need));
    const relaxed = isInstructedOtherwise({ otherLanguages: languages }, vacancy);
    table[state] = met ? (relaxed ? RELAXED : PLAIN) : MISSING;
  }
}

/** Verdict byte of a vacancy's class for a person's two states. */
export function languageVerdict(
  image: LanguageImage,
  languageClass: number,
  germanState: number,
  otherState: number,
): number {
  const other = image.other[image.otherPart[languageClass] ?? 0]?.[otherState] ?? MISSING;
  if (other === MISSING) return NEVER;
  return image.german[(image.germanPart[languageClass] ?? 0) * 2 + other]?.[germanState] ?? NEVER;
}

function needKey({ language, levels, strength, acceptsLower }: LanguageNeed): unknown {
  return [language, levels.L, levels.R, levels.S, levels.W, strength, acceptsLower];
}

function levelsOf(state: number): SkillLevels {
  const digit = (place: number): CefrLevel => (Math.floor(state / 7 ** place) % 7) as CefrLevel;
  return { L: digit(0), R: digit(1), S: digit(2), W: digit(3) };
}
