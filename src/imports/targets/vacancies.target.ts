import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CefrLevel } from '../../domain/shared/index.js';
import type { VacancyRow } from '../../domain/table-import/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import {
  BulkPosting,
  CreateVacancyDto,
  dayFaults,
  PostingBulk,
  PreparedPostings,
} from '../../vacancy/index.js';
import { faultOf } from './fault.js';
import { TableReferences } from './references.js';
import { ImportTarget, Line, Resolved, Store, Stored, StoredLine, UndoRecord } from './target.js';

/** Postings; each goes through the same check as one that somebody types. */
@Injectable()
export class VacanciesTarget implements ImportTarget<VacancyRow, BulkPosting> {
  readonly kind = 'vacancies';
  readonly batch = 1000;

  constructor(
    private readonly postings: PostingBulk,
    private readonly references: TableReferences,
    private readonly clock: Clock,
  ) {}

  async resolve(row: VacancyRow): Promise<Resolved<BulkPosting>> {
    const kldb = await this.references.occupation(row.occupation);
    if (kldb === null) return unknown('occupation');
    const place = await this.references.place(row.postcode);
    if (place === null) return unknown('postcode');
    const input = vacancyOf(row, kldb);
    const errors = row.start === undefined ? [] : dayFaults(input, this.clock.today());
    if (errors.length > 0) return { ok: false, fault: faultOf({ errors }, this.kind) };
    const { validUntil } = row;
    if (validUntil !== undefined && validUntil < this.clock.today())
      return { ok: false, fault: { field: 'valid_until', code: 'day_in_past' } };
    const { ags, lat, lon } = place;
    return {
      ok: true,
      item: { input, place: { ags, lat, lon }, validUntil },
      title: row.title,
      notes: [],
      consentGap: false,
    };
  }

  prepare(actor: Actor, importId: string, lines: readonly Line<BulkPosting>[]): Promise<Store> {
    const numbers = lines.map(({ line }) => line);
    const postings = lines.map(({ item }) => item);
    return this.storing(numbers, this.postings.prepare(actor, `import:${importId}`, postings));
  }

  private async storing(numbers: readonly number[], prepared: Promise<PreparedPostings>): Promise<Store> {
    const { outcomes, store } = await prepared;
    const stored: StoredLine[] = [];
    const faults: Stored['faults'][number][] = [];
    for (const [at, outcome] of outcomes.entries()) {
      const line = numbers[at] ?? 0;
      if (!outcome.ok) faults.push({ line, ...faultOf({ errors: [outcome] }, this.kind) });
      else {
        const { id, held } = outcome;
        // One literal: what is put together from several takes many times the room, and tables have many lines.
        stored.push({ line, id, consentGap: false, twin: false, held, before: null, revision: null });
      }
    }
    return async (tx) => {
      await store(tx);
      return { lines: stored, faults, same: 0 };
    };
  }

  async undo(
    tx: EntityManager,
    _importId: string,
    records: readonly UndoRecord[],
  ): Promise<readonly string[]> {
    await this.postings.withdraw(
      tx,
      records.map(({ id }) => id),
    );
    return [];
  }
}

function unknown(field: string): Extract<Resolved<BulkPosting>, { readonly ok: false }> {
  return { ok: false, fault: { field, code: 'unknown_reference' } };
}

function vacancyOf(row: VacancyRow, kldb: string): CreateVacancyDto {
  const { hours, pay, german, start, agencyLicence } = row;
  const input = new CreateVacancyDto();
  input.employer = firmOf(row);
  input.kind = row.kind;
  input.minijob = row.minijob;
  input.title = row.title;
  input.description = row.description;
  input.kldb = kldb;
  input.plz = row.postcode;
  if (hours !== undefined) input.hoursMin = input.hoursMax = hours;
  if (pay !== undefined) input.pay = { amountEur: Math.round(pay * 100) / 100, per: row.payPer };
  if (start !== undefined) input.startsOn = start;
  input.languageNeeds = german === undefined || german === 0 ? [] : [needOf(german)];
  input.seats = Math.round(row.seats);
  if (agencyLicence !== undefined) input.agencyLicence = agencyLicence;
  return input;
}

function firmOf({ employer, register }: VacancyRow): NonNullable<CreateVacancyDto['employer']> {
  return register === undefined ? { name: employer } : { name: employer, registerNumber: register };
}

function needOf(level: CefrLevel): NonNullable<CreateVacancyDto['languageNeeds']>[number] {
  return { language: 'de', levels: { L: level, R: level, S: level, W: level }, strength: 'employer' };
}
