import type { PermissionView } from '../../domain/matching/index.js';
import type { VacancyKind } from '../../domain/shared/index.js';
import type { Person } from '../../profile/index.js';
import { matchPerson } from '../rows.js';

type Facts = Partial<Person>;

/** Facts that must not matter for the order, as they are taken over from somebody else. */
const FACTS = {
  name: ({ displayName }) => ({ displayName }),
  contact: ({ phone, email, messenger, street }) => ({ phone, email, messenger, street }),
  origin: (other, { statusFacts }) => {
    const { nationality = null, nationalityGroup = null } = other.statusFacts;
    return { statusFacts: { ...statusFacts, nationality, nationalityGroup } };
  },
  age: (other, { statusFacts }) => {
    const { birthDate = null } = other.statusFacts;
    return { statusFacts: { ...statusFacts, birthDate } };
  },
  status: ({ status, statusFacts }) => ({ status, statusFacts }),
  words: ({ wishes }) => ({ wishes }),
} as const satisfies Readonly<Record<string, (other: Person, own: Person) => Facts>>;

export type SwappedFact = keyof typeof FACTS;

/** What came of exchanging one fact between people. */
export interface SwapLine {
  readonly fact: SwappedFact;
  /** People whose fact became another one. */
  readonly exchanged: number;
  /** Of these, people of whom the ranking then reads anything else: whose list could change. */
  readonly changed: number;
}

/** A person with what the gates of work permission say of her. */
export interface Gated {
  readonly person: Person;
  readonly permission: Readonly<Record<VacancyKind, PermissionView>>;
}

/**
 * Exchanges each fact between people, with every gate result held fixed, and counts of whom the matcher then reads
 * anything else. A list follows from what is read and from nothing more (same data, same order), so nobody whose
 * reading stays has another list.
 */
export function swapLines(people: readonly Gated[]): readonly SwapLine[] {
  return (Object.keys(FACTS) as SwappedFact[]).map((fact) => {
    let [exchanged, changed] = [0, 0];
    people.forEach(({ person, permission }, at) => {
      const other = people[(at + 1) % people.length]?.person ?? person;
      const facts = FACTS[fact](other, person);
      const swapped = Object.assign(Object.create(person) as Person, facts);
      if (Object.entries(facts).every(([key, value]) => isSame(value, person[key as keyof Person]))) return;
      exchanged += 1;
      if (!isSame(matchPerson(swapped, permission), matchPerson(person, permission))) changed += 1;
    });
    return { fact, exchanged, changed };
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
