import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { AppConfig } from '../config/index.js';
import type { WrittenMail } from './write-mail.js';

export interface Envelope extends WrittenMail {
  readonly from: string;
  readonly to: string;
  /** Stays the same however often the mail is sent, so that a second copy can be told as one. */
  readonly messageId: string;
  readonly date: Date;
}

/** Hands a mail over; rejects when it was not taken. */
export abstract class MailTransport {
  abstract send(id: string, envelope: Envelope): Promise<void>;
}

const TIMEOUT_MS = 10_000;

/** To the configured mail server. */
export class SmtpTransport extends MailTransport {
  private readonly transport;

  constructor(url: string) {
    super();
    this.transport = createTransport({
      url,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(_id: string, envelope: Envelope): Promise<void> {
    await this.transport.sendMail({ ...envelope, headers: { ...envelope.headers } });
  }
}

/**
 * Without a mail server: one .eml file per mail in the data directory, which any mail program opens, and beside it the
 * same as JSON for the inbox of a development machine.
 */
export class FolderTransport extends MailTransport {
  private readonly transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });

  constructor(private readonly folder: string) {
    super();
  }

  async send(id: string, envelope: Envelope): Promise<void> {
    const { message } = await this.transport.sendMail({ ...envelope, headers: { ...envelope.headers } });
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await this.write(`${id}.json`, JSON.stringify(envelope));
    await this.write(`${id}.eml`, message as Buffer);
  }

  private async write(name: string, content: string | Buffer): Promise<void> {
    const path = join(this.folder, name);
    await writeFile(`${path}.part`, content, { mode: 0o600 });
    await rename(`${path}.part`, path);
  }
}

/** Folder of the .eml files. */
export function mailFolder(config: Pick<AppConfig, 'dataDir'>): string {
  return join(config.dataDir, 'mail');
}

export function mailTransport(config: AppConfig): MailTransport {
  return config.mail.smtpUrl === null
    ? new FolderTransport(mailFolder(config))
    : new SmtpTransport(config.mail.smtpUrl);
}
