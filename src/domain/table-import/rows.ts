import {
  CefrLevel,
  LevelSource,
  LEVEL_SOURCES,
  LocalDate,
  VACANCY_KINDS,
  VacancyKind,
} from '../shared/index.js';
import { FeedFaultCode } from '../course-feed/index.js';
import { ResidenceStatus } from '../work-permission/index.js';
import { ColumnMapping } from './fields.js';
import { readStatus } from './status.js';
import { Read, readChoice, readDay, readLevel, readNumber, readPostcode, readYes } from './values.js';

/** What is wrong with one cell; `code` is a code of field errors. */
export interface CellFault {
  readonly field: string;
  readonly code:
    | 'required'
    | 'wrong_type'
    | 'too_long'
    | 'not_a_day'
    | 'not_in_list'
    | 'too_large'
    | 'too_small'
    | 'day_in_past'
    | FeedFaultCode;
}

/** A person as a row tells one. The occupation is a KldB code or words that are still to be looked up. */
export interface PersonRow {
  readonly name: string;
  readonly postcode: string;
  readonly occupation: string;
  readonly relation: 'trained' | 'experienced' | 'wanted';
  readonly german: CefrLevel;
  readonly source: LevelSource;
  readonly status: ResidenceStatus;
  readonly hours: number | undefined;
  readonly available: LocalDate | undefined;
  readonly mobility: number | undefined;
  readonly wishes: string;
  /** The table says that the person agreed to be kept here; false and empty are a gap. */
  readonly consent: boolean;
}

export interface VacancyRow {
  readonly title: string;
  readonly employer: string;
  readonly register: string | undefined;
  readonly kind: VacancyKind;
  readonly minijob: boolean;
  readonly occupation: string;
  readonly postcode: string;
  readonly hours: number | undefined;
  readonly pay: number | undefined;
  readonly payPer: 'hour' | 'month';
  readonly start: LocalDate | undefined;
  readonly german: CefrLevel | undefined;
  readonly seats: number;
  readonly description: string;
  readonly agencyLicence: string | undefined;
  /** Last day of the posting. */
  readonly validUntil: LocalDate | undefined;
}

/** Reads the cells of one line; `line` counts as in the file. */
export type RowReader<T> = (cells: readonly string[], line: number) => RowResult<T>;

export type RowResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly CellFault[] };

const RELATIONS = ['trained', 'experienced', 'wanted'] as const;
const RELATION_WORDS = {
  gelernt: 'trained',
  ausbildung: 'trained',
  erfahrung: 'experienced',
  wunsch: 'wanted',
} as const;
const SOURCE_WORDS = {
  zertifikat: 'certificate',
  einstufung: 'placement',
  einstufungstest: 'placement',
  mentor: 'mentor',
  selbst: 'self',
} as const satisfies Record<string, LevelSource>;
const KIND_WORDS: Readonly<Record<string, VacancyKind | 'minijob'>> = {
  arbeit: 'employment',
  arbeitsstelle: 'employment',
  vollzeit: 'employment',
  teilzeit: 'employment',
  ausbildung: 'apprenticeship',
  praktikum: 'internship_orientation',
  einstiegsqualifizierung: 'eq',
  probearbeit: 'trial_work',
  zeitarbeit: 'temp_agency',
  nebenjob: 'side_job',
};
const PER_WORDS = { stunde: 'hour', std: 'hour', h: 'hour', monat: 'month', monatlich: 'month' } as const;

/** Reads cells of one row and collects their faults. */
class Cells {
  readonly faults: CellFault[] = [];

  constructor(
    private readonly cells: readonly string[],
    private readonly columns: ReadonlyMap<string, number>,
  ) {}

  text(field: string, max: number): string {
    const text = this.raw(field).trim().normalize('NFC');
    if (text.length > max && [...text].length > max) this.faults.push({ field, code: 'too_long' });
    return text;
  }

  required(field: string, max: number): string {
    const text = this.text(field, max);
    if (text === '') this.faults.push({ field, code: 'required' });
    return text;
  }

  read<T>(field: string, reader: (cell: string) => Read<T>, code: CellFault['code']): T | undefined {
    const value = reader(this.raw(field));
    if (value === null) this.faults.push({ field, code });
    return value ?? undefined;
  }

  must<T>(field: string, reader: (cell: string) => Read<T>, code: CellFault['code'], instead: T): T {
    const before = this.faults.length;
    const value = this.read(field, reader, code);
    if (value === undefined && this.faults.length === before) this.faults.push({ field, code: 'required' });
    return value ?? instead;
  }

  number(field: string, low: number, high: number): number | undefined {
    const value = this.read(field, readNumber, 'wrong_type');
    if (value !== undefined && value < low) this.faults.push({ field, code: 'too_small' });
    if (value !== undefined && value > high) this.faults.push({ field, code: 'too_large' });
    return value;
  }

  result<T>(value: T): RowResult<T> {
    return this.faults.length === 0 ? { ok: true, value } : { ok: false, faults: this.faults };
  }

  private raw(field: string): string {
    const column = this.columns.get(field);
    return column === undefined ? '' : (this.cells[column] ?? '');
  }
}

/** A reader of people for one mapping. */
export function personReader(mapping: ColumnMapping): RowReader<PersonRow> {
  const columns = columnsOf(mapping);
  return (given) => {
    const cells = new Cells(given, columns);
    return cells.result({
      name: cells.required('name', 80),
      postcode: cells.must('postcode', readPostcode, 'wrong_type', ''),
      occupation: cells.required('occupation', 120),
      relation:
        cells.read('relation', (one) => readChoice(one, RELATIONS, RELATION_WORDS), 'not_in_list') ??
        'experienced',
      german: cells.must('german', readLevel, 'wrong_type', 0),
      source:
        cells.read('source', (one) => readChoice(one, LEVEL_SOURCES, SOURCE_WORDS), 'not_in_list') ?? 'self',
      status: cells.must('status', readStatus, 'not_in_list', 'duldung_60a'),
      hours: cells.number('hours', 1, 60),
      available: cells.read('available', readDay, 'not_a_day'),
      mobility: cells.number('mobility', 1, 500),
      wishes: cells.text('wishes', 1000),
      consent: cells.read('consent', readConsent, 'wrong_type') ?? false,
    });
  };
}

/** A reader of vacancies for one mapping. */
export function vacancyReader(mapping: ColumnMapping): RowReader<VacancyRow> {
  const columns = columnsOf(mapping);
  return (given) => {
    const cells = new Cells(given, columns);
    const kind = cells.read('kind', readKind, 'not_in_list') ?? 'employment';
    const pay = cells.number('pay', 0, 100_000);
    const stated = cells.read(
      'pay_per',
      (one) => readChoice(one, ['hour', 'month'] as const, PER_WORDS),
      'not_in_list',
    );
    return cells.result({
      title: cells.required('title', 140),
      employer: cells.required('employer', 120),
      register: cells.text('register', 60) || undefined,
      kind: kind === 'minijob' ? 'employment' : kind,
      minijob: kind === 'minijob',
      occupation: cells.required('occupation', 120),
      postcode: cells.must('postcode', readPostcode, 'wrong_type', ''),
      hours: cells.number('hours', 1, 80),
      pay,
      payPer: stated ?? (pay !== undefined && pay > HOURLY_MAX ? 'month' : 'hour'),
      start: cells.read('start', readDay, 'not_a_day'),
      german: cells.read('german', readLevel, 'wrong_type'),
      seats: cells.number('seats', 1, 500) ?? 1,
      description: cells.text('description', 5000),
      agencyLicence: cells.text('agency_licence', 60) || undefined,
      validUntil: cells.read('valid_until', readDay, 'not_a_day'),
    });
  };
}

/** Without a stated period, an amount above this is meant per month. */
const HOURLY_MAX = 150;

function readKind(cell: string): Read<VacancyKind | 'minijob'> {
  const asked: readonly (VacancyKind | 'minijob')[] = [...VACANCY_KINDS, 'minijob'];
  return readChoice(cell, asked, KIND_WORDS);
}

/** "ja", or the day on which it was given. */
function readConsent(cell: string): Read<boolean> {
  return readDay(cell) ? true : readYes(cell);
}

/** Where each field stands. */
export function columnsOf(mapping: ColumnMapping): ReadonlyMap<string, number> {
  return new Map(mapping.flatMap((field, column) => (field === null ? [] : [[field, column] as const])));
}
