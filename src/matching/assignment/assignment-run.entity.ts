import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../domain/shared/index.js';
import { Field, IdField } from '../../platform/database/index.js';

/** A desk's plan of introductions for a week, as it was worked out: its limits and the bound that proves it. */
@Entity('assignment_run')
@Index('assignment_run_of_org', ['id', 'orgId'], { unique: true })
@Index('assignment_run_org', ['orgId', 'madeAt'])
export class AssignmentRun {
  @IdField()
  id: string;

  @Field('org', { type: 'uuid' })
  orgId: string;

  @Field('org', { type: 'date' })
  day: LocalDate;

  @Field('org', { type: 'text' })
  parameterVersion: string;

  /** Introductions that the desk's volunteers can accompany. */
  @Field('org', { type: 'integer' })
  capacity: number;

  @Field('org', { type: 'smallint' })
  perPerson: number;

  @Field('org', { type: 'smallint' })
  perSeat: number;

  /** True: scarce places were kept for people who are expected. */
  @Field('org', { type: 'boolean' })
  keepsPlaces: boolean;

  /** How many vacancies had a price because of that. */
  @Field('org', { type: 'integer' })
  kept: number;

  /** Hundredths of a point, in sum. */
  @Field('org', { type: 'integer' })
  profit: number;

  /** No plan within the limits gains more. */
  @Field('org', { type: 'integer' })
  bound: number;

  @Field('org', { type: 'uuid', nullable: true })
  madeBy: string | null;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  madeAt: Date;
}
