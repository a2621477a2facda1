import { Injectable } from '@nestjs/common';
import { type FollowUp, LabourMarketService, settle } from '../../labour-market/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import type { Person } from '../person.entity.js';
import { PersonService } from '../person.service.js';
import { SETTLED, withCodes } from './codes.js';

/** Answer by question, both as the dialogue names them. */
export type QuestionAnswers = Readonly<Record<string, number>>;

/** Asks what fixes the exact code of an occupation, mostly its requirement level, and keeps what the answers settle. */
@Injectable()
export class OccupationQuestionService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonService,
    private readonly labourMarket: LabourMarketService,
  ) {}

  /** @throws AppError `not_found` for an occupation that the profile has not, or about which nothing is asked */
  async of(
    actor: Actor,
    personId: string,
    kldb: string,
  ): Promise<{ readonly person: Person; readonly dialogue: FollowUp }> {
    const person = await this.people.get(actor, personId);
    const dialogue = await this.labourMarket.followUpOf(kldb);
    if (!dialogue || !person.occupations.some((entry) => entry.kldb === kldb))
      throw new AppError('not_found');
    return { person, dialogue };
  }

  /** Occupations of the person about which there is still something to ask. */
  async open({ occupations }: Pick<Person, 'occupations'>): Promise<ReadonlySet<string>> {
    const open = new Set<string>();
    for (const { kldb, confidence } of occupations)
      if (confidence !== SETTLED && (await this.labourMarket.followUpOf(kldb))) open.add(kldb);
    return open;
  }

  /**
   * Puts the code that the answers settle in the place of the first guess.
   * @throws AppError `not_found`; `invalid_input` at `/answers` when more must be answered
   */
  async answer(actor: Actor, personId: string, kldb: string, answers: QuestionAnswers): Promise<string> {
    const { dialogue } = await this.of(actor, personId, kldb);
    const settled = settle(dialogue, answers);
    if (settled === null || (await this.labourMarket.occupation(settled)) === null)
      throw new AppError('invalid_input', { errors: [{ pointer: '/answers', code: 'required' }] });
    await this.database.transaction(actor, (tx) =>
      this.people.revise(tx, actor, personId, async ({ occupations }) => {
        const sure = occupations
          .filter((entry) => entry.kldb === kldb || entry.kldb !== settled)
          .map((entry) => (entry.kldb === kldb ? { ...entry, kldb: settled, confidence: SETTLED } : entry));
        return { occupations: await withCodes(tx, sure, occupations) };
      }),
    );
    return settled;
  }
}
