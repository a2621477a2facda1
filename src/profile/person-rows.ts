import { effectiveLevels } from '../domain/language/evidence.js';
import type { LocalDate, SkillLevels } from '../domain/shared/index.js';
import { KEY_BYTES, SealingKey } from '../platform/crypto/sealing-key.js';
import { type ColumnArrays, type ColumnTypes, RowsByColumn } from '../platform/database/column-cells.js';
import { nearIds } from '../platform/database/near-ids.js';
import type { SpareMemory } from '../platform/database/spare.js';
import {
  type Findable,
  FINGERPRINT_COLUMNS,
  type Fingerprints,
  type KnownWords,
  type Lookup,
} from '../platform/vault/lookup.js';
import { sealRow } from '../platform/vault/seal-row.js';
import type { LanguageClaim } from './language-claim.entity.js';
import { asEvidence, byLanguage } from './levels.js';
import type { CreatePersonDto } from './person.dto.js';
import type { Person } from './person.entity.js';

/*
 * What entering people writes, worked out without the database and without the program around it: also in the thread
 * that reads a table (`person-table.ts`).
 */

/** Where a person lives, as the postcode tells it. */
export type PersonPlace = Partial<Pick<Person, 'plz' | 'ags' | 'lat' | 'lon' | 'areaLat' | 'areaLon'>>;

/** What is entered of a person, with the place that was looked up for it. */
export interface NewPerson {
  readonly input: CreatePersonDto;
  readonly place: PersonPlace;
}

/** Taken where nobody said how far the way to work may be. */
export const DEFAULT_MOBILITY_KM = 30;

/** What people are sealed and found by. */
export interface PersonSealing {
  readonly lookup: Lookup;
  readonly sealed: { readonly table: string; readonly fields: Readonly<Record<string, unknown>> };
}

/** People sealed and laid out; everything in the order of the people. */
export interface LaidOutPeople {
  readonly ids: readonly string[];
  /** Their data keys, one after the other; never written anywhere but wrapped. */
  readonly keys: Uint8Array;
  /** Fingerprints of name and postcode, hexadecimal; null without both. */
  readonly names: readonly (string | null)[];
  readonly people: ColumnArrays | null;
  readonly fingerprints: ColumnArrays | null;
  readonly claims: ColumnArrays | null;
}

type Row = Readonly<Record<string, unknown>>;

/** The plain columns of a profile that is new, as `columnsOf` fills them. */
export const PERSON_COLUMNS: ColumnTypes = {
  ...{
    id: 'uuid',
    org_id: 'uuid',
    ags: 'text',
    area_lat: 'float8',
    area_lon: 'float8',
    occupations: 'jsonb',
  },
  ...{ qualification: 'smallint', skills: 'text[]', licences: 'text[]' },
  ...{ german_listening: 'smallint', german_reading: 'smallint' },
  ...{ german_speaking: 'smallint', german_writing: 'smallint', other_languages: 'jsonb' },
  ...{ hours_min: 'smallint', hours_max: 'smallint', shifts: 'text[]', available_from: 'date' },
  ...{ mobility_km: 'smallint', confirmed_on: 'date', sealed: 'bytea' },
};
export const CLAIM_COLUMNS: ColumnTypes = {
  ...{ id: 'uuid', person_id: 'uuid', language: 'text', listening: 'smallint', reading: 'smallint' },
  ...{ speaking: 'smallint', writing: 'smallint', source: 'text', dated_on: 'date' },
};
type Claim = Omit<LanguageClaim, 'id' | 'recordedAt'>;

/** Makes each person's key, seals her row under it and lays out everything that entering her writes. */
export class PeopleRows {
  private readonly ids: string[] = [];
  private readonly names: (string | null)[] = [];
  private readonly keys: Buffer[] = [];
  private readonly people: RowsByColumn;
  private readonly fingerprints: RowsByColumn;
  private readonly claims: RowsByColumn;
  private readonly nextId = nearIds();
  private readonly nextClaimId = nearIds();

  /**
   * `orgId`: the desk that keeps them. `memory`: where what is laid out lies. `known`: words of names that were worked out
   * for others of the same call.
   */
  constructor(
    private readonly sealing: PersonSealing,
    private readonly given: { readonly orgId: string | null; readonly today: LocalDate },
    memory?: SpareMemory,
    private readonly known: KnownWords = new Map(),
  ) {
    this.people = new RowsByColumn(PERSON_COLUMNS, memory);
    this.fingerprints = new RowsByColumn(FINGERPRINT_COLUMNS, memory);
    this.claims = new RowsByColumn(CLAIM_COLUMNS, memory);
  }

  /** Gives the person's id. */
  add({ input, place }: NewPerson): string {
    const { lookup, sealed } = this.sealing;
    const { orgId, today } = this.given;
    const id = this.nextId();
    const key = SealingKey.random();
    const claim = claimOf(id, input, today);
    const person = entered(input, place, today);
    const found = lookup.fingerprints(findable(person), this.known);
    const levels = effectiveLevels(claim ? [asEvidence(claim)] : []);
    this.keys.push(key.bytes);
    this.people.add(columnsOf({ id, orgId }, person, levels, sealRow(key, sealed, id, person)));
    this.fingerprints.add(fingerprintColumns(id, found));
    if (claim) this.claims.add(claimColumns(this.nextClaimId(), claim));
    this.ids.push(id);
    this.names.push(found.named?.toString('hex') ?? null);
    return id;
  }

  /** Everybody who was added; nobody else can be. */
  laidOut(): LaidOutPeople {
    const { ids, names } = this;
    const keys = new Uint8Array(ids.length * KEY_BYTES);
    for (const [at, key] of this.keys.entries()) keys.set(key, at * KEY_BYTES);
    return {
      ...{ ids, names, keys },
      people: this.people.arrays(),
      fingerprints: this.fingerprints.arrays(),
      claims: this.claims.arrays(),
    };
  }
}

/** The claim about German that is entered with a person. */
export function claimOf(
  personId: string,
  { german }: { readonly german?: CreatePersonDto['german'] },
  today: LocalDate,
): Claim | null {
  if (german === undefined) return null;
  return {
    personId,
    language: 'de',
    source: german.source,
    datedOn: german.datedOn ?? today,
    listening: german.listening ?? null,
    reading: german.reading ?? null,
    speaking: german.speaking ?? null,
    writing: german.writing ?? null,
  };
}

/** What the blind index keeps of a profile. */
export function findable({ displayName, phone, email, statusFacts, plz }: Partial<Person>): Findable {
  return {
    displayName: displayName ?? '',
    phone: phone ?? null,
    email: email ?? null,
    birthDate: statusFacts?.birthDate ?? null,
    plz: plz ?? '',
  };
}

/** The properties of a person who is new; one object, because tables make many of them. */
export function entered(input: CreatePersonDto, place: PersonPlace, today: LocalDate): Partial<Person> {
  const { german: _german, wouldMove, otherLanguages, ...rest } = input;
  const person: Partial<Person> = Object.assign(rest as Partial<Person>, place);
  person.occupations = input.occupations.map((entry) => ({ ...entry, years: entry.years ?? null }));
  person.mobilityKm = wouldMove ? null : (input.mobilityKm ?? DEFAULT_MOBILITY_KM);
  person.otherLanguages = byLanguage(otherLanguages ?? []);
  person.confirmedOn = today;
  return person;
}

/** The plain columns of a profile that is new. */
function columnsOf(
  { id, orgId }: { readonly id: string; readonly orgId: string | null },
  person: Partial<Person>,
  german: SkillLevels,
  sealed: Buffer,
): Row {
  return {
    id,
    org_id: orgId,
    ags: person.ags ?? '',
    area_lat: person.areaLat ?? 0,
    area_lon: person.areaLon ?? 0,
    occupations: person.occupations,
    qualification: person.qualification ?? null,
    skills: person.skills ?? [],
    licences: person.licences ?? null,
    german_listening: german.L,
    german_reading: german.R,
    german_speaking: german.S,
    german_writing: german.W,
    other_languages: person.otherLanguages ?? {},
    hours_min: person.hoursMin ?? null,
    hours_max: person.hoursMax ?? null,
    shifts: person.shifts ?? null,
    available_from: person.availableFrom ?? null,
    mobility_km: person.mobilityKm,
    confirmed_on: person.confirmedOn,
    sealed,
  };
}

function fingerprintColumns(id: string, { words, twin, named, phone, email }: Fingerprints): Row {
  return {
    person_id: id,
    words,
    twin,
    named,
    phone,
    email,
  };
}

function claimColumns(id: string, claim: Claim): Row {
  const { personId, language, listening, reading, speaking, writing, source, datedOn } = claim;
  return {
    id,
    person_id: personId,
    language,
    listening,
    reading,
    speaking,
    writing,
    source,
    dated_on: datedOn,
  };
}
