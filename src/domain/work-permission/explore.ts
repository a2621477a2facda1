import { BooleanFactKey } from './facts.js';

/** One way the unknown facts may be, and what follows from it. */
export interface World<T> {
  readonly assumed: ReadonlyMap<BooleanFactKey, boolean>;
  readonly outcome: T;
}

/**
 * Runs `decide` once for every way in which the facts it asks for and nobody answered may turn out. Only facts that
 * are really asked for split the run, so there are few worlds.
 */
export function explore<T>(decide: (onUnknown: (key: BooleanFactKey) => boolean) => T): readonly World<T>[] {
  const worlds: World<T>[] = [];
  const open = [new Map<BooleanFactKey, boolean>()];
  for (let assumed = open.pop(); assumed !== undefined; assumed = open.pop()) {
    const current = assumed;
    const outcome = decide((key) => {
      const known = current.get(key);
      if (known !== undefined) return known;
      open.push(new Map(current).set(key, true));
      current.set(key, false);
      return false;
    });
    worlds.push({ assumed: current, outcome });
  }
  return worlds;
}

/** The unknown facts on which the outcome turns, by the signature of the outcomes of both sides. */
export function decidingFacts<T>(
  worlds: readonly World<T>[],
  signature: (outcome: T) => string,
): readonly BooleanFactKey[] {
  const keys = new Set(worlds.flatMap((world) => [...world.assumed.keys()]));
  return [...keys].filter((key) => side(key, true) !== side(key, false));

  function side(key: BooleanFactKey, value: boolean): string {
    const outcomes = worlds
      .filter((world) => world.assumed.get(key) === value)
      .map((world) => signature(world.outcome));
    return [...new Set(outcomes)].sort().join('|');
  }
}
