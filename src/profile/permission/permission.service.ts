import { Injectable } from '@nestjs/common';
import type { VacancyKind } from '../../domain/shared/index.js';
import { assessWithoutVolatile, storedFacts, vacancyOfKind } from '../../domain/work-permission/index.js';
import type { UnconfirmedAssessment } from '../../domain/work-permission/index.js';
import { LawService } from '../../law/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Person } from '../person.entity.js';
import { PersonService } from '../person.service.js';

/** Kinds of work that a page explains one by one. */
export const EXPLAINED_KINDS = [
  'employment',
  'apprenticeship',
  'internship_orientation',
  'temp_agency',
  'self_employment',
] as const satisfies readonly VacancyKind[];
export type ExplainedKind = (typeof EXPLAINED_KINDS)[number];

/**
 * Answers "may the person work?" from stored facts alone: what changes without notice is neither asked nor stored
 * here (DESIGN section 4, invariant 4), so an answer may still have to be confirmed by an adviser.
 */
@Injectable()
export class PermissionService {
  constructor(
    private readonly people: PersonService,
    private readonly law: LawService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `not_found` for a person of somebody else. */
  async assess(actor: Actor, personId: string, kind: VacancyKind): Promise<UnconfirmedAssessment> {
    return this.of(await this.people.get(actor, personId), kind);
  }

  /** The same for a person that the caller has read already. */
  of(person: Person, kind: VacancyKind): UnconfirmedAssessment {
    const facts = storedFacts(person.status, person.statusFacts);
    return assessWithoutVolatile(facts, vacancyOfKind(kind), this.clock.today(), this.law.tables());
  }
}
