import type { EntityManager, EntitySubscriberInterface, InsertEvent, LoadEvent } from 'typeorm';
import type { SealedRow } from './open-row.js';
import { type SealSpec, sealSpecs } from './sealed-fields.js';
import type { Vault } from './vault.js';

interface Batch {
  readonly rows: SealedRow[];
  readonly done: Promise<void>;
}

/**
 * Seals what TypeORM inserts and opens what it loads, so that entities read as if nothing were sealed. Rows of one
 * load are opened together: their keys cost one statement. An update names `sealed` itself (`Vault.changes`), because
 * TypeORM tells nobody which row it changes.
 */
export class SealSubscriber implements EntitySubscriberInterface<SealedRow> {
  private readonly waiting = new Map<EntityManager, Map<SealSpec, Batch>>();

  constructor(
    private readonly vault: Vault,
    /** Whose insert makes a person's key. */
    private readonly owner: string,
  ) {}

  async beforeInsert({ entity, manager, metadata }: InsertEvent<SealedRow>): Promise<void> {
    const spec = specOf(metadata.target);
    if (!spec || entity.sealed) return;
    if (metadata.tableName !== this.owner) {
      entity.sealed = await this.vault.seal(manager, spec.entity, entity.id, entity as never);
      return;
    }
    const key = (await this.vault.createKeys(manager, [entity.id])).get(entity.id);
    if (key) entity.sealed = this.vault.sealUnder(key, spec.entity, entity.id, entity as never);
  }

  async afterLoad(entity: SealedRow, event?: LoadEvent<SealedRow>): Promise<void> {
    const spec = event && specOf(event.metadata.target);
    if (!spec || !('sealed' in entity)) return;
    await this.openSoon(event.manager, spec, entity);
  }

  /** TypeORM tells of the rows of a load one by one, but all before anything else runs. */
  private openSoon(manager: EntityManager, spec: SealSpec, row: SealedRow): Promise<void> {
    const batches = this.waiting.get(manager) ?? new Map<SealSpec, Batch>();
    this.waiting.set(manager, batches);
    const known = batches.get(spec);
    if (known) {
      known.rows.push(row);
      return known.done;
    }
    const rows = [row];
    const done = Promise.resolve().then(async () => {
      batches.delete(spec);
      if (batches.size === 0) this.waiting.delete(manager);
      await this.vault.open(manager, spec.entity, rows);
    });
    batches.set(spec, { rows, done });
    return done;
  }
}

function specOf(target: unknown): SealSpec | undefined {
  return sealSpecs().find(({ entity }) => entity === target);
}
