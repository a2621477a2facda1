import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonRow } from '../../domain/table-import/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { AppError } from '../../platform/http/index.js';
import {
  CreatePersonDto,
  type NewPerson,
  PersonBulk,
  PersonService,
  type PreparedPeople,
} from '../../profile/index.js';
import { faultOf } from './fault.js';
import { TableReferences } from './references.js';
import { ImportTarget, Line, Resolved, Seen, Store, StoredLine, UndoRecord } from './target.js';

/** People of a desk. Without a word of consent they stay within it. */
@Injectable()
export class PeopleTarget implements ImportTarget<PersonRow, NewPerson> {
  readonly kind = 'people';
  readonly batch = 1000;

  constructor(
    private readonly people: PersonService,
    private readonly bulk: PersonBulk,
    private readonly references: TableReferences,
  ) {}

  async resolve(row: PersonRow): Promise<Resolved<NewPerson>> {
    const kldb = await this.references.occupation(row.occupation);
    if (kldb === null) return { ok: false, fault: { field: 'occupation', code: 'unknown_reference' } };
    const input = personOf(row, kldb);
    try {
      const place = await this.people.checkReferences(input);
      return { ok: true, item: { input, place }, title: row.name, notes: [], consentGap: !row.consent };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { ok: false, fault: faultOf(error, this.kind) };
    }
  }

  async twins({ orgId }: Actor, items: readonly NewPerson[], seen: Seen): Promise<readonly boolean[]> {
    return orgId === null ? [] : this.bulk.known(orgId, items, seen);
  }

  async prepare(actor: Actor, _importId: string, lines: readonly Line<NewPerson>[]): Promise<Store> {
    const orgId = actor.orgId ?? '';
    await this.bulk.nameDesk(orgId);
    // The people themselves are let go: what waits for the database is only their bytes.
    const told = lines.map(({ line, consentGap }) => ({ line, consentGap }));
    const people = lines.map(({ item }) => item);
    return this.storing(orgId, told, this.bulk.prepare(actor, people));
  }

  private async storing(
    orgId: string,
    told: readonly Omit<Line<NewPerson>, 'item'>[],
    prepared: Promise<PreparedPeople>,
  ): Promise<Store> {
    const { ids, names, store } = await prepared;
    return async (tx) => {
      const twins = await this.bulk.inTurn(tx, orgId, names);
      await store(tx);
      // One literal: what is put together from several takes many times the room, and tables have many lines.
      const stored = told.map(({ line, consentGap }, at): StoredLine => ({
        line,
        id: ids[at] ?? '',
        consentGap,
        twin: twins[at] ?? false,
        held: false,
        before: null,
        revision: null,
      }));
      return { lines: stored, faults: [], same: 0 };
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
}

function personOf(row: PersonRow, kldb: string): CreatePersonDto {
  const level = row.german;
  const input = new CreatePersonDto();
  input.displayName = row.name;
  input.plz = row.postcode;
  input.occupations = [{ kldb, relation: row.relation }];
  input.german = { listening: level, reading: level, speaking: level, writing: level, source: row.source };
  input.status = row.status;
  if (row.hours !== undefined) input.hoursMin = input.hoursMax = Math.round(row.hours);
  if (row.available !== undefined) input.availableFrom = row.available;
  if (row.mobility !== undefined) input.mobilityKm = Math.round(row.mobility);
  input.wishes = row.wishes;
  return input;
}
