import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { OrganisationService } from '../../access/index.js';
import { ANYWHERE, addressees, OFFICE_KINDS, placeOfKreis } from '../../domain/liaison/index.js';
import type { FundingInstrument, OfficeKind, Place, RequestKind } from '../../domain/liaison/index.js';
import { LabourMarketService } from '../../labour-market/index.js';
import { type Actor, type OrganisationKind, SYSTEM } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import type { Person } from '../../profile/index.js';
import { OfficeService } from '../office.service.js';
import { LiaisonOffice, OfficeContact } from './office.entity.js';

/** An office that may be asked, also before anybody has entered it. */
export interface OfficeProposal {
  readonly kind: OfficeKind;
  readonly area: string;
  readonly ags: string | null;
  readonly name: string;
}

export interface KnownOffice extends OfficeProposal {
  readonly id: string;
}

/** Bodies that exist once for all of Germany. */
const NATIONAL: Readonly<Partial<Record<OfficeKind, string>>> = {
  ba_arbeitsmarktzulassung: 'Bundesagentur für Arbeit, Team Arbeitsmarktzulassung',
  bamf: 'Bundesamt für Migration und Flüchtlinge',
  recognition_body: 'Zuständige Anerkennungsstelle',
  grant_office: 'Förderstelle Anerkennungszuschuss',
};
const LOCAL: Readonly<Partial<Record<OfficeKind, string>>> = {
  auslaenderbehoerde: 'Ausländerbehörde',
  sozialamt: 'Sozialamt',
};
const ORGANISATION_KIND: Readonly<Partial<Record<OfficeKind, OrganisationKind>>> = {
  jobcenter: 'job_centre',
  agentur: 'agency',
};

const KNOWN = `select o.id, o.kind, o.area, o.ags, g.name
  from liaison_office o join organisation g on g.id = o.id`;

/** The offices that can be asked: proposed from the reference tables, entered when first needed. */
@Injectable()
export class OfficeDirectory {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationService,
    private readonly labourMarket: LabourMarketService,
    private readonly offices: OfficeService,
  ) {}

  /** Offices for a kind of request, the likeliest first; then every other office around the person. */
  async proposals(
    person: Person,
    kind: RequestKind,
    instrument: FundingInstrument | null,
  ): Promise<readonly OfficeProposal[]> {
    const { bodies } = await this.offices.of(person);
    const placing = bodies.find(({ task }) => task === 'placement')?.body ?? null;
    const placement =
      placing === 'jobcenter_sgb2' ? 'jobcenter' : placing === 'agentur_sgb3' ? 'agentur' : null;
    const likely = addressees(kind, instrument, placement);
    const rest = OFFICE_KINDS.filter((one) => !likely.includes(one));
    const found = await Promise.all([...likely, ...rest].map((one) => this.officesOf(one, person.ags)));
    return found.flat();
  }

  /** The id of an office; enters it and its organisation when it is asked for the first time. */
  async ensure(tx: EntityManager, office: OfficeProposal): Promise<string> {
    const { kind, area, ags, name } = office;
    await tx.query(`select pg_advisory_xact_lock(hashtext($1))`, [`office/${kind}/${area}`]);
    const known = await tx.findOneBy(LiaisonOffice, { kind, area });
    if (known) return known.id;
    const organisationKind = ORGANISATION_KIND[kind];
    const adopted = organisationKind ? await this.organisationAt(tx, organisationKind, ags) : null;
    const id =
      adopted ?? (await this.organisations.enter(tx, { kind: organisationKind ?? 'authority', name, ags }));
    await tx.insert(LiaisonOffice, { id, kind, area, ags });
    return id;
  }

  /** @throws AppError `not_found` */
  async get(tx: EntityManager, id: string): Promise<KnownOffice> {
    const [found] = await tx.query<KnownOffice[]>(`${KNOWN} where o.id = $1`, [id]);
    if (!found) throw new AppError('not_found');
    return found;
  }

  /** Whether somebody of the office signs in here; accounts of others are hidden from desks, this one fact is not. */
  async hasAccount(id: string): Promise<boolean> {
    const rows = await this.database.read(SYSTEM, (tx) =>
      tx.query<unknown[]>(`select 1 from member where org_id = $1 and role = 'caseworker' limit 1`, [id]),
    );
    return rows.length > 0;
  }

  /** Offices that were asked before or that the own organisation is, by name. */
  async list(actor: Actor): Promise<readonly KnownOffice[]> {
    return this.database.read(actor, (tx) =>
      tx.query<KnownOffice[]>(`${KNOWN} order by g.name, o.id limit 1000`),
    );
  }

  /** How the desk reaches an office; empty lines where nobody has entered it. */
  async contact(tx: EntityManager, orgId: string | null, officeId: string): Promise<OfficeContact | null> {
    return orgId === null ? null : tx.findOneBy(OfficeContact, { orgId, officeId });
  }

  /** Notes functions and inboxes of an office for the own desk. @throws AppError `not_found` */
  async saveContact(
    actor: Actor,
    officeId: string,
    contact: Omit<OfficeContact, 'orgId' | 'officeId'>,
  ): Promise<OfficeContact> {
    const { orgId } = actor;
    if (orgId === null) throw new AppError('forbidden');
    return this.database.transaction(actor, async (tx) => {
      await this.get(tx, officeId);
      await tx.upsert(OfficeContact, { orgId, officeId, ...contact }, ['orgId', 'officeId']);
      return tx.findOneByOrFail(OfficeContact, { orgId, officeId });
    });
  }

  private async organisationAt(
    tx: EntityManager,
    kind: OrganisationKind,
    ags: string | null,
  ): Promise<string | null> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from organisation g where kind = $1 and ags = $2
         and not exists (select from liaison_office o where o.id = g.id) order by created_at, id limit 1`,
      [kind, ags],
    );
    return rows[0]?.id ?? null;
  }

  private async officesOf(kind: OfficeKind, ags: string): Promise<readonly OfficeProposal[]> {
    const national = NATIONAL[kind];
    if (national !== undefined) return [{ kind, area: 'DE', ags: null, name: national }];
    const local = LOCAL[kind];
    const kreis = (await this.labourMarket.kreis(ags))?.name ?? ags;
    if (local !== undefined) return [{ kind, area: ags, ags, name: `${local} ${kreis}` }];
    const offices = await this.labourMarket.officesFor(ags);
    const named = (kind === 'jobcenter' ? offices?.jobcenters : offices?.agenturen) ?? [];
    const title = kind === 'jobcenter' ? 'Jobcenter' : 'Agentur für Arbeit';
    if (named.length === 0) return [{ kind, area: ags, ags, name: `${title} ${kreis}` }];
    // The tables name the district only.
    const whole = (name: string): string => (name.includes(title) ? name : `${title} ${name}`);
    return named.map(({ id, name }) => ({ kind, area: id, ags, name: whole(name) }));
  }
}

/** Where the holidays of an office count. */
export function placeOfOffice({ ags }: Pick<LiaisonOffice, 'ags'>): Place {
  return ags === null ? ANYWHERE : placeOfKreis(ags);
}
