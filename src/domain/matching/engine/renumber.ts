import { MatchContext } from '../context.js';
import { skillShares } from '../skills.js';
import { VacancySkill } from '../types.js';
import { Allocate, Source } from './layout.js';
import { PeopleLayout } from './people-columns.js';
import { FIRST_KREIS } from './schema.js';
import { VacancyLayout } from './vacancy-columns.js';
import { SchemaNumbers } from './words.js';

/** Rows that were encoded by one schema speak from now on as another one does. */
export function renumberPeople({ data, count }: Source<PeopleLayout>, numbers: SchemaNumbers): void {
  for (let row = 0; row < count; row += 1) {
    data.germanState[row] = numbers.germanStates[data.germanState[row] ?? 0] ?? 0;
    data.otherState[row] = numbers.otherStates[data.otherState[row] ?? 0] ?? 0;
    data.residence[row] = kreisNumber(data.residence[row] ?? 0, numbers);
  }
  renumberList(data.occupations, data.occupationsStart[count] ?? 0, numbers.occupations);
  renumberList(data.skills, data.skillsStart[count] ?? 0, numbers.skills);
  renumberList(data.licences, data.licencesStart[count] ?? 0, numbers.licences);
}

/** Skills of vacancies that were encoded without, once the statistics of all vacancies are known. */
export interface VacancySkills {
  readonly context: MatchContext;
  readonly of: (row: number) => readonly VacancySkill[];
  readonly numberOf: (id: string) => number;
  /** At least as many as there are. */
  readonly most: number;
}

/** The same for vacancies that were encoded without skills, and come back with them. */
export function renumberVacancies(
  { data, count }: Source<VacancyLayout>,
  numbers: SchemaNumbers,
  skills: VacancySkills,
  allocate: Allocate,
): Source<VacancyLayout> {
  const bytes = 2 * skills.most;
  const ids = new Uint16Array(allocate(bytes) as ArrayBuffer);
  const shares = new Uint16Array(allocate(bytes) as ArrayBuffer);
  let at = 0;
  for (let row = 0; row < count; row += 1) {
    data.germanPart[row] = 2 * (numbers.germanParts[(data.germanPart[row] ?? 0) / 2] ?? 0);
    data.otherPart[row] = numbers.otherParts[data.otherPart[row] ?? 0] ?? 0;
    data.code[row] = numbers.codes[data.code[row] ?? 0] ?? 0;
    data.kreis[row] = kreisNumber(data.kreis[row] ?? 0, numbers);
    for (const { id, units } of skillShares(skills.of(row), skills.context)) {
      ids[at] = skills.numberOf(id);
      shares[at++] = units;
    }
    data.skillsStart[row + 1] = at;
    data.sharesStart[row + 1] = at;
  }
  renumberList(data.licences, data.licencesStart[count] ?? 0, numbers.licences);
  return { data: { ...data, skills: ids, shares }, count };
}

function kreisNumber(number: number, { kreise }: SchemaNumbers): number {
  return number < FIRST_KREIS ? number : FIRST_KREIS + (kreise[number - FIRST_KREIS] ?? 0);
}

function renumberList(items: Uint16Array, end: number, numbers: Uint32Array): void {
  for (let at = 0; at < end; at += 1) items[at] = numbers[items[at] ?? 0] ?? 0;
}
