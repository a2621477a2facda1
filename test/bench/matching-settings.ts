import { parseArgs } from 'node:util';
import { type World, world } from '../support/worlds.js';
import { realMarket } from './real-market.js';

const USAGE = `usage: npm run bench -- matching [--people N] [--vacancies M] [--full] [--threads T] [--seed S]
         [--only engine|portal] [--data DIR]
Exact ranking of both sides on invented people and vacancies: equal to the readable functions and to a plain object
matcher and to PostgreSQL, and how fast. Default 100,000 people and 70,000 vacancies; --full is 1,000,000 and 700,000. Then the portal around it: its start from
PostgreSQL, a new vacancy, all regions by one process and by two (two twenty-fifths of the size unless --full or --only portal). --data takes the vacancies of the real market from the national tables of a folder;
people are invented in its places and occupations, 20,000 unless told.`;

const REAL_PEOPLE = 20_000;

export interface MatchingSettings {
  readonly people: number;
  readonly vacancies: number;
  readonly threads: number;
  readonly seed: number;
  /** Whether the size is the national one. */
  readonly full: boolean;
  /** The only part that is to run; null: both. */
  readonly only: 'engine' | 'portal' | null;
  /** Folder of the national tables; null: an invented market. */
  readonly data: string | null;
}

/** What the command line asks for; ends the program with usage and exit code 2 where it cannot be read. */
function readSettings(): MatchingSettings {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const numbers = { people: text, vacancies: text, threads: text, seed: text };
    const options = { ...numbers, only: text, data: text, full: flag, help: flag };
    const { values } = parseArgs({ args: process.argv.slice(2), options });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    return {
      people: whole(values.people, values.full ? 1_000_000 : values.data ? REAL_PEOPLE : 100_000),
      vacancies: whole(values.vacancies, values.full ? 700_000 : values.data ? Infinity : 70_000),
      threads: whole(values.threads, 2),
      seed: whole(values.seed, 20_261_121),
      full: values.full === true,
      only: part(values.only),
      data: values.data ?? null,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

function part(given: string | undefined): MatchingSettings['only'] {
  if (given === undefined || given === 'engine' || given === 'portal') return given ?? null;
  throw new Error(`"${given}" is no part of the bench`);
}

function whole(given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  const value = Number(given);
  if (!Number.isInteger(value) || value < 1) throw new Error(`"${given}" is no positive whole number`);
  return value;
}

const asked = readSettings();
const real = asked.data === null ? null : await realMarket(asked.data, asked.seed);
/** The people and vacancies of this run: invented, or as real as the tables are. */
export const source: World = real ?? world({ seed: asked.seed });
export const settings: MatchingSettings = {
  ...asked,
  vacancies: Math.min(asked.vacancies, real?.size ?? asked.vacancies),
};

/** Other people and vacancies of the same places and occupations. */
export function another(seed: number): World {
  return world({ seed, ...(real ? { market: real.tables } : {}) });
}

/** Prints one measure. */
export function note(name: string, value: string): void {
  console.log(`${name.padEnd(44)} ${value}`);
}

/** Three digits that mean something. */
export function round(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
