import { workerData } from 'node:worker_threads';
import { answer } from '../platform/beside/answer.js';
import { BlindIndex } from '../platform/crypto/blind-index.js';
import { Lookup } from '../platform/vault/lookup.js';
import { layOutPeople, type LaidOutPeople, type PeopleToEnter, type PersonSealing } from './person-rows.js';

/** What the thread is started with: the key of the blind index, and how a person's row is sealed. */
export interface PersonThreadGiven {
  readonly lookup: Uint8Array;
  readonly sealed: PersonSealing['sealed'];
}

/*
 * The program of a thread of this process that seals people of a table and lays them out. It makes their data keys; the
 * master key, which wraps them, stays with who asked.
 */
const { lookup, sealed } = workerData as PersonThreadGiven;
const sealing: PersonSealing = { lookup: new Lookup(new BlindIndex(lookup)), sealed };

answer<PeopleToEnter, LaidOutPeople>((task) => {
  const done = layOutPeople(sealing, task);
  const { keys, people, fingerprints, claims } = done;
  const arrays = [keys, ...(people ?? []), ...(fingerprints ?? []), ...(claims ?? [])];
  return { done, moved: arrays.map(({ buffer }) => buffer as ArrayBuffer) };
});
