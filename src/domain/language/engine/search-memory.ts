import { KeyNumbers } from './key-numbers.js';
import { KnownValues } from './known-values.js';
import { Pending } from './pending.js';
import { Rest, keeperOfHeld, keeperOfTried } from './rest-content.js';
import { RestTable } from './rest-table.js';

/** What searches write to while they run, one after the other: kept between them, so that few of them ask for memory. */
export class SearchMemory {
  readonly values = new KnownValues();
  readonly pending = new Pending();
  readonly held = keeperOfHeld();
  readonly tried = keeperOfTried();
  readonly table = new RestTable();
  /** Numbers of what follows: of a rest, by the place of a run and whether it is passed. */
  readonly steps = new KeyNumbers();
  /** What follows, by those numbers. */
  readonly followers: Rest[] = [];

  clear(): void {
    this.values.clear();
    this.pending.clear();
    this.held.clear();
    this.tried.clear();
    this.table.clear();
    this.steps.clear();
    this.followers.length = 0;
  }
}
