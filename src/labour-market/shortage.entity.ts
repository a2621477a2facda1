import { Entity, Index } from 'typeorm';
import { Field } from '../platform/database/index.js';
import { Sourced } from './provenance.entity.js';

/** A rating of one occupation in one region and year; codes of any level of both trees. */
@Entity('shortage_record')
@Index('shortage_record_place', ['kldb', 'region'])
export class ShortageRecord extends Sourced {
  /** Statistic that it is from; `example` marks values that are no official figure. */
  @Field('public', { type: 'text', primary: true })
  origin: string;

  @Field('public', { type: 'smallint', primary: true })
  year: number;

  @Field('public', { type: 'text', primary: true })
  region: string;

  @Field('public', { type: 'text', primary: true })
  kldb: string;

  /** Requirement level (fifth digit) that the rating is for; 0 = all levels of the code. */
  @Field('public', { type: 'smallint', primary: true, default: 0 })
  requirement: number;

  /** Mean of the rated indicators, 0 to 3; null where the statistic has none. */
  @Field('public', { type: 'double precision', nullable: true })
  score: number | null;

  @Field('public', { type: 'text' })
  class: string;

  /** The statistic's own figures, as published. */
  @Field('public', { type: 'jsonb', default: {} })
  indicators: Readonly<Record<string, number | string | null>>;
}

/**
 * The apprenticeship market of a district and occupation group on 30 September of the year and the year before;
 * rounded to three, null where a small cell is suppressed. Region is `AA` + Agentur number, or a Land.
 */
@Entity('apprenticeship_market')
export class ApprenticeshipMarket extends Sourced {
  @Field('public', { type: 'text', primary: true })
  region: string;

  @Field('public', { type: 'text', primary: true })
  kldb: string;

  @Field('public', { type: 'smallint', primary: true })
  year: number;

  @Field('public', { type: 'integer', nullable: true })
  contracts: number | null;

  @Field('public', { type: 'integer', nullable: true })
  contractsBefore: number | null;

  @Field('public', { type: 'integer', nullable: true })
  unplaced: number | null;

  @Field('public', { type: 'integer', nullable: true })
  unplacedBefore: number | null;

  @Field('public', { type: 'integer', nullable: true })
  unfilled: number | null;

  @Field('public', { type: 'integer', nullable: true })
  unfilledBefore: number | null;

  @Field('public', { type: 'integer', nullable: true })
  offer: number | null;

  @Field('public', { type: 'integer', nullable: true })
  demand: number | null;
}
