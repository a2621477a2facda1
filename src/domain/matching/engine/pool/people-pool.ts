import { PeopleBase } from '../base.js';
import { PEOPLE, PeopleColumns } from '../people-columns.js';
import { Ranges } from '../ranges.js';
import { ScannedPeople } from '../scan-people.js';
import { LACKS_ALL } from '../word.js';
import { nearness, Pool, sizeOf, Spot } from './pool.js';

const KINDS = PEOPLE.permission.width;
const LEVELS = PEOPLE.ready.width;

/** People for a block of vacancies. */
export class PeoplePool extends Pool {
  data: ScannedPeople = emptyColumns(0);

  /**
   * Takes the rows of a region that can reach any place of the spot. `german`: the most that knowing German can give, per
   * state; it counts among what a row gives.
   */
  load(base: PeopleBase, region: Ranges, spot: Spot, german: Int16Array): this {
    const { data } = base;
    this.collect(data, region, spot, german);
    this.arrange(spot);
    this.copy(data);
    const { occupationsStart, occupations, skillsStart, skills } = data;
    this.byOccupation.fill(
      this.found,
      { start: occupationsStart, items: occupations, units: null },
      base.byEntry.start.length - 1,
    );
    this.bySkill.fill(
      this.found,
      { start: skillsStart, items: skills, units: null },
      base.bySkill.start.length - 1,
    );
    return this;
  }

  /** Notes the units of a skill wherever somebody has it. */
  cover(skill: number, units: number): void {
    if (units === 0) return;
    const { noted, touched, bySkill } = this;
    const { rows } = bySkill;
    const end = bySkill.to(skill);
    for (let at = bySkill.from(skill); at < end; at += 1) {
      const place = rows[at]!;
      if (noted[place] === 0) touched[this.touches++] = place;
      noted[place]! += units;
    }
  }

  private collect(data: PeopleColumns, region: Ranges, spot: Spot, german: Int16Array): void {
    const { place, stale, reach, mover, lack, germanState } = data;
    const { box } = spot;
    const found = this.found.clear(sizeOf(region));
    for (let range = 0; range < region.count; range += 1)
      for (let row = region.from[range]!; row < region.to[range]!; row += 1) {
        if (lack[row] === LACKS_ALL) continue;
        const squared = box === null ? 0 : box.squaredTo(place[row]!);
        if (squared <= (mover[row] === 1 ? spot.reach : reach[row]!))
          found.add(row, nearness(spot, squared) + german[germanState[row]!]! - stale[row]!);
      }
  }

  private copy(source: PeopleColumns): void {
    const { lack, hours, place, reach, mover, germanState, otherState, stale, available } = this.data;
    const { permission, ready } = this.data;
    for (let at = 0; at < this.count; at += 1) {
      const row = this.rows[at]!;
      lack[at] = source.lack[row]!;
      hours[at] = source.hours[row]!;
      place[at] = source.place[row]!;
      reach[at] = source.reach[row]!;
      mover[at] = source.mover[row]!;
      germanState[at] = source.germanState[row]!;
      otherState[at] = source.otherState[row]!;
      stale[at] = source.stale[row]!;
      available[at] = source.available[row]!;
      for (let kind = 0; kind < KINDS; kind += 1)
        permission[at * KINDS + kind] = source.permission[row * KINDS + kind]!;
      for (let level = 0; level < LEVELS; level += 1)
        ready[at * LEVELS + level] = source.ready[row * LEVELS + level]!;
    }
  }

  protected override grow(length: number): void {
    super.grow(length);
    this.data = emptyColumns(length);
  }
}

function emptyColumns(length: number): ScannedPeople {
  return {
    lack: new Int32Array(length),
    hours: new Uint16Array(length),
    place: new Int32Array(length),
    reach: new Int32Array(length),
    mover: new Uint8Array(length),
    germanState: new Uint16Array(length),
    otherState: new Uint32Array(length),
    stale: new Uint16Array(length),
    available: new Uint16Array(length),
    permission: new Uint16Array(length * KINDS),
    ready: new Uint16Array(length * LEVELS),
  };
}
