import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

/** A whole HTML document or fragment, or another page to go to (sign-in, say). */
export type ErrorPage = string | { readonly redirect: string };
export type ErrorPageRenderer = (
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
) => ErrorPage | Promise<ErrorPage>;

/** The place where the web shell registers how a refusal looks to a person. */
@Injectable()
export class ErrorPages {
  private renderer: ErrorPageRenderer | undefined;

  renderWith(renderer: ErrorPageRenderer): void {
    this.renderer = renderer;
  }

  /** The registered page; a bare one when there is none or when it fails itself. */
  async render(problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<ErrorPage> {
    try {
      return (await this.renderer?.(problem, request, reply)) ?? barePage(problem);
    } catch {
      return barePage(problem);
    }
  }
}

/** Holds only sentences of the table and the trace id, so nothing needs escaping. */
function barePage({ messages, status, traceId }: Problem): string {
  return `<!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Zugang: ${status}</title><main><h1>${status}</h1><p>${messages.de}</p><p lang="en">${messages.en}</p>
<p><a href="/">Startseite · Home</a></p><p><small>${traceId}</small></p></main></html>`;
}
