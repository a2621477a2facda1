import { Entity } from 'typeorm';
import type { EditionTable } from '../../domain/shortage/outcomes/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { Field } from '../../platform/database/index.js';

/** One published table of one quarter; a trigger refuses every change. */
@Entity('published_figure')
export class PublishedFigure {
  @Field('public', { type: 'text', primary: true })
  quarter: string;

  @Field('public', { type: 'text', primary: true })
  name: string;

  @Field('public', { type: 'text', array: true })
  columns: string[];

  /** Rounded counts by row and column; null where hidden. */
  @Field('public', { type: 'jsonb' })
  cells: EditionTable['cells'];

  @Field('public', { type: 'date' })
  publishedOn: LocalDate;
}
