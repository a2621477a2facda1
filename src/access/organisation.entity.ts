import { Entity } from 'typeorm';
import type { OrganisationKind } from '../platform/auth/index.js';
import { Field, IdField } from '../platform/database/index.js';

/** A group, firm, office or body that acts in the portal; members act for exactly one. */
@Entity('organisation')
export class Organisation {
  @IdField()
  id: string;

  @Field('public', { type: 'text' })
  kind: OrganisationKind;

  @Field('public', { type: 'text' })
  name: string;

  /** Kreis (AGS) in which the organisation works; null for the platform itself. */
  @Field('public', { type: 'text', nullable: true })
  ags: string | null;

  /** Kreise beside the own one at whose round the organisation sits, in their order. */
  @Field('public', { type: 'text', array: true, default: '{}' })
  roundAgs: string[];

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
