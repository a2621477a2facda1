import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Field } from '../../platform/database/index.js';
import { Member } from '../member.entity.js';

/** `provider`: a second factor that the service vouches for is enough; `portal`: this portal asks for its own. */
export const SECOND_FACTORS = ['provider', 'portal'] as const;
export type SecondFactorBy = (typeof SECOND_FACTORS)[number];

/** The sign-in service (OpenID Connect) of an organisation. */
@Entity('oidc_provider')
@Check('oidc_provider_second_factor_check', `second_factor in ('provider', 'portal')`)
export class OidcProvider {
  @Field('org', { type: 'uuid', primary: true })
  orgId: string;

  /** What members type on the sign-in page. */
  @Index('oidc_provider_short_name', { unique: true })
  @Field('public', { type: 'text' })
  shortName: string;

  @Field('org', { type: 'text' })
  issuer: string;

  @Field('org', { type: 'text' })
  clientId: string;

  /** Sealed under a key of the installation, bound to this row. */
  @Field('special', { type: 'text' })
  secret: string;

  @Field('org', { type: 'text' })
  secondFactor: SecondFactorBy;

  @Field('org', { type: 'timestamptz' })
  updatedAt: Date;
}

/** An account of the portal and the one at the organisation's service that opens it. */
@Entity('oidc_link')
@Index('oidc_link_subject', ['orgId', 'subject'], { unique: true })
@ForeignKey(() => Member, ['memberId', 'orgId'], ['id', 'orgId'], {
  name: 'oidc_link_same_org',
  onDelete: 'CASCADE',
})
export class OidcLink {
  @Field('org', { type: 'uuid', primary: true })
  memberId: string;

  @Field('org', { type: 'uuid' })
  orgId: string;

  /** Fingerprint of issuer and subject. */
  @Field('org', { type: 'text' })
  subject: string;

  @Field('org', { type: 'timestamptz' })
  linkedAt: Date;
}

/** A link that went to a member by mail and connects her account once; only the hash of its secret is kept. */
@Entity('oidc_invitation')
@Index('oidc_invitation_member', ['memberId', 'orgId'])
@ForeignKey(() => Member, ['memberId', 'orgId'], ['id', 'orgId'], {
  name: 'oidc_invitation_same_org',
  onDelete: 'CASCADE',
})
export class OidcInvitation {
  @Field('special', { type: 'text', primary: true })
  hash: string;

  @Field('org', { type: 'uuid' })
  memberId: string;

  @Field('org', { type: 'uuid' })
  orgId: string;

  @Field('org', { type: 'timestamptz' })
  expiresAt: Date;
}
