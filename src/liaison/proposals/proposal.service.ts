import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { ANSWER_SOON_DAYS, PROPOSING_OFFICES } from '../../domain/liaison/index.js';
import type { OfficeKind, SuggestionOutcome } from '../../domain/liaison/index.js';
import { addDays, type LocalDate } from '../../domain/shared/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { Notices } from '../../platform/notify/index.js';
import { personNames, PersonService } from '../../profile/index.js';
import { OfficeDirectory, type OfficeProposal } from '../directory/office-directory.service.js';
import { fault } from '../requests/request-store.js';
import { OfficialProposal } from './proposal.entity.js';
import { tellOfProposal } from './tell-of-proposal.js';

export interface NewProposal {
  readonly title: string;
  readonly employer: string;
  readonly proposedOn: LocalDate;
  readonly answerBy: LocalDate | null;
  /** `kind/area` of an office around the person; an office enters its own. */
  readonly office: string | null;
}

export interface ListedProposal {
  readonly proposal: OfficialProposal;
  readonly personName: string;
  readonly officeName: string;
  readonly officeKind: OfficeKind | null;
}

const PROPOSING: readonly OfficeKind[] = PROPOSING_OFFICES;

/** Keeps the jobs that offices put before people. What the portal suggests is elsewhere, and no office reads it. */
@Injectable()
export class ProposalService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonService,
    private readonly directory: OfficeDirectory,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters a proposal: person and desk from the letter, an office its own, of which both are told.
   * @throws AppError `not_found` for a person of somebody else, or one who lets this office read nothing;
   * `invalid_input` for an office that does not place people, a day in the future, or a last day before the proposal
   */
  async add(actor: Actor, personId: string, input: NewProposal): Promise<OfficialProposal> {
    const byOffice = actor.role === 'caseworker';
    const known = await this.database.read(actor, (tx) => ownerOf(tx, personId));
    const office = byOffice ? null : await this.officeOf(actor, personId, input.office);
    if (input.proposedOn > this.clock.today()) throw fault('/proposedOn', 'day_in_future');
    if (input.answerBy !== null && input.answerBy < input.proposedOn)
      throw new AppError('invalid_input', { errors: [{ pointer: '/answerBy', code: 'day_order' }] });
    return this.database.transaction(actor, async (tx) => {
      const { title, employer, proposedOn, answerBy } = input;
      const officeId = office === null ? (actor.orgId ?? '') : await this.directory.ensure(tx, office);
      const enteredBy = byOffice ? 'office' : actor.kind === 'person' ? 'person' : 'desk';
      const id = crypto.randomUUID();
      const madeAt = this.clock.now();
      const row = { id, orgId: known.orgId, personId, officeId, title, employer, proposedOn, answerBy };
      await tx.insert(OfficialProposal, { ...row, enteredBy, madeAt });
      if (byOffice) {
        const told = { code: 'official_made', key: 'made', day: this.clock.today() } as const;
        await tellOfProposal(this.notices, tx, row, told);
      }
      return tx.findOneByOrFail(OfficialProposal, { id });
    });
  }

  /** Notes what became of it, for person and desk alone. @throws AppError `not_found`, also for offices */
  async settle(actor: Actor, id: string, outcome: SuggestionOutcome): Promise<OfficialProposal> {
    if (actor.role === 'caseworker') throw new AppError('not_found');
    return this.database.transaction(actor, async (tx) => {
      const found = await tx.findOneBy(OfficialProposal, { id });
      if (!found) throw new AppError('not_found');
      const outcomeOn = outcome === 'open' ? null : this.clock.today();
      await tx.update(OfficialProposal, { id }, { outcome, outcomeOn });
      return tx.findOneByOrFail(OfficialProposal, { id });
    });
  }

  /** Proposals of the own desk, office or person; `soon`: open ones whose last day comes within a week or is over. */
  async list(
    actor: Actor,
    { personId, soon }: { readonly personId: string | null; readonly soon: boolean },
  ): Promise<readonly ListedProposal[]> {
    return this.database.read(actor, async (tx) => {
      const found = await tx.find(OfficialProposal, {
        where: { ...(personId !== null && { personId }), ...(soon && { outcome: 'open' }) },
        order: { answerBy: { direction: 'ASC', nulls: 'LAST' }, proposedOn: 'DESC', id: 'ASC' },
        take: 500,
      });
      const until = addDays(this.clock.today(), ANSWER_SOON_DAYS);
      const wanted = soon ? found.filter(({ answerBy }) => answerBy !== null && answerBy <= until) : found;
      return this.named(tx, wanted);
    });
  }

  /** Offices around the person that place people, the responsible one first. */
  async offices(actor: Actor, personId: string): Promise<readonly OfficeProposal[]> {
    const person = await this.people.get(actor, personId);
    const all = await this.directory.proposals(person, 'question', null);
    return all.filter(({ kind }) => PROPOSING.includes(kind));
  }

  private async officeOf(actor: Actor, personId: string, wanted: string | null): Promise<OfficeProposal> {
    const offices = await this.offices(actor, personId);
    const office = offices.find(({ kind, area }) => `${kind}/${area}` === wanted);
    if (!office) throw fault('/office', 'not_in_list');
    return office;
  }

  private async named(
    tx: EntityManager,
    found: readonly OfficialProposal[],
  ): Promise<readonly ListedProposal[]> {
    const names = await personNames(
      tx,
      found.map(({ personId }) => personId),
    );
    const offices = await tx.query<{ id: string; name: string; kind: OfficeKind | null }[]>(
      `select g.id, g.name, o.kind from organisation g left join liaison_office o on o.id = g.id where g.id = any($1)`,
      [found.map(({ officeId }) => officeId)],
    );
    return found.map((proposal) => {
      const office = offices.find(({ id }) => id === proposal.officeId);
      return {
        proposal,
        personName: names.get(proposal.personId) ?? '',
        officeName: office?.name ?? '',
        officeKind: office?.kind ?? null,
      };
    });
  }
}

/** The desk of a person whose row the actor may see: row-level security has answered for offices. */
async function ownerOf(tx: EntityManager, personId: string): Promise<{ readonly orgId: string | null }> {
  const rows = await tx.query<{ orgId: string | null }[]>(
    `select org_id as "orgId" from person where id = $1`,
    [personId],
  );
  if (!rows[0]) throw new AppError('not_found');
  return rows[0];
}
