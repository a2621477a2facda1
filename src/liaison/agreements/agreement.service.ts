import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { Scope } from '../../domain/consent/index.js';
import type { Period, RequestKind } from '../../domain/liaison/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { OfficeDirectory } from '../directory/office-directory.service.js';
import { Agreement } from './agreement.entity.js';

export interface NewAgreement {
  readonly officeId: string;
  readonly kinds: readonly RequestKind[];
  readonly scopes: readonly Scope[];
  /** Business days within which the office answers the covered kinds; null: nothing was promised. */
  readonly answerDays: number | null;
  readonly text: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export interface ListedAgreement {
  readonly agreement: Agreement;
  readonly officeName: string;
  readonly groupName: string;
}

/** Keeps what helper groups and offices settled; a desk lead writes it, both sides read it. */
@Injectable()
export class AgreementService {
  constructor(
    private readonly database: Database,
    private readonly directory: OfficeDirectory,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `not_found` for an unknown office, `invalid_input` when it ends before it begins */
  async add(actor: Actor, input: NewAgreement): Promise<ListedAgreement> {
    const { orgId } = actor;
    if (orgId === null || actor.role !== 'desk_lead') throw new AppError('forbidden');
    if (input.validTo !== null && input.validTo < input.validFrom)
      throw new AppError('invalid_input', { errors: [{ pointer: '/validTo', code: 'day_order' }] });
    return this.database.transaction(actor, async (tx) => {
      await this.directory.get(tx, input.officeId);
      const { answerDays, kinds, scopes, ...rest } = input;
      const period: Period | null = answerDays === null ? null : { count: answerDays, unit: 'business_days' };
      const id = crypto.randomUUID();
      await tx.insert(Agreement, {
        ...{ id, orgId, ...rest, kinds: [...kinds], scopes: [...scopes] },
        responseTimes: period === null ? {} : Object.fromEntries(kinds.map((kind) => [kind, period])),
        ...{ madeBy: actor.id, madeAt: this.clock.now() },
      });
      return this.named(tx, await tx.findOneByOrFail(Agreement, { id }));
    });
  }

  /** Agreements of the own group or office, those in force first. */
  async list(actor: Actor): Promise<readonly ListedAgreement[]> {
    return this.database.read(actor, async (tx) => {
      const found = await tx.find(Agreement, { order: { validFrom: 'DESC', id: 'ASC' }, take: 200 });
      const named: ListedAgreement[] = [];
      for (const agreement of found) named.push(await this.named(tx, agreement));
      return named;
    });
  }

  /** @throws AppError `not_found` for who is no partner of it */
  async get(actor: Actor, id: string): Promise<ListedAgreement> {
    return this.database.read(actor, async (tx) => {
      const agreement = await tx.findOneBy(Agreement, { id });
      if (!agreement) throw new AppError('not_found');
      return this.named(tx, agreement);
    });
  }

  /** Ends an agreement with today; either partner may. */
  async end(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const agreement = await tx.findOneBy(Agreement, { id });
      if (!agreement) throw new AppError('not_found');
      const today = this.clock.today();
      if (agreement.validTo === null || agreement.validTo > today)
        await tx.update(Agreement, { id }, { validTo: today });
    });
  }

  private async named(tx: EntityManager, agreement: Agreement): Promise<ListedAgreement> {
    const rows = await tx.query<{ id: string; name: string }[]>(
      `select id, name from organisation where id = any($1)`,
      [[agreement.officeId, agreement.orgId]],
    );
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return {
      agreement,
      officeName: names.get(agreement.officeId) ?? '',
      groupName: names.get(agreement.orgId) ?? '',
    };
  }
}
