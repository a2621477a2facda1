import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { SignInService } from '../../access/index.js';
import { type ExportState, exportStateAt } from '../../domain/table-export/index.js';
import { type Actor, mayUse, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { APP_CONFIG, type AppConfig } from '../../platform/config/index.js';
import { sealFor } from '../../platform/crypto/index.js';
import { Database } from '../../platform/database/index.js';
import { Notices } from '../../platform/notify/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { Person } from '../../profile/index.js';
import { openColumns } from './open-columns.js';
import { PeopleExport, PeopleExportSubject } from './people-export.entity.js';
import { closeExport } from './people-export.service.js';
import { peopleTable } from './person-cells.js';

/** Writes approved exports with the rights of who asked, and takes them away when their time is over. */
@Injectable()
export class ExportBuilder {
  constructor(
    private readonly database: Database,
    private readonly signIn: SignInService,
    private readonly notices: Notices,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Writes the file of an approved export; one in any other state is left alone, so that it happens once. */
  async build(exportId: string): Promise<void> {
    const asked = await this.database.read(SYSTEM, (tx) => tx.findOneBy(PeopleExport, { id: exportId }));
    if (asked?.state !== 'approved') return;
    const actor = await this.signIn.actorOf(asked.requestedBy);
    if (actor.orgId !== asked.orgId || !mayUse(actor, 'export:request')) {
      await this.database.transaction(SYSTEM, (tx) => closeExport(tx, exportId));
      return;
    }
    await this.database.transaction(actor, async (tx) => {
      const where = { id: exportId, state: 'approved' as const };
      const found = await tx.findOne(PeopleExport, { where, lock: { mode: 'pessimistic_write' } });
      if (found === null || exportStateAt(found, this.clock.now()) !== 'approved') return;
      await this.tell(tx, actor, found, await this.write(tx, found));
    });
  }

  /** Ends an export whose time is over; called before that, it comes again then. */
  async expire(exportId: string): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      const where = { id: exportId };
      const found = await tx.findOne(PeopleExport, { where, lock: { mode: 'pessimistic_write' } });
      if (found === null || !['waiting', 'approved', 'ready'].includes(found.state)) return;
      if (this.clock.now() >= found.expiresAt) await closeExport(tx, exportId);
      else await this.outbox.add(tx, 'export.expire', { exportId }, { notBefore: found.expiresAt });
    });
  }

  private async write(tx: EntityManager, asked: PeopleExport): Promise<'ready' | 'failed'> {
    const { id: exportId, orgId, columns, publicKey } = asked;
    const open = await openColumns(tx, asked, this.clock.today());
    await tx.delete(PeopleExportSubject, { exportId });
    if (open.size === 0 || open.size > this.config.exports.maxRows) {
      await tx.update(PeopleExport, { id: exportId }, { state: 'failed', file: null });
      return 'failed';
    }
    const people = await tx.find(Person, { where: { id: In([...open.keys()]) }, order: { id: 'ASC' } });
    const rows = people.map((person) => ({ person, open: open.get(person.id) ?? [] }));
    const subjects = rows.map(({ person, open: shown }) => ({
      ...{ exportId, orgId, personId: person.id, columns: [...shown] },
    }));
    await tx.insert(PeopleExportSubject, subjects);
    const change = { state: 'ready' as ExportState, rows: rows.length };
    await tx.update(
      PeopleExport,
      { id: exportId },
      { ...change, file: sealFor(publicKey, peopleTable(columns, rows)) },
    );
    return 'ready';
  }

  private async tell(
    tx: EntityManager,
    { id: memberId, orgId }: Actor,
    { id }: PeopleExport,
    state: 'ready' | 'failed',
  ): Promise<void> {
    const place = { code: `export_${state}`, href: '/exports/people', day: this.clock.today() };
    await this.notices.add(tx, {
      ...place,
      key: `export/${id}/${state}`,
      audience: 'member',
      memberId,
      orgId,
    });
  }
}
