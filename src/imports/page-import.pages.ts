import { Body, Controller, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../platform/auth/index.js';
import type { FieldError } from '../platform/http/index.js';
import type { FormValues } from '../web/components/index.js';
import { attempt, Html, seeOther, textValue, Visited, type Visit } from '../web/shell/index.js';
import { ImportScreens } from './import-screens.js';
import { ImportService } from './import.service.js';
import { PageImportService } from './page-import.service.js';

/** Vacancies of a web page with schema.org data, by its address or its pasted text: a list like any other. */
@ApiExcludeController()
@Controller('imports/page')
export class PageImportPages {
  constructor(
    private readonly imports: ImportService,
    private readonly pages: PageImportService,
    private readonly screens: ImportScreens,
  ) {}

  @Post()
  @Allow('vacancy:import')
  @Html()
  async take(@Visited() { actor, ctx, reply }: Visit, @Body() body: FormValues): Promise<string> {
    const again = (errors: readonly FieldError[]): Promise<string> => {
      void reply.status(422);
      return this.screens.start(ctx, actor, { values: { ...body, kind: 'vacancies' }, errors });
    };
    const address = textValue(body['url']) ?? '';
    const pasted = textValue(body['page']) ?? '';
    if (address === '' && pasted === '') return again([{ pointer: '/url', code: 'required' }]);
    const made = await attempt(() =>
      pasted === ''
        ? this.pages.fromAddress(actor, address)
        : this.imports.upload(actor, 'vacancies', ctx.t('imports.pasted'), [Buffer.from(pasted)], '/page'),
    );
    if (!made.ok) return again(made.error.errors);
    return seeOther(reply, `/imports/${made.value.id}${made.value.mapped ? '/preview' : ''}`);
  }
}
