import { Injectable, OnModuleInit } from '@nestjs/common';
import { ReadLog } from '../platform/audit/index.js';
import { type Actor, mayUse } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { Repeats } from '../platform/http/index.js';
import { assertMayReadPerson, mayReadPerson } from '../profile/index.js';
import { stateOf } from './matching.dto.js';
import { MatchingService } from './matching.service.js';

/** Lists known to be kept for replays; beyond it the oldest are asked about anew. */
const REMEMBERED = 10_000;

/** For so long after the ordinary way showed a person's list, it is worth while to ask for it again in one statement. */
const LATELY_MS = 60_000;
const LOOK = 'person:read';

/** What an answer says, however it was asked for. */
interface Listed {
  readonly stale: boolean;
  readonly computedAt: Date | null;
  /** The entries as JSON without the brackets, made by PostgreSQL. */
  readonly items: string;
}

interface Row extends Listed {
  readonly id: string;
  readonly orgId: string | null;
}

/** Everything that the answer needs, under the row-level security of whoever asks. */
const LIST = {
  name: 'match-list-of-person',
  text: `select id, org_id as "orgId", coalesce(listed_revision, 0) < revision as stale, computed_at as "computedAt",
      items from match_list_of_person($1, $2)`,
} as const;

interface AgainRow extends Listed {
  readonly orgId: string | null;
  /** The account of the session that asks, as it stands now; see `actorOf`. */
  readonly acting: string;
}

/** The same for a session that is alive, by an account that is a member today; no row otherwise. */
const AGAIN = {
  name: 'match-list-again',
  text: `select acting, org_id as "orgId", stale, computed_at as "computedAt", items
    from match_list_again($1, $2, $3, $4)`,
} as const;

/** A person's stored list without its reasons: what a phone shows first, in one round trip to the database. */
@Injectable()
export class QuickListService implements OnModuleInit {
  private readonly remembered = new Set<string>();
  private readonly shownAt = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly reads: ReadLog,
    private readonly matching: MatchingService,
    private readonly clock: Clock,
    private readonly repeats: Repeats,
  ) {}

  onModuleInit(): void {
    this.repeats.add('/api/v1/people/:id/match-list', (session, { id }) => this.again(session, id ?? ''));
  }

  /** The list as JSON text. @throws AppError `not_found` for a person of somebody else */
  async json(actor: Actor, personId: string): Promise<string> {
    const [row = null] = await this.database.call<Row>(actor, LIST, [personId]);
    assertMayReadPerson(actor, row);
    await this.reads.note(actor, { action: LOOK, subjects: [personId], dataClass: 'special' });
    await this.keepForReplay(actor, row);
    if (this.shownAt.size >= REMEMBERED) this.shownAt.clear();
    this.shownAt.set(personId, this.clock.now().getTime());
    return jsonOf(row);
  }

  /**
   * The list again, in one round trip from cookie to answer: session, membership, rights and list in one statement.
   * Null sends the request the ordinary way: when anything is not as it must be, or a look or a showing is to be noted.
   */
  private async again(session: string, personId: string): Promise<string | null> {
    const now = this.clock.now();
    if (now.getTime() - (this.shownAt.get(personId) ?? -Infinity) > LATELY_MS) return null;
    const asked = [session, now.toISOString(), this.clock.today(), personId];
    const [row] = await this.database.callUnknown<AgainRow>(AGAIN, asked);
    if (!row || !this.isShown(personId, row)) return null;
    const actor = actorOf(row.acting);
    const may = mayUse(actor, 'match:read') && mayReadPerson(actor, { id: personId, orgId: row.orgId });
    return may && this.reads.isNoted(actor, LOOK, personId) ? jsonOf(row) : null;
  }

  /** Whether what this list rests on is kept already. */
  private isShown(personId: string, { computedAt, items }: Listed): boolean {
    return computedAt === null || items === '' || this.remembered.has(`${personId}/${computedAt.getTime()}`);
  }

  /** A shown list must be replayable; the first showing of each keeps what it rests on, as the list with reasons does. */
  private async keepForReplay(actor: Actor, row: Row): Promise<void> {
    if (row.computedAt === null || this.isShown(row.id, row)) return;
    await this.matching.vacanciesFor(actor, row.id);
    if (this.remembered.size >= REMEMBERED) this.remembered.clear();
    this.remembered.add(`${row.id}/${row.computedAt.getTime()}`);
  }
}

/** Kind, role, account, organisation, its kind and person, with a blank between two; nothing for what there is not. */
function actorOf(acting: string): Actor {
  const [kind, role, id, orgId, orgKind, personId] = acting.split(' ').map((part) => part || null);
  return { kind, role, id, orgId, orgKind, personId } as Actor;
}

function jsonOf({ computedAt, stale, items }: Listed): string {
  const entries = computedAt === null ? null : items;
  const state = stateOf({ entries, stale });
  return `{"state":"${state}","computedAt":${JSON.stringify(computedAt)},"items":[${entries ?? ''}]}`;
}
