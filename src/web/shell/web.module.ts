import { Module } from '@nestjs/common';
import { ErrorPages } from '../../platform/http/index.js';
import { pageContext } from './context.js';
import { loginPath, renderErrorPage } from './error-page.js';

/** Gives refusals the look of the pages; whoever only has to sign in is sent there instead. */
@Module({})
export class WebModule {
  constructor(errorPages: ErrorPages) {
    errorPages.renderWith(({ status, code, messages, traceId }, request, reply) => {
      const ctx = pageContext(request, reply);
      if (status === 401 && request.method === 'GET' && !ctx.partial) return { redirect: loginPath(ctx) };
      return renderErrorPage(ctx, { status, code, sentence: messages, reference: traceId });
    });
  }
}
