import { Entity, Index } from 'typeorm';
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
