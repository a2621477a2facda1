import { Inject, Injectable } from '@nestjs/common';
import { SYSTEM } from '../../platform/auth/index.js';
import { APP_CONFIG, type AppConfig } from '../../platform/config/index.js';
import { openingAt } from '../../platform/database/index.js';
import { sealSpec, Vault } from '../../platform/vault/index.js';
import { Person } from '../../profile/index.js';
import { ChangeReader, type SharedState } from '../change-reader.js';
import type { Basis } from '../index-rows.js';
import type { PersonRow } from '../rows.js';
import { Asked } from './asked.js';
import { Loading } from './loading.js';
import type { Holding, LoadTask, Pages } from './task.js';

/** Tables up to so many pages, some ten thousand rows, are read before a thread has started. */
export const FEW_PAGES = 1500;
/** Cores of the smallest machine that holds a national index; PostgreSQL works on them, too. */
const THREADS = 2;
/** What lies sealed and is matched by; the thread forgets the rest with the row. */
const READ = ['lat', 'lon', 'residence', 'status', 'statusFacts'] as const satisfies (keyof PersonRow)[];
/** The compiled program, also for tests, which run the sources. */
const PROGRAM = new URL('./thread.js', import.meta.url.replace(/\/src(?=\/matching\/loading\/)/, '/dist'));

/** Reads both tables whole by threads, each on a connection of its own. */
@Injectable()
export class Loader {
  /** Tables up to so many pages are left to who can read them row by row. */
  fewPages = FEW_PAGES;

  constructor(
    private readonly reader: ChangeReader,
    private readonly vault: Vault,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'database'>,
  ) {}

  /** Begins to read everything; null for so few rows that threads do not pay. */
  async begin(basis: Basis): Promise<Loading | null> {
    return this.reader.share(async (state) => {
      if (state.people + state.vacancies <= this.fewPages) return null;
      const threads = Array.from(
        { length: THREADS },
        (_, part) => new Asked(PROGRAM, this.task(basis, state, part)),
      );
      const loading = new Loading(threads, state);
      try {
        await Promise.all(threads.map((thread) => thread.answer<Holding>()));
      } catch (error) {
        await loading.stop();
        throw error;
      }
      return loading;
    });
  }

  private task({ day, law, shortages }: Basis, state: SharedState, part: number): LoadTask {
    const { table, fields } = sealSpec(Person);
    const read = Object.fromEntries(READ.map((name) => [name, fields[name]]));
    return {
      url: this.config.database.url,
      opening: openingAt(state.snapshot, SYSTEM, day),
      keys: this.vault.ring.opening.bytes,
      sealed: { table, fields: read },
      ...{ day, law, shortages },
      people: pagesOf(state.people, part),
      vacancies: pagesOf(state.vacancies, part),
      lists: pagesOf(state.lists, part),
    };
  }
}

/** Equal parts; the last one has no end, because a table grows. */
function pagesOf(pages: number, part: number): Pages {
  const border = (at: number): number => Math.floor((pages * at) / THREADS);
  return { from: border(part), to: part === THREADS - 1 ? null : border(part + 1) };
}
