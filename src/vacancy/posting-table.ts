import type { CefrLevel } from '../domain/shared/index.js';
import {
  Answers,
  type Ask,
  type LineRefusal,
  type LineRow,
  type MadeBlock,
  type MadeRecord,
  type RowWork,
  type SeenRow,
  type VacancyRow,
  type WorkedRows,
} from '../domain/table-import/index.js';
import { SpareMemory } from '../platform/database/spare.js';
import { type EmployerInput, firmKey } from './firm-key.js';
import { dayFaults } from './posting-days.js';
import { type BulkPosting, type FirmFacts, PostingRows, type PostingsGiven } from './posting-rows.js';
import type { CreateVacancyDto } from './vacancy.dto.js';

/* The program that works rows of a table of postings out, in the thread that reads the table. */

export interface PostingQuestions {
  /** As the cells say it: codes of the KldB, or words. */
  readonly occupations: readonly string[];
  readonly postcodes: readonly string[];
  readonly firms: readonly EmployerInput[];
}

/** In the order of the questions; null for what is unknown. */
export interface PostingAnswers {
  readonly occupations: readonly (string | null)[];
  readonly places: readonly (BulkPosting['place'] | null)[];
  readonly firms: readonly FirmFacts[];
}

/** Postings as the database stores them. */
export interface PostingBlock {
  /** Rows for COPY with `COLUMNS_OF`. */
  readonly pieces: readonly Uint8Array[];
  readonly ids: readonly string[];
}

type Work = RowWork<VacancyRow, PostingQuestions, PostingAnswers, PostingBlock>;
type AskPostings = Ask<PostingQuestions, PostingAnswers>;

interface Found {
  readonly lines: readonly number[];
  readonly postings: readonly BulkPosting[];
  readonly refusals: LineRefusal[];
}

/** Where this program lies. */
export const ADDRESS = import.meta.url;

/** `memory`: where what is laid out lies. */
export function rowWork(given: PostingsGiven, memory: SpareMemory): Work {
  return new PostingTable(given, memory);
}

class PostingTable implements Work {
  private readonly occupations = new Answers<string | null>();
  private readonly places = new Answers<BulkPosting['place'] | null>();
  private readonly firms = new Answers<FirmFacts>();

  private readonly rows: PostingRows;
  private ids: string[] = [];

  constructor(
    private readonly given: PostingsGiven,
    memory: SpareMemory,
  ) {
    this.rows = new PostingRows(given, memory);
  }

  async look(
    rows: readonly LineRow<VacancyRow>[],
    ask: AskPostings,
  ): Promise<{ readonly seen: readonly SeenRow[]; readonly refusals: readonly LineRefusal[] }> {
    const { lines, postings, refusals } = await this.found(rows, ask);
    const seen = postings.map(({ input }, at): SeenRow => ({
      line: lines[at] ?? 0,
      title: input.title,
      consentGap: false,
      name: null,
    }));
    return { seen, refusals };
  }

  /** Each posting goes through the same check as one that somebody types. */
  async work(rows: readonly LineRow<VacancyRow>[], ask: AskPostings): Promise<WorkedRows> {
    const { lines, postings, refusals } = await this.found(rows, ask);
    await this.lookUpFirms(postings, ask);
    const records: MadeRecord[] = [];
    for (const [at, posting] of postings.entries()) {
      const outcome = this.rows.add(posting, this.firms.of(firmKey(posting.firm)));
      const line = lines[at] ?? 0;
      if (!outcome.ok) refusals.push({ line, pointer: outcome.pointer, code: outcome.code });
      else {
        records.push({ line, id: outcome.id, held: outcome.held, consentGap: false });
        this.ids.push(outcome.id);
      }
    }
    return { records, refusals };
  }

  block(): MadeBlock<PostingBlock> {
    const pieces = this.rows.taken();
    const { ids } = this;
    this.ids = [];
    return { made: { pieces, ids }, memory: pieces.map(({ buffer }) => buffer as ArrayBuffer) };
  }

  private async found(rows: readonly LineRow<VacancyRow>[], ask: AskPostings): Promise<Found> {
    await this.lookUp(rows, ask);
    const found = { lines: [] as number[], postings: [] as BulkPosting[], refusals: [] as LineRefusal[] };
    for (const { line, row } of rows) {
      const posting = this.postingOf(row);
      if ('code' in posting) found.refusals.push({ line, ...posting });
      else {
        found.lines.push(line);
        found.postings.push(posting);
      }
    }
    return found;
  }

  private async lookUp(rows: readonly LineRow<VacancyRow>[], ask: AskPostings): Promise<void> {
    const occupations = this.occupations.missing(rows.map(({ row }) => row.occupation));
    const postcodes = this.places.missing(rows.map(({ row }) => row.postcode));
    if (occupations.length === 0 && postcodes.length === 0) return;
    const known = await ask({ occupations, postcodes, firms: [] });
    this.occupations.keep(occupations, known.occupations);
    this.places.keep(postcodes, known.places);
  }

  /** Only firms of rows that may be stored: whom the portal does not know yet, it enters. */
  private async lookUpFirms(postings: readonly BulkPosting[], ask: AskPostings): Promise<void> {
    const named = new Map(postings.map(({ firm }) => [firmKey(firm), firm]));
    const keys = this.firms.missing(named.keys());
    if (keys.length === 0) return;
    const firms = keys.flatMap((key) => named.get(key) ?? []);
    this.firms.keep(keys, (await ask({ occupations: [], postcodes: [], firms })).firms);
  }

  private postingOf(row: VacancyRow): BulkPosting | Omit<LineRefusal, 'line'> {
    const { today } = this.given.day;
    const kldb = this.occupations.of(row.occupation);
    if (kldb === null) return { pointer: '/kldb', code: 'unknown_reference' };
    const place = this.places.of(row.postcode);
    if (place === null) return { pointer: '/plz', code: 'unknown_reference' };
    const input = vacancyOf(row, kldb);
    const [fault] = row.start === undefined ? [] : dayFaults(input, today);
    if (fault) return fault;
    if (row.validUntil !== undefined && row.validUntil < today)
      return { pointer: '/valid_until', code: 'day_in_past' };
    const firm = { name: row.employer, registerNumber: row.register ?? null, known: false };
    return { input, place, firm, validUntil: row.validUntil };
  }
}

/** What the row says, as somebody would have typed it; one literal, because tables make many of them. */
export function vacancyOf(row: VacancyRow, kldb: string): CreateVacancyDto {
  const { hours, pay } = row;
  return {
    kind: row.kind,
    minijob: row.minijob,
    title: row.title,
    description: row.description,
    kldb,
    plz: row.postcode,
    hoursMin: hours,
    hoursMax: hours,
    pay: pay === undefined ? undefined : { amountEur: Math.round(pay * 100) / 100, per: row.payPer },
    startsOn: row.start,
    languageNeeds: needsOf(row.german),
    seats: Math.round(row.seats),
    agencyLicence: row.agencyLicence,
  };
}

function needsOf(level: CefrLevel | undefined): CreateVacancyDto['languageNeeds'] {
  if (level === undefined || level === 0) return [];
  return [{ language: 'de', levels: { L: level, R: level, S: level, W: level }, strength: 'employer' }];
}
