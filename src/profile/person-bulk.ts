import { Injectable, OnModuleDestroy } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Actor, SYSTEM } from '../platform/auth/index.js';
import { Beside, programBeside } from '../platform/beside/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database, insertColumns } from '../platform/database/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { inTurns } from '../platform/turns.js';
import { sealSpec, ServiceKeys, Vault } from '../platform/vault/index.js';
import {
  CLAIM_COLUMNS,
  type LaidOutPeople,
  layOutPeople,
  type NewPerson,
  type PeopleToEnter,
  PERSON_COLUMNS,
  type PersonSealing,
} from './person-rows.js';
import type { PersonThreadGiven } from './person-thread.js';
import { Person } from './person.entity.js';
import { lockEntered, nameRest, namesThere } from './twins.js';

/** Names that were seen, each known by its fingerprint; a set is one. */
export interface Seen {
  has(name: string): boolean;
  add(name: string): unknown;
}

/** People who are sealed and laid out for the database. */
export interface PreparedPeople {
  /** In the order of the people, as are the names: fingerprints of name and postcode, null without both. */
  readonly ids: readonly string[];
  readonly names: readonly (string | null)[];
  readonly store: (tx: EntityManager) => Promise<void>;
}

/** So many are worked out at once where requests are answered; a table's rows are more. */
const FEW = 100;
const LIMITS = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 32 } as const;

/** Enters people, one or many by the same few statements. Every one of them asks for a plan and for matches. */
@Injectable()
export class PersonBulk implements OnModuleDestroy {
  private readonly namedDesks = new Set<string>();
  private readonly beside = new Beside<PeopleToEnter, LaidOutPeople>({
    program: programBeside(import.meta.url, 'person-thread'),
    given: () => ({ lookup: this.keys.get('lookup').bytes, sealed: plainSpec() }) satisfies PersonThreadGiven,
    limits: LIMITS,
  });

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly keys: ServiceKeys,
  ) {}

  async onModuleDestroy(): Promise<void> {
    await this.beside.end();
  }

  /**
   * Which of these people the desk `orgId` seems to keep already: the same name in the same postcode. `seen` carries
   * those of the same table. Asked for with the portal's own rights, because by a member's the wall would be climbed for
   * every person of the desk.
   */
  async known(orgId: string, people: readonly NewPerson[], seen: Seen): Promise<readonly boolean[]> {
    await this.nameDesk(orgId);
    const lookup = this.keys.lookup();
    const names: (string | null)[] = [];
    await inTurns(people, ({ input }) => names.push(lookup.named(input)?.toString('hex') ?? null));
    return toldTwice(names, await this.database.read(SYSTEM, (tx) => namesThere(tx, orgId, names)), seen);
  }

  /** Gives people of a desk who were entered before there were fingerprints of names theirs, before it brings more in. */
  async nameDesk(orgId: string): Promise<void> {
    // Whoever is entered from now on has hers: one look per desk is enough.
    if (this.namedDesks.has(orgId)) return;
    await this.database.transaction(SYSTEM, (tx) => nameRest(tx, this.keys.lookup(), orgId));
    this.namedDesks.add(orgId);
  }

  /**
   * To be asked first in the transaction that stores the people with these names (`PreparedPeople`): whom of them the
   * desk keeps by then, or who comes twice. Whoever enters one of them at the same moment, by a form or in another table,
   * waits until it ends and finds her.
   */
  async inTurn(
    tx: EntityManager,
    orgId: string,
    names: readonly (string | null)[],
  ): Promise<readonly boolean[]> {
    await lockEntered(tx, orgId, names);
    return toldTwice(names, await namesThere(tx, orgId, names), new Set());
  }

  /** Ids in the order of the people, whom the actor's desk keeps; `place` was asked for before the transaction. */
  async enter(tx: EntityManager, actor: Actor, people: readonly NewPerson[]): Promise<readonly string[]> {
    const { ids, store } = await this.prepare(actor, people);
    await store(tx);
    return ids;
  }

  /**
   * The same in two steps: seals and lays everything out, many beside the thread that answers requests, so that the
   * transaction that stores it has nothing else to do. Storing again, after that transaction was rolled back, is the
   * same once more.
   */
  prepare({ orgId }: Actor, people: readonly NewPerson[]): Promise<PreparedPeople> {
    const task: PeopleToEnter = { orgId, today: this.clock.today(), people };
    const sealing: PersonSealing = { lookup: this.keys.lookup(), sealed: sealSpec(Person) };
    return this.prepared(
      people.length <= FEW ? Promise.resolve(layOutPeople(sealing, task)) : this.beside.ask(task),
    );
  }

  /** Apart from `prepare`, which would hold the people until the thread has answered. */
  private async prepared(asked: Promise<LaidOutPeople>): Promise<PreparedPeople> {
    const made = await asked;
    const { ids, names } = made;
    const keys = await this.vault.wrapKeys(ids, made.keys);
    const store = async (tx: EntityManager): Promise<void> => {
      await this.vault.storeKeys(tx, keys);
      await insertColumns(tx, 'person', PERSON_COLUMNS, made.people);
      await this.keys.lookup().enter(tx, made.fingerprints);
      await insertColumns(tx, 'language_claim', CLAIM_COLUMNS, made.claims);
      await this.ask(tx, ids);
    };
    return { ids, names, store };
  }

  /** A plan for each; the count of what became of people looks for all that are new, whoever it is asked by. */
  private async ask(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await this.outbox.addAll(
      tx,
      'language-plan.person',
      ids.map((personId) => ({ personId })),
    );
    const personId = ids.at(-1);
    if (personId !== undefined) await this.outbox.add(tx, 'shortage-tracking.person', { personId });
  }
}

/** Which of these names are there already, or come a second time. */
function toldTwice(
  names: readonly (string | null)[],
  there: ReadonlySet<string>,
  seen: Seen,
): readonly boolean[] {
  return names.map((name) => {
    if (name === null) return false;
    const isKnown = there.has(name) || seen.has(name);
    seen.add(name);
    return isKnown;
  });
}

/** How a person's row is sealed, without the class of the row, which stays in this thread. */
function plainSpec(): PersonSealing['sealed'] {
  const { table, fields } = sealSpec(Person);
  return { table, fields };
}
