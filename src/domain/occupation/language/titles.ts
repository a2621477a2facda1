import { foldGerman } from '../../shared/index.js';
import { PHRASES } from './synonyms.js';

/** Words of a title that say nothing about the occupation: function words, degrees, schools, service grades. */
const EMPTY = new Set(
  (
    'der die das den dem des ein eine einer eines einem fuer von vom im in ins am an auf mit und oder bei beim zu zur ' +
    'zum als aus ueber unter sowie nicht ohne anderweitig genannt sonstige sonstiger sonstigen verwandte berufe ' +
    'fachrichtung schwerpunkt fachbereich bereich einsatzgebiet studienrichtung vertiefungsrichtung staatlich geprueft ' +
    'gepruefter gepruefte anerkannt anerkannter anerkannte fachschule fachhochschule fh uni dh ba hochschule ' +
    'universitaet bachelor master dienst gehoben gehobener hoeher hoeherer mittler mittlerer einfach einfacher m w d x'
  ).split(' '),
);
/** Letters of any script: names in Arabic or Cyrillic can be searched, too, without what is known of German. */
const WORD = /[\p{L}\p{N}]+/gu;
const PHRASE_PATTERN = new RegExp(`(?<![a-z0-9])(?:${Object.keys(PHRASES).join('|')})(?![a-z0-9])`, 'g');
const MARKED_FEMALE = /([a-z]{3})(?:[/*:_·]-?in(?:nen)?(?![a-z])|\(-?in(?:nen)?\))/g;
const MARKED_ENDING = /([a-z]{3})(?:\/-?|\(-?)(?:r|n|frau|mann|e|er)(?![a-z])\)?/g;
/** "Zahnarzt/ -ärztin": the end of the word once more. */
const SECOND_TAIL = /([a-z]{4,})\/ ?-([a-z]{3,})/g;
const SEX_MARK = /\(?(?<![a-z])(?:m\/w\/d|w\/m\/d|m\/w\/x|w\/m|m\/w|gn|m\.\/w\.|m, w)(?![a-z])\)?/g;
const INNER_CAPITAL = /(?<=\p{Ll})In(nen)?(?!\p{L})/gu;
const MALE_BASE = /(?:er|or|eur|ist|ent|ant|loge|log|graf|graph|ker|arzt|oge|ot|at|ekt|ier|aer|ling)$/;
const ADJECTIVE = /^(.*(?:isch|lich|ig|ell|iv|nal|bar|sam|oes))(?:e|er|en|es|em)$/;
const PARTICIPLE =
  /^(.*(?:stellt|amt|ritt|wandt|ordnet|nannt|prueft|kannt|bildet|leitend|sitzend|wehrend))(?:e|er|en|es|em|r)$/;

/** Which words a collection knows; decides whether "-in" is an ending ("Köchin") or part of the word ("Medizin"). */
export type Knows = (word: string) => boolean;

/** Folded words of a text, without reading anything into them. */
export function plainWords(text: string): readonly string[] {
  return foldTitle(text).match(WORD) ?? [];
}

/**
 * The words of a title that tell occupations apart: folded, one form for both sexes however it is written
 * ("Köch/in", "KöchIn", "Koch/Köchin", "Köch*innen", "Kauffrau"), inflection of adjectives off, empty words out.
 * A title of empty words alone keeps them. Applying it to its own result changes nothing more than word order keeps.
 */
export function titleWords(text: string, knows: Knows): readonly string[] {
  const folded = foldTitle(text)
    .replace(SEX_MARK, ' ')
    .replace(MARKED_FEMALE, '$1')
    .replace(MARKED_ENDING, '$1')
    .replace(SECOND_TAIL, (_whole, first: string, tail: string) => {
      const male = genderless(tail, knows);
      return first.endsWith(male) ? first : `${first} ${tail}`;
    })
    .replace(PHRASE_PATTERN, (phrase) => PHRASES[phrase] ?? phrase);
  const raw = folded.match(WORD) ?? [];
  const own = new Set(raw);
  const words = new Set(raw.map((word) => uninflected(genderless(word, (w) => knows(w) || own.has(w)))));
  const telling = [...words].filter((word) => !EMPTY.has(word));
  return telling.length > 0 ? telling : [...words];
}

export function isEmptyWord(word: string): boolean {
  return EMPTY.has(word);
}

function foldTitle(text: string): string {
  return foldGerman(text.normalize('NFKC').replace(INNER_CAPITAL, 'in$1'));
}

/** The form without sex: "aerztin" is "arzt", "kauffrau" is "kaufmann", "medizin" stays. */
export function genderless(word: string, knows: Knows): string {
  const single = word.endsWith('innen') && word.length > 7 ? word.slice(0, -3) : word;
  if (single.endsWith('in') && single.length >= 5) {
    const base = single.slice(0, -2);
    const known = maleForms(base).find((form) => form.length >= 3 && knows(form));
    if (known !== undefined) return known;
    if (MALE_BASE.test(base)) return base;
  }
  for (const [ending, least] of FEMALE_ENDINGS)
    if (single.endsWith(ending) && single.length > least) return `${single.slice(0, -ending.length)}mann`;
  return single;
}

const FEMALE_ENDINGS: readonly (readonly [string, number])[] = [
  ['frau', 5],
  ['frauen', 7],
  ['leute', 7],
  ['maenner', 8],
];

function maleForms(base: string): readonly string[] {
  return [base, ...withoutOneUmlaut(base)].flatMap((form) => [form, `${form}e`, `${form}er`, `${form}r`]);
}

/** "aerzt" as "arzt", "baeuer" as "bauer": one vowel without its e, the last one first. */
function withoutOneUmlaut(base: string): readonly string[] {
  const places = [...base.matchAll(/[aou](?=e)/g)].map((match) => match.index);
  return places.reverse().map((at) => base.slice(0, at + 1) + base.slice(at + 2));
}

function uninflected(word: string): string {
  return ADJECTIVE.exec(word)?.[1] ?? PARTICIPLE.exec(word)?.[1] ?? word;
}

const ENDINGS = ['ungs', 'ung', 'erei', 'eien', 'ei', 'iker', 'ik', 'en', 'er', 'es', 'e', 'n', 's'] as const;
const LEAST_STEM = 4;

/** Light stem of a word part: "Bäckerei" and "Bäcker", "Elektronik" and "Elektroniker" meet. */
export function stemOf(part: string): string {
  const base = part.length > 6 ? part.replace(/(?:erei|ei)$/, '') : part;
  for (const ending of ENDINGS)
    if (base.endsWith(ending) && base.length - ending.length >= LEAST_STEM)
      return withoutUmlauts(base.slice(0, -ending.length));
  return withoutUmlauts(base);
}

/** Plurals change the vowel ("Kräfte"), so stems do without. */
function withoutUmlauts(stem: string): string {
  return stem.replace(/aeu/g, 'au').replace(/(?<=[aou])e(?=[^aeiouy])/g, '');
}
