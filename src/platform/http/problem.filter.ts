import { ArgumentsHost, Catch, ExceptionFilter, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Log, maskedPath } from '../telemetry/log.js';
import { ErrorPages } from './error-pages.js';
import { apiLanguage } from './languages.js';
import { MovedRecords } from './moved-records.js';
import { Problem, problemOf, toAppError } from './problem.js';

/** The one place where an error becomes an answer: problem+json for programs, a page for people. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly pages: ErrorPages,
    private readonly log: Log,
    private readonly moved: MovedRecords,
  ) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const error = toAppError(thrown);
    const traceId = request.id;
    if (error.status >= 500)
      this.log.failure('request failed', error.cause ?? thrown, {
        traceId,
        code: error.code,
        method: request.method,
        path: maskedPath(request.url),
      });
    if (reply.sent) return;
    const elsewhere =
      error.code === 'not_found' ? await this.moved.addressOf(request).catch(() => null) : null;
    if (elsewhere !== null) {
      void reply.redirect(elsewhere, 302);
      return;
    }
    const path = request.url.split('?', 1)[0] ?? '/';
    const problem = problemOf(error, path, traceId, apiLanguage(request.headers['accept-language']));
    void reply.status(problem.status);
    if (error.retryAfter !== undefined) void reply.header('retry-after', String(error.retryAfter));
    if (wantsPage(request)) await this.sendPage(problem, request, reply);
    else
      void reply
        .header('content-language', problem.detail === problem.messages.de ? 'de' : 'en')
        .type('application/problem+json; charset=utf-8')
        .send(JSON.stringify(problem));
  }

  private async sendPage(problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const page = await this.pages.render(problem, request, reply);
    if (typeof page === 'string') void reply.type('text/html; charset=utf-8').send(page);
    else void reply.redirect(page.redirect, 303);
  }
}

/** People read pages outside `/api`; a program there gets problem+json unless it asks for HTML. */
function wantsPage(request: FastifyRequest): boolean {
  return !/^\/api(\/|$|\?)/.test(request.url) && /text\/html|\*\/\*/.test(request.headers.accept ?? '');
}
