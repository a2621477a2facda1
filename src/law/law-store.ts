import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type LanguageRule, LANGUAGE_RULES } from '../domain/language/index.js';
import {
  BUILT_IN_TABLES,
  entriesOf,
  type LawEntry,
  lawEntryKey,
  type LawTables,
  tablesFrom,
} from '../domain/work-permission/index.js';
import { SYSTEM } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';
import { LawEntryRow } from './law-entry.entity.js';

/** The law of one version, ready for the rules. */
export interface LawState {
  readonly version: number;
  readonly tables: LawTables;
  readonly languageRules: readonly LanguageRule[];
}

export const BUILT_IN_LAW: LawState = {
  version: -1,
  tables: BUILT_IN_TABLES,
  languageRules: LANGUAGE_RULES,
};

/** Rows of law in the database: brought along once, read as a whole. */
@Injectable()
export class LawStore {
  constructor(private readonly database: Database) {}

  /** Enters the rows that the portal brings along; what an operator changed or removed stays as it is. */
  async seed(): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      for (const entry of builtInEntries())
        await tx
          .createQueryBuilder()
          .insert()
          .into(LawEntryRow)
          .values({ ...rowOf(entry), seedKey: lawEntryKey(entry) })
          .orIgnore()
          .execute();
    });
  }

  async load(): Promise<LawState> {
    return this.database.read(SYSTEM, async (tx) => {
      const version = await versionOf(tx);
      return lawFrom(await entriesIn(tx), version);
    });
  }
}

export async function versionOf(tx: EntityManager): Promise<number> {
  const rows = await tx.query<{ version: string }[]>(
    `select coalesce(max(id), 0)::text as version from law_change`,
  );
  return Number(rows[0]?.version ?? 0);
}

/** Rows in use, in a stable order. */
export async function rowsIn(tx: EntityManager): Promise<readonly LawEntryRow[]> {
  const rows = await tx.findBy(LawEntryRow, { removed: false });
  return rows.sort((a, b) => (lawEntryKey(entryOf(a)) < lawEntryKey(entryOf(b)) ? -1 : 1));
}

async function entriesIn(tx: EntityManager): Promise<readonly LawEntry[]> {
  return (await rowsIn(tx)).map(entryOf);
}

export function lawFrom(entries: readonly LawEntry[], version: number): LawState {
  return { version, tables: tablesFrom(entries, BUILT_IN_TABLES), languageRules: languageRules(entries) };
}

/** Admission stops and openings of the language courses, with the days an operator gave them. */
function languageRules(entries: readonly LawEntry[]): readonly LanguageRule[] {
  const edited = new Map(
    entries.filter(({ kind }) => kind === 'language_rule').map((row) => [row.name, row]),
  );
  return LANGUAGE_RULES.flatMap((rule) => {
    const row = edited.get(rule.id);
    if (!row) return isEditable(rule) ? [] : [rule];
    const { validFrom, validTo, source, reviewBy } = row;
    return [{ ...rule, validFrom, validTo, source, reviewBy }];
  });
}

/** Rules of admission that an announcement opens and stops from one day to the next. */
function isEditable({ id, effect }: LanguageRule): boolean {
  return effect === 'stopped' || id === 'ik-44-4-admission';
}

function builtInEntries(): readonly LawEntry[] {
  const stops = LANGUAGE_RULES.filter(isEditable).map(
    ({ id, validFrom, validTo, source, reviewBy }): LawEntry => ({
      ...{ kind: 'language_rule', name: id, validFrom, validTo, source, reviewBy },
      ...{ list: null, countries: [], amounts: [], days: [] },
    }),
  );
  return [...entriesOf(BUILT_IN_TABLES), ...stops];
}

export function entryOf(row: LawEntryRow): LawEntry {
  const { kind, name, list, countries, amounts, days, validFrom, validTo, source, reviewBy } = row;
  const open = days.map((day) => (day === '' ? null : day));
  return { kind, name, list, countries, amounts, days: open, validFrom, validTo, source, reviewBy };
}

export function rowOf(entry: LawEntry): Omit<LawEntryRow, 'id' | 'seedKey' | 'removed'> {
  return {
    ...entry,
    countries: [...entry.countries],
    amounts: [...entry.amounts],
    days: entry.days.map((day) => day ?? ''),
  };
}
