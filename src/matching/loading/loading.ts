import {
  emptyNumbers,
  type MatchIndex as Engine,
  type MatchPerson,
  type MatchVacancy,
  numberWishes,
  SkillCount,
  type SkillStatistics,
} from '../../domain/matching/index.js';
import { inTurns } from '../../platform/turns.js';
import type { SharedState } from '../change-reader.js';
import type { CompactRows } from '../compact/kept-rows.js';
import { compactPeople } from '../compact/person-rows.js';
import { compactVacancies } from '../compact/vacancy-rows.js';
import type { Asked } from './asked.js';
import type { Agreed, ReadColumns, ReadRows } from './task.js';

/** All rows as threads read them. */
export interface LoadedRows {
  readonly people: readonly CompactRows<MatchPerson>[];
  readonly vacancies: readonly CompactRows<MatchVacancy>[];
  /** Statistics of all vacancies. */
  readonly skills: SkillStatistics;
}

/** Threads that read everything. An error of one rejects what is awaited; `stop` ends them in any case. */
export class Loading {
  private parts: readonly ReadRows[] = [];

  /** `threads`: have answered that they hold the state. */
  constructor(
    private readonly threads: readonly Asked[],
    readonly state: SharedState,
  ) {}

  async rows(): Promise<LoadedRows> {
    this.parts = await Promise.all(this.threads.map((thread) => thread.answer<ReadRows>()));
    const skills = new SkillCount();
    for (const part of this.parts) {
      skills.vacancies += part.skills.vacancies;
      await inTurns(part.skills.count, ([id, more]) =>
        skills.count.set(id, (skills.count.get(id) ?? 0) + more),
      );
    }
    return {
      people: this.parts.map(({ people }) => compactPeople(people)),
      vacancies: this.parts.map(({ vacancies }) => compactVacancies(vacancies)),
      skills,
    };
  }

  /** Gives an engine that was made with the statistics of `rows` the columns of all threads. */
  async fill(engine: Engine, skills: SkillStatistics): Promise<void> {
    const numbers = this.parts.map(({ words }) => emptyNumbers(words));
    for (const [at, { words }] of this.parts.entries()) {
      const own = numbers[at];
      if (own) await inTurns(numberWishes(words), (wish) => engine.takeWord(words, own, wish));
    }
    const skillIds = engine.skills();
    const columns = await Promise.all(
      this.threads.map((thread, at) => {
        const own = numbers[at];
        if (!own) throw new Error('a thread has read nothing');
        const agreed: Agreed = {
          numbers: own,
          skills: { vacancies: skills.vacancies, count: skills.count },
          skillIds,
          limits: this.parts.map(({ limits }) => limits),
        };
        thread.tell(agreed);
        return thread.answer<ReadColumns>();
      }),
    );
    for (const { people, vacancies } of columns) {
      engine.people.loadColumns(people);
      engine.vacancies.loadColumns(vacancies);
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.stop()));
  }
}
