import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { VNode } from 'preact';
import { Public } from '../../platform/auth/index.js';
import { APP_CONFIG } from '../../platform/config/index.js';
import type { AppConfig } from '../../platform/config/index.js';
import { AppError } from '../../platform/http/index.js';
import { type Envelope, mailFolder } from '../../platform/mail/index.js';
import { EmptyState, Ltr, Row, Rows } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import { Html, renderPage, Visited } from '../../web/shell/index.js';
import type { Visit } from '../../web/shell/index.js';

const ID = /^[0-9a-f-]{36}$/;
const SHOWN = 100;

interface Kept extends Pick<Envelope, 'to' | 'subject' | 'text'> {
  readonly id: string;
  readonly date: string;
}

/**
 * The mails of a development machine or a demo, which go to nobody. With a mail server, and in production, these pages
 * are not there.
 */
@ApiExcludeController()
@Controller('dev/inbox')
export class InboxPages {
  constructor(@Inject(APP_CONFIG) private readonly config: AppConfig) {}

  @Get()
  @Public()
  @Html()
  async list(@Visited() { ctx }: Visit): Promise<string> {
    this.assertDevelopment();
    const names = await readdir(mailFolder(this.config)).catch(() => []);
    const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
    const mails = await Promise.all(ids.filter((id) => ID.test(id)).map((id) => this.read(id)));
    mails.sort((a, b) => (a.date < b.date ? 1 : -1));
    return renderPage(ctx, { title: ctx.t('mails.inbox') }, <Inbox mails={mails.slice(0, SHOWN)} />);
  }

  @Get(':id')
  @Public()
  @Html()
  async show(@Visited() { ctx }: Visit, @Param('id') id: string): Promise<string> {
    this.assertDevelopment();
    const mail = await this.read(id);
    return renderPage(ctx, { title: mail.subject }, <OneMail mail={mail} />);
  }

  @Get(':id/eml')
  @Public()
  @Header('content-type', 'message/rfc822')
  @Header('content-disposition', 'attachment; filename="mail.eml"')
  async eml(@Param('id') id: string): Promise<Buffer> {
    this.assertDevelopment();
    return this.file(id, 'eml');
  }

  private async read(id: string): Promise<Kept> {
    return { ...(JSON.parse((await this.file(id, 'json')).toString('utf8')) as Kept), id };
  }

  private async file(id: string, ending: 'json' | 'eml'): Promise<Buffer> {
    if (!ID.test(id)) throw new AppError('not_found');
    return readFile(join(mailFolder(this.config), `${id}.${ending}`)).catch(() => {
      throw new AppError('not_found');
    });
  }

  private assertDevelopment(): void {
    if (this.config.production || this.config.mail.smtpUrl !== null) throw new AppError('not_found');
  }
}

function Inbox({ mails }: { readonly mails: readonly Kept[] }): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('mails.inbox')}</h1>
      <p class="soft">{ui.t('mails.inbox_lead')}</p>
      {mails.length === 0 && <EmptyState title={ui.t('mails.inbox_empty')} why={ui.t('mails.inbox_why')} />}
      <Rows>
        {mails.map(({ id, to, subject, date }) => (
          <Row
            key={id}
            level={2}
            title={subject}
            href={`/dev/inbox/${id}`}
            detail={
              <>
                <Ltr>{to}</Ltr> · {ui.format.instant(new Date(date))}
              </>
            }
          />
        ))}
      </Rows>
    </>
  );
}

function OneMail({ mail: { id, to, subject, text } }: { readonly mail: Kept }): VNode {
  const ui = useUi();
  return (
    <>
      <h1 dir="auto">{subject}</h1>
      <p>
        <Ltr>{to}</Ltr>
      </p>
      <div class="letter" dir="auto">
        {text.split('\n').map((line, index) => (
          <p key={index}>{/^https?:\/\/\S+$/.test(line) ? <a href={line}>{line}</a> : line}</p>
        ))}
      </div>
      <p>
        <a href={`/dev/inbox/${id}/eml`}>{ui.t('mails.eml')}</a> ·{' '}
        <a href="/dev/inbox">{ui.t('mails.inbox')}</a>
      </p>
    </>
  );
}
