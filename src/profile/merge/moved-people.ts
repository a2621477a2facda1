import { Injectable, OnModuleInit } from '@nestjs/common';
import { type Actor, SYSTEM } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { MovedRecords } from '../../platform/http/index.js';
import { mayReadPerson } from '../person.access.js';
import { Person } from '../person.entity.js';

/** The record at the end of a chain of merges; the asked one itself where there is none. */
const LAST = `with recursive at(id, depth) as (select $1::uuid, 0
    union all select m.person_id, depth + 1 from person_merge m join at on m.gone_id = at.id and m.undone_at is null)
  select id from at order by depth desc limit 1`;

/** Links to a record that went into another one lead to that one, for whoever may read it. */
@Injectable()
export class MovedPeople implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly moved: MovedRecords,
  ) {}

  onModuleInit(): void {
    this.moved.provide((actor, id) => this.find(actor, id));
  }

  /** The same two questions for every id, so that the time tells nobody which of them is known. */
  private async find(actor: Actor, id: string): Promise<string | null> {
    const [last] = await this.database.read(SYSTEM, (tx) => tx.query<{ id: string }[]>(LAST, [id]));
    const there = last?.id ?? id;
    const person = await this.database.read(actor, (tx) =>
      tx.findOne(Person, { where: { id: there }, select: { id: true, orgId: true } }),
    );
    return person && there !== id && mayReadPerson(actor, person) ? there : null;
  }
}
