import { Entity, Index } from 'typeorm';
import type {
  AnswerChannel,
  EscalationStep,
  Paper,
  RefusalReason,
  RequestActor,
  RequestState,
} from '../../domain/liaison/index.js';
import { Field, IdField } from '../../platform/database/index.js';

/** One line of a request's history; a trigger refuses every change. */
@Entity('request_step')
@Index('request_step_order', ['requestId', 'number'], { unique: true })
export class RequestStepRow {
  @IdField()
  id: string;

  @Field('case', { type: 'uuid' })
  requestId: string;

  /** The draft is number 1 and has no line; its first step is number 2. */
  @Field('case', { type: 'integer' })
  number: number;

  @Field('case', { type: 'text' })
  fromState: RequestState;

  @Field('case', { type: 'text' })
  toState: RequestState;

  @Field('case', { type: 'text' })
  side: RequestActor;

  @Field('org', { type: 'uuid', nullable: true })
  actorId: string | null;

  @Field('case', { type: 'text', nullable: true })
  channel: AnswerChannel | null;

  @Field('case', { type: 'text', nullable: true })
  reason: RefusalReason | null;

  @Field('case', { type: 'timestamptz', default: () => 'now()' })
  at: Date;
}

/** A paper of the checklist that is there. */
@Entity('request_paper')
export class RequestPaper {
  @Field('case', { type: 'uuid', primary: true })
  requestId: string;

  @Field('case', { type: 'text', primary: true })
  paper: Paper;

  @Field('case', { type: 'date' })
  presentOn: string;

  @Field('org', { type: 'uuid', nullable: true })
  notedBy: string | null;
}

/** A line of the thread; the person reads every one. */
@Entity('request_message')
@Index('request_message_request', ['requestId', 'at'])
export class RequestMessage {
  @IdField()
  id: string;

  @Field('case', { type: 'uuid' })
  requestId: string;

  @Field('case', { type: 'text' })
  side: RequestActor;

  @Field('org', { type: 'uuid', nullable: true })
  actorId: string | null;

  @Field('case', { type: 'text' })
  text: string;

  @Field('case', { type: 'timestamptz', default: () => 'now()' })
  at: Date;
}

/** A signed link through which an office answers without an account; its signature is never stored. */
@Entity('request_link')
export class RequestLink {
  @IdField()
  id: string;

  @Index('request_link_request')
  @Field('case', { type: 'uuid' })
  requestId: string;

  @Field('case', { type: 'uuid' })
  personId: string;

  @Field('org', { type: 'uuid', nullable: true })
  madeBy: string | null;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  madeAt: Date;

  @Field('case', { type: 'date' })
  expiresOn: string;

  @Field('case', { type: 'timestamptz', nullable: true })
  revokedAt: Date | null;
}

/** A step of escalation that was taken for one due day: its key makes each happen once. */
@Entity('request_escalation')
export class RequestEscalation {
  @Field('case', { type: 'uuid', primary: true })
  requestId: string;

  @Field('case', { type: 'date', primary: true })
  dueOn: string;

  @Field('case', { type: 'text', primary: true })
  step: EscalationStep;

  @Field('case', { type: 'date' })
  takenOn: string;
}
