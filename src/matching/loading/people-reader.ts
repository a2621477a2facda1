import {
  encodePersonOnly,
  idOrder,
  PEOPLE,
  Rows,
  type PersonOccupation,
  type Schema,
} from '../../domain/matching/index.js';
import { permissionMatcher, storedFacts } from '../../domain/work-permission/index.js';
import { openUnder, SealError } from '../../platform/crypto/index.js';
import type { CopyFields } from '../../platform/database/copy-fields.js';
import { openedContent } from '../../platform/vault/open-row.js';
import {
  NO_NUMBER,
  PERSON_NUMBERS,
  PERSON_ROWS,
  PERSON_WORDS,
  personAt,
  type PersonPart,
  type PersonValues,
  type PersonWord,
} from '../compact/person-rows.js';
import { ByteValues, Values } from '../compact/values.js';
import { PERSON_COLUMNS, type PersonRow } from '../rows.js';
import type { KeysReader } from './keys-reader.js';
import { placeOf, placesOf } from './places.js';
import type { LoadTask } from './task.js';

const PLACES = placesOf(PERSON_COLUMNS);
export const PEOPLE_WIDTH = PLACES.size;

const at = (name: string): number => placeOf(PLACES, name);
const [ID, REVISION, SEALED, ARCHIVED] = [at('id'), at('revision'), at('sealed'), at('archivedAt')];
const [OCCUPATIONS, SKILLS, READY] = [at('occupations'), at('skills'), at('languageReady')];
const NUMBER_PLACES = PERSON_NUMBERS.map(at);

/** Plans, or bytes of occupations, that are kept to be known again: some 50 MB. */
const MOST_KEPT = 200_000;

type Read = (fields: CopyFields, place: number) => unknown;
const text: Read = (fields, place) => fields.text(place);
const json: Read = (fields, place) => fields.json(place);
const texts: Read = (fields, place) => fields.texts(place);
const READ: Partial<Record<PersonWord, Read>> = {
  ags: text,
  licences: texts,
  shifts: texts,
  otherLanguages: json,
  recognitions: json,
  availableFrom: text,
  confirmedOn: text,
};
const WORD_READS = PERSON_WORDS.flatMap((name, word) => {
  const read = READ[name];
  return read ? [{ word, place: at(name), read }] : [];
});
const [RESIDENCE, PERMISSION] = [PERSON_WORDS.indexOf('residence'), PERSON_WORDS.indexOf('permission')];

/** Takes people as COPY gives them and keeps them twice: in few bytes for reading, and as the engine's columns. */
export class PeopleReader {
  readonly columns: Rows<typeof PEOPLE>;
  private rows: Rows<typeof PERSON_ROWS>;
  private readonly words = PERSON_WORDS.map(() => new ByteValues());
  private readonly residences = new Values();
  private readonly permitted = new Values();
  private readonly occupations = new Values<PersonOccupation>();
  /** Their numbers by the bytes that name them. */
  private occupationBytes = new ByteValues<number>();
  private readonly skills = new ByteValues<string>();
  /** Numbers of the schema by those of the values here. */
  private readonly entryOf: number[] = [];
  private readonly skillOf: number[] = [];
  /** The last row that has a skill, by its number here. */
  private readonly lastRow: number[] = [];
  private readonly ready = new Values<string>();
  /** Neighbours on the same courses share a plan. */
  private plans = new ByteValues<readonly number[]>();
  private readonly values: PersonValues;
  private readonly permissions: ReturnType<typeof permissionMatcher>;

  constructor(
    private readonly task: LoadTask,
    private readonly keys: KeysReader,
    private readonly schema: Schema,
    private readonly allocate: (bytes: number) => SharedArrayBuffer,
  ) {
    this.permissions = permissionMatcher(task.day, task.law);
    this.rows = new Rows(PERSON_ROWS, allocate);
    this.columns = new Rows(PEOPLE, allocate);
    this.values = {
      words: this.words.map(({ list }, word) => {
        if (word === RESIDENCE) return this.residences.list;
        return word === PERMISSION ? this.permitted.list : list;
      }),
      occupations: this.occupations.list,
      skills: this.skills.list,
      ready: this.ready.list,
    };
  }

  /** Takes the present row; who is archived is left out. */
  readonly take = (fields: CopyFields): void => {
    if (!fields.isNull(ARCHIVED)) return;
    const { rows } = this;
    const row = rows.add();
    const { data } = rows;
    for (let word = 0; word < 4; word += 1) data.id[row * 4 + word] = fields.uint32(ID, word);
    data.revision[row] = fields.int32(REVISION);
    for (let number = 0; number < NUMBER_PLACES.length; number += 1) {
      const place = NUMBER_PLACES[number] ?? 0;
      data.numbers[row * NUMBER_PLACES.length + number] = fields.isNull(place)
        ? NO_NUMBER
        : fields.int16(place);
    }
    for (const { word, place, read } of WORD_READS)
      data.words[row * PERSON_WORDS.length + word] = fields.numberIn(
        place,
        this.words[word] as ByteValues,
        () => read(fields, place),
      );
    this.takeLists(fields);
    const id = fields.uuid(ID);
    this.takeSealed(fields, row, id);
    encodePersonOnly(this.columns, personAt(rows.data, this.values, row, id), this.schema);
    copyId(this.columns.data.id, data.id, row);
    this.encodeLists(row);
  };

  /** All people that were taken; none is taken any more. */
  part(): PersonPart {
    const rows = this.rows.exact(this.allocate);
    this.rows = new Rows(PERSON_ROWS);
    const order = new Uint32Array(this.allocate(rows.count * 4));
    order.set(idOrder(rows.data.id, rows.count));
    return { rows, values: this.values, order };
  }

  private takeLists(fields: CopyFields): void {
    const { rows } = this;
    if (this.occupationBytes.list.length > MOST_KEPT) this.occupationBytes = new ByteValues();
    fields.eachObject(OCCUPATIONS, (bytes, from, to) =>
      rows.push('occupations', this.occupationOf(bytes, from, to)),
    );
    fields.eachText(SKILLS, (bytes, from, to) =>
      rows.push(
        'skills',
        this.skills.numberOf(bytes, from, to, () => bytes.toString('utf8', from, to)),
      ),
    );
    if (fields.isNull(READY)) return;
    if (this.plans.list.length > MOST_KEPT) this.plans = new ByteValues();
    const plan = fields.numberIn(READY, this.plans, () => this.planOf(fields));
    for (const day of this.plans.list[plan] ?? []) rows.push('ready', day);
  }

  private occupationOf(bytes: Buffer, from: number, to: number): number {
    const known = this.occupationBytes.numberOf(bytes, from, to, () => {
      const { kldb, relation } = JSON.parse(
        bytes.toString('utf8', from, to),
      ) as PersonRow['occupations'][number];
      return this.occupations.numberOf(`${kldb}|${relation}`, () => ({ kldb, relation }));
    });
    return this.occupationBytes.list[known] ?? 0;
  }

  /** Numbers of the days by which the present row reaches each level. */
  private planOf(fields: CopyFields): readonly number[] {
    const days = (fields.json(READY) as PersonRow['languageReady']) ?? [];
    return days.map((day) => this.ready.numberOf(day, () => day ?? ''));
  }

  /** Occupations and skills as the engine's columns hold them: a skill that is named twice counts once. */
  private encodeLists(row: number): void {
    const { rows, columns, schema, entryOf, skillOf, lastRow } = this;
    const { occupations, occupationsStart, skills, skillsStart } = rows.data;
    for (let at = occupationsStart[row] ?? 0; at < (occupationsStart[row + 1] ?? 0); at += 1) {
      const number = occupations[at] ?? 0;
      const { kldb, relation } = this.occupations.list[number] as PersonOccupation;
      columns.push('occupations', (entryOf[number] ??= schema.closeness.personEntry(kldb, relation)));
    }
    for (let at = skillsStart[row] ?? 0; at < (skillsStart[row + 1] ?? 0); at += 1) {
      const number = skills[at] ?? 0;
      if (lastRow[number] === row) continue;
      lastRow[number] = row;
      columns.push('skills', (skillOf[number] ??= schema.skills.numberOf(this.skills.list[number] ?? '')));
    }
  }

  /** What lies sealed: the place of living, where she must live, and the facts behind the permission to work. */
  private takeSealed(fields: CopyFields, row: number, id: string): void {
    const { data } = this.rows;
    const opened = this.opened(fields, id);
    data.home[row * 2] = opened.lat;
    data.home[row * 2 + 1] = opened.lon;
    const { residence } = opened;
    const key = residence && `${residence.within}|${residence.code}`;
    const permission = this.permissions(storedFacts(opened.status, opened.statusFacts));
    const first = row * PERSON_WORDS.length;
    data.words[first + RESIDENCE] = this.residences.numberOf(key, () => residence);
    data.words[first + PERMISSION] = this.permitted.numberOf(permission, () => permission);
  }

  private opened(fields: CopyFields, id: string): PersonRow {
    const { sealed: spec } = this.task;
    const sealed = fields.raw(SEALED);
    if (sealed === null || sealed.length === 0) return spec.fields as unknown as PersonRow;
    const key = this.keys.keyOf(fields, ID);
    if (key === null) throw new SealError();
    const open = (bytes: Buffer, place: string): Buffer => openUnder(key, bytes, place);
    return openedContent(spec, id, sealed, open) as unknown as PersonRow;
  }
}

/** Both sides number the rows alike. */
export function copyId(target: Uint32Array, source: Uint32Array, row: number): void {
  for (let at = row * 4; at < row * 4 + 4; at += 1) target[at] = source[at] ?? 0;
}
