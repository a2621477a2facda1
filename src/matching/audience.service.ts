import { Injectable } from '@nestjs/common';
import { ConsentService } from '../access/index.js';
import { BlindProfile, coarseArea, startSentence } from '../domain/consent/index.js';
import type { Explanation, GateResult } from '../domain/matching/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import { LabourMarketService } from '../labour-market/index.js';
import { ReadLog } from '../platform/audit/index.js';
import type { Actor } from '../platform/auth/index.js';
import { germanLevels, mayReadPerson } from '../profile/index.js';
import type { Person } from '../profile/index.js';
import type { ExplainedPerson } from './matching.service.js';

/** One person of a list in the form that the reader may see. */
export type SeenPerson =
  | { readonly kind: 'open'; readonly item: ExplainedPerson }
  | { readonly kind: 'blind'; readonly item: ExplainedPerson; readonly profile: BlindProfile };

/** Decides, person by person, how much of a list its reader sees; who agreed to nothing is left out. */
@Injectable()
export class AudienceService {
  constructor(
    private readonly consent: ConsentService,
    private readonly labourMarket: LabourMarketService,
    private readonly reads: ReadLog,
  ) {}

  /** The own desk's people by name; others as blind profiles if they agreed to be found. */
  async view(
    actor: Actor,
    items: readonly ExplainedPerson[],
    locale: string,
  ): Promise<readonly SeenPerson[]> {
    const strangers = items.filter((item) => !isOpen(actor, item)).map(({ person }) => person.id);
    const findable = await this.consent.findable(strangers);
    const seen: SeenPerson[] = [];
    for (const item of items) {
      if (isOpen(actor, item)) seen.push({ kind: 'open', item });
      else if (findable.has(item.person.id)) {
        const gate = permissionGateOf(item.explanation);
        const profile = await this.blindProfile(item.person, gate, item.entry.on, locale);
        seen.push({ kind: 'blind', item, profile });
      }
    }
    await this.reads.note(actor, {
      action: 'candidate:read',
      subjects: seen.filter(({ kind }) => kind === 'blind').map(({ item }) => item.person.id),
      dataClass: 'case',
    });
    return seen;
  }

  /** What a firm may read of a person before anything else is agreed; the start depends on the kind of work. */
  async blindProfile(
    person: Person,
    permission: GateView,
    on: LocalDate | null,
    locale: string,
  ): Promise<BlindProfile> {
    const occupations = await this.labourMarket.occupationLabels(
      person.occupations.map(({ kldb }) => kldb),
      locale,
    );
    const skills = await this.labourMarket.skillLabels(person.skills, locale);
    const kreis = await this.labourMarket.kreis(person.ags);
    return {
      blindId: person.blindId,
      occupations: [...occupations.values()],
      skills: [...skills.values()],
      german: germanLevels(person),
      area: { ...coarseArea(person), kreis: kreis?.name ?? '' },
      availableFrom: startOf(person, on),
      start: startSentence(permission.outcome === 'pass', permission.from),
    };
  }
}

/** By name only where both walls agree: the rule of the portal and the policy of the database. */
function isOpen(actor: Actor, { person, own }: ExplainedPerson): boolean {
  return own && mayReadPerson(actor, person);
}

type GateView = Pick<GateResult, 'outcome' | 'from'>;

/** The gate of work permission in an explanation. */
export function permissionGateOf({ gates }: Explanation): GateView {
  return gates.find(({ gate }) => gate === 'permission') ?? { outcome: 'unknown', from: null };
}

/** The first of the month: the exact day would help to recognise somebody. */
function startOf(person: Person, on: LocalDate | null): LocalDate {
  const day = person.availableFrom ?? on ?? person.confirmedOn;
  return `${day.slice(0, 7)}-01`;
}
