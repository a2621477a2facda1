import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { type SealedRow, sealSpecs, Vault } from '../../platform/vault/index.js';
import { ownPersonId } from '../own-person.js';
import { ErasureService } from './erasure.service.js';
import { type PersonTable, personTables } from './person-tables.js';

type Row = Readonly<Record<string, unknown>>;

/** Everything the portal holds about a person, table by table. */
export interface OwnData {
  readonly exportedAt: Date;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
}

/** Keys and fingerprints: about the person, but nothing that tells her anything. */
const TECHNICAL = ['person_key', 'person_lookup', 'unsealed_row', 'erasure'];

/** A person's right to take everything along, and to have everything erased. */
@Injectable()
export class OwnDataService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly erasure: ErasureService,
    private readonly clock: Clock,
  ) {}

  /** Reads with the person's own rights, so that nobody else's row can slip in. @throws AppError `not_found` */
  async collect(actor: Actor): Promise<OwnData> {
    const personId = ownPersonId(actor);
    return this.database.read(actor, async (tx) => {
      const tables: Record<string, readonly Row[]> = {};
      for (const table of personTables(tx)) {
        if (TECHNICAL.includes(table.table)) continue;
        const rows = await this.rows(tx, table, personId);
        if (rows.length > 0) tables[table.table] = rows;
      }
      return { exportedAt: this.clock.now(), tables };
    });
  }

  /** Erases the person at once and for good. @throws AppError `not_found` */
  async erase(actor: Actor): Promise<void> {
    await this.erasure.erase(ownPersonId(actor));
  }

  private async rows(
    tx: EntityManager,
    { table, columns, where }: PersonTable,
    personId: string,
  ): Promise<readonly Row[]> {
    const rows = await tx.query<Row[]>(`select ${columns.join(', ')} from ${table} where ${where}`, [
      personId,
    ]);
    const spec = sealSpecs().find((known) => known.table === table);
    if (!spec) return rows;
    const opened = rows.map((row) => ({ [spec.personId]: personId, ...row }) as unknown as SealedRow);
    await this.vault.open(tx, spec.entity, opened);
    return opened as unknown as readonly Row[];
  }
}
