import { createHash } from 'node:crypto';
import type fastifySession from '@fastify/session';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Session as SessionData } from 'fastify';
import type { Actor, OrganisationKind, Role } from '../auth/actor.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { Clock } from '../clock/index.js';
import { RAW_POOL } from '../database/database.js';
import { ServiceKeys } from '../vault/index.js';

declare module 'fastify' {
  interface Session {
    /** The account as it stands at this request; read with the session, never stored in it. */
    membership?: Membership;
  }
}

/** What decides who an account is today. */
export interface Membership {
  readonly id: string;
  readonly orgId: string | null;
  readonly personId: string | null;
  readonly role: Role;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly orgKind: OrganisationKind | null;
}

const MINUTE = 60_000;
/** Staff see other people's data, so their sessions end after half an hour without a click. */
const IDLE = { member: 30 * MINUTE, person: 12 * 60 * MINUTE, other: 120 * MINUTE } as const;
/** A session never lives longer than this, however busy it is. */
const LONGEST = 24 * 60 * MINUTE;
/** How often a session that is in use writes its time. */
const TOUCH_AFTER = MINUTE;

interface Row {
  readonly data: Buffer;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly expires_at: Date;
  readonly member_id: string | null;
  readonly org_id: string | null;
  readonly person_id: string | null;
  readonly role: Role;
  readonly valid_from: LocalDate;
  readonly valid_until: LocalDate | null;
  readonly org_kind: OrganisationKind | null;
}

/** Sessions in a table of their own: they survive a restart, can be listed and revoked, and end by themselves. */
@Injectable()
export class SessionStore implements fastifySession.SessionStore {
  constructor(
    @Inject(RAW_POOL) private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly keys: ServiceKeys,
  ) {}

  get(id: string, callback: (error: unknown, session?: SessionData | null) => void): void {
    this.load(id).then(
      (session) => callback(null, session),
      (error: unknown) => callback(error),
    );
  }

  set(id: string, session: SessionData, callback: (error?: unknown) => void): void {
    this.save(id, session).then(
      () => callback(),
      (error: unknown) => callback(error),
    );
  }

  destroy(id: string, callback: (error?: unknown) => void): void {
    this.pool.query('DELETE FROM session WHERE id = $1', [hashOf(id)]).then(
      () => callback(),
      (error: unknown) => callback(error),
    );
  }

  /** The name under which a session is listed: the hash that is stored, never the cookie's id. */
  listedAs(id: string): string {
    return hashOf(id);
  }

  /** Ends every session of an account, but for one that is kept; the next request of each is anonymous. */
  async revokeAll(memberId: string, keepSessionId?: string): Promise<void> {
    await this.pool.query('DELETE FROM session WHERE member_id = $1 AND id <> $2', [
      memberId,
      keepSessionId === undefined ? '' : hashOf(keepSessionId),
    ]);
  }

  private async load(id: string): Promise<SessionData | null> {
    const { rows } = await this.pool.query<Row>({
      name: 'session-load',
      text: 'SELECT * FROM load_session($1)',
      values: [hashOf(id)],
    });
    const row = rows[0];
    const now = this.clock.now();
    if (!row || row.expires_at <= now) return null;
    const session = this.opened(id, row.data);
    if (now.getTime() - row.seen_at.getTime() > TOUCH_AFTER)
      await this.pool.query('UPDATE session SET seen_at = $2, expires_at = $3 WHERE id = $1', [
        hashOf(id),
        now,
        expiry(session.actor, now, row.created_at),
      ]);
    return row.member_id === null ? session : { ...session, membership: membershipOf(row, row.member_id) };
  }

  private opened(id: string, data: Buffer): SessionData {
    const text = this.keys.get('traces').open(data, placeOf(id)).toString('utf8');
    return JSON.parse(text) as SessionData;
  }

  private async save(id: string, { membership: _, ...session }: SessionData): Promise<void> {
    const now = this.clock.now();
    const data = this.keys.get('traces').seal(JSON.stringify(session), placeOf(id));
    await this.pool.query(
      `INSERT INTO session (id, member_id, data, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $4, $5)
       ON CONFLICT (id) DO UPDATE SET member_id = $2, data = $3, seen_at = $4, expires_at = $5`,
      [hashOf(id), session.actor?.id ?? null, data, now, expiry(session.actor, now, now)],
    );
  }
}

function membershipOf(row: Row, id: string): Membership {
  return {
    id,
    orgId: row.org_id,
    personId: row.person_id,
    role: row.role,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    orgKind: row.org_kind,
  };
}

function expiry(actor: Actor | undefined, now: Date, createdAt: Date): Date {
  const idle = actor?.kind === 'member' ? IDLE.member : actor?.kind === 'person' ? IDLE.person : IDLE.other;
  return new Date(Math.min(now.getTime() + idle, createdAt.getTime() + LONGEST));
}

function placeOf(id: string): string {
  return `session.data/${hashOf(id)}`;
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}
