import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { APP_CONFIG } from '../config/index.js';
import { Mail } from './mail.entity.js';
import { Mailer } from './mail.js';
import { MailReaders } from './mail-readers.js';
import { mailTransport, MailTransport } from './mail-transport.js';
import { OutboxMailer } from './outbox-mailer.js';
import { SendMailHandler } from './send-mail.job.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Mail])],
  providers: [
    MailReaders,
    SendMailHandler,
    { provide: Mailer, useClass: OutboxMailer },
    { provide: MailTransport, useFactory: mailTransport, inject: [APP_CONFIG] },
  ],
  exports: [Mailer, MailReaders],
})
export class MailModule {}
