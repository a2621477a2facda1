import { ageingUnits, HORIZON_DAYS } from '../weights.js';
import { placeX, placeY } from './grid.js';
import { EngineImage, languageUnits } from './image.js';
import { VacancyColumns } from './vacancy-columns.js';

const NUMBERS = 65_536;
const NOTHING = new Uint8Array(0);

/** One vacancy laid out for scanning people; reused from query to query. */
export class VacancyQuery {
  x = 0;
  y = 0;
  isRemote = false;
  land = 0;
  kreis = 0;
  demand = 0;
  kind = 0;
  hoursMin = 0;
  hoursMax = 0;
  base = 0;
  regulated = 0;
  /** The later of the index's day and the vacancy's first day. */
  wanted = 0;
  latest = 0;
  day = 0;
  horizon = 0;
  /** Units per occupation entry of a person. */
  readonly closeness = new Uint16Array(NUMBERS);
  readonly closeEntries: number[] = [];
  /** Units per skill. */
  readonly shares = new Uint16Array(NUMBERS);
  /** Verdict bytes by German state, without and with relief; see language-tables. */
  plain: Uint8Array = NOTHING;
  relaxed: Uint8Array = NOTHING;
  /** Verdicts by the person's other languages. */
  other: Uint8Array = NOTHING;
  readonly languageUnits = new Uint16Array(256);
  /** The most units that anybody's German can give. */
  mostLanguage = 0;
  readonly waiting = new Uint16Array(HORIZON_DAYS + 1);
  licences: Uint16Array = new Uint16Array(0);
  /** Heaviest first. */
  skillList: Uint16Array = new Uint16Array(0);
  private image: EngineImage | null = null;

  load(data: VacancyColumns, row: number, image: EngineImage): this {
    if (this.image !== image) this.adopt(image);
    const place = data.place[row] ?? 0;
    this.x = placeX(place);
    this.y = placeY(place);
    this.isRemote = data.remote[row] === 1;
    this.land = data.land[row] ?? 0;
    this.kreis = data.kreis[row] ?? 0;
    this.demand = data.demand[row] ?? 0;
    this.kind = data.kind[row] ?? 0;
    const hours = data.hours[row] ?? 0;
    this.hoursMin = hours & 0xff;
    this.hoursMax = hours >>> 8;
    this.base = data.base[row] ?? 0;
    this.regulated = data.regulated[row] ?? 0;
    this.wanted = Math.max(image.day, data.start[row] ?? 0);
    this.latest = data.latest[row] ?? 0;
    const part = data.germanPart[row] ?? 0;
    this.plain = image.language.germanByPart[part] ?? NOTHING;
    this.relaxed = image.language.germanByPart[part + 1] ?? NOTHING;
    this.mostLanguage = 0;
    for (const verdict of this.plain)
      this.mostLanguage = Math.max(this.mostLanguage, this.languageUnits[verdict] ?? 0);
    this.other = image.language.otherByPart[data.otherPart[row] ?? 0] ?? NOTHING;
    this.loadLists(data, row, image);
    return this;
  }

  private loadLists(data: VacancyColumns, row: number, image: EngineImage): void {
    for (const skill of this.skillList) this.shares[skill] = 0;
    const from = data.skillsStart[row] ?? 0;
    this.skillList = data.skills.slice(from, data.skillsStart[row + 1]);
    this.skillList.forEach((skill, index) => (this.shares[skill] = data.shares[from + index] ?? 0));
    this.licences = data.licences.subarray(data.licencesStart[row], data.licencesStart[row + 1]);
    for (const entry of this.closeEntries) this.closeness[entry] = image.weights.occupation.neutral;
    this.closeEntries.length = 0;
    const close = image.closeness.ofVacancy[data.code[row] ?? 0] ?? [];
    for (let pair = 0; pair < close.length; pair += 2) {
      this.closeEntries.push(close[pair] ?? 0);
      this.closeness[close[pair] ?? 0] = close[pair + 1] ?? 0;
    }
  }

  private adopt(image: EngineImage): void {
    this.image = image;
    this.day = image.day;
    this.horizon = image.day + HORIZON_DAYS;
    this.closeEntries.length = 0;
    this.closeness.fill(image.weights.occupation.neutral);
    for (let verdict = 0; verdict < 256; verdict += 1)
      this.languageUnits[verdict] = languageUnits(image, verdict);
    for (let days = 0; days <= HORIZON_DAYS; days += 1)
      this.waiting[days] = ageingUnits(image.weights.waiting, days);
  }
}
