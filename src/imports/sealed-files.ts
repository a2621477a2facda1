import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG } from '../platform/config/index.js';
import type { AppConfig } from '../platform/config/index.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Uploaded tables name people, so they lie in the database only sealed (AES-256-GCM, bound to their import). */
@Injectable()
export class SealedFiles {
  private readonly key: Buffer;

  constructor(@Inject(APP_CONFIG) { secrets }: AppConfig) {
    this.key = Buffer.from(hkdfSync('sha256', secrets.master, '', 'zugang import files', 32));
  }

  seal(importId: string, bytes: Buffer): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(importId));
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]);
  }

  /** @throws Error when the bytes were changed or belong to another import. */
  open(importId: string, sealed: Buffer): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(importId))
      .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const text = decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]);
  }
}
