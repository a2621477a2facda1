import { Entity, ForeignKey, Index } from 'typeorm';
import { Member } from '../../access/index.js';
import type {
  AnswerChannel,
  Circumstance,
  DueBasis,
  FundingInstrument,
  RefusalReason,
  RequestKind,
  RequestState,
} from '../../domain/liaison/index.js';
import { Field, IdField } from '../../platform/database/index.js';

/** One question or application to an office about one person; its truth is the history, this row is the last line. */
@Entity('liaison_request')
@Index('liaison_request_org', ['orgId', 'state'])
@Index('liaison_request_office', ['officeId', 'state'])
@ForeignKey(() => Member, ['memberId', 'orgId'], ['id', 'orgId'], { name: 'liaison_request_same_org' })
export class LiaisonRequest {
  @IdField()
  id: string;

  /** The desk that keeps the case; null when the person acts alone. */
  @Field('org', { type: 'uuid', nullable: true })
  orgId: string | null;

  @Index('liaison_request_person')
  @Field('case', { type: 'uuid' })
  personId: string;

  @Field('case', { type: 'uuid' })
  officeId: string;

  @Field('case', { type: 'text' })
  kind: RequestKind;

  @Field('case', { type: 'text', nullable: true })
  instrument: FundingInstrument | null;

  @Field('case', { type: 'uuid', nullable: true })
  vacancyId: string | null;

  @Field('case', { type: 'text', array: true, default: [] })
  circumstances: Circumstance[];

  /** What is asked, in plain words; the office reads exactly this. */
  @Field('case', { type: 'text', default: '' })
  note: string;

  @Field('case', { type: 'text', default: 'draft' })
  state: RequestState;

  /** Number of the last step; guards against two people acting on the same state. */
  @Field('case', { type: 'integer', default: 1 })
  revision: number;

  /** Who of the desk looks after it. */
  @Field('org', { type: 'uuid', nullable: true })
  memberId: string | null;

  /** Contract, start, cost or procedure that the application must come before. */
  @Field('case', { type: 'date', nullable: true })
  eventOn: string | null;

  /** Last business day on which an office can take the application in time. */
  @Field('case', { type: 'date', nullable: true })
  applyBy: string | null;

  @Field('case', { type: 'date', nullable: true })
  sentOn: string | null;

  @Field('case', { type: 'date', nullable: true })
  receivedOn: string | null;

  /** Day on which the last required paper was there. */
  @Field('case', { type: 'date', nullable: true })
  completeOn: string | null;

  @Field('case', { type: 'date', nullable: true })
  dueOn: string | null;

  @Field('case', { type: 'text', nullable: true })
  dueBasis: DueBasis | null;

  @Field('case', { type: 'text', nullable: true })
  dueSource: string | null;

  @Field('case', { type: 'date', nullable: true })
  decidedOn: string | null;

  @Field('case', { type: 'text', nullable: true })
  reason: RefusalReason | null;

  /** How the office's last word came. */
  @Field('case', { type: 'text', nullable: true })
  channel: AnswerChannel | null;

  /** § 36 BeschV: day on which the Ausländerbehörde passed the request on to the Bundesagentur. */
  @Field('case', { type: 'date', nullable: true })
  passedOn: string | null;

  /** Day on which the Bundesagentur asked for more. */
  @Field('case', { type: 'date', nullable: true })
  askedOn: string | null;

  /** Day on which the Bundesagentur approved or refused. */
  @Field('case', { type: 'date', nullable: true })
  approvedOn: string | null;

  /** The office's deputy was asked, too. */
  @Field('case', { type: 'boolean', default: false })
  withDeputy: boolean;

  @Field('case', { type: 'uuid', nullable: true })
  grantId: string | null;

  @Field('case', { type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Field('case', { type: 'timestamptz', default: () => 'now()' })
  changedAt: Date;
}
