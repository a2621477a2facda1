import { KreisAgs, LocalDate, toEpochDay } from '../../shared/index.js';
import { MatchContext } from '../context.js';
import { ResidenceRule } from '../types.js';
import { Ageing, ageingUnits } from '../weights.js';
import { ClosenessTables } from './closeness-tables.js';
import { LanguageTables } from './language-tables.js';
import { Vocabulary } from './vocabulary.js';
import { LICENCE_BITS } from './word.js';

/** Numbers below are for Länder. */
export const FIRST_KREIS = 17;

/** The numbers by which the columns of both sides speak of the same things, and the day they are for. */
export class Schema {
  readonly language: LanguageTables;
  readonly closeness: ClosenessTables;
  readonly skills = new Vocabulary('skills', 65_535);
  readonly licences = new Vocabulary('licences', 65_535);
  readonly licenceBits: readonly string[];
  /** Days since 1970-01-01. */
  day: number;
  readonly kreise = new Vocabulary('Kreise', 65_000);

  /**
   * `frequentLicences`: the licences asked for most, most frequent first; the first few get a bit of their own.
   * `judged`: false for who only gives numbers and asks nothing of them.
   */
  constructor(
    readonly context: MatchContext,
    day: LocalDate,
    frequentLicences: readonly string[] = [],
    judged = true,
  ) {
    this.day = toEpochDay(day);
    this.language = new LanguageTables(judged);
    this.closeness = new ClosenessTables(context, judged);
    this.licenceBits = [...new Set(frequentLicences)].slice(0, LICENCE_BITS);
  }

  licenceBit(licence: string): number | null {
    const bit = this.licenceBits.indexOf(licence);
    return bit < 0 ? null : bit;
  }

  kreis(ags: KreisAgs): number {
    return FIRST_KREIS + this.kreise.numberOf(ags);
  }

  /** Same numbers as the columns `land` and `kreis` of vacancies; 0: no rule. */
  residence(rule: ResidenceRule | null): number {
    if (rule === null) return 0;
    return rule.within === 'land' ? Number(rule.code) : this.kreis(rule.code);
  }

  staleProfile(confirmed: number): number {
    return this.ageing(this.context.weights.staleProfile, confirmed);
  }

  staleVacancy(confirmed: number): number {
    return this.ageing(this.context.weights.staleVacancy, confirmed);
  }

  private ageing(ageing: Ageing, confirmed: number): number {
    return ageingUnits(ageing, this.day - confirmed);
  }
}
