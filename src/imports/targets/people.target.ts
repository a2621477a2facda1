import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/index.js';
import { PersonBulk, PersonService, personTable } from '../../profile/index.js';
import type { AnyAsk } from '../reading/blocks.js';
import type { Working } from '../reading/read-table.js';
import { TableReferences } from './references.js';
import { BlockTarget, Seen, StoreBlock, UndoRecord } from './target.js';

/** People of a desk. Without a word of consent they stay within it. */
@Injectable()
export class PeopleTarget implements BlockTarget<personTable.PeopleBlock> {
  readonly kind = 'people';
  readonly batch = 2000;

  constructor(
    private readonly people: PersonService,
    private readonly bulk: PersonBulk,
    private readonly references: TableReferences,
  ) {}

  async working(actor: Actor): Promise<Working> {
    await this.bulk.nameDesk(actor.orgId ?? '');
    return {
      program: personTable,
      address: personTable.ADDRESS,
      given: this.bulk.given(actor),
      ask: ((asked: personTable.PeopleQuestions) => this.answers(asked)) as AnyAsk,
    };
  }

  async known({ orgId }: Actor, names: readonly (string | null)[], seen: Seen): Promise<readonly boolean[]> {
    return orgId === null ? [] : this.bulk.known(orgId, names, seen);
  }

  async prepare({ orgId }: Actor, made: personTable.PeopleBlock): Promise<StoreBlock> {
    const { names, store } = await this.bulk.prepare(made);
    return async (tx) => {
      const twins = await this.bulk.inTurn(tx, orgId ?? '', names);
      await store(tx);
      return twins;
    };
  }

  async undo(
    tx: EntityManager,
    _importId: string,
    records: readonly UndoRecord[],
  ): Promise<readonly string[]> {
    return this.people.archive(
      tx,
      records.map(({ id }) => id),
    );
  }

  private async answers({
    occupations,
    postcodes,
  }: personTable.PeopleQuestions): Promise<personTable.PeopleAnswers> {
    return {
      occupations: await Promise.all(occupations.map((text) => this.references.known(text))),
      places: await Promise.all(postcodes.map((postcode) => this.people.placeOf(postcode))),
    };
  }
}
