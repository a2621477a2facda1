import { Injectable } from '@nestjs/common';
import { EntityManager, In } from 'typeorm';
import { Actor, OrganisationKind, Role } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';
import { ServiceKeys } from '../platform/vault/index.js';
import { Member } from './member.entity.js';
import { Organisation } from './organisation.entity.js';
import { hashPassword } from './passwords.js';

export interface OrganisationInput {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly ags: string | null;
}

export interface MemberInput {
  readonly login: string;
  readonly displayName: string;
  readonly password: string;
  readonly role: Role;
  readonly locale: string;
}

/** Which roles make sense in which kind of organisation; anything else is refused. */
export const ROLES_BY_KIND: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  helper_group: ['volunteer', 'desk_lead', 'mentor'],
  ngo: ['volunteer', 'desk_lead', 'mentor'],
  employer: ['employer_editor'],
  job_centre: ['caseworker'],
  agency: ['caseworker'],
  municipality: ['municipal_reader'],
  provider: ['provider_editor'],
  authority: ['caseworker'],
  platform: ['operator', 'auditor'],
};

/** Organisations and who acts for them. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly database: Database,
    private readonly keys: ServiceKeys,
  ) {}

  async create(actor: Actor, input: OrganisationInput): Promise<Organisation> {
    assertOperator(actor);
    return this.database.transaction(actor, async (tx) => {
      const id = await this.enter(tx, input);
      return tx.findOneByOrFail(Organisation, { id });
    });
  }

  /** Enters an organisation in the caller's transaction. */
  async enter(tx: EntityManager, input: OrganisationInput): Promise<string> {
    const id = crypto.randomUUID();
    await tx.insert(Organisation, { id, ...input });
    return id;
  }

  /** Enters many at once, in the caller's transaction. */
  async enterAll(
    tx: EntityManager,
    inputs: readonly (OrganisationInput & { readonly id: string })[],
  ): Promise<void> {
    if (inputs.length > 0) await tx.insert(Organisation, [...inputs]);
  }

  async list(actor: Actor): Promise<readonly Organisation[]> {
    return this.database.read(actor, (tx) =>
      tx.find(Organisation, { order: { kind: 'ASC', name: 'ASC', id: 'ASC' } }),
    );
  }

  /** Kreis in which an organisation works; null for the platform and for an unknown id. */
  async kreisOf(actor: Actor, id: string): Promise<string | null> {
    const found = await this.database.read(actor, (tx) => tx.findOneBy(Organisation, { id }));
    return found?.ags ?? null;
  }

  /** Kreise at whose round an organisation sits, its own first; none for one that belongs to none. */
  async roundsOf(actor: Actor, id: string): Promise<readonly string[]> {
    const found = await this.database.read(actor, (tx) => tx.findOneBy(Organisation, { id }));
    return found ? [...(found.ags === null ? [] : [found.ags]), ...found.roundAgs] : [];
  }

  /**
   * Says at which rounds beside that of its own Kreis an organisation sits; the own one and repetitions are left out.
   * @throws AppError `forbidden`, `not_found`
   */
  async setRounds(actor: Actor, id: string, kreise: readonly string[]): Promise<Organisation> {
    assertOperator(actor);
    return this.database.transaction(actor, async (tx) => {
      const organisation = await tx.findOne(Organisation, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!organisation) throw new AppError('not_found');
      const roundAgs = [...new Set(kreise)].filter((ags) => ags !== organisation.ags).sort();
      await tx.update(Organisation, { id }, { roundAgs });
      return { ...organisation, roundAgs };
    });
  }

  /** Names by id, for lists that show who receives what. */
  async namesOf(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.database.read(actor, (tx) => tx.findBy(Organisation, { id: In([...ids]) }));
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /**
   * An organisation with who acts for it: the operator reads each, a desk lead the own group.
   * @throws AppError `not_found`
   */
  async team(
    actor: Actor,
    id: string,
  ): Promise<{ readonly organisation: Organisation; readonly members: readonly Member[] }> {
    if (actor.role !== 'operator' && actor.orgId !== id) throw new AppError('not_found');
    return this.database.read(actor, async (tx) => {
      const organisation = await tx.findOneBy(Organisation, { id });
      if (!organisation) throw new AppError('not_found');
      const members = await tx.find(Member, {
        where: { orgId: id },
        order: { displayName: 'ASC', id: 'ASC' },
      });
      return { organisation, members };
    });
  }

  async nameOf(tx: EntityManager, id: string): Promise<string> {
    return (await tx.findOneByOrFail(Organisation, { id })).name;
  }

  /**
   * Adds a member to an organisation: the operator everywhere, a desk lead in the own group.
   * @throws AppError `not_found` for an unknown or foreign organisation, `invalid_input` for a role that does not
   * fit its kind, `already_exists` for a sign-in name that is taken.
   */
  async addMember(actor: Actor, orgId: string, input: MemberInput): Promise<Member> {
    if (actor.role === 'desk_lead' && actor.orgId !== orgId) throw new AppError('not_found');
    const passwordHash = await hashPassword(input.password);
    return this.database.transaction(actor, async (tx) => {
      const organisation = await tx.findOneBy(Organisation, { id: orgId });
      if (!organisation) throw new AppError('not_found');
      if (!ROLES_BY_KIND[organisation.kind].includes(input.role))
        throw new AppError('invalid_input', { errors: [{ pointer: '/role', code: 'not_in_list' }] });
      return this.insertMember(tx, { ...input, orgId, personId: null, passwordHash });
    });
  }

  /** Gives a person an account of her own, handed over by the desk that keeps her case. */
  async addPersonAccount(
    tx: EntityManager,
    personId: string,
    input: Omit<MemberInput, 'role' | 'displayName'> & { readonly passwordHash: string },
  ): Promise<Member> {
    // Her name stands in her profile alone, sealed; an address she signs in by stands nowhere.
    const login = input.login.startsWith('card:') ? input.login : this.keys.lookup().login(input.login);
    return this.insertMember(tx, { ...input, login, displayName: '', role: 'person', orgId: null, personId });
  }

  private async insertMember(
    tx: EntityManager,
    input: Omit<MemberInput, 'password'> & Pick<Member, 'orgId' | 'personId' | 'passwordHash'>,
  ): Promise<Member> {
    const login = input.personId === null ? input.login.trim().toLowerCase() : input.login;
    const id = crypto.randomUUID();
    // Other organisations' accounts are not to be seen, so the unique index answers whether the name is free.
    const rows = await tx.query<readonly unknown[]>(
      `insert into member (id, login, org_id, person_id, display_name, password_hash, role, locale)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (login) do nothing returning id`,
      [
        id,
        login,
        input.orgId,
        input.personId,
        input.displayName,
        input.passwordHash,
        input.role,
        input.locale,
      ],
    );
    if (rows.length === 0)
      throw new AppError('already_exists', { errors: [{ pointer: '/login', code: 'not_unique' }] });
    return tx.findOneByOrFail(Member, { id });
  }
}

function assertOperator(actor: Actor): void {
  if (actor.kind !== 'system' && actor.role !== 'operator') throw new AppError('forbidden');
}
