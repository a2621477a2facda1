/** Letters that Unicode does not take apart, and Cyrillic as Ukraine's passports write it (resolution 55 of 2010). */
const LATIN: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'a', œ: 'o', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i', ħ: 'h' },
  ...{ а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y', і: 'i' },
  ...{ й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f' },
  ...{ х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ь: '', ю: 'iu', я: 'ia', ъ: '', ы: 'y', э: 'e' },
  // Arabic spellings that differ from hand to hand; all others stay as they are.
  ...{ آ: 'ا', أ: 'ا', إ: 'ا', ة: 'ه', ى: 'ي', ـ: '' },
};

/** Letters that are written as they are found. */
const ASCII = /^[\x20-\x7e]*$/;
/** A word of a name begins to count as a part of it from here on. */
const SHORTEST_PART = 2;
const LONGEST_PART = 6;

/**
 * The words of a name in one spelling: without case, accents and punctuation, "Müller", "Mueller" and "Muller" alike,
 * Cyrillic in Latin letters. For finding, never for showing.
 */
export function nameWords(name: string): readonly string[] {
  const letters = ASCII.test(name) ? name.toLowerCase() : inLatin(name);
  return letters
    .replace(/[ao]e|ue/g, ([first]) => first ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function inLatin(name: string): string {
  return Array.from(name.normalize('NFC').toLowerCase(), (letter) => LATIN[letter] ?? letter)
    .join('')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}

/** What somebody may type to find a word: its beginnings of two to six letters, and the whole word. */
export function wordParts(word: string): readonly string[] {
  const letters = Array.from(word);
  const parts = new Set([word]);
  for (let length = SHORTEST_PART; length <= Math.min(LONGEST_PART, letters.length); length += 1)
    parts.add(letters.slice(0, length).join(''));
  return [...parts];
}

/** The part under which a typed word is looked up; what was found is compared in full afterwards. */
export function soughtPart(word: string): string {
  const letters = Array.from(word);
  return letters.length > LONGEST_PART ? letters.slice(0, LONGEST_PART).join('') : word;
}

/** Whether every typed word begins a word of the name. */
export function isNamed(name: string, typed: readonly string[]): boolean {
  const words = nameWords(name);
  return typed.every((part) => words.some((word) => word.startsWith(part)));
}

/** A phone number as ITU-T E.164 writes it; a number without a country's prefix is German. Null for anything else. */
export function phoneNumber(text: string): string | null {
  const typed = text
    .normalize('NFKC')
    .replace(/\(0\)/g, '')
    .replace(/[\s()/.–-]/g, '');
  const digits = typed.startsWith('+')
    ? typed.slice(1)
    : typed.startsWith('00')
      ? typed.slice(2)
      : typed.startsWith('0')
        ? `49${typed.slice(1)}`
        : '';
  return /^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : null;
}

/** An e-mail address in the one spelling by which two are the same; null for what is none. */
export function mailAddress(text: string): string | null {
  const plain = text.normalize('NFC').trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(plain) ? plain : null;
}
