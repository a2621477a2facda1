import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/index.js';
import { PostingBulk, postingTable } from '../../vacancy/index.js';
import type { AnyAsk } from '../reading/blocks.js';
import type { Working } from '../reading/read-table.js';
import { TableReferences } from './references.js';
import { BlockTarget, StoreBlock, UndoRecord } from './target.js';

/** Postings; each goes through the same check as one that somebody types. */
@Injectable()
export class VacanciesTarget implements BlockTarget<postingTable.PostingBlock> {
  readonly kind = 'vacancies';
  readonly batch = 1000;

  constructor(
    private readonly postings: PostingBulk,
    private readonly references: TableReferences,
  ) {}

  working(actor: Actor, importId: string): Promise<Working> {
    return Promise.resolve({
      program: postingTable,
      address: postingTable.ADDRESS,
      given: this.postings.given(actor, `import:${importId}`),
      ask: ((asked: postingTable.PostingQuestions) => this.answers(actor, asked)) as AnyAsk,
    });
  }

  prepare(_actor: Actor, made: postingTable.PostingBlock): Promise<StoreBlock> {
    return Promise.resolve(async (tx) => {
      await this.postings.store(tx, made);
      return [];
    });
  }

  async undo(
    tx: EntityManager,
    _importId: string,
    records: readonly UndoRecord[],
  ): Promise<readonly string[]> {
    await this.postings.withdraw(
      tx,
      records.map(({ id }) => id),
    );
    return [];
  }

  private async answers(
    actor: Actor,
    { occupations, postcodes, firms }: postingTable.PostingQuestions,
  ): Promise<postingTable.PostingAnswers> {
    return {
      occupations: await Promise.all(occupations.map((text) => this.references.occupation(text))),
      places: await Promise.all(postcodes.map((postcode) => this.placeOf(postcode))),
      firms: await this.postings.firms(actor, firms),
    };
  }

  private async placeOf(postcode: string): Promise<postingTable.PostingAnswers['places'][number]> {
    const place = await this.references.place(postcode);
    return place && { ags: place.ags, lat: place.lat, lon: place.lon };
  }
}
