import { Injectable } from '@nestjs/common';
import { ConsentService } from '../access/index.js';
import type { BlindProfile } from '../domain/consent/index.js';
import { AudienceService, MatchingService, permissionGateOf } from '../matching/index.js';
import { actingFor, type Actor } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';
import type { ListedPlacement } from './placement-list.service.js';

/** Shows beforehand exactly what a firm will read. */
@Injectable()
export class DisclosureService {
  constructor(
    private readonly database: Database,
    private readonly consent: ConsentService,
    private readonly matching: MatchingService,
    private readonly audience: AudienceService,
  ) {}

  /** What the firm reads by its answer link: the same, worked out with the person's own rights. */
  async previewForFirm(
    found: ListedPlacement,
    locale: string,
  ): Promise<{ readonly profile: BlindProfile; readonly name: string | null }> {
    return this.preview(actingFor(found.person.id), found, locale);
  }

  /** The blind profile, and the name only where the person's grant for this vacancy covers contact. */
  async preview(
    actor: Actor,
    { person, vacancy, employer }: ListedPlacement,
    locale: string,
  ): Promise<{ readonly profile: BlindProfile; readonly name: string | null }> {
    const { explanation } = await this.matching.explainOne(actor, person.id, vacancy.id);
    const on = explanation.match?.date ?? null;
    const profile = await this.audience.blindProfile(person, permissionGateOf(explanation), on, locale);
    const named = await this.database.read(actor, (tx) =>
      this.consent.covers(tx, {
        personId: person.id,
        recipientOrgId: employer.orgId,
        scope: 'contact',
        purpose: { kind: 'vacancy', id: vacancy.id },
      }),
    );
    return { profile, name: named ? person.displayName : null };
  }
}
