import { LocalDate } from '../../../domain/shared/index.js';
import { CourseRunDraft, PersonDraft } from '../drafts.js';
import { Atlas } from './atlas.js';
import { courseRunsOf } from './courses.js';
import { FIGURES } from './figures.js';
import { FirmDraft, jobFirm, trainingFirms } from './firms.js';
import { MarketTables } from './market-tables.js';
import { drawPerson } from './people.js';

export interface MarketWorldOptions {
  readonly seed: number;
  readonly today: LocalDate;
  /** How many people; 2,000 unless told. */
  readonly people?: number;
  /** About how many jobs beside the training places; 12,000 unless told. */
  readonly jobs?: number;
}

/**
 * A whole labour market drawn from the reference tables: every unfilled training place of the last survey, jobs along
 * the commuting table, people by the published marginals. Streams, so that memory stays flat; the same tables, seed
 * and day give the same world.
 */
export interface MarketWorld {
  /** Firms with their training places, then firms with jobs. */
  firms(): Generator<FirmDraft>;
  people(): Generator<PersonDraft>;
  courseRuns(): Generator<CourseRunDraft>;
}

const COURSES_IN_FOCUS = 21;
const COURSES_ELSEWHERE = 4;

export function marketWorld(tables: MarketTables, options: MarketWorldOptions): MarketWorld {
  const { seed, today, people = 2000, jobs = 12_000 } = options;
  const atlas = new Atlas(tables);
  return {
    *firms() {
      for (const cell of tables.cells) yield* trainingFirms(atlas, cell, seed, today);
      for (let number = 1, drawn = 0; drawn < jobs; number += 1) {
        const firm = jobFirm(atlas, number, seed, today);
        drawn += firm.vacancies.length;
        yield firm;
      }
    },
    *people() {
      for (let number = 1; number <= people; number += 1) yield drawPerson(atlas, number, seed, today);
    },
    *courseRuns() {
      for (const kreis of tables.kreise)
        yield* courseRunsOf(
          kreis,
          Object.hasOwn(FIGURES.focus.value, kreis.ags) ? COURSES_IN_FOCUS : COURSES_ELSEWHERE,
          seed,
          today,
        );
    },
  };
}
