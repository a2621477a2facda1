import { EntityManager } from 'typeorm';
import { SYSTEM } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';

const CHECK_EVERY_MS = 5000;

/** Tells which import the reference tables are from; asks the database at most every five seconds. */
export class ReferenceVersion {
  private checkedAt = -Infinity;
  private known: Promise<string> | null = null;

  constructor(
    private readonly db: Database,
    private readonly now: () => number,
  ) {}

  async current(): Promise<string> {
    if (this.known === null || this.now() - this.checkedAt >= CHECK_EVERY_MS) {
      this.checkedAt = this.now();
      this.known = this.ask();
      this.known.catch(() => this.forget());
    }
    return this.known;
  }

  forget(): void {
    this.known = null;
  }

  private async ask(): Promise<string> {
    const rows = await this.db.read(SYSTEM, (tx) =>
      tx.query<{ version: string }[]>(
        `select count(*) || ' ' || coalesce(max(imported_at)::text, '') as version from reference_source`,
      ),
    );
    return rows[0]?.version ?? '';
  }
}

/**
 * Reference data that is read once and kept until another import comes in. The first use opens a transaction of its
 * own, so ask before opening one, never inside.
 */
export class Cached<T> {
  private version: string | null = null;
  private value: Promise<T> | null = null;

  constructor(
    private readonly db: Database,
    private readonly versions: ReferenceVersion,
    private readonly load: (tx: EntityManager) => Promise<T>,
  ) {}

  async get(): Promise<T> {
    const version = await this.versions.current();
    if (this.value === null || this.version !== version) {
      this.version = version;
      this.value = this.db.read(SYSTEM, this.load);
      this.value.catch(() => (this.value = null));
    }
    return this.value;
  }
}
