import { Inject, Injectable } from '@nestjs/common';
import { BaSearchClient } from '../courses/index.js';
import { ImportKind } from '../domain/table-import/index.js';
import type { Actor } from '../platform/auth/index.js';
import { APP_CONFIG } from '../platform/config/index.js';
import type { AppConfig } from '../platform/config/index.js';
import type { FieldError } from '../platform/http/index.js';
import type { FormValues } from '../web/components/index.js';
import { renderPage } from '../web/shell/index.js';
import type { PageContext } from '../web/shell/index.js';
import { kindsFor } from './import-access.js';
import { ImportService } from './import.service.js';
import { StartPage } from './pages/start-page.js';

export interface StartForm {
  readonly values: FormValues;
  readonly errors?: readonly FieldError[];
}

/** The page that uploads and searches start from, and come back to with their faults. */
@Injectable()
export class ImportScreens {
  constructor(
    private readonly imports: ImportService,
    private readonly search: BaSearchClient,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async start(ctx: PageContext, actor: Actor, { values, errors = [] }: StartForm): Promise<string> {
    const kinds = kindsFor(actor);
    const chosen = kinds.find((kind) => kind === values['kind']) ?? kinds.find(isUsual) ?? 'courses';
    const items = actor.orgId === null ? [] : await this.imports.list(actor);
    const search = kinds.includes('courses') && this.search.enabled;
    const size = this.config.http.tableUploadMb;
    return renderPage(
      ctx,
      { title: ctx.t('imports.title'), section: chosen },
      <StartPage
        {...{ items, kinds, errors, search, size }}
        values={{ radius: '25', ...values, kind: chosen }}
      />,
    );
  }
}

function isUsual(kind: ImportKind): boolean {
  return kind === 'vacancies';
}
