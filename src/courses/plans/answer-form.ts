import type { FastifyReply, FastifyRequest } from 'fastify';
import { seeOther, setFlash } from '../../web/shell/index.js';

/** The answer to a form: its page again with the faults, or, when it was carried out, the next page with a word. */
export function answerForm(
  request: FastifyRequest,
  reply: FastifyReply,
  again: string | null,
  next: string,
  said: string,
): string {
  if (again !== null) {
    void reply.status(422);
    return again;
  }
  setFlash(request, { kind: 'done', text: said });
  return seeOther(reply, next);
}
