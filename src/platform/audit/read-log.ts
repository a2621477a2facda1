import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { Clock } from '../clock/index.js';
import { Database } from '../database/database.js';
import type { DataClass } from '../database/fields.js';
import { Audit } from './audit.js';

/** A look is one look for this long, though a page asks for the same person several times. */
const SAME_LOOK_MS = 60_000;
/** Looks remembered at most; beyond it the oldest count anew. */
const REMEMBERED = 10_000;

export interface Look {
  /** What was read, as `resource:verb`. */
  readonly action: string;
  readonly subjects: readonly string[];
  readonly dataClass: DataClass;
  readonly recordId?: string;
}

/**
 * Notes who looked at whom, before the answer leaves: a look that cannot be noted is not given. People who look at
 * themselves and the portal's own work leave no line.
 */
@Injectable()
export class ReadLog {
  private readonly recent = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async note(actor: Actor, look: Look): Promise<void> {
    if (actor.kind !== 'member') return;
    const fresh = look.subjects.filter((subject) => this.isNew(`${actor.id}/${look.action}/${subject}`));
    if (fresh.length === 0) return;
    await this.database.beside(actor, async (tx) => {
      for (const subjectId of fresh)
        await this.audit.record(tx, actor, {
          action: look.action,
          subjectId,
          dataClass: look.dataClass,
          ...(look.recordId === undefined ? {} : { recordId: look.recordId }),
        });
    });
    const now = this.clock.now().getTime();
    for (const subject of fresh) this.recent.set(`${actor.id}/${look.action}/${subject}`, now);
  }

  private isNew(key: string): boolean {
    if (this.recent.size > REMEMBERED) this.recent.clear();
    const at = this.recent.get(key);
    return at === undefined || this.clock.now().getTime() - at > SAME_LOOK_MS;
  }
}
