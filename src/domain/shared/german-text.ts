const SOFT = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const MARKS = /\p{M}/gu;
const LETTERS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  œ: 'oe',
  đ: 'd',
  ł: 'l',
  ı: 'i',
};

/**
 * One spelling for German text that people write in several: lower case, umlauts and ß as ae/oe/ue/ss, no accents,
 * no soft hyphens or invisible marks, compatibility forms resolved. Idempotent; length may change.
 */
export function foldGerman(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(SOFT, '')
    .replace(/[äöüßæøœđłı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC');
}
