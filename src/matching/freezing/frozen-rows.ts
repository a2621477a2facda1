import type { FrozenEngine, MatchIndex as Engine } from '../../domain/matching/engine/index.js';
import type { Basis } from '../index-rows.js';
import type { MatchSide } from '../match-list.entity.js';

/** The frozen engine and rows of both sides in it. */
export interface FrozenRows {
  readonly engine: FrozenEngine;
  readonly rows: Readonly<Record<MatchSide, Int32Array>>;
  /** What the engine was built on: another day, law or table of shortages is another one. */
  readonly basis: Basis;
}

/** The places of owners in the engine's base, in its own order, so that neighbours stay together. */
export function placesOf(
  engine: Engine,
  owners: Readonly<Record<MatchSide, readonly string[]>>,
): FrozenRows['rows'] {
  const inOrder = (store: Engine['people' | 'vacancies'], ids: readonly string[]): Int32Array =>
    Int32Array.from(ids, (id) => store.rowOf(id))
      .filter((row) => row >= 0)
      .sort();
  return {
    person: inOrder(engine.people, owners.person),
    vacancy: inOrder(engine.vacancies, owners.vacancy),
  };
}
