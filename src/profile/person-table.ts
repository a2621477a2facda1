import {
  Answers,
  type Ask,
  type LineRefusal,
  type LineRow,
  type MadeBlock,
  type MadeRecord,
  type PersonRow,
  type RowWork,
  type SeenRow,
  type WorkedRows,
} from '../domain/table-import/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import { BlindIndex } from '../platform/crypto/blind-index.js';
import type { SpareMemory } from '../platform/database/spare.js';
import { type KnownWords, Lookup } from '../platform/vault/lookup.js';
import {
  type LaidOutPeople,
  type NewPerson,
  PeopleRows,
  type PersonPlace,
  type PersonSealing,
} from './person-rows.js';
import type { CreatePersonDto } from './person.dto.js';

/*
 * The program that works rows of a table of people out, in the thread that reads the table: it seals them and lays them
 * out. It makes their data keys; the master key, which wraps them, stays with who asked.
 */

/** What one pass through a table is given. */
export interface PeopleGiven {
  readonly orgId: string | null;
  readonly today: LocalDate;
  /** Key of the blind index. */
  readonly lookup: Uint8Array;
  /** How a person's row is sealed. */
  readonly sealed: PersonSealing['sealed'];
}

export interface PeopleQuestions {
  /** As the cells say it: codes of the KldB, or words. */
  readonly occupations: readonly string[];
  readonly postcodes: readonly string[];
}

/** In the order of the questions; null for what is unknown. */
export interface PeopleAnswers {
  readonly occupations: readonly (string | null)[];
  readonly places: readonly (PersonPlace | null)[];
}

/** People as the database stores them, but for their keys, which are still to be wrapped. */
export type PeopleBlock = LaidOutPeople;

type Work = RowWork<PersonRow, PeopleQuestions, PeopleAnswers, PeopleBlock>;
type AskPeople = Ask<PeopleQuestions, PeopleAnswers>;

interface Found {
  readonly rows: readonly LineRow<PersonRow>[];
  readonly people: readonly NewPerson[];
  readonly refusals: readonly LineRefusal[];
}

/** Where this program lies. */
export const ADDRESS = import.meta.url;

/** `memory`: where what is laid out lies. */
export function rowWork(given: PeopleGiven, memory: SpareMemory): Work {
  return new PeopleTable(given, memory);
}

/** Words of names that are remembered with their fingerprints: some 5 MB. */
const MOST_KNOWN = 20_000;

class PeopleTable implements Work {
  private readonly occupations = new Answers<string | null>();
  private readonly places = new Answers<PersonPlace | null>();
  private readonly sealing: PersonSealing;
  /** Names come again in every block; they are forgotten with the table. */
  private readonly known: KnownWords = new Map();
  private rows: PeopleRows;

  constructor(
    private readonly given: PeopleGiven,
    private readonly memory: SpareMemory,
  ) {
    this.sealing = { lookup: new Lookup(new BlindIndex(given.lookup)), sealed: given.sealed };
    this.rows = this.newRows();
  }

  async look(
    rows: readonly LineRow<PersonRow>[],
    ask: AskPeople,
  ): Promise<{ readonly seen: readonly SeenRow[]; readonly refusals: readonly LineRefusal[] }> {
    const found = await this.found(rows, ask);
    const { lookup } = this.sealing;
    const seen = found.rows.map(({ line, row }, at): SeenRow => ({
      line,
      title: row.name,
      consentGap: !row.consent,
      name: lookup.named(found.people[at]?.input ?? NOBODY)?.toString('hex') ?? null,
    }));
    return { seen, refusals: found.refusals };
  }

  async work(rows: readonly LineRow<PersonRow>[], ask: AskPeople): Promise<WorkedRows> {
    const found = await this.found(rows, ask);
    const records = found.rows.map(({ line, row }, at): MadeRecord => {
      const id = this.rows.add(found.people[at] as NewPerson);
      return { line, id, held: false, consentGap: !row.consent };
    });
    return { records, refusals: found.refusals };
  }

  block(): MadeBlock<PeopleBlock> {
    const made = this.rows.laidOut();
    if (this.known.size > MOST_KNOWN) this.known.clear();
    this.rows = this.newRows();
    const { people, fingerprints, claims, keys } = made;
    const arrays = [keys, ...(people ?? []), ...(fingerprints ?? []), ...(claims ?? [])];
    return { made, memory: arrays.map(({ buffer }) => buffer as ArrayBuffer) };
  }

  private newRows(): PeopleRows {
    return new PeopleRows(this.sealing, this.given, this.memory, this.known);
  }

  private async found(rows: readonly LineRow<PersonRow>[], ask: AskPeople): Promise<Found> {
    await this.lookUp(rows, ask);
    const found = {
      rows: [] as LineRow<PersonRow>[],
      people: [] as NewPerson[],
      refusals: [] as LineRefusal[],
    };
    for (const one of rows) {
      const { line, row } = one;
      const kldb = this.occupations.of(row.occupation);
      const place = this.places.of(row.postcode);
      if (kldb === null) found.refusals.push({ line, pointer: '/occupations', code: 'unknown_reference' });
      else if (place === null) found.refusals.push({ line, pointer: '/plz', code: 'unknown_reference' });
      else {
        found.rows.push(one);
        found.people.push({ input: personOf(row, kldb), place });
      }
    }
    return found;
  }

  private async lookUp(rows: readonly LineRow<PersonRow>[], ask: AskPeople): Promise<void> {
    const occupations = this.occupations.missing(rows.map(({ row }) => row.occupation));
    const postcodes = this.places.missing(rows.map(({ row }) => row.postcode));
    if (occupations.length === 0 && postcodes.length === 0) return;
    const known = await ask({ occupations, postcodes });
    this.occupations.keep(occupations, known.occupations);
    this.places.keep(postcodes, known.places);
  }
}

const NOBODY = { displayName: '', plz: '' };

/** What the row says, as somebody would have typed it; one literal, because tables make many of them. */
export function personOf(row: PersonRow, kldb: string): CreatePersonDto {
  const level = row.german;
  const hours = row.hours === undefined ? undefined : Math.round(row.hours);
  return {
    displayName: row.name,
    plz: row.postcode,
    occupations: [{ kldb, relation: row.relation }],
    german: { listening: level, reading: level, speaking: level, writing: level, source: row.source },
    status: row.status,
    hoursMin: hours,
    hoursMax: hours,
    availableFrom: row.available,
    mobilityKm: row.mobility === undefined ? undefined : Math.round(row.mobility),
    wishes: row.wishes,
  };
}
