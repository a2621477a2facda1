import { HORIZON_DAYS, ageingUnits } from '../weights.js';
import { EngineImage, languageUnits } from './image.js';
import { placeX, placeY } from './grid.js';
import { PeopleColumns } from './people-columns.js';
import { VACANCY_KINDS } from '../../shared/index.js';

const NUMBERS = 65_536;
const KINDS = VACANCY_KINDS.length;
const NOTHING = new Uint8Array(0);

/** One person laid out for scanning vacancies; reused from query to query. */
export class PersonQuery {
  x = 0;
  y = 0;
  reach = 0;
  isMover = false;
  residence = 0;
  lack = 0;
  hoursMin = 0;
  hoursMax = 0;
  stale = 0;
  /** First day without any permission or course. */
  earliest = 0;
  day = 0;
  horizon = 0;
  licencesOpen = false;
  readonly permission = new Int32Array(KINDS);
  /** Day per level to learn, 0..6. */
  readonly ready = new Int32Array(7);
  /** Units per occupation number of a vacancy. */
  readonly closeness = new Uint16Array(NUMBERS);
  /** Rows of the language tables: verdicts by the vacancy's parts. */
  german: Uint8Array = NOTHING;
  other: Uint8Array = NOTHING;
  /** The most units that any vacancy's language needs can give. */
  mostLanguage = 0;
  /** Units per German verdict. */
  readonly languageUnits = new Uint16Array(256);
  /** −1 for the person's skills, else 0. */
  readonly skills = new Int8Array(NUMBERS);
  /** Units per day of waiting. */
  readonly waiting = new Uint16Array(HORIZON_DAYS + 1);
  readonly closeCodes: number[] = [];
  licences: Uint16Array = new Uint16Array(0);
  recognitions: Uint16Array = new Uint16Array(0);
  skillList: Uint16Array = new Uint16Array(0);
  private image: EngineImage | null = null;

  /** Loads a row; columns may be those of a base, of changed rows, or of a single person. */
  load(data: PeopleColumns, row: number, image: EngineImage): this {
    if (this.image !== image) this.adopt(image);
    const place = data.place[row] ?? 0;
    this.x = placeX(place);
    this.y = placeY(place);
    this.reach = data.reach[row] ?? 0;
    this.isMover = data.mover[row] === 1;
    this.residence = data.residence[row] ?? 0;
    this.lack = data.lack[row] ?? 0;
    const hours = data.hours[row] ?? 0;
    this.hoursMin = hours & 0xff;
    this.hoursMax = hours >>> 8;
    this.stale = data.stale[row] ?? 0;
    this.earliest = Math.max(image.day, data.available[row] ?? 0);
    this.licencesOpen = data.licencesOpen[row] === 1;
    for (let kind = 0; kind < KINDS; kind += 1)
      this.permission[kind] = data.permission[row * KINDS + kind] ?? 0;
    for (let level = 1; level <= 6; level += 1) this.ready[level] = data.ready[row * 6 + level - 1] ?? 0;
    this.loadLists(data, row);
    this.german = image.language.germanByState[data.germanState[row] ?? 0] ?? NOTHING;
    this.other = image.language.otherByState[data.otherState[row] ?? 0] ?? NOTHING;
    this.mostLanguage = 0;
    for (const verdict of this.german)
      this.mostLanguage = Math.max(this.mostLanguage, this.languageUnits[verdict] ?? 0);
    return this;
  }

  private loadLists(data: PeopleColumns, row: number): void {
    for (const skill of this.skillList) this.skills[skill] = 0;
    this.skillList = data.skills.slice(data.skillsStart[row], data.skillsStart[row + 1]);
    for (const skill of this.skillList) this.skills[skill] = -1;
    this.licences = data.licences.subarray(data.licencesStart[row], data.licencesStart[row + 1]);
    this.recognitions = data.recognitions.subarray(
      data.recognitionsStart[row],
      data.recognitionsStart[row + 1],
    );
    const neutral = this.image?.weights.occupation.neutral ?? 0;
    for (const code of this.closeCodes) this.closeness[code] = neutral;
    this.closeCodes.length = 0;
    const end = data.occupationsStart[row + 1] ?? 0;
    for (let at = data.occupationsStart[row] ?? 0; at < end; at += 1) {
      const close = this.image?.closeness.ofPerson[data.occupations[at] ?? 0] ?? [];
      for (let pair = 0; pair < close.length; pair += 2)
        this.addClose(close[pair] ?? 0, close[pair + 1] ?? 0, neutral);
    }
  }

  private addClose(code: number, units: number, neutral: number): void {
    const known = this.closeness[code] ?? 0;
    if (known === neutral) this.closeCodes.push(code);
    if (units > known) this.closeness[code] = units;
  }

  private adopt(image: EngineImage): void {
    this.image = image;
    this.day = image.day;
    this.horizon = image.day + HORIZON_DAYS;
    this.closeCodes.length = 0;
    this.closeness.fill(image.weights.occupation.neutral);
    for (let verdict = 0; verdict < 256; verdict += 1)
      this.languageUnits[verdict] = languageUnits(image, verdict);
    for (let days = 0; days <= HORIZON_DAYS; days += 1)
      this.waiting[days] = ageingUnits(image.weights.waiting, days);
  }
}
