import { Module } from '@nestjs/common';
import { LabourMarketModule } from '../labour-market/index.js';
import { ErrorPages } from '../platform/http/index.js';
import { AboutPages } from './about/about.pages.js';
import { DataPages } from './about/data.pages.js';
import { IconController } from './about/icon.controller.js';
import { loginPath, pageContext, renderErrorPage } from './shell/index.js';

/** The pages that belong to no capability, and the look of refusals. */
@Module({ imports: [LabourMarketModule], controllers: [AboutPages, DataPages, IconController] })
export class WebModule {
  constructor(errorPages: ErrorPages) {
    errorPages.renderWith(({ status, code, messages, traceId }, request, reply) => {
      const ctx = pageContext(request, reply);
      // Whoever only has to sign in is sent there instead of being told so.
      if (status === 401 && request.method === 'GET' && !ctx.partial) return { redirect: loginPath(ctx) };
      return renderErrorPage(ctx, { status, code, sentence: messages, reference: traceId });
    });
  }
}
