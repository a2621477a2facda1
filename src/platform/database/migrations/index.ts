import { MigrationInterface } from 'typeorm';
import { Platform0001 } from './0001-platform.js';
import { Reference0002 } from './0002-reference.js';
import { Core0003 } from './0003-core.js';
import { RowSecurity0050 } from './0050-row-security.js';

/** All migrations in order; a new one goes to the end, and a released one is never changed. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  Platform0001,
  Reference0002,
  Core0003,
  RowSecurity0050,
];
