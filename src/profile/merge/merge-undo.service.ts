import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { type MergeField, undoneMerge } from '../../domain/profile-merge/index.js';
import { type Actor, mayUse, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError, type FieldErrorCode } from '../../platform/http/index.js';
import { Vault } from '../../platform/vault/index.js';
import { Person } from '../person.entity.js';
import { undoEnd } from './merge-days.js';
import { recordOf } from './merge-record.js';
import { MergedProfile } from './merged-profile.js';
import { type MergeContent, PersonMerge } from './person-merge.entity.js';
import { movePlacementsBack } from './placement-moves.js';
import { moveRowsBack, moveSealedRowsBack } from './row-moves.js';

const OWN = `select id from person_merge where id = $1 and keeps_case(person_id)`;
const RETURN = `update person set org_id = $2, ags = $3, archived_at = null, revision = revision + 1 where id = $1`;
/** A consent that ended with the merge, and nowhere else, is as it was. */
const REVIVE = `update consent_grant set revoked_at = null where id = any($1) and revoked_at = $2`;

/**
 * Makes two records again out of one, for 14 days. Rows go back to where they came from, with what happened to them
 * since. What was entered since at the record that stayed is kept there: new rows, and each fact that was changed.
 */
@Injectable()
export class MergeUndo {
  constructor(
    private readonly database: Database,
    private readonly profile: MergedProfile,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives the facts that stayed because they are newer than the merge.
   * @throws AppError `forbidden`, `not_found`; `not_possible` with the reason
   */
  async undo(actor: Actor, id: string): Promise<readonly MergeField[]> {
    if (!mayUse(actor, 'person:merge')) throw new AppError('forbidden');
    const own = await this.database.read(actor, (tx) => tx.query<unknown[]>(OWN, [id]));
    if (own.length === 0) throw new AppError('not_found');
    return this.database.transaction(SYSTEM, async (tx) => {
      await tx.query(`select set_config('app.merge', 'on', true)`);
      const { merge, kept } = await this.locked(tx, id);
      const reason = await this.standsAgainst(tx, actor, merge, kept);
      if (reason !== null || merge.content === null)
        throw new AppError('not_possible', { errors: [{ pointer: '', code: reason ?? 'merge_too_late' }] });
      return this.takeApart(tx, actor, { merge, kept, content: merge.content });
    });
  }

  private async locked(tx: EntityManager, id: string): Promise<{ merge: PersonMerge; kept: Person }> {
    const lock = { mode: 'pessimistic_write' } as const;
    const found = await tx.findOne(PersonMerge, { where: { id }, select: { id: true, personId: true } });
    const kept = found && (await tx.findOne(Person, { where: { id: found.personId }, lock }));
    const merge = await tx.findOne(PersonMerge, { where: { id }, lock });
    if (!merge || !kept) throw new AppError('not_found');
    return { merge, kept };
  }

  private async standsAgainst(
    tx: EntityManager,
    actor: Actor,
    { personId, orgId, mergedAt, undoneAt }: PersonMerge,
    kept: Person,
  ): Promise<FieldErrorCode | null> {
    if (undoneAt !== null) return 'merge_undone';
    if (undoEnd(mergedAt) <= this.clock.now()) return 'merge_too_late';
    if (orgId !== actor.orgId || kept.orgId !== orgId) return 'merge_moved_on';
    const later = { personId, undoneAt: IsNull(), mergedAt: MoreThan(mergedAt) };
    return (await tx.countBy(PersonMerge, later)) > 0 ? 'merge_later_first' : null;
  }

  private async takeApart(
    tx: EntityManager,
    actor: Actor,
    { merge, kept, content }: { merge: PersonMerge; kept: Person; content: MergeContent },
  ): Promise<readonly MergeField[]> {
    const { id, personId, goneId, orgId, mergedAt } = merge;
    await tx.query(RETURN, [goneId, orgId, content.gone.home.ags]);
    const back = { from: personId, to: goneId };
    await movePlacementsBack(tx, content.placements);
    await moveSealedRowsBack(tx, this.vault, back, content.rows);
    await moveRowsBack(tx, back, content.rows);
    await tx.query(REVIVE, [content.endedGrants, mergedAt]);
    const { record, newer } = undoneMerge(content.before, content.merged, recordOf(kept));
    await this.profile.write(tx, kept, record);
    await tx.update(PersonMerge, { id }, { undoneAt: this.clock.now(), sealed: null });
    await this.profile.tell(tx, actor, merge, 'person:unmerge');
    return newer;
  }
}
