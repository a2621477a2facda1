import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/index.js';
import { APP_CONFIG } from '../platform/config/index.js';
import type { AppConfig } from '../platform/config/index.js';
import { AppError, fetchPublic, isPublicAddress, PublicFetchError } from '../platform/http/index.js';
import { assertMayImport } from './import-access.js';
import { ImportService } from './import.service.js';

/** Vacancies of a web page with schema.org data: a list like any other. */
@Injectable()
export class PageImportService {
  constructor(
    private readonly imports: ImportService,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /**
   * Reads a public page and takes its postings in; nothing is stored as a vacancy yet.
   * @throws AppError `invalid_input` at `/url` for what leads nowhere public, is no page, or has no posting
   */
  async fromAddress(actor: Actor, address: string): ReturnType<ImportService['upload']> {
    assertMayImport(actor, 'vacancies');
    const bytes = await this.read(address);
    return this.imports.upload(actor, 'vacancies', new URL(address).hostname, [bytes], '/url');
  }

  private async read(address: string): Promise<Buffer> {
    const isPublic = this.config.privateWebhooks ? (): boolean => true : isPublicAddress;
    try {
      return await fetchPublic(address, { isPublic });
    } catch (error) {
      if (!(error instanceof PublicFetchError)) throw error;
      throw new AppError('invalid_input', { errors: [{ pointer: '/url', code: error.code }] });
    }
  }
}
