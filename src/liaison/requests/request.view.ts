import { ApiProperty } from '@nestjs/swagger';
import { NEXT_MOVE } from '../../domain/liaison/index.js';
import type { RequestDetail } from './request-reader.service.js';
import type { LiaisonRequest } from './request.entity.js';

const nullableDay = { type: String, format: 'date', nullable: true } as const;

export class RequestView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty({ format: 'uuid' })
  officeId: string;

  @ApiProperty()
  kind: string;

  @ApiProperty({ type: String, nullable: true })
  instrument: string | null;

  @ApiProperty()
  state: string;

  @ApiProperty()
  revision: number;

  @ApiProperty({ enum: ['person', 'desk', 'office', 'nobody'] })
  nextMove: string;

  @ApiProperty(nullableDay)
  applyBy: string | null;

  @ApiProperty(nullableDay)
  sentOn: string | null;

  @ApiProperty(nullableDay)
  dueOn: string | null;

  @ApiProperty({ enum: ['law', 'agreement', 'usual'], nullable: true })
  dueBasis: string | null;

  @ApiProperty(nullableDay)
  decidedOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

export class RequestPaperView {
  @ApiProperty()
  paper: string;

  @ApiProperty({ enum: ['person', 'employer', 'office', 'desk'] })
  from: string;

  @ApiProperty(nullableDay)
  presentOn: string | null;
}

export class RequestStepView {
  @ApiProperty()
  number: number;

  @ApiProperty()
  state: string;

  @ApiProperty({ enum: ['person', 'desk', 'office', 'system'] })
  by: string;

  @ApiProperty({ format: 'date-time' })
  at: Date;
}

export class RequestMessageView {
  @ApiProperty({ enum: ['person', 'desk', 'office', 'system'] })
  by: string;

  @ApiProperty()
  text: string;

  @ApiProperty({ format: 'date-time' })
  at: Date;
}

export class RequestDetailView extends RequestView {
  @ApiProperty()
  officeName: string;

  @ApiProperty({ description: 'fingerprint that sending must name' })
  seen: string;

  @ApiProperty({ type: RequestPaperView, isArray: true })
  papers: RequestPaperView[];

  @ApiProperty({ type: RequestStepView, isArray: true })
  history: RequestStepView[];

  @ApiProperty({ type: RequestMessageView, isArray: true })
  messages: RequestMessageView[];

  @ApiProperty({ type: String, nullable: true, description: 'state of the clock of § 36 BeschV' })
  approval: string | null;

  @ApiProperty({ ...nullableDay, description: 'day from which silence counts as approval' })
  approvedFrom: string | null;

  @ApiProperty({ type: String, isArray: true })
  openSteps: string[];
}

export class RequestPageView {
  @ApiProperty({ type: RequestView, isArray: true })
  items: RequestView[];

  @ApiProperty()
  total: number;
}

export class RequestLinkView {
  @ApiProperty({ description: 'path of the answer page, with its signature' })
  path: string;

  @ApiProperty({ type: String, format: 'date' })
  expiresOn: string;
}

export function requestView(request: LiaisonRequest): RequestView {
  const { id, personId, officeId, kind, instrument, state, revision } = request;
  const { applyBy, sentOn, dueOn, dueBasis, decidedOn, reason } = request;
  return {
    ...{ id, personId, officeId, kind, instrument, state, revision, nextMove: NEXT_MOVE[state] },
    ...{ applyBy, sentOn, dueOn, dueBasis, decidedOn, reason },
  };
}

export function requestDetailView(detail: RequestDetail): RequestDetailView {
  const { request, office, seen, papers, steps, messages, approval, openSteps } = detail;
  return {
    ...requestView(request),
    officeName: office.name,
    seen,
    papers: papers.map(({ paper, from, presentOn }) => ({ paper, from, presentOn })),
    history: steps.map(({ number, toState, side, at }) => ({ number, state: toState, by: side, at })),
    messages: messages.map(({ side, text, at }) => ({ by: side, text, at })),
    approval: approval?.state ?? null,
    approvedFrom:
      approval?.state === 'deemed'
        ? approval.from
        : approval?.state === 'running'
          ? approval.deemedFrom
          : null,
    openSteps: [...openSteps],
  };
}
