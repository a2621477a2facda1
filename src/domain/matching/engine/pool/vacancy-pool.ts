import { VacancyBase } from '../base.js';
import { Ranges } from '../ranges.js';
import { ScannedVacancies } from '../scan-vacancies.js';
import { GONE_HOURS, VacancyColumns } from '../vacancy-columns.js';
import { nearness, Pool, sizeOf, Spot } from './pool.js';

/** Vacancies for a block of people. */
export class VacancyPool extends Pool {
  data: ScannedVacancies = emptyColumns(0);

  /** Takes the rows of a region that anybody at the spot can reach. */
  load(base: VacancyBase, region: Ranges, spot: Spot): this {
    const { data } = base;
    this.collect(data, region, spot);
    this.arrange(spot);
    this.copy(data);
    this.byOccupation.fill(
      this.found,
      { start: null, items: data.code, units: null },
      base.byCode.start.length - 1,
    );
    const { skillsStart, skills, shares } = data;
    this.bySkill.fill(
      this.found,
      { start: skillsStart, items: skills, units: shares },
      (base.bySkill.start.length - 1) / base.bySkill.layers,
    );
    return this;
  }

  /** Notes the units of skills that a person has, where they are asked for. */
  coverAll(skills: Uint16Array): void {
    const { noted, touched, bySkill } = this;
    const { rows, units } = bySkill;
    for (const skill of skills) {
      const end = bySkill.to(skill);
      for (let at = bySkill.from(skill); at < end; at += 1) {
        const place = rows[at]!;
        if (units[at] === 0) continue;
        if (noted[place] === 0) touched[this.touches++] = place;
        noted[place]! += units[at]!;
      }
    }
  }

  private collect({ place, base, hours }: VacancyColumns, region: Ranges, spot: Spot): void {
    const { box, reach } = spot;
    const found = this.found.clear(sizeOf(region));
    for (let range = 0; range < region.count; range += 1)
      for (let row = region.from[range]!; row < region.to[range]!; row += 1) {
        if ((hours[row]! & 0xff) === GONE_HOURS) continue;
        const squared = box === null ? 0 : box.squaredTo(place[row]!);
        if (squared <= reach) found.add(row, base[row]! + nearness(spot, squared));
      }
  }

  private copy(source: VacancyColumns): void {
    const { demand, hours, place, germanPart, otherPart, code, base, kind, start, latest } = this.data;
    for (let at = 0; at < this.count; at += 1) {
      const row = this.rows[at]!;
      demand[at] = source.demand[row]!;
      hours[at] = source.hours[row]!;
      place[at] = source.place[row]!;
      germanPart[at] = source.germanPart[row]!;
      otherPart[at] = source.otherPart[row]!;
      code[at] = source.code[row]!;
      base[at] = source.base[row]!;
      kind[at] = source.kind[row]!;
      start[at] = source.start[row]!;
      latest[at] = source.latest[row]!;
    }
  }

  protected override grow(length: number): void {
    super.grow(length);
    this.data = emptyColumns(length);
  }
}

function emptyColumns(length: number): ScannedVacancies {
  return {
    demand: new Int32Array(length),
    hours: new Uint16Array(length),
    place: new Int32Array(length),
    germanPart: new Uint16Array(length),
    otherPart: new Uint16Array(length),
    code: new Uint16Array(length),
    base: new Int16Array(length),
    kind: new Uint8Array(length),
    start: new Uint16Array(length),
    latest: new Uint16Array(length),
  };
}
