import { Injectable } from '@nestjs/common';
import { CONTACT_TEXT, type ContactConsent, decideContact } from '../../domain/mentoring/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { ServiceKeys } from '../../platform/vault/index.js';
import { OutreachContact } from './outreach.entity.js';
import { lockedVisit, OUTREACH_REFUSALS } from './outreach.service.js';

export interface MetContact {
  readonly contact: OutreachContact;
  readonly name: string;
  readonly reach: string;
}

export interface MetContactInput {
  readonly name: string;
  readonly reach: string;
  readonly language: string;
  /** How they said yes; null: they did not, and nothing is kept. */
  readonly consent: ContactConsent | null;
}

/** People met at visits who want to hear from the desk; a note, not a profile, and short-lived. */
@Injectable()
export class OutreachContactService {
  constructor(
    private readonly database: Database,
    private readonly keys: ServiceKeys,
    private readonly clock: Clock,
  ) {}

  /** Writes somebody down. @throws AppError `not_found`, `consent_missing`, `not_possible` before the visit */
  async add(
    actor: Actor,
    visitId: string,
    { name, reach, language, consent }: MetContactInput,
  ): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const visit = await lockedVisit(tx, visitId);
      const notedOn = this.clock.today();
      const decision = decideContact(visit, consent, notedOn);
      if (!decision.ok || consent === null)
        throw new AppError(OUTREACH_REFUSALS[decision.ok ? 'consent_missing' : decision.error]);
      const id = crypto.randomUUID();
      const sealed = this.keys.sealText(JSON.stringify({ name, reach }), contactPlace(id));
      const rest = { textVersion: CONTACT_TEXT, notedOn, deleteOn: decision.value };
      await tx.insert(OutreachContact, {
        id,
        visitId,
        orgId: visit.orgId,
        sealed,
        language,
        consent,
        ...rest,
      });
    });
  }

  /** Who was written down at a visit of the own group. */
  async list(actor: Actor, visitId: string): Promise<readonly MetContact[]> {
    const found = await this.database.read(actor, (tx) =>
      tx.find(OutreachContact, { where: { visitId }, order: { notedOn: 'ASC', id: 'ASC' } }),
    );
    return found.map((contact) => ({
      contact,
      ...(JSON.parse(this.keys.openText(contact.sealed, contactPlace(contact.id))) as Pick<
        MetContact,
        'name' | 'reach'
      >),
    }));
  }

  /**
   * They came to the desk: it is counted at the visit, and the note is forgotten, because a profile of their own takes
   * its place. Gives the visit. @throws AppError `not_found`
   */
  async came(actor: Actor, id: string): Promise<string> {
    return this.remove(actor, id, true);
  }

  /** They changed their mind, or cannot be reached: the note is forgotten at once. @throws AppError `not_found` */
  async forget(actor: Actor, id: string): Promise<string> {
    return this.remove(actor, id, false);
  }

  private async remove(actor: Actor, id: string, counts: boolean): Promise<string> {
    return this.database.transaction(actor, async (tx) => {
      const [rows] = await tx.query<[{ visit_id: string }[], number]>(
        `delete from outreach_contact where id = $1 returning visit_id`,
        [id],
      );
      const visitId = rows[0]?.visit_id;
      if (visitId === undefined) throw new AppError('not_found');
      if (counts)
        await tx.query(
          `update outreach_visit set counts = jsonb_set(counts, '{came_later}', to_jsonb((counts ->> 'came_later')::int + 1))
           where id = $1`,
          [visitId],
        );
      return visitId;
    });
  }
}

/** Place of a sealed contact; it opens nowhere else. */
function contactPlace(id: string): string {
  return `outreach_contact.sealed/${id}`;
}
