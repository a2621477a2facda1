import { Entity, Index } from 'typeorm';
import type { Scope } from '../../domain/consent/index.js';
import type { Period, RequestKind } from '../../domain/liaison/index.js';
import { Field, IdField } from '../../platform/database/index.js';

/** What a helper group and an office settled about their work together (Kooperationsvereinbarung). */
@Entity('cooperation_agreement')
export class Agreement {
  @IdField()
  id: string;

  @Index('cooperation_agreement_org')
  @Field('org', { type: 'uuid' })
  orgId: string;

  @Index('cooperation_agreement_office')
  @Field('org', { type: 'uuid' })
  officeId: string;

  /** The purposes: kinds of request that the agreement covers. */
  @Field('org', { type: 'text', array: true })
  kinds: RequestKind[];

  /** Data that may be exchanged at most; each exchange still needs the person's own grant. */
  @Field('org', { type: 'text', array: true })
  scopes: Scope[];

  @Field('org', { type: 'jsonb', default: {} })
  responseTimes: Partial<Record<RequestKind, Period>>;

  /** Further terms in the partners' own words. */
  @Field('org', { type: 'text', default: '' })
  text: string;

  @Field('org', { type: 'date' })
  validFrom: string;

  @Field('org', { type: 'date', nullable: true })
  validTo: string | null;

  @Field('org', { type: 'uuid', nullable: true })
  madeBy: string | null;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  madeAt: Date;
}
