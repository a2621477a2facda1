import { type Handler, type JobData, JobHandler } from '../../platform/queue/index.js';
import { NoticeMailService } from './notice-mail.service.js';

@JobHandler('mail.notice')
export class NoticeMailHandler implements Handler {
  constructor(private readonly mails: NoticeMailService) {}

  async execute(data: JobData): Promise<void> {
    await this.mails.now(String(data['notice']));
  }
}

@JobHandler('mail.daily')
export class DailyMailHandler implements Handler {
  constructor(private readonly mails: NoticeMailService) {}

  async execute(data: JobData): Promise<void> {
    await this.mails.daily(String(data['day']));
  }
}
