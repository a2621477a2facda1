import { Injectable } from '@nestjs/common';
import { escapeLiteral } from 'pg';
import type { EntityManager } from 'typeorm';
import { Actor, SYSTEM } from '../platform/auth/index.js';
import { copiedRow, Database, SpareMemory } from '../platform/database/index.js';
import { BlockSource } from '../platform/tables/index.js';
import { ServiceKeys } from '../platform/vault/index.js';
import { TableImport, TableImportPiece } from './table-import.entity.js';

/** Bytes sealed together: a large file makes few rows, and several can be in memory at once. */
const PIECE = 1_048_576;

/** A file as it arrives. */
export type Arriving = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Uploaded tables name people, so they and the cells shown of them lie in the database only sealed. */
@Injectable()
export class SealedFiles {
  constructor(
    private readonly database: Database,
    private readonly keys: ServiceKeys,
  ) {}

  /** Keeps a file while it arrives, a piece at a time; returns its size. The import must be there already. */
  async keep(actor: Actor, importId: string, content: Arriving): Promise<number> {
    let start = 0;
    let waiting: Uint8Array[] = [];
    let size = 0;
    const store = async (): Promise<void> => {
      const sealed = this.keys.get('traces').seal(Buffer.concat(waiting), piecePlace(importId, start));
      await this.database.transaction(actor, (tx) =>
        tx.insert(TableImportPiece, { importId, start, sealed }),
      );
      start += size;
      waiting = [];
      size = 0;
    };
    for await (const chunk of content) {
      waiting.push(chunk);
      size += chunk.length;
      if (size >= PIECE) await store();
    }
    if (size > 0) await store();
    return start;
  }

  /** Takes the file away; the import must still be there. */
  async drop(tx: EntityManager, importId: string): Promise<void> {
    await tx.delete(TableImportPiece, { importId });
  }

  /** The file of an import that the caller may read. Reading throws SealError for bytes that were changed. */
  source({ id, bytes }: Pick<TableImport, 'id' | 'bytes'>): BlockSource {
    const memory = new SpareMemory();
    return new BlockSource(bytes ?? 0, async (at) => {
      const query = `select start, sealed from table_import_piece
        where import_id = ${escapeLiteral(id)} and start <= ${Math.floor(at)} order by start desc limit 1`;
      const row = await this.database.rawRead(SYSTEM, (client) =>
        copiedRow(client, query, { width: 2, memory }),
      );
      const sealed = row?.fields.raw(1);
      if (!row || !sealed) return null;
      const start = row.fields.int32(0);
      const bytes = this.keys.get('traces').open(sealed, piecePlace(id, start));
      memory.give([row.bytes]);
      return { start, bytes };
    });
  }

  sealSamples(importId: string, samples: readonly (readonly string[])[]): Buffer {
    return this.keys.get('traces').seal(JSON.stringify(samples), placeOf('samples', importId));
  }

  openSamples(importId: string, sealed: Buffer): readonly (readonly string[])[] {
    const text = this.keys.get('traces').open(sealed, placeOf('samples', importId)).toString('utf8');
    return JSON.parse(text) as readonly (readonly string[])[];
  }
}

/** The first piece is bound to the place of a whole file: once a file was kept in one. */
function piecePlace(importId: string, start: number): string {
  return start === 0 ? placeOf('file', importId) : `${placeOf('file', importId)}/${start}`;
}

function placeOf(column: 'file' | 'samples', importId: string): string {
  return `table_import.${column}/${importId}`;
}
