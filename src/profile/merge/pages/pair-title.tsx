import type { VNode } from 'preact';
import type { PeoplePair } from '../pair-people.js';

/** The names of a pair, each leading to its record. */
export function PairTitle({ pair: { first, second } }: { readonly pair: PeoplePair }): VNode {
  return (
    <>
      <Named person={first} /> · <Named person={second} />
    </>
  );
}

function Named({ person: { id, displayName } }: { readonly person: PeoplePair['first'] }): VNode {
  return (
    <a href={`/people/${id}`}>
      <bdi>{displayName}</bdi>
    </a>
  );
}
