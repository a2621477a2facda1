import { createHash, randomUUID } from 'node:crypto';
import { CallHandler, ExecutionContext, Injectable, NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, Observable, of } from 'rxjs';
import { Actor } from '../auth/actor.js';
import { Database } from '../database/database.js';
import { idempotentRun } from '../database/idempotent-commit.js';
import { ServiceKeys } from '../vault/index.js';
import { AppError } from './errors.js';

const KEEP_NOTHING = 'zugang:keep-nothing';

/**
 * For an operation that has no effect and whose question and answer nobody may keep: no stored answer, and no digest
 * of the body either, because few yes and no answers are soon guessed from one.
 */
export const KeepNothing = (): MethodDecorator => SetMetadata(KEEP_NOTHING, true);

const KEY = /^[\x21-\x7e]{1,255}$/;

interface Stored {
  readonly request_hash: string;
  readonly status: number | null;
  readonly body: Buffer | null;
  readonly committed: boolean;
}

/** Takes a new key, one abandoned without effect for a minute, or one that is a day old. */
const TAKE = `INSERT INTO idempotency (id, actor_id, token, request_hash) VALUES ($1, $2, $3, $4)
  ON CONFLICT (id) DO UPDATE SET token = excluded.token, request_hash = excluded.request_hash, started_at = now(),
    committed_at = NULL, answered_at = NULL, status = NULL, body = NULL
  WHERE idempotency.started_at < now() - interval '24 hours'
    OR (idempotency.committed_at IS NULL AND idempotency.answered_at IS NULL
      AND idempotency.request_hash = excluded.request_hash AND idempotency.started_at < now() - interval '60 seconds')
  RETURNING id`;

/**
 * Idempotency-Key on an API POST, per account and path: the same key and body give the stored answer, another body
 * 422, a request still under way 409. The effect is marked in its own transaction, so no crash makes it happen twice.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly reflector: Reflector,
    private readonly keys: ServiceKeys,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    const { actor } = request;
    if (this.reflector.get<boolean | undefined>(KEEP_NOTHING, context.getHandler())) return next.handle();
    if (request.method !== 'POST' || key === undefined || !request.url.startsWith('/api/') || !actor?.id)
      return next.handle();
    if (typeof key !== 'string' || !KEY.test(key)) throw new AppError('bad_request');
    const run = { id: digest(actor.id, request.url, key), token: randomUUID() };
    const hash = digest(JSON.stringify(request.body ?? null));
    const stored = await this.begin(actor, run.id, run.token, hash);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (stored) return of(this.replay(run.id, stored, hash, reply));
    return from(this.perform(actor, run, next, reply));
  }

  private async begin(actor: Actor, id: string, token: string, hash: string): Promise<Stored | undefined> {
    return this.database.transaction(actor, async (tx) => {
      const taken = await tx.query<readonly unknown[]>(TAKE, [id, actor.id, token, hash]);
      if (taken.length === 1) return undefined;
      const rows = await tx.query<readonly Stored[]>(
        `SELECT request_hash, status, body, committed_at IS NOT NULL AS committed FROM idempotency WHERE id = $1`,
        [id],
      );
      return rows[0] ?? { request_hash: hash, status: null, body: null, committed: false };
    });
  }

  private async perform(
    actor: Actor,
    run: { readonly id: string; readonly token: string },
    next: CallHandler,
    reply: FastifyReply,
  ): Promise<unknown> {
    try {
      const result: unknown = await idempotentRun.run(run, () =>
        lastValueFrom(next.handle(), { defaultValue: undefined }),
      );
      await this.database.transaction(actor, (tx) =>
        tx.query(
          `UPDATE idempotency SET answered_at = now(), status = $3, body = $4 WHERE id = $1 AND token = $2`,
          [run.id, run.token, reply.statusCode, this.sealed(run.id, result)],
        ),
      );
      return result;
    } catch (error) {
      await this.database
        .transaction(actor, (tx) =>
          tx.query(`DELETE FROM idempotency WHERE id = $1 AND token = $2 AND committed_at IS NULL`, [
            run.id,
            run.token,
          ]),
        )
        .catch(() => undefined);
      throw error;
    }
  }

  private replay(id: string, stored: Stored, hash: string, reply: FastifyReply): unknown {
    if (stored.request_hash !== hash) throw new AppError('idempotency_mismatch');
    if (stored.status === null || stored.body === null)
      throw new AppError(stored.committed ? 'idempotency_done' : 'idempotency_in_flight');
    void reply.status(stored.status).header('idempotent-replayed', 'true');
    const text = this.keys.get('traces').open(stored.body, answerPlace(id)).toString('utf8');
    const body: unknown = JSON.parse(text);
    return body ?? undefined;
  }

  private sealed(id: string, result: unknown): Buffer {
    return this.keys.get('traces').seal(JSON.stringify(result ?? null), answerPlace(id));
  }
}

/** What a stored answer is bound to when it is sealed. */
export function answerPlace(id: string): string {
  return `idempotency.body/${id}`;
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
