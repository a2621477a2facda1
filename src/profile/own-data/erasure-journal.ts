import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../../platform/config/index.js';
import type { Erasure } from './erasure.entity.js';

/**
 * A file beside the database that outlives a restore of it: one line for each erasure, a random id and a moment. It
 * belongs on another disk than the backups, and into each of them goes the one that is newest.
 */
@Injectable()
export class ErasureJournal {
  private readonly path: string;

  constructor(@Inject(APP_CONFIG) config: AppConfig) {
    this.path = config.erasureJournal;
  }

  /** Appends and waits until the disk has it. */
  async add(erasures: readonly Erasure[]): Promise<void> {
    if (erasures.length === 0) return;
    await mkdir(dirname(this.path), { recursive: true });
    const file = await open(this.path, 'a', 0o600);
    try {
      await file.write(erasures.map((one) => `${JSON.stringify(one)}\n`).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Everybody in the journal; a line that a crash cut off is left out, because its erasure is in the database. */
  async read(): Promise<ReadonlySet<string>> {
    const text = await readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return new Set(text.split('\n').flatMap((line) => /"personId":"([0-9a-f-]{36})"/.exec(line)?.[1] ?? []));
  }
}
