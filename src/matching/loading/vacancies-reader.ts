import {
  encodeVacancyOnly,
  idOrder,
  Rows,
  type Schema,
  type SkillStatistics,
  VACANCIES,
  type VacancySkill,
} from '../../domain/matching/index.js';
import type { CopyFields } from '../../platform/database/copy-fields.js';
import {
  skillsAt,
  VACANCY_FLAGS,
  VACANCY_ROWS,
  VACANCY_WORDS,
  vacancyAt,
  type VacancyPart,
  type VacancyValues,
  type VacancyWord,
} from '../compact/vacancy-rows.js';
import { ByteValues, Values } from '../compact/values.js';
import { isOpen, VACANCY_COLUMNS, type VacancyRow } from '../rows.js';
import { ShortageTable } from '../shortage-table.js';
import { copyId } from './people-reader.js';
import { placeOf, placesOf } from './places.js';
import type { LoadTask } from './task.js';

const PLACES = placesOf(VACANCY_COLUMNS);
export const VACANCIES_WIDTH = PLACES.size;

const at = (name: string): number => placeOf(PLACES, name);
const [ID, REVISION, LAT, LON] = [at('id'), at('revision'), at('lat'), at('lon')];
const [SEATS, TAKEN, SKILLS] = [at('seats'), at('seatsTaken'), at('skills')];
const [STATE, EXPIRES] = [at('state'), at('expiresOn')];
const FLAG_PLACES = VACANCY_FLAGS.map(at);

type Read = (fields: CopyFields, place: number) => unknown;
const text: Read = (fields, place) => fields.text(place);
const json: Read = (fields, place) => fields.json(place);
const texts: Read = (fields, place) => fields.texts(place);
const real: Read = (fields, place) => fields.float4(place);
const READ: Readonly<Record<VacancyWord, Read>> = {
  ...{ state: text, kind: text, ags: text, kldb: text, licences: texts, languageNeeds: json },
  ...{ instructionLanguages: texts, hoursMin: real, hoursMax: real, shifts: texts, startsOn: text },
  ...{ latestStart: text, checkVerdict: text, expiresOn: text, confirmedOn: text },
};
const [KLDB, AGS] = [VACANCY_WORDS.indexOf('kldb'), VACANCY_WORDS.indexOf('ags')];
/** More than there are Kreise and words of any other kind. */
const MOST_WORDS = 1 << 20;
const WORD_READS = VACANCY_WORDS.map((name) => ({ place: at(name), read: READ[name] }));

/** Takes vacancies as PeopleReader takes people. */
export class VacanciesReader {
  readonly columns: Rows<typeof VACANCIES>;
  private rows: Rows<typeof VACANCY_ROWS>;
  private kept: VacancyPart['rows'] | null = null;
  private readonly words = VACANCY_WORDS.map(() => new ByteValues());
  private readonly skills = new ByteValues<VacancySkill>();
  /** Ids of skills, whatever else is said of them; in the order in which `asked` and `lastRow` count them. */
  private readonly ids = new Values<string>();
  /** Numbers of ids by those of skills. */
  private readonly idOf: number[] = [];
  /** In how many vacancies an id stands, and in which row last. */
  private readonly asked: number[] = [];
  private readonly lastRow: number[] = [];
  /** By the numbers of occupation and Kreis. */
  private readonly shortagesKnown = new Map<number, number | null>();
  private readonly values: VacancyValues;
  private readonly shortages: ShortageTable;

  constructor(
    private readonly task: LoadTask,
    private readonly schema: Schema,
    private readonly allocate: (bytes: number) => SharedArrayBuffer,
  ) {
    this.shortages = new ShortageTable(task.shortages);
    this.rows = new Rows(VACANCY_ROWS, allocate);
    this.columns = new Rows(VACANCIES, allocate);
    this.values = { words: this.words.map(({ list }) => list), skills: this.skills.list };
  }

  /** Takes the present row; a vacancy that is closed, expired or full is left out. */
  readonly take = (fields: CopyFields): void => {
    const state = {
      state: fields.text(STATE),
      expiresOn: fields.text(EXPIRES),
      seats: fields.int16(SEATS),
      seatsTaken: fields.int16(TAKEN),
    };
    if (!isOpen(state as VacancyRow, this.task.day)) return;
    const { rows } = this;
    const row = rows.add();
    const { data } = rows;
    for (let word = 0; word < 4; word += 1) data.id[row * 4 + word] = fields.uint32(ID, word);
    data.revision[row] = fields.int32(REVISION);
    data.place[row * 2] = fields.float8(LAT);
    data.place[row * 2 + 1] = fields.float8(LON);
    data.seats[row * 2] = state.seats;
    data.seats[row * 2 + 1] = state.seatsTaken;
    FLAG_PLACES.forEach((place, flag) => {
      data.flags[row * FLAG_PLACES.length + flag] = fields.isTrue(place) ? 1 : 0;
    });
    WORD_READS.forEach(({ place, read }, word) => {
      data.words[row * WORD_READS.length + word] = fields.numberIn(
        place,
        this.words[word] as ByteValues,
        () => read(fields, place),
      );
    });
    data.shortage[row] = this.shortageOf(row) ?? NaN;
    fields.eachObject(SKILLS, (bytes, from, to) =>
      rows.push(
        'skills',
        this.skills.numberOf(bytes, from, to, () => {
          const { id, essential } = JSON.parse(bytes.toString('utf8', from, to)) as VacancySkill;
          return { id, essential };
        }),
      ),
    );
    this.countSkills(row);
    encodeVacancyOnly(this.columns, vacancyAt(rows.data, this.values, row, ''), this.schema);
    copyId(this.columns.data.id, data.id, row);
  };

  /** As `SkillCount` counts them: a skill that is named twice counts once. */
  private countSkills(row: number): void {
    const { skills, skillsStart } = this.rows.data;
    for (let at = skillsStart[row] ?? 0; at < (skillsStart[row + 1] ?? 0); at += 1) {
      const number = skills[at] ?? 0;
      const id = (this.idOf[number] ??= this.idNumber(this.skills.list[number]?.id ?? ''));
      if (this.lastRow[id] === row) continue;
      this.lastRow[id] = row;
      this.asked[id] = (this.asked[id] ?? 0) + 1;
    }
  }

  private idNumber(id: string): number {
    return this.ids.numberOf(id, () => id);
  }

  /** In how many of these vacancies each skill is asked for. */
  statistics(): SkillStatistics {
    const count = new Map<string, number>();
    this.ids.list.forEach((id, number) => {
      if (id !== null) count.set(id, this.asked[number] ?? 0);
    });
    return { vacancies: (this.kept ?? this.rows).count, count };
  }

  /** A few thousand pairs of occupation and Kreis stand for all vacancies. */
  private shortageOf(row: number): number | null {
    const { words } = this.rows.data;
    const [kldb, ags] = [
      words[row * WORD_READS.length + KLDB] ?? 0,
      words[row * WORD_READS.length + AGS] ?? 0,
    ];
    const key = kldb * MOST_WORDS + ags;
    const known = this.shortagesKnown.get(key);
    if (known !== undefined) return known;
    const value = this.shortages.valueOf(
      this.words[KLDB]?.list[kldb] as string,
      this.words[AGS]?.list[ags] as string,
    );
    this.shortagesKnown.set(key, value);
    return value;
  }

  /** All vacancies that were taken; none is taken any more. */
  part(): VacancyPart {
    const rows = (this.kept = this.rows.exact(this.allocate));
    this.rows = new Rows(VACANCY_ROWS);
    const order = new Uint32Array(this.allocate(rows.count * 4));
    order.set(idOrder(rows.data.id, rows.count));
    return { rows, values: this.values, order };
  }

  /** How many skills all of them name. */
  get skillCount(): number {
    const { data, count } = this.kept ?? this.rows;
    return data.skillsStart[count] ?? 0;
  }

  /** The skills that the vacancy in a row asks for. */
  skillsOf(row: number): readonly VacancySkill[] {
    return skillsAt((this.kept ?? this.rows).data, this.values, row);
  }
}
