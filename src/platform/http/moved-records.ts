import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../auth/actor.js';

/** Under which id the actor finds a person's record that is no longer there; null: nowhere. */
export type FindMoved = (actor: Actor, id: string) => Promise<string | null>;

/** A person's record in an address of a page or of the API. */
const PERSON = /\/people\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=[/?]|$)/;

/** Leads old links to the record that a record went into. */
@Injectable()
export class MovedRecords {
  private find: FindMoved = () => Promise.resolve(null);

  /** Whoever knows of moved records tells how to find them. */
  provide(find: FindMoved): void {
    this.find = find;
  }

  /** Where what a reader asked for in vain is now; null: nowhere, or not for this reader. */
  async addressOf({ method, url, actor }: FastifyRequest): Promise<string | null> {
    const asked = PERSON.exec(url)?.[1];
    if (method !== 'GET' || asked === undefined || actor === undefined) return null;
    const id = await this.find(actor, asked);
    return id === null ? null : url.replace(asked, id);
  }
}
