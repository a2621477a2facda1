import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { Clock } from '../clock/index.js';
import { Database } from '../database/database.js';
import type { DataClass } from '../database/fields.js';
import { Audit } from './audit.js';

/** A look is one look for this long, though a page asks for the same person several times. */
const SAME_LOOK_MS = 60_000;
/** A list names many and is opened again and again: it counts once an hour. */
const SAME_LIST_MS = 3_600_000;
/** Looks remembered at most; with more within an hour all count anew. */
const REMEMBERED = 50_000;

export interface Look {
  /** What was read, as `resource:verb`. */
  readonly action: string;
  readonly subjects: readonly string[];
  readonly dataClass: DataClass;
  readonly recordId?: string;
  /** A list in which the people stand with others. */
  readonly list?: true;
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
    const same = look.list ? SAME_LIST_MS : SAME_LOOK_MS;
    const fresh = [...new Set(look.subjects)].filter((subject) =>
      this.isNew(keyOf(actor, look.action, subject), same),
    );
    if (fresh.length === 0) return;
    const { action, dataClass, recordId } = look;
    await this.database.beside(actor, (tx) =>
      this.audit.recordFor(tx, actor, fresh, { action, dataClass, ...(recordId && { recordId }) }),
    );
    const now = this.clock.now().getTime();
    for (const subject of fresh) this.recent.set(keyOf(actor, action, subject), now);
  }

  /** Whether such a look was noted so lately that looking again is the same look. */
  isNoted(actor: Actor, action: string, subject: string): boolean {
    return actor.kind !== 'member' || !this.isNew(keyOf(actor, action, subject), SAME_LOOK_MS);
  }

  private isNew(key: string, same: number): boolean {
    if (this.recent.size > REMEMBERED) this.forgetOld();
    const at = this.recent.get(key);
    return at === undefined || this.clock.now().getTime() - at > same;
  }

  private forgetOld(): void {
    const now = this.clock.now().getTime();
    for (const [key, at] of this.recent) if (now - at > SAME_LIST_MS) this.recent.delete(key);
    if (this.recent.size > REMEMBERED) this.recent.clear();
  }
}

function keyOf({ id, orgId }: Actor, action: string, subject: string): string {
  return `${id}/${orgId}/${action}/${subject}`;
}
