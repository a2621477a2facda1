import { MigrationInterface } from 'typeorm';
import { Reference0002 } from './0002-reference.js';

/** All migrations in order; a new one goes to the end, and a released one is never changed. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [Reference0002];
