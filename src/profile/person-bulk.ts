import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Actor, SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database, insertColumns } from '../platform/database/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { sealSpec, ServiceKeys, Vault } from '../platform/vault/index.js';
import {
  CLAIM_COLUMNS,
  type LaidOutPeople,
  type NewPerson,
  PeopleRows,
  PERSON_COLUMNS,
  type PersonSealing,
} from './person-rows.js';
import type { PeopleGiven } from './person-table.js';
import { Person } from './person.entity.js';
import { lockEntered, nameRest, namesThere } from './twins.js';

/** Names that were seen, each known by its fingerprint; a set is one. */
export interface Seen {
  has(name: string): boolean;
  add(name: string): unknown;
}

/** People who are sealed, laid out, and whose keys are wrapped. */
export interface PreparedPeople {
  /** Fingerprints of name and postcode in the order of the people, null without both. */
  readonly names: readonly (string | null)[];
  readonly store: (tx: EntityManager) => Promise<void>;
}

/** Enters people, one or many by the same few statements. Every one of them asks for a plan and for matches. */
@Injectable()
export class PersonBulk {
  private readonly namedDesks = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly keys: ServiceKeys,
  ) {}

  /** What working the rows of a table out is given. */
  given({ orgId }: Actor): PeopleGiven {
    const { table, fields } = sealSpec(Person);
    return {
      orgId,
      today: this.clock.today(),
      lookup: this.keys.get('lookup').bytes,
      sealed: { table, fields },
    };
  }

  /**
   * Which of these people the desk `orgId` seems to keep already: the same name in the same postcode, by its fingerprint.
   * `seen` carries those of the same table. Asked for with the portal's own rights, because by a member's the wall would
   * be climbed for every person of the desk.
   */
  async known(orgId: string, names: readonly (string | null)[], seen: Seen): Promise<readonly boolean[]> {
    await this.nameDesk(orgId);
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

  /** Enters a person, whom the actor's desk keeps; `place` was asked for before the transaction. */
  async enter(tx: EntityManager, { orgId }: Actor, person: NewPerson): Promise<string> {
    const sealing: PersonSealing = { lookup: this.keys.lookup(), sealed: sealSpec(Person) };
    const rows = new PeopleRows(sealing, { orgId, today: this.clock.today() });
    const id = rows.add(person);
    const { store } = await this.prepare(rows.laidOut());
    await store(tx);
    return id;
  }

  /**
   * Wraps the keys of people who are laid out, so that the transaction that stores them has nothing else to do. Storing
   * again, after that transaction was rolled back, is the same once more.
   */
  async prepare(made: LaidOutPeople): Promise<PreparedPeople> {
    const keys = await this.vault.wrapKeys(made.ids, made.keys);
    made.keys.fill(0);
    const store = async (tx: EntityManager): Promise<void> => {
      await this.vault.storeKeys(tx, keys);
      await insertColumns(tx, 'person', PERSON_COLUMNS, made.people);
      await this.keys.lookup().enter(tx, made.fingerprints);
      await insertColumns(tx, 'language_claim', CLAIM_COLUMNS, made.claims);
      await this.ask(tx, made.ids);
    };
    return { names: made.names, store };
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
