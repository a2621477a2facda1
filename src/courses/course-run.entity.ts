import { Entity, Index } from 'typeorm';
import { Field, IdField } from '../platform/database/index.js';

/** Weekly lesson: ISO weekday 1..7 and local times `HH:MM`. */
export type WeeklySlot = readonly [weekday: number, from: string, to: string];

/** A dated run of a language course or a single exam sitting, with the layer that official lists lack (seats, exam, care). */
@Entity('course_run')
@Index('course_run_external', ['source', 'externalKey'], { unique: true })
@Index('course_run_place', ['lat', 'lon'])
export class CourseRun {
  @IdField()
  id: string;

  /** Counts changes; names the version that a re-plan answers. */
  @Field('public', { type: 'integer', default: 1 })
  revision: number;

  /** Organisation that entered it; null for feeds that belong to nobody. */
  @Index('course_run_org')
  @Field('org', { type: 'uuid', nullable: true })
  orgId: string | null;

  @Field('public', { type: 'text' })
  provider: string;

  @Field('public', { type: 'text' })
  title: string;

  /** Funding scheme: IK integration course, BSK occupational course, EOK orientation, VHS self-paying, … */
  @Field('public', { type: 'text' })
  scheme: string;

  @Field('public', { type: 'smallint' })
  entryLevel: number;

  @Field('public', { type: 'text', default: 'placement' })
  entryProof: 'placement' | 'certificate';

  @Field('public', { type: 'smallint', nullable: true })
  entryMaxAgeDays: number | null;

  @Field('public', { type: 'smallint' })
  target: number;

  @Field('public', { type: 'text', array: true, default: ['L', 'R', 'S', 'W'] })
  skills: string[];

  @Field('public', { type: 'date' })
  startsOn: string;

  @Field('public', { type: 'date' })
  endsOn: string;

  @Index('course_run_register')
  @Field('public', { type: 'date' })
  registerBy: string;

  @Field('public', { type: 'smallint' })
  ue: number;

  @Field('public', { type: 'jsonb', default: [] })
  slots: WeeklySlot[];

  @Field('public', { type: 'text' })
  mode: 'onsite' | 'online';

  @Field('public', { type: 'text', nullable: true })
  plz: string | null;

  @Field('public', { type: 'text', nullable: true })
  ags: string | null;

  @Field('public', { type: 'double precision', nullable: true })
  lat: number | null;

  @Field('public', { type: 'double precision', nullable: true })
  lon: number | null;

  @Field('public', { type: 'boolean', default: false })
  childcare: boolean;

  @Field('public', { type: 'smallint', nullable: true })
  seats: number | null;

  @Field('public', { type: 'integer', default: 0 })
  costCents: number;

  /** Price for who is not funded; null when the run is closed to self-payers. */
  @Field('public', { type: 'integer', nullable: true })
  selfPayCostCents: number | null;

  @Field('public', { type: 'boolean', default: false })
  needsJobOffer: boolean;

  /** Chance to pass, an assumption until outcomes are known. */
  @Field('public', { type: 'real' })
  passProbability: number;

  @Field('public', { type: 'date', nullable: true })
  examOn: string | null;

  @Field('public', { type: 'date', nullable: true })
  resultOn: string | null;

  /** Level that the exam certifies in all four parts; null without an exam. */
  @Field('public', { type: 'smallint', nullable: true })
  certifies: number | null;

  @Field('public', { type: 'text' })
  source: string;

  /** Key of the run in its source, so that a second import changes it instead of doubling it. */
  @Field('public', { type: 'text', nullable: true })
  externalKey: string | null;

  @Index('course_run_import')
  @Field('org', { type: 'uuid', nullable: true })
  importId: string | null;

  /** Set when the provider called it off; plans no longer use it. */
  @Field('public', { type: 'timestamptz', nullable: true })
  cancelledAt: Date | null;

  @Field('public', { type: 'timestamptz', default: () => 'now()' })
  updatedAt: Date;

  /** Number of the transaction that changed the row last; the database writes it. */
  @Index('course_run_changed')
  @Field('public', { type: 'bigint', insert: false, update: false, select: false })
  changedIn: string;
}
