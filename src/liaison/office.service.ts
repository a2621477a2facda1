import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../domain/shared/index.js';
import { type Body, responsibility } from '../domain/work-permission/index.js';
import { LabourMarketService } from '../labour-market/index.js';
import { LawService } from '../law/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { type Person, PersonService } from '../profile/index.js';

export interface Office {
  /** Official number; null where only body and Kreis are known. */
  readonly id: string | null;
  readonly name: string;
}

export interface ResponsibleBody {
  /** What the body does for the person. */
  readonly task: 'livelihood' | 'placement';
  /** null: nobody is needed. */
  readonly body: Body | null;
  /** Offices of the Kreis; several where the Kreis is divided by district, none where no table names them. */
  readonly offices: readonly Office[];
}

/** Who is responsible for a person, until when, and by which rule. */
export interface Responsibility {
  readonly kreis: string;
  readonly bodies: readonly ResponsibleBody[];
  /** Rule id and its source; null when the facts entered do not say yet. */
  readonly rule: { readonly id: string; readonly source: string } | null;
  /** First day on which the bodies change by themselves. */
  readonly changesOn: LocalDate | null;
}

/** Most people that one page groups. */
export const MOST_PEOPLE = 500;

/** Finds the offices of a person by status, place and day. */
@Injectable()
export class OfficeService {
  constructor(
    private readonly people: PersonService,
    private readonly labourMarket: LabourMarketService,
    private readonly law: LawService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `not_found` for a person of somebody else. */
  async responsibleFor(actor: Actor, personId: string): Promise<Responsibility> {
    return this.of(await this.people.get(actor, personId));
  }

  /** The people of the own desk with who is responsible for each. */
  async deskPeople(
    actor: Actor,
  ): Promise<readonly { readonly person: Person; readonly responsibility: Responsibility }[]> {
    const { items } = await this.people.list(actor, { text: '', limit: MOST_PEOPLE, offset: 0 });
    return Promise.all(items.map(async (person) => ({ person, responsibility: await this.of(person) })));
  }

  /** By status, Kreis and day; concrete offices where the reference data names them. */
  async of(person: Person): Promise<Responsibility> {
    const { ags, status, statusFacts } = person;
    const offices = await this.labourMarket.officesFor(ags);
    const answer = responsibility(
      { ...statusFacts, status, kreis: ags },
      this.clock.today(),
      {
        jobcenters: { [ags]: offices?.jobcenters ?? [] },
        agenturen: { [ags]: offices?.agenturen ?? [] },
        // No public table names these; the page then says body and Kreis.
        sozialaemter: {},
        auslaenderbehoerden: {},
      },
      this.law.tables(),
    );
    const plain = (list: readonly Office[]): readonly Office[] => list.map(({ id, name }) => ({ id, name }));
    return {
      kreis: (await this.labourMarket.kreis(ags))?.name ?? ags,
      bodies: [
        { task: 'livelihood', body: answer.livelihood, offices: plain(answer.livelihoodOffices) },
        { task: 'placement', body: answer.placement, offices: plain(answer.placementOffices) },
      ],
      rule: answer.rules[0] ?? null,
      changesOn: answer.changesOn,
    };
  }
}
