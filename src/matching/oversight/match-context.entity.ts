import { Entity, PrimaryColumn } from 'typeorm';
import { classify, Field } from '../../platform/database/index.js';

/** Skill statistics that a built index ranked by: what a replay needs beside both profiles. Nothing about people. */
@Entity('match_context')
export class MatchContextRow {
  /** Digest of the facts, so that processes with the same statistics share one row. */
  @classify('org')
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Field('org', { type: 'date' })
  day: string;

  @Field('org', { type: 'jsonb' })
  facts: { readonly vacancies: number; readonly count: Readonly<Record<string, number>> };
}
