/**
 * Who could be introduced where, as plain numbers: people, vacancies and desks are counted from 0. The introductions
 * of a person are `start[person]` to `start[person + 1]`, each with its vacancy and its profit.
 */
export interface AssignmentProblem {
  /** Introductions that the volunteers of a desk can accompany, per desk. */
  readonly deskCapacity: Int32Array;
  readonly deskOf: Int32Array;
  /** The most introductions of one person, per person. */
  readonly introductions: Int32Array;
  readonly seats: Int32Array;
  readonly start: Uint32Array;
  readonly vacancy: Int32Array;
  /** Whole units, 1 to MAX_PROFIT; what is gained in total by an introduction. */
  readonly profit: Int32Array;
}

/** Keeps the keys by which a desk sorts its wishes exact. */
export const MAX_PROFIT = 100_000_000;

export interface Certificate {
  readonly profit: number;
  /** No choice whatever can gain more than this. */
  readonly bound: number;
  /** (bound − profit) / bound; 0 proves the choice to be the best. */
  readonly gap: number;
}

export interface Assignment extends Certificate {
  /** Per possible introduction 1 when it is chosen. */
  readonly chosen: Uint8Array;
  /** Price of a seat per vacancy: what one more seat would add. */
  readonly prices: Int32Array;
}
