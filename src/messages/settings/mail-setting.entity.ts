import { Entity } from 'typeorm';
import type { MailWishes } from '../../domain/messages/index.js';
import { Field } from '../../platform/database/index.js';

/** What somebody with an account wants to hear by mail, and where. */
@Entity('mail_setting')
export class MailSetting {
  @Field('org', { type: 'uuid', primary: true })
  memberId: string;

  /** Another address than the sign-in name, sealed; null: the sign-in name, when it is an address. */
  @Field('special', { type: 'text', nullable: true })
  sealed: string | null;

  /** The owner of the address followed the link sent to it; before, nothing else goes there. */
  @Field('org', { type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;

  @Field('org', { type: 'jsonb' })
  wishes: MailWishes;
}

/** That a notice went to somebody by mail: once, whichever way. */
@Entity('notice_mail')
export class NoticeMail {
  @Field('org', { type: 'uuid', primary: true })
  noticeId: string;

  @Field('org', { type: 'uuid', primary: true })
  memberId: string;

  @Field('org', { type: 'timestamptz' })
  at: Date;
}
