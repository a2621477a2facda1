import type { LocalDate } from '../shared/index.js';

/** Times of the week at which a mentor can meet somebody. */
export const MENTOR_TIMES = ['morning', 'afternoon', 'evening', 'weekend'] as const;
export type MentorTime = (typeof MENTOR_TIMES)[number];

export interface MentorOffer {
  readonly id: string;
  /** So many people at a time. */
  readonly capacity: number;
  /** Tandems that are suggested, running or paused. */
  readonly taken: number;
  /** ISO 639-1 codes beside German. */
  readonly languages: readonly string[];
  /** KldB codes of two to five digits the mentor knows from work. */
  readonly occupations: readonly string[];
  readonly times: readonly MentorTime[];
  readonly awayUntil: LocalDate | null;
}

export interface MenteeNeed {
  readonly languages: readonly string[];
  /** KldB codes, five digits. */
  readonly occupations: readonly string[];
}

/** Why a mentor could suit: what both share, and the room there is. No figure, because people are not ranked. */
export interface MentorFit {
  readonly id: string;
  readonly languages: readonly string[];
  readonly sameField: boolean;
  readonly room: number;
}

/** Digits of the KldB that name a field of work, such as 223 for wood. */
const FIELD_DIGITS = 3;

/**
 * Mentors with room on `day`. Those who share more of two things (a language, a field of work) stand first; among
 * equals the order is that of their ids, so that nobody is always first by name.
 */
export function suitableMentors(
  need: MenteeNeed,
  mentors: readonly MentorOffer[],
  day: LocalDate,
): readonly MentorFit[] {
  const fields = need.occupations.map((code) => code.slice(0, FIELD_DIGITS));
  return mentors
    .filter(({ capacity, taken, awayUntil }) => taken < capacity && (awayUntil === null || awayUntil < day))
    .map(({ id, capacity, taken, languages, occupations }) => ({
      id,
      languages: languages.filter((language) => need.languages.includes(language)),
      sameField: occupations.some((code) =>
        fields.some((field) => code.startsWith(field) || field.startsWith(code)),
      ),
      room: capacity - taken,
    }))
    .sort((a, b) => shared(b) - shared(a) || (a.id < b.id ? -1 : 1));
}

function shared({ languages, sameField }: MentorFit): number {
  return Number(languages.length > 0) + Number(sameField);
}
