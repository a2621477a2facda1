import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  EXPORT_WAIT_DAYS,
  type ExportColumn,
  type ExportState,
  exportStateAt,
  type ExportStep,
  isStillOpen,
  stepExport,
} from '../../domain/table-export/index.js';
import { Audit } from '../../platform/audit/index.js';
import { type Actor, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { APP_CONFIG, type AppConfig } from '../../platform/config/index.js';
import { newBoxKeys } from '../../platform/crypto/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { Notices } from '../../platform/notify/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { type ExportTarget, exportTargets, openColumns } from './open-columns.js';
import { PeopleExport, PeopleExportSubject } from './people-export.entity.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const SHOWN = 50;

export interface ExportWish {
  readonly columns: readonly ExportColumn[];
  readonly purpose: string;
  /** For the firm of this vacancy; left out: the file stays with the desk. */
  readonly vacancyId?: string;
}

/** An export with its state at this moment. */
export type ExportView = PeopleExport & { readonly stateNow: ExportState };

/** Exports of a desk's people: one lead asks, another decides, and only who asked fetches and opens the file. */
@Injectable()
export class PeopleExportService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly notices: Notices,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Those of the own group; for the operator those of groups that have nobody else to decide. */
  async list(actor: Actor): Promise<readonly ExportView[]> {
    const now = this.clock.now();
    const found = await this.database.read(actor, (tx) =>
      tx.find(PeopleExport, {
        where: ofReader(actor),
        order: { requestedAt: 'DESC', id: 'ASC' },
        take: SHOWN,
      }),
    );
    return found.map((one) => Object.assign(one, { stateNow: exportStateAt(one, now) }));
  }

  async targets(actor: Actor): Promise<readonly ExportTarget[]> {
    const orgId = orgOf(actor);
    return this.database.read(actor, (tx) => exportTargets(tx, orgId, this.clock.today()));
  }

  /** Names of the groups whose question waits for the reader, who is in none of them. */
  async groups(actor: Actor): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.read(actor, (tx) =>
      tx.query<{ id: string; name: string }[]>(
        `select distinct o.id, o.name from people_export e join organisation o on o.id = e.org_id`,
      ),
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /**
   * Asks for an export. The secret that opens the file is in the answer and nowhere else.
   * @throws AppError `invalid_input` with a pointer when nobody or too many people would stand in it
   */
  async ask(actor: Actor, wish: ExportWish): Promise<{ readonly id: string; readonly secret: string }> {
    const orgId = orgOf(actor);
    const { publicKey, secret } = newBoxKeys();
    const id = crypto.randomUUID();
    const operators = await this.operatorsFor(actor, orgId);
    const expiresAt = new Date(this.clock.now().getTime() + EXPORT_WAIT_DAYS * DAY_MS);
    await this.database.transaction(actor, async (tx) => {
      const targets = wish.vacancyId === undefined ? [] : await exportTargets(tx, orgId, this.clock.today());
      const target = targets.find(({ vacancyId }) => vacancyId === wish.vacancyId);
      if (wish.vacancyId !== undefined && !target) throw refused('/vacancyId', 'unknown_reference');
      const { vacancyId = null, recipientOrgId = null } = target ?? {};
      const aim = { orgId, vacancyId, recipientOrgId, columns: [...wish.columns] };
      const rows = (await openColumns(tx, aim, this.clock.today())).size;
      if (rows === 0) throw refused('/columns', 'nothing_found');
      if (rows > this.config.exports.maxRows) throw refused('/columns', 'too_many');
      await tx.insert(PeopleExport, {
        ...{ id, ...aim, rows, publicKey, purpose: wish.purpose, state: 'waiting', expiresAt },
        ...{ requestedBy: actor.id ?? '', requestedAt: this.clock.now() },
      });
      await this.audit.record(tx, actor, { action: 'export:ask', recordId: id, detail: { rows } });
      await this.outbox.add(tx, 'export.expire', { exportId: id }, { notBefore: expiresAt });
      await this.tellAsked(tx, id, orgId, operators);
    });
    return { id, secret };
  }

  /**
   * @throws AppError `not_found`; `second_person` for who asked; `not_possible` when the step does not fit any more
   */
  async step(actor: Actor, id: string, step: ExportStep): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const found = await locked(tx, actor, id);
      const next = stepExport(found, step, actor.id ?? '', this.clock.now());
      if (!next.ok) throw new AppError(next.error === 'own' ? 'second_person' : 'not_possible');
      const state = next.value;
      await this.audit.record(tx, actor, { action: `export:${step}`, recordId: id });
      if (state === 'ended') return closeExport(tx, id);
      if (state === 'approved') await this.approve(tx, actor, id);
      else {
        await tx.update(PeopleExport, { id }, { state, decidedBy: actor.id });
        await this.tellDeclined(tx, found);
      }
    });
  }

  /**
   * The file for the one who asked. Everybody in it finds the look in her log.
   * @throws AppError `not_found`, `gone` after its end, `not_possible` before it is written, and `conflict` when somebody
   *   or something in it was closed meanwhile: it is written anew without that
   */
  async download(actor: Actor, id: string): Promise<Buffer> {
    const file = await this.database.transaction(actor, async (tx) => {
      const found = await locked(tx, actor, id);
      if (found.requestedBy !== actor.id) throw new AppError('not_found');
      const state = exportStateAt(found, this.clock.now());
      if (state === 'ended' || state === 'declined') throw new AppError('gone');
      if (state !== 'ready') throw new AppError('not_possible');
      const subjects = await tx.findBy(PeopleExportSubject, { exportId: id });
      const written = new Map(subjects.map(({ personId, columns }) => [personId, columns]));
      const now = await openColumns(tx, found, this.clock.today());
      if (found.file === null || subjects.length !== found.rows || !isStillOpen(written, now)) {
        await tx.update(PeopleExport, { id }, { state: 'approved', file: null });
        await this.outbox.add(tx, 'export.build', { exportId: id });
        return null;
      }
      const look = { action: 'export:read', recordId: id, dataClass: 'special' } as const;
      await this.audit.recordFor(tx, actor, [...written.keys()], look);
      await tx.increment(PeopleExport, { id }, 'downloads', 1);
      return found.file;
    });
    if (file === null) throw new AppError('conflict');
    return file;
  }

  /** In one statement: an operator may touch a question that waits, and nothing after it. */
  private async approve(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const expiresAt = new Date(this.clock.now().getTime() + this.config.exports.hours * HOUR_MS);
    await tx.update(PeopleExport, { id }, { state: 'approved', decidedBy: actor.id, expiresAt });
    await this.outbox.add(tx, 'export.build', { exportId: id });
    await this.outbox.add(tx, 'export.expire', { exportId: id }, { notBefore: expiresAt });
  }

  /** The second person for a group whose only lead asks; nobody where another lead can decide. */
  private async operatorsFor(actor: Actor, orgId: string): Promise<readonly string[]> {
    const rows = await this.database.read(SYSTEM, (tx) =>
      tx.query<{ id: string }[]>(
        `select id from member where role = 'operator' and not lead_beside($1, $2)
           and valid_from <= $3 and coalesce(valid_until, $3) >= $3`,
        [orgId, actor.id, this.clock.today()],
      ),
    );
    return rows.map(({ id }) => id);
  }

  private async tellAsked(
    tx: EntityManager,
    id: string,
    orgId: string,
    operators: readonly string[],
  ): Promise<void> {
    const place = { code: 'export_asked', href: '/exports/people', day: this.clock.today() };
    const key = `export/${id}/asked`;
    if (operators.length === 0) return this.notices.add(tx, { ...place, key, audience: 'lead', orgId });
    for (const memberId of operators)
      await this.notices.add(tx, { ...place, key: `${key}/${memberId}`, audience: 'member', memberId });
  }

  private async tellDeclined(tx: EntityManager, { id, requestedBy, orgId }: PeopleExport): Promise<void> {
    const place = { code: 'export_declined', href: '/exports/people', day: this.clock.today() };
    const key = `export/${id}/declined`;
    await this.notices.add(tx, { ...place, key, audience: 'member', memberId: requestedBy, orgId });
  }
}

/** Ends an export: the file and the list of who stood in it go; that it was, stays. */
export async function closeExport(tx: EntityManager, id: string): Promise<void> {
  await tx.update(PeopleExport, { id }, { state: 'ended', file: null });
  await tx.delete(PeopleExportSubject, { exportId: id });
}

/** The export with its file, held until the transaction ends. @throws AppError `not_found` */
async function locked(tx: EntityManager, actor: Actor, id: string): Promise<PeopleExport> {
  const found = await tx
    .createQueryBuilder(PeopleExport, 'e')
    .addSelect('e.file')
    .where({ id, ...ofReader(actor) })
    .setLock('pessimistic_write')
    .getOne();
  if (!found) throw new AppError('not_found');
  return found;
}

function refused(pointer: string, code: 'unknown_reference' | 'nothing_found' | 'too_many'): AppError {
  return new AppError('invalid_input', { errors: [{ pointer, code }] });
}

/** A lead is bound to the own group here and by the policy; which questions an operator sees, the policy says alone. */
function ofReader(actor: Actor): { readonly orgId?: string } {
  return actor.role === 'operator' ? {} : { orgId: orgOf(actor) };
}

function orgOf({ orgId }: Actor): string {
  if (orgId === null) throw new AppError('forbidden');
  return orgId;
}
