import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../domain/shared/index.js';
import type { LawKind } from '../domain/work-permission/index.js';
import { Field, IdField } from '../platform/database/index.js';

/** One row of law: a country on a list, a figure, a date; with validity, source and the day to look at it again. */
@Entity('law_entry')
export class LawEntryRow {
  @IdField()
  id: string;

  /** Place of the row among those the portal brings along; null for rows that an operator added. */
  @Index('law_entry_seed', { unique: true })
  @Field('public', { type: 'text', nullable: true })
  seedKey: string | null;

  @Field('public', { type: 'text' })
  kind: LawKind;

  @Field('public', { type: 'text', default: '' })
  name: string;

  @Field('public', { type: 'text', nullable: true })
  list: 'de' | 'eu' | null;

  @Field('public', { type: 'text', array: true, default: [] })
  countries: string[];

  @Field('public', { type: 'integer', array: true, default: [] })
  amounts: number[];

  /** Days in the order of the kind; an empty text where one is open. */
  @Field('public', { type: 'text', array: true, default: [] })
  days: string[];

  @Field('public', { type: 'date', nullable: true })
  validFrom: LocalDate | null;

  @Field('public', { type: 'date', nullable: true })
  validTo: LocalDate | null;

  @Field('public', { type: 'text' })
  source: string;

  @Field('public', { type: 'date' })
  reviewBy: LocalDate;

  /** Kept, so that the next start does not bring the row back. */
  @Field('public', { type: 'boolean', default: false })
  removed: boolean;
}
