import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Vault } from '../../platform/vault/index.js';
import { ErasureService } from '../own-data/erasure.service.js';
import { undoStart } from './merge-days.js';

interface Due {
  readonly id: string;
  readonly personId: string;
  readonly goneId: string;
}

const DUE = `select id, person_id as "personId", gone_id as "goneId" from person_merge
  where undone_at is null and sealed is not null and merged_at <= $1 order by merged_at`;
const STILL = `select 1 from person_merge where id = $1 and undone_at is null and sealed is not null for update`;
/** Who went into the record that is dissolved now leads to the one that stays. */
const HAND_ON = `update person_merge set person_id = $2, sealed = null where person_id = $1 and undone_at is null`;
const CLOSE = `update person_merge set sealed = null where id = $1`;

/**
 * Erases what was kept for undoing merges once their time is over: the record that went loses its key and its rows, the
 * merge its sealed facts. That the one went into the other stays, as two random ids.
 */
@Injectable()
export class MergePrune {
  constructor(
    private readonly database: Database,
    private readonly erasure: ErasureService,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Each merge in a transaction of its own; a second run, or one that was killed, finds what is left. */
  async run(): Promise<void> {
    const now = this.clock.now();
    const due = await this.database.read(SYSTEM, (tx) => tx.query<Due[]>(DUE, [undoStart(now)]));
    for (const { id, personId, goneId } of due) {
      await this.database.transaction(SYSTEM, async (tx) => {
        if ((await tx.query<unknown[]>(STILL, [id])).length === 0) return;
        await tx.query(HAND_ON, [goneId, personId]);
        await tx.query(CLOSE, [id]);
        await this.erasure.dissolve(tx, goneId, now);
      });
      this.vault.forget(goneId);
    }
  }
}
