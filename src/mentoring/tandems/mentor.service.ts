import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Member } from '../../access/index.js';
import { type MentorFit, suitableMentors } from '../../domain/mentoring/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { PersonService } from '../../profile/index.js';
import { Mentor } from './tandem.entity.js';

export type MentorOfferInput = Pick<Mentor, 'capacity' | 'languages' | 'occupations' | 'times' | 'awayUntil'>;

export interface NamedFit extends MentorFit {
  readonly name: string;
}

/** What mentors offer, and who of them could suit somebody. */
@Injectable()
export class MentorService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonService,
    private readonly clock: Clock,
  ) {}

  /** The own offer; null for who has made none. */
  async own(actor: Actor): Promise<Mentor | null> {
    return this.database.read(actor, (tx) => tx.findOneBy(Mentor, { memberId: actor.id ?? '' }));
  }

  /** Makes or changes the own offer; every helper of a group may be a mentor. */
  async offer(actor: Actor, input: MentorOfferInput): Promise<void> {
    const { id: memberId, orgId } = actor;
    if (memberId === null || orgId === null) throw new AppError('forbidden');
    await this.database.transaction(actor, (tx) =>
      tx.upsert(Mentor, { memberId, orgId, ...input }, ['memberId']),
    );
  }

  /** Mentors of the own group with room, and what each shares with the person. @throws AppError `not_found` */
  async suitable(actor: Actor, personId: string): Promise<readonly NamedFit[]> {
    const { otherLanguages, occupations } = await this.people.get(actor, personId);
    const need = { languages: Object.keys(otherLanguages), occupations: occupations.map(({ kldb }) => kldb) };
    return this.database.read(actor, async (tx) => {
      const mentors = await tx.findBy(Mentor, { orgId: actor.orgId ?? '' });
      const taken = await tx.query<{ id: string; count: number }[]>(
        `select mentor_id as id, count(*)::int as count from tandem
         where state in ('suggested', 'active', 'paused') and org_id = $1 group by 1`,
        [actor.orgId],
      );
      const offers = mentors.map(({ memberId: id, ...offer }) => ({
        ...{ id, ...offer, taken: taken.find((one) => one.id === id)?.count ?? 0 },
      }));
      const fits = suitableMentors(need, offers, this.clock.today());
      const members = await tx.findBy(Member, { id: In(fits.map(({ id }) => id)) });
      return fits.map((fit) => ({
        ...fit,
        name: members.find(({ id }) => id === fit.id)?.displayName ?? '',
      }));
    });
  }
}
