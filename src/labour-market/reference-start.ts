import { Inject, Injectable, OnModuleInit } from '@nestjs/common';
import { SYSTEM } from '../platform/auth/index.js';
import { APP_CONFIG, type AppConfig } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { PlainError } from '../platform/plain-error.js';
import { describeFaults, importReferenceIfNeeded } from './import/index.js';
import { loadStarterPack } from './starter/load.js';

/** Makes reference data be there before anything asks: the starter pack always, a configured folder once. */
@Injectable()
export class ReferenceStart implements OnModuleInit {
  constructor(
    private readonly db: Database,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.db.raw(SYSTEM, (client) => loadStarterPack(client));
    const { referenceDir } = this.config;
    if (referenceDir === null) return;
    const result = await importReferenceIfNeeded(this.db, referenceDir).catch((error: unknown) => {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'EACCES' || code === 'ENOTDIR')
        throw new PlainError(`REFERENCE_DIR: the folder ${referenceDir} cannot be read (${code}).`);
      throw error;
    });
    if (!result.ok)
      throw new PlainError(
        `REFERENCE_DIR: nothing was imported from ${referenceDir}.\n${describeFaults(result.error).join('\n')}`,
      );
  }
}
