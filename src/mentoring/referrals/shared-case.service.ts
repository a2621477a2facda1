import { Injectable } from '@nestjs/common';
import { ConsentService } from '../../access/index.js';
import type { Scope } from '../../domain/consent/index.js';
import { REFERRAL_SCOPES } from '../../domain/liaison/index.js';
import type { SkillLevels } from '../../domain/shared/index.js';
import { LabourMarketService } from '../../labour-market/index.js';
import { type Effort, EffortService } from '../../placement/index.js';
import { ReadLog } from '../../platform/audit/index.js';
import { type Actor, actingFor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { germanLevels, type LanguageClaim, type Person, PersonService } from '../../profile/index.js';
import { CaseHandover } from '../care.entity.js';

/** What the second reader of a case sees; a part that no live grant covers is null. */
export interface SharedCase {
  readonly handover: CaseHandover;
  readonly scopes: readonly Scope[];
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly cv: {
    readonly occupations: readonly string[];
    readonly skills: readonly string[];
    readonly german: SkillLevels;
  } | null;
  readonly certificates: readonly LanguageClaim[] | null;
  /** What the person did to find work; never what she declined. */
  readonly progress: readonly Effort[] | null;
}

/** Opens a referred case to its receiver, part by part as the person's grant says on the day of the look. */
@Injectable()
export class SharedCaseService {
  constructor(
    private readonly database: Database,
    private readonly consent: ConsentService,
    private readonly people: PersonService,
    private readonly efforts: EffortService,
    private readonly labourMarket: LabourMarketService,
    private readonly reads: ReadLog,
  ) {}

  /**
   * The case of an accepted referral, for nobody but its receiver.
   * @throws AppError `not_found` for everybody else, before it is accepted, after its end, and when the grant has ended
   */
  async read(actor: Actor, id: string, locale: string): Promise<SharedCase> {
    const { handover, scopes } = await this.database.read(actor, async (tx) => {
      const found = await tx.findOneBy(CaseHandover, { id, kind: 'referral', state: 'accepted' });
      if (!found || actor.orgId !== found.toOrgId) throw new AppError('not_found');
      const { personId, toOrgId: recipientOrgId } = found;
      const purpose = { kind: 'measure', id } as const;
      const live: Scope[] = [];
      for (const scope of REFERRAL_SCOPES)
        if (await this.consent.covers(tx, { personId, recipientOrgId, scope, purpose })) live.push(scope);
      return { handover: found, scopes: live };
    });
    if (!scopes.includes('contact')) throw new AppError('not_found');
    const { personId } = handover;
    const look = { action: 'referral:read', subjects: [personId], dataClass: 'case', recordId: id } as const;
    await this.reads.note(actor, look);
    // With the person's own rights and no more: what she opened, she could show herself.
    const subject = actingFor(personId);
    const person = await this.people.get(subject, personId);
    const opened = (scope: Scope): boolean => scopes.includes(scope);
    return {
      ...{ handover, scopes, name: person.displayName, phone: person.phone, email: person.email },
      cv: opened('cv') ? await this.cvOf(person, locale) : null,
      certificates: opened('certificates') ? await this.people.claims(subject, personId) : null,
      progress: opened('progress') ? await this.efforts.list(subject, this.efforts.usual()) : null,
    };
  }

  private async cvOf(person: Person, locale: string): Promise<SharedCase['cv']> {
    const codes = person.occupations.map(({ kldb }) => kldb);
    const occupations = await this.labourMarket.occupationLabels(codes, locale);
    const skills = await this.labourMarket.skillLabels(person.skills, locale);
    return {
      occupations: [...occupations.values()],
      skills: [...skills.values()],
      german: germanLevels(person),
    };
  }
}
