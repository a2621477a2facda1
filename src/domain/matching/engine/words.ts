import { KldbCode } from '../../shared/index.js';
import { PersonOccupation } from '../types.js';
import { LanguageWords } from './language-tables.js';
import { FIRST_KREIS, Schema } from './schema.js';

/** Everything that a schema has given a number, each in the order of its numbers: plain data for another thread. */
export interface SchemaWords extends LanguageWords {
  readonly skills: readonly string[];
  readonly licences: readonly string[];
  readonly kreise: readonly string[];
  readonly occupations: readonly PersonOccupation[];
  readonly codes: readonly KldbCode[];
}

/** By the number in one schema that in another one. */
export type SchemaNumbers = Readonly<Record<keyof SchemaWords, Uint32Array>>;

export function schemaWords({ skills, licences, kreise, closeness, language }: Schema): SchemaWords {
  return {
    ...language.words,
    skills: skills.texts,
    licences: licences.texts,
    kreise: kreise.texts,
    occupations: closeness.personCodes,
    codes: closeness.vacancyCodes,
  };
}

/** A word of another schema that waits for its number here. */
export interface NumberWish {
  readonly name: keyof SchemaWords;
  readonly at: number;
}

/** All words one by one, because a new occupation is compared with all others. */
export function* numberWishes(words: SchemaWords): Generator<NumberWish> {
  for (const name of Object.keys(words) as (keyof SchemaWords)[])
    for (let at = 0; at < words[name].length; at += 1) yield { name, at };
}

export function emptyNumbers(words: SchemaWords): SchemaNumbers {
  const sizes = Object.entries(words).map(([name, list]) => [
    name,
    new Uint32Array((list as readonly unknown[]).length),
  ]);
  return Object.fromEntries(sizes) as SchemaNumbers;
}

/** Gives a word of another schema its number in this one, as the columns hold it. */
export function takeWord(
  schema: Schema,
  words: SchemaWords,
  numbers: SchemaNumbers,
  { name, at }: NumberWish,
): void {
  const { language, closeness } = schema;
  const give: { readonly [K in keyof SchemaWords]: (word: SchemaWords[K][number]) => number } = {
    skills: (word) => schema.skills.numberOf(word),
    licences: (word) => schema.licences.numberOf(word),
    kreise: (word) => schema.kreis(word) - FIRST_KREIS,
    occupations: ({ kldb, relation }) => closeness.personEntry(kldb, relation),
    codes: (word) => closeness.vacancyCode(word),
    germanStates: (word) => language.germanState(word),
    otherStates: (word) => language.otherState(word),
    germanParts: (languageNeeds) => language.germanPart({ languageNeeds }) / 2,
    otherParts: (word) => language.otherPart(word),
  };
  numbers[name][at] = (give[name] as (word: unknown) => number)(words[name][at]);
}
