import type { Block, TableRefusalCode } from '../../platform/tables/index.js';
import type { FirstLook, LinesTask, LookTask, ReadLine } from './steps.js';

/** What a reading thread is started with. */
export interface ThreadTask {
  readonly task: LookTask | LinesTask;
  /** Bytes of the file. */
  readonly size: number;
}

export type FromThread =
  | { readonly wants: number; readonly id: number }
  | { readonly found: FirstLook | readonly ReadLine[] }
  /** The file is read to its end, or refused. */
  | { readonly end: TableRefusalCode | null };

export type ToThread = { readonly next: true } | { readonly id: number; readonly block: Block | null };
