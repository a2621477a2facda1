import { Injectable } from '@nestjs/common';
import { type EntityManager, In, type ObjectLiteral } from 'typeorm';
import { asGrant, ConsentGrant } from '../../access/index.js';
import {
  grantsEndedByMerge,
  type MergeChoices,
  type MergeRecord,
  mergeRecords,
} from '../../domain/profile-merge/index.js';
import { type Actor, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { Vault } from '../../platform/vault/index.js';
import { MergeReader } from './merge-reader.js';
import { recordOf } from './merge-record.js';
import { MergedProfile } from './merged-profile.js';
import { type MergeContent, PersonMerge } from './person-merge.entity.js';
import { movePlacements, placementsOf } from './placement-moves.js';
import { type Move, moveRows, moveSealedRows } from './row-moves.js';
import { endPairs } from './said-distinct.js';

/** Codes handed out open no account of a record that is not there any more; a new one is one click. */
const END_CODES = `delete from invitation where person_id = $1`;
/** An emergency that ran out is closed at its end, so that two of them may stand at one record. */
const END_EMERGENCIES = `update emergency_access set closed_at = opened_at + interval '60 minutes'
  where person_id = any($1) and closed_at is null`;
const END_GRANTS = `update consent_grant set revoked_at = $2 where id = any($1)`;
/** Without a desk nobody reads or changes it; without a Kreis it is not counted. Its sealed facts stay as they are. */
const PUT_AWAY = `update person set org_id = null, ags = '', archived_at = $2, revision = revision + 1 where id = $1`;

/** Makes one record out of two of the same person. */
@Injectable()
export class MergeService {
  constructor(
    private readonly database: Database,
    private readonly reader: MergeReader,
    private readonly profile: MergedProfile,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes the record `goneId` into `keptId`; both are the actor's own desk's. Everything that hangs on the one that goes
   * moves over, and what an undo needs is kept sealed under the key of the one that stays.
   * @throws AppError `forbidden`, `not_found`; `invalid_input` at `/choices/<fact>` for each fact that nobody chose;
   *   `not_possible` with what stands against it
   */
  async merge(actor: Actor, keptId: string, goneId: string, choices: MergeChoices): Promise<string> {
    await this.database.read(actor, (tx) => this.reader.assertOwn(tx, actor, keptId, goneId));
    return this.database.transaction(SYSTEM, async (tx) => {
      await tx.query(`select set_config('app.merge', 'on', true)`);
      const { kept, gone } = await this.reader.both(tx, keptId, goneId, true);
      const orgId = kept.orgId;
      if (orgId === null || orgId !== actor.orgId) throw new AppError('not_found');
      const move = { from: goneId, to: keptId };
      const blocked = await this.reader.blocked(tx, move);
      if (blocked.length > 0)
        throw new AppError('not_possible', { errors: blocked.map((code) => ({ pointer: '/goneId', code })) });
      const [before, other] = [recordOf(kept), recordOf(gone)];
      const merged = united(before, other, choices);
      const mergedAt = this.clock.now();
      const moved = await this.moveAll(tx, move, mergedAt);
      await tx.query(PUT_AWAY, [goneId, mergedAt]);
      await endPairs(tx, keptId);
      const written = await this.profile.write(tx, kept, merged);
      const content = { before, merged: recordOf(written), gone: other, ...moved };
      return this.note(tx, actor, { personId: keptId, goneId, orgId, mergedAt, content });
    });
  }

  private async moveAll(
    tx: EntityManager,
    move: Move,
    at: Date,
  ): Promise<Pick<MergeContent, 'rows' | 'placements' | 'endedGrants'>> {
    await tx.query(END_CODES, [move.from]);
    await tx.query(END_EMERGENCIES, [[move.from, move.to]]);
    const endedGrants = await this.endGrants(tx, move, at);
    const { rows, aside } = await placementsOf(tx, move);
    const placements = await movePlacements(tx, move, rows, aside.ok ? aside.value : []);
    const sealed = await moveSealedRows(tx, this.vault, move);
    return { rows: [...(await moveRows(tx, move)), ...sealed], placements, endedGrants };
  }

  /** Nobody may read more than before: where the two records know different decisions, the narrower counts. */
  private async endGrants(tx: EntityManager, { from, to }: Move, at: Date): Promise<readonly string[]> {
    const grants = await tx.findBy(ConsentGrant, { personId: In([from, to]) });
    const of = (id: string): readonly ConsentGrant[] => grants.filter(({ personId }) => personId === id);
    const [one, other] = [of(to), of(from)].map((rows) =>
      rows.map((row) => ({ ...asGrant(row), id: row.id })),
    );
    const ended = grantsEndedByMerge(one ?? [], other ?? [], this.clock.today());
    await tx.query(END_GRANTS, [ended, at]);
    return ended;
  }

  private async note(
    tx: EntityManager,
    actor: Actor,
    merge: Pick<PersonMerge, 'personId' | 'goneId' | 'orgId' | 'mergedAt' | 'content'>,
  ): Promise<string> {
    const id = crypto.randomUUID();
    await tx.insert<ObjectLiteral>(PersonMerge, { id, ...merge });
    await this.profile.tell(tx, actor, { ...merge, id }, 'person:merge');
    return id;
  }
}

function united(kept: MergeRecord, gone: MergeRecord, choices: MergeChoices): MergeRecord {
  const result = mergeRecords(kept, gone, choices);
  if (result.ok) return result.value;
  const errors = result.error.map((field) => ({ pointer: `/choices/${field}`, code: 'required' as const }));
  throw new AppError('invalid_input', { errors });
}
