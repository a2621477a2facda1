import { MigrationInterface } from 'typeorm';
import { Platform0001 } from './0001-platform.js';
import { Reference0002 } from './0002-reference.js';

/** All migrations in order; a new one goes to the end, and a released one is never changed. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [Platform0001, Reference0002];
