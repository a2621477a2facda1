import { CefrLevel, SkillLevels } from '../../shared/index.js';
import { bindingNeeds, isInstructedOtherwise, levelToLearn, otherLevel } from '../gates/index.js';
import { languageMargin } from '../score.js';
import { LanguageNeed, MatchPerson, MatchVacancy } from '../types.js';
import { PairTable } from './pair-table.js';
import { Vocabulary } from './vocabulary.js';

/**
 * A German verdict in one byte. Low three bits: 0 every need is met, 1..6 the level to learn first. High bits: margin
 * of German + 6, or NO_MARGIN when the vacancy names no German.
 */
export const CODE_MASK = 7;
export const MARGIN_SHIFT = 3;
export const NO_MARGIN = 13;

/** Verdicts on other languages: needs met; met and instructed in a language the person knows; not met. */
export const PLAIN = 0;
export const RELAXED = 1;
export const MISSING = 2;

/** The tables as plain arrays; what threads get. */
export interface LanguageImage {
  /** German verdicts, by the person's state and by twice the vacancy's part (+ 1 with relief). */
  readonly germanByState: readonly Uint8Array[];
  readonly germanByPart: readonly Uint8Array[];
  readonly otherByState: readonly Uint8Array[];
  readonly otherByPart: readonly Uint8Array[];
}

type OtherNeeds = Pick<MatchVacancy, 'languageNeeds' | 'instructionLanguages'>;

/** Classes of language knowledge and of needs. */
export interface LanguageWords {
  readonly germanStates: readonly SkillLevels[];
  readonly germanParts: readonly (readonly LanguageNeed[])[];
  readonly otherStates: readonly MatchPerson['otherLanguages'][];
  readonly otherParts: readonly OtherNeeds[];
}

/**
 * All language needs of vacancies and all language knowledge of people fall into few classes. For each pair of
 * classes the readable gate functions are asked once; the engines only look up. So no rule is written twice.
 */
export class LanguageTables {
  private readonly german: PairTable<SkillLevels, readonly LanguageNeed[]>;
  private readonly other: PairTable<MatchPerson['otherLanguages'], OtherNeeds>;
  private readonly germanStates = new Vocabulary('German levels', 65_535);
  private readonly germanParts = new Vocabulary('German needs', 32_767);
  private readonly otherStates = new Vocabulary('sets of other languages', 2 ** 31);
  private readonly otherParts = new Vocabulary('needs of other languages', 65_535);

  /** Numbers by the values themselves: those of a reading are shared by many rows. */
  private readonly knownStates = new WeakMap<object, number>();
  private readonly knownGerman = new WeakMap<object, number>();
  private readonly knownOther = new WeakMap<object, WeakMap<object, number>>();

  /** `judged`: false for who only gives numbers. */
  constructor(judged = true) {
    this.german = new PairTable(2, judged ? germanVerdict : null);
    this.other = new PairTable(1, judged ? otherVerdict : null);
  }

  /** What has a number, in the order of the numbers. */
  get words(): LanguageWords {
    return {
      germanStates: this.german.states,
      germanParts: this.german.parts,
      otherStates: this.other.states,
      otherParts: this.other.parts,
    };
  }

  get image(): LanguageImage {
    return {
      germanByState: this.german.byState,
      germanByPart: this.german.byPart,
      otherByState: this.other.byState,
      otherByPart: this.other.byPart,
    };
  }

  germanState(levels: SkillLevels): number {
    const state = this.germanStates.numberOf(`${levels.L}${levels.R}${levels.S}${levels.W}`);
    this.german.addState(state, levels);
    return state;
  }

  otherState(languages: MatchPerson['otherLanguages']): number {
    const known = this.knownStates.get(languages);
    if (known !== undefined) return known;
    const entries = Object.entries(languages).sort(([a], [b]) => (a < b ? -1 : 1));
    const state = this.otherStates.numberOf(JSON.stringify(entries));
    this.other.addState(state, languages);
    this.knownStates.set(languages, state);
    return state;
  }

  /** Twice the number of the class of a vacancy's German needs. */
  germanPart({ languageNeeds }: Pick<MatchVacancy, 'languageNeeds'>): number {
    const known = this.knownGerman.get(languageNeeds);
    if (known !== undefined) return known * 2;
    const needs = languageNeeds.filter(({ language }) => language === 'de');
    const part = this.germanParts.numberOf(JSON.stringify(needs.map(needKey)));
    this.german.addPart(part, needs);
    this.knownGerman.set(languageNeeds, part);
    return part * 2;
  }

  otherPart({ languageNeeds, instructionLanguages }: OtherNeeds): number {
    const ofNeeds = this.knownOther.get(languageNeeds) ?? new WeakMap<object, number>();
    const known = ofNeeds.get(instructionLanguages);
    if (known !== undefined) return known;
    const needs = languageNeeds.filter(({ language }) => language !== 'de');
    const instruction = [...new Set(instructionLanguages)].sort();
    const part = this.otherParts.numberOf(JSON.stringify([needs.map(needKey), instruction]));
    this.other.addPart(part, { languageNeeds: needs, instructionLanguages: instruction });
    this.knownOther.set(languageNeeds, ofNeeds.set(instructionLanguages, part));
    return part;
  }
}

function germanVerdict(german: SkillLevels, needs: readonly LanguageNeed[], variant: number): number {
  const margin = languageMargin({ german }, { languageNeeds: needs });
  const binding = bindingNeeds({ languageNeeds: needs });
  const level = Math.max(0, ...binding.map((need) => levelToLearn(german, need, variant === 1))) as CefrLevel;
  return ((margin === null ? NO_MARGIN : margin + 6) << MARGIN_SHIFT) | level;
}

function otherVerdict(languages: MatchPerson['otherLanguages'], vacancy: OtherNeeds): number {
  const met = bindingNeeds(vacancy).every((need) => (languages[need.language] ?? 0) >= otherLevel(need));
  if (!met) return MISSING;
  return isInstructedOtherwise({ otherLanguages: languages }, vacancy) ? RELAXED : PLAIN;
}

function needKey({ language, levels, strength, acceptsLower }: LanguageNeed): unknown {
  return [language, levels.L, levels.R, levels.S, levels.W, strength, acceptsLower];
}
