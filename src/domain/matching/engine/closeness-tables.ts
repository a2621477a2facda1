import { KldbCode } from '../../shared/index.js';
import { MatchContext } from '../context.js';
import { closenessUnits } from '../occupation.js';
import { OccupationRelation, PersonOccupation } from '../types.js';
import { Vocabulary } from './vocabulary.js';

const RELATIONS: readonly OccupationRelation[] = ['trained', 'experienced', 'wanted'];

/** Pairs of number and units, only where closeness is above the neutral value; all other pairs are neutral. */
export interface ClosenessImage {
  /** Per person entry (code × relation): vacancy codes. */
  readonly ofPerson: readonly (readonly number[])[];
  /** Per vacancy code: person entries. */
  readonly ofVacancy: readonly (readonly number[])[];
}

/** Closeness of all occupations that occur, asked once per pair of the readable function. */
export class ClosenessTables implements ClosenessImage {
  readonly ofPerson: number[][] = [];
  readonly ofVacancy: number[][] = [];
  private readonly entries = new Vocabulary('occupations of people', 65_535);
  private readonly codes = new Vocabulary('occupations of vacancies', 65_535);
  /** Own occupations of people and occupations of vacancies in the order of their numbers. */
  readonly personCodes: PersonOccupation[] = [];
  readonly vacancyCodes: KldbCode[] = [];

  /** `linked`: false for who only gives numbers. */
  constructor(
    private readonly context: MatchContext,
    private readonly linked = true,
  ) {}

  personEntry(kldb: KldbCode, relation: OccupationRelation): number {
    const entry = this.entries.numberOf(`${kldb}${RELATIONS.indexOf(relation)}`);
    if (entry === this.personCodes.length) {
      this.personCodes.push({ kldb, relation });
      this.ofPerson.push([]);
      if (this.linked) this.vacancyCodes.forEach((_, code) => this.link(entry, code));
    }
    return entry;
  }

  vacancyCode(kldb5: KldbCode): number {
    const code = this.codes.numberOf(kldb5);
    if (code === this.vacancyCodes.length) {
      this.vacancyCodes.push(kldb5);
      this.ofVacancy.push([]);
      if (this.linked) this.personCodes.forEach((_, entry) => this.link(entry, code));
    }
    return code;
  }

  private link(entry: number, code: number): void {
    const own = this.personCodes[entry];
    const kldb5 = this.vacancyCodes[code];
    if (!own || kldb5 === undefined) return;
    const units = closenessUnits(own, kldb5, this.context);
    if (units <= this.context.weights.occupation.neutral) return;
    this.ofPerson[entry]?.push(code, units);
    this.ofVacancy[code]?.push(entry, units);
  }
}
