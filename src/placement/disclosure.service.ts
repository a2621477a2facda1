import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { ConsentService } from '../access/index.js';
import { monthOfDay, practiceYears } from '../domain/background/index.js';
import { type BlindProfile, fieldsOpenedBy, SCOPES } from '../domain/consent/index.js';
import type { OccupationRelation } from '../domain/matching/index.js';
import type { VacancyKind } from '../domain/shared/index.js';
import { type EmployerAnswer, employerAnswer } from '../domain/work-permission/index.js';
import { LabourMarketService } from '../labour-market/index.js';
import { AudienceService, MatchingService, permissionGateOf } from '../matching/index.js';
import { actingFor, type Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { LanguageClaim, PermissionService, Person } from '../profile/index.js';
import type { ListedPlacement } from './placement-list.service.js';

/** How a firm reaches somebody who allowed it for one vacancy. */
export interface DisclosedContact {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** An occupation of somebody's working life, as she told it. */
export interface DisclosedCareer {
  readonly occupation: string;
  readonly relation: OccupationRelation;
  /** Years of practice today; null: not said. */
  readonly years: number | null;
}

export type DisclosedProof = Pick<LanguageClaim, 'language' | 'source' | 'datedOn'>;

/** What the person's grants for this vacancy open to its firm beside the blind profile; null: not opened today. */
export interface Opened {
  readonly contact: DisclosedContact | null;
  readonly career: readonly DisclosedCareer[] | null;
  readonly proofs: readonly DisclosedProof[] | null;
  /** When work may start and who files what; null also where nothing is to be handed to a firm. */
  readonly permission: EmployerAnswer | null;
}

export const NOTHING_OPENED: Opened = { contact: null, career: null, proofs: null, permission: null };

export interface Disclosed extends Opened {
  readonly profile: BlindProfile;
}

/** Shows beforehand exactly what a firm will read. */
@Injectable()
export class DisclosureService {
  constructor(
    private readonly database: Database,
    private readonly consent: ConsentService,
    private readonly matching: MatchingService,
    private readonly audience: AudienceService,
    private readonly labourMarket: LabourMarketService,
    private readonly permission: PermissionService,
    private readonly clock: Clock,
  ) {}

  /** What the firm reads on its page and by its answer link: the same, worked out with the person's own rights. */
  async previewForFirm(found: ListedPlacement, locale: string): Promise<Disclosed> {
    return this.preview(actingFor(found.person.id), found, locale);
  }

  /** The blind profile, and how to reach the person where her grant for this vacancy covers it. */
  async preview(actor: Actor, found: ListedPlacement, locale: string): Promise<Disclosed> {
    const { person, vacancy } = found;
    const { explanation } = await this.matching.explainOne(actor, person.id, vacancy.id);
    const on = explanation.match?.date ?? null;
    const profile = await this.audience.blindProfile(person, permissionGateOf(explanation), on, locale);
    return { profile, ...(await this.opened(found, locale)) };
  }

  /** What the firm reads today of what each of its live grants for this vacancy names, and nothing of the rest. */
  async opened({ person, vacancy, employer }: ListedPlacement, locale: string): Promise<Opened> {
    const purpose = { kind: 'vacancy', id: vacancy.id } as const;
    const request = { personId: person.id, recipientOrgId: employer.orgId, purpose };
    return this.database.read(actingFor(person.id), async (tx) => {
      const covered = await this.consent.coveredAmong(
        tx,
        SCOPES.map((scope) => ({ ...request, scope })),
      );
      const fields = fieldsOpenedBy(SCOPES.filter((_, index) => covered[index] === true));
      const known = await tx.findOneBy(Person, { id: person.id });
      if (fields.size === 0 || known === null) return NOTHING_OPENED;
      const { displayName: name, phone, email } = known;
      return {
        contact: fields.has('name') ? { name, phone, email } : null,
        career: fields.has('career') ? await this.careerOf(known, locale) : null,
        proofs: fields.has('proofs') ? await proofsOf(tx, person.id) : null,
        permission: fields.has('permission') ? this.startOf(known, vacancy.kind) : null,
      };
    });
  }

  /** From stored facts alone, as on the sheet that a person can hand to any firm. */
  private startOf(person: Person, kind: VacancyKind): EmployerAnswer | null {
    return employerAnswer(this.permission.of(person, kind), kind, this.clock.today());
  }

  private async careerOf({ occupations }: Person, locale: string): Promise<readonly DisclosedCareer[]> {
    const labels = await this.labourMarket.occupationLabels(
      occupations.map(({ kldb }) => kldb),
      locale,
    );
    const now = monthOfDay(this.clock.today());
    return occupations.map((entry) => ({
      ...{ occupation: labels.get(entry.kldb) ?? entry.kldb, relation: entry.relation },
      years: practiceYears(entry, now),
    }));
  }
}

/** Certificates and tests; what somebody says of herself proves nothing. */
async function proofsOf(tx: EntityManager, personId: string): Promise<readonly DisclosedProof[]> {
  const where = { personId, source: In(['certificate', 'placement']) };
  const found = await tx.find(LanguageClaim, { where, order: { datedOn: 'DESC', id: 'ASC' } });
  return found.map(({ language, source, datedOn }) => ({ language, source, datedOn }));
}
