import {
  ColumnMapping,
  ImportKind,
  personReader,
  RowResult,
  vacancyReader,
} from '../domain/table-import/index.js';
import type { PersonRow, VacancyRow } from '../domain/table-import/index.js';
import { LabourMarketService } from '../labour-market/index.js';
import { openTable, originalCell } from '../platform/tables/index.js';
import { CreatePersonDto } from '../profile/index.js';
import { CreateVacancyDto } from '../vacancy/index.js';
import type { RowFault } from './table-import.entity.js';

/** A row ready to be stored, or what is wrong with it. `index` counts data rows from 1. */
export type ReadRow =
  | { readonly index: number; readonly line: number; readonly fault: RowFault }
  | {
      readonly index: number;
      readonly line: number;
      readonly person: CreatePersonDto;
      readonly consent: boolean;
    }
  | { readonly index: number; readonly line: number; readonly vacancy: CreateVacancyDto };

/** Rows worked on before others have their turn: keeps every pause of the server short. */
const TURN = 100;

/** Reads a table row by row, looks occupations up and forgets each row again, so memory stays flat. */
export class RowReader {
  private readonly occupations = new Map<string, string | null>();

  constructor(private readonly labourMarket: LabourMarketService) {}

  /** Data rows behind the first `skip` ones. @throws TableRefusal */
  async *rows(kind: ImportKind, bytes: Buffer, mapping: ColumnMapping, skip = 0): AsyncGenerator<ReadRow> {
    const table = await openTable(bytes);
    const reader = kind === 'people' ? personReader(mapping) : vacancyReader(mapping);
    let index = -1;
    for await (const { line, cells } of table.rows()) {
      index += 1;
      if (index === 0 || index <= skip) continue;
      if (index % TURN === 0) await new Promise((resolve) => setImmediate(resolve));
      yield await this.row(index, line, reader(cells.map(originalCell)));
    }
  }

  private async row(index: number, line: number, read: RowResult<PersonRow | VacancyRow>): Promise<ReadRow> {
    const fault = (field: string, code: string): ReadRow => ({ index, line, fault: { line, field, code } });
    if (!read.ok) return fault(read.faults[0]?.field ?? '', read.faults[0]?.code ?? 'invalid');
    const { value } = read;
    if (!(await this.labourMarket.placeOf(value.postcode))) return fault('postcode', 'unknown_reference');
    const kldb = await this.occupation(value.occupation);
    if (kldb === null) return fault('occupation', 'unknown_reference');
    if ('title' in value) return { index, line, vacancy: vacancyOf(value, kldb) };
    return { index, line, person: personOf(value, kldb), consent: value.consent };
  }

  /** A code, or words that name one occupation or at least find one first. */
  private async occupation(text: string): Promise<string | null> {
    const key = text.toLowerCase();
    const known = this.occupations.get(key);
    if (known !== undefined) return known;
    const code = text.replace(/^B\s?/i, '').slice(0, 5);
    const found = /^\d{4}[1-4](?:-\d{3})?$/.test(text.replace(/^B\s?/i, ''))
      ? (await this.labourMarket.occupation(code)) && code
      : (await this.labourMarket.searchOccupation(text, 'de', 1))[0]?.kldb;
    this.occupations.set(key, found ?? null);
    return found ?? null;
  }
}

function personOf(row: PersonRow, kldb: string): CreatePersonDto {
  const level = row.german;
  return Object.assign(new CreatePersonDto(), {
    displayName: row.name,
    plz: row.postcode,
    occupations: [{ kldb, relation: row.relation }],
    german: { listening: level, reading: level, speaking: level, writing: level, source: row.source },
    status: row.status,
    ...(row.hours !== undefined && { hoursMin: Math.round(row.hours), hoursMax: Math.round(row.hours) }),
    ...(row.available !== undefined && { availableFrom: row.available }),
    ...(row.mobility !== undefined && { mobilityKm: Math.round(row.mobility) }),
    wishes: row.wishes,
  });
}

function vacancyOf(row: VacancyRow, kldb: string): CreateVacancyDto {
  const { german } = row;
  return Object.assign(new CreateVacancyDto(), {
    employer: { name: row.employer, registerNumber: row.register },
    kind: row.kind,
    minijob: row.minijob,
    title: row.title,
    description: row.description,
    kldb,
    plz: row.postcode,
    hoursMin: row.hours,
    hoursMax: row.hours,
    pay: row.pay === undefined ? undefined : { amountEur: Math.round(row.pay * 100) / 100, per: row.payPer },
    startsOn: row.start,
    languageNeeds:
      german === undefined || german === 0
        ? []
        : [
            {
              language: 'de',
              levels: { L: german, R: german, S: german, W: german },
              strength: 'employer' as const,
            },
          ],
    seats: Math.round(row.seats),
    agencyLicence: row.agencyLicence,
  });
}
