import type { Block as FileBlock, TableRefusalCode } from '../../platform/tables/index.js';
import type { Block, SeeTask, SeenBlock, WorkTask } from './blocks.js';
import type { FirstLook, LinesTask, LookTask, ReadLine } from './steps.js';

/** How rows are worked out, as it travels to a thread. */
export interface Program {
  /** Address of the compiled program; it exports `rowWork`. */
  readonly program: string;
  /** What the program is given. */
  readonly given: unknown;
}

export type ThreadStep =
  | LookTask
  | LinesTask
  | ({ readonly step: 'work' } & WorkTask & Program)
  | ({ readonly step: 'see' } & SeeTask & Program);

/** What a reading thread is started with. Keys may be among it: they stay in the memory of this process. */
export interface ThreadTask {
  readonly task: ThreadStep;
  /** Bytes of the file. */
  readonly size: number;
}

export type Found = FirstLook | readonly ReadLine[] | Block | SeenBlock;

export type FromThread =
  | { readonly wants: number; readonly id: number }
  | { readonly asks: unknown; readonly id: number }
  | { readonly found: Found }
  /** The file is read to its end, or refused. */
  | { readonly end: TableRefusalCode | null };

export type ToThread =
  /** With memory that can be used again. */
  | { readonly next: true; readonly spare: readonly ArrayBuffer[] }
  | { readonly id: number; readonly block: FileBlock | null }
  | { readonly id: number; readonly known: unknown };
