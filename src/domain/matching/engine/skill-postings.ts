import { Allocate } from './layout.js';
import { PeopleColumns } from './people-columns.js';
import { Postings, postings } from './sorting.js';
import { VacancyColumns } from './vacancy-columns.js';

/**
 * For each skill the vacancies that ask for it, in layers by what is left: the units of the skill and of all lighter
 * ones of the vacancy, the most that can be covered when this is the heaviest skill a person has. A vacancy of which
 * a person covers c units stands under one of the person's skills with at least c left. Places with no more left than
 * the neutral value are not kept: plain pairs are found otherwise.
 */
export interface SkillPostings extends Postings {
  /** Keys are skill × layers + layer. */
  readonly layers: number;
  /** Least units left in each layer. */
  readonly least: readonly number[];
}

const LAYERS = 4;

export function vacancySkillPostings(
  data: VacancyColumns,
  count: number,
  neutral: number,
  max: number,
  allocate: Allocate,
): SkillPostings {
  const width = Math.ceil((max - neutral) / LAYERS);
  const least = Array.from({ length: LAYERS }, (_, layer) => neutral + 1 + layer * width);
  const eachKey = (row: number, add: (key: number) => void): void => {
    let left = 0;
    for (let at = (data.skillsStart[row + 1] ?? 0) - 1; at >= (data.skillsStart[row] ?? 0); at -= 1) {
      left += data.shares[at] ?? 0;
      if (left <= neutral) continue;
      add((data.skills[at] ?? 0) * LAYERS + Math.min(LAYERS - 1, Math.floor((left - neutral - 1) / width)));
    }
  };
  const found = postings(count, skillCount(data.skills) * LAYERS, eachKey, allocate);
  return { ...found, layers: LAYERS, least };
}

export function personSkillPostings(data: PeopleColumns, count: number, allocate: Allocate): Postings {
  const eachSkill = (row: number, add: (skill: number) => void): void => {
    const end = data.skillsStart[row + 1] ?? 0;
    for (let at = data.skillsStart[row] ?? 0; at < end; at += 1) add(data.skills[at] ?? 0);
  };
  return postings(count, skillCount(data.skills), eachSkill, allocate);
}

function skillCount(skills: Uint16Array): number {
  return skills.reduce((most, skill) => Math.max(most, skill + 1), 0);
}
