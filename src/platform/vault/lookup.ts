import { mailAddress, nameWords, phoneNumber, soughtPart, wordParts } from '../../domain/shared/index.js';
import type { BlindIndex } from '../crypto/blind-index.js';
import type { ColumnArrays, ColumnTypes } from '../database/column-cells.js';
import { insertColumns, insertRows } from '../database/insert-rows.js';
import { Queryable } from './queryable.js';

/** What a person can be found by. */
export interface Findable {
  readonly displayName: string;
  readonly phone: string | null;
  readonly email: string | null;
  /** `YYYY-MM-DD`; null where nobody said. */
  readonly birthDate: string | null;
  readonly plz: string;
}

export interface Fingerprints {
  readonly words: readonly number[];
  readonly twin: Buffer | null;
  readonly named: Buffer | null;
  readonly phone: Buffer | null;
  readonly email: Buffer | null;
}

/** Fingerprints of the parts of words, by word. */
export type KnownWords = Map<string, readonly number[]>;

const TABLE = 'person_lookup';
export const FINGERPRINT_COLUMNS: ColumnTypes = {
  ...{ person_id: 'uuid', words: 'integer[]', twin: 'bytea', named: 'bytea', phone: 'bytea', email: 'bytea' },
};
const NEWER = `on conflict (person_id) do update set words = excluded.words, twin = excluded.twin,
  named = excluded.named,
  phone = excluded.phone, email = excluded.email`;

/** Beginnings remembered at most, and how long they may be: whole names are worked out each time. */
const PARTS_KEPT = 20_000;
const PART_KEPT = 4;

/** The blind index of people: what is stored in `person_lookup`, and what to look for in it. */
export class Lookup {
  private readonly parts = new Map<string, number>();

  constructor(private readonly index: BlindIndex) {}

  /** `known`: words of names that were worked out for others of the same call. */
  fingerprints(
    { displayName, phone, email, birthDate, plz }: Findable,
    known: KnownWords = new Map(),
  ): Fingerprints {
    const words = nameWords(displayName);
    const [number, address] = [phone && phoneNumber(phone), email && mailAddress(email)];
    return {
      words: [...new Set(words.flatMap((word) => this.partsOf(word, known)))],
      twin:
        words.length === 0 || birthDate === null
          ? null
          : this.index.whole('twin', `${[...words].sort().join(' ')}|${birthDate.slice(0, 4)}`),
      named: this.namedBy(words, plz),
      phone: number ? this.index.whole('phone', number) : null,
      email: address ? this.index.whole('email', address) : null,
    };
  }

  /** Of name and postcode; null without both. */
  named({ displayName, plz }: Pick<Findable, 'displayName' | 'plz'>): Buffer | null {
    return this.namedBy(nameWords(displayName), plz);
  }

  private namedBy(words: readonly string[], plz: string): Buffer | null {
    if (words.length === 0 || plz === '') return null;
    return this.index.whole('named', `${[...words].sort().join(' ')}|${plz}`);
  }

  /** Stores the fingerprints of people in place of older ones. */
  async store(tx: Queryable, people: Iterable<readonly [string, Findable]>): Promise<void> {
    const known: KnownWords = new Map();
    const rows = Array.from(people, ([personId, one]) => ({
      person_id: personId,
      ...this.fingerprints(one, known),
    }));
    await insertRows(tx, TABLE, rows, NEWER);
  }

  /** Stores fingerprints of new people, laid out by `FINGERPRINT_COLUMNS`. */
  async enter(tx: Queryable, people: ColumnArrays | null): Promise<void> {
    await insertColumns(tx, TABLE, FINGERPRINT_COLUMNS, people);
  }

  /** Names come again, and their beginnings again and again. */
  private partsOf(word: string, known: KnownWords): readonly number[] {
    const kept = known.get(word);
    if (kept !== undefined) return kept;
    const made = wordParts(word).map((part) => this.partOf(part));
    known.set(word, made);
    return made;
  }

  private partOf(part: string): number {
    const kept = this.parts.get(part);
    if (kept !== undefined) return kept;
    const made = this.index.word('name', part);
    if (this.parts.size < PARTS_KEPT && part.length <= PART_KEPT) this.parts.set(part, made);
    return made;
  }

  /** What a typed text may be: words of a name, and a phone number or an address where it is one. */
  sought(text: string): Omit<Fingerprints, 'twin' | 'named'> & { readonly typed: readonly string[] } {
    const typed = nameWords(text);
    const [number, address] = [phoneNumber(text), mailAddress(text)];
    return {
      typed,
      words: typed.map((word) => this.index.word('name', soughtPart(word))),
      phone: number ? this.index.whole('phone', number) : null,
      email: address ? this.index.whole('email', address) : null,
    };
  }

  /** The sign-in name under which a person's own account is kept: her address stands nowhere. */
  login(login: string): string {
    return `person:${this.index.whole('login', login).toString('base64url')}`;
  }

  /** What an account at an organisation's own sign-in service is known by: its issuer and subject together. */
  subject(issuer: string, subject: string): string {
    return this.index.whole('subject', JSON.stringify([issuer, subject])).toString('base64url');
  }
}
