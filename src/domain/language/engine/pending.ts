import { KeyNumbers } from './key-numbers.js';

/** A list of results that are not out; the number of an entry with all that follow it. */
export type PendingList = number;

/** The empty list. */
export const NONE_PENDING: PendingList = -1;

/**
 * Exams whose result is not out: no further sitting of one at places before a given one. Lists are in order of exam
 * and place, and there is one number per content, so that equal lists are equal numbers.
 */
export class Pending {
  private readonly numbers = new KeyNumbers();
  private readonly exams: number[] = [];
  private readonly ends: number[] = [];
  private readonly rests: PendingList[] = [];

  clear(): void {
    this.numbers.clear();
  }

  /** The list with one more entry: no sitting of the exam before the place. */
  with(list: PendingList, exam: number, to: number): PendingList {
    if (list === NONE_PENDING) return this.entry(exam, to, NONE_PENDING);
    const [first, end] = [this.exams[list] as number, this.ends[list] as number];
    if (exam < first || (exam === first && to <= end)) return this.entry(exam, to, list);
    return this.entry(first, end, this.with(this.rests[list] as PendingList, exam, to));
  }

  /** What of the list still counts for somebody at a place. */
  after(list: PendingList, place: number): PendingList {
    if (list === NONE_PENDING) return list;
    const rest = this.rests[list] as PendingList;
    const left = this.after(rest, place);
    if ((this.ends[list] as number) <= place) return left;
    return left === rest ? list : this.entry(this.exams[list] as number, this.ends[list] as number, left);
  }

  /** True when a sitting of the exam at the place has to wait for a result. */
  blocks(list: PendingList, exam: number, place: number): boolean {
    for (let entry = list; entry !== NONE_PENDING; entry = this.rests[entry] as PendingList)
      if (this.exams[entry] === exam && place < (this.ends[entry] as number)) return true;
    return false;
  }

  private entry(exam: number, to: number, rest: PendingList): PendingList {
    const number = this.numbers.of(exam, to, rest);
    this.exams[number] = exam;
    this.ends[number] = to;
    this.rests[number] = rest;
    return number;
  }
}
