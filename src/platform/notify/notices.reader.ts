import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../auth/actor.js';
import { Clock } from '../clock/index.js';
import { Database } from '../database/database.js';
import { Notice } from './notice.entity.js';

/** Reads notices; row-level security decides whose they are. */
@Injectable()
export class NoticesReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Unread notices of the reader, newest first. A notice for a desk is read for the whole desk. */
  async unread(
    actor: Actor,
    limit: number,
    offset: number,
  ): Promise<{ readonly items: readonly Notice[]; readonly total: number }> {
    return this.database.read(actor, async (tx) => {
      const [items, total] = await tx.findAndCount(Notice, {
        where: { seenAt: IsNull() },
        order: { day: 'DESC', id: 'ASC' },
        take: limit,
        skip: offset,
      });
      return { items, total };
    });
  }

  async markSeen(actor: Actor): Promise<void> {
    await this.database.transaction(actor, (tx) =>
      tx.update(Notice, { seenAt: IsNull() }, { seenAt: this.clock.now() }),
    );
  }
}
