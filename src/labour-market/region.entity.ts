import { Entity, Index } from 'typeorm';
import type { Change } from '../domain/matching/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import { Field } from '../platform/database/index.js';
import { Sourced } from './provenance.entity.js';

/** A Landkreis or kreisfreie Stadt; the point is the centre of its area. */
@Entity('kreis')
export class Kreis extends Sourced {
  @Field('public', { type: 'text', primary: true })
  ags: string;

  @Field('public', { type: 'text' })
  name: string;

  @Field('public', { type: 'text' })
  kind: string;

  @Field('public', { type: 'text' })
  nuts3: string;

  @Field('public', { type: 'text' })
  land: string;

  @Field('public', { type: 'double precision' })
  lat: number;

  @Field('public', { type: 'double precision' })
  lon: number;
}

/** A postcode and one of the places it covers; without a Kreis for the single place that lies outside Germany. */
@Entity('postcode')
export class Postcode extends Sourced {
  @Field('public', { type: 'text', primary: true })
  plz: string;

  @Field('public', { type: 'text', primary: true })
  place: string;

  @Field('public', { type: 'text', nullable: true })
  ags: string | null;

  @Field('public', { type: 'double precision' })
  lat: number;

  @Field('public', { type: 'double precision' })
  lon: number;
}

/** People in insured work who live in one Kreis and work in another; rounded, flows under ten are left out. */
@Entity('commuting')
export class Commuting extends Sourced {
  @Field('public', { type: 'text', primary: true })
  homeAgs: string;

  @Index('commuting_work')
  @Field('public', { type: 'text', primary: true })
  workAgs: string;

  @Field('public', { type: 'integer' })
  total: number;

  @Field('public', { type: 'integer' })
  foreignNationals: number;

  @Field('public', { type: 'integer' })
  apprentices: number;

  /** True for a figure of the starter pack, which tells the order of size only. */
  @Field('public', { type: 'boolean', default: false })
  approximate: boolean;
}

/** Figures of a statistical office about a region in a period, as published; none of them is a rating. */
@Entity('regional_figure')
@Index('regional_figure_region', ['region'])
export class RegionalFigure extends Sourced {
  /** `genesis_` and the number of the table. */
  @Field('public', { type: 'text', primary: true })
  origin: string;

  /** As the office names it: a year or a day. */
  @Field('public', { type: 'text', primary: true })
  period: string;

  @Field('public', { type: 'smallint' })
  year: number;

  @Field('public', { type: 'text', primary: true })
  region: string;

  /** Empty: all occupations. */
  @Field('public', { type: 'text', primary: true })
  kldb: string;

  /** Which part of the region's people or firms; empty for all. */
  @Field('public', { type: 'text', primary: true })
  part: string;

  /** By label and unit; null where the office gives none. */
  @Field('public', { type: 'jsonb' })
  figures: Readonly<Record<string, number | null>>;
}

/** Outline of a Kreis as a path of the portal's map, see `shapePath`. */
@Entity('kreis_shape')
export class KreisShape extends Sourced {
  @Field('public', { type: 'text', primary: true })
  ags: string;

  @Field('public', { type: 'text' })
  path: string;
}

/** What the night worked out about one Kreis; counts of people are exact here and never shown so. */
@Entity('region_outlook')
export class RegionOutlook {
  @Field('org', { type: 'text', primary: true })
  ags: string;

  @Field('org', { type: 'date' })
  day: LocalDate;

  @Field('org', { type: 'integer' })
  people: number;

  /** People with at least one vacancy that fits now or after a permission. */
  @Field('org', { type: 'integer' })
  openNow: number;

  /** People without such a vacancy, for whom one change opens at least one. */
  @Field('org', { type: 'integer' })
  oneStep: number;

  @Field('org', { type: 'jsonb' })
  steps: OutlookStep[];

  @Field('org', { type: 'jsonb' })
  groups: OutlookGroup[];
}

/** One kind of change, the people of the Kreis whom it alone brings further, and the vacancies that it opens. */
export interface OutlookStep {
  readonly what: Change['what'];
  readonly people: number;
  readonly vacancies: number;
}

/** Open vacancies of an occupation group in the Kreis, and how often they ask which level of German. */
export interface OutlookGroup {
  readonly group: string;
  readonly open: number;
  /** Open for at least 30 % longer than vacancies usually are. */
  readonly long: number;
  /** By CEFR level as a number, 0 where none is asked. */
  readonly levels: Readonly<Record<string, number>>;
}
