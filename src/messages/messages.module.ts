import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/index.js';
import { InboxPages } from './inbox/inbox.pages.js';
import { DailyMailHandler, NoticeMailHandler } from './notices/notice-mail.jobs.js';
import { NoticeMailService } from './notices/notice-mail.service.js';
import { ReadableService } from './notices/readable.service.js';
import { MailLinkPages } from './settings/mail-link.pages.js';
import { MailSettingController } from './settings/mail-setting.controller.js';
import { MailSetting, NoticeMail } from './settings/mail-setting.entity.js';
import { MailSettingPages } from './settings/mail-setting.pages.js';
import { MailSettingService } from './settings/mail-setting.service.js';
import { SendWebhookHandler } from './webhooks/send-webhook.job.js';
import { WebhookController } from './webhooks/webhook.controller.js';
import { Webhook, WebhookDelivery } from './webhooks/webhook.entity.js';
import { WebhookPages } from './webhooks/webhook.pages.js';
import { WebhookService } from './webhooks/webhook.service.js';

/** What leaves the portal to tell somebody something: mails with their settings, and calls to other systems. */
@Module({
  imports: [TypeOrmModule.forFeature([MailSetting, NoticeMail, Webhook, WebhookDelivery]), AccessModule],
  controllers: [
    InboxPages,
    MailLinkPages,
    MailSettingController,
    MailSettingPages,
    WebhookController,
    WebhookPages,
  ],
  providers: [
    DailyMailHandler,
    MailSettingService,
    NoticeMailHandler,
    NoticeMailService,
    ReadableService,
    SendWebhookHandler,
    WebhookService,
  ],
})
export class MessagesModule {}
