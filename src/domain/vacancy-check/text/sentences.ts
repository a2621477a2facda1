import { decodeEntities, foldGerman } from '../../shared/index.js';

/** A word, number or mark of a sentence, folded; marks are `, ; : ( ) / - |` and carry no meaning of their own. */
export interface Token {
  readonly text: string;
  readonly mark: boolean;
  /** Number of the clause in the sentence: marks that part a thought (comma, bracket, colon, spaced dash) raise it. */
  readonly clause: number;
}

export interface Sentence {
  readonly tokens: readonly Token[];
  /** A line such as "Von Vorteil:" that speaks for the lines below it. */
  readonly heading: boolean;
}

const BLOCK_TAG = /<\/?(?:p|br|li|ul|ol|div|h[1-6]|tr|table)\b[^<>]{0,200}>/gi;
const ANY_TAG = /<\/?[a-z][^<>]{0,400}>/gi;
/** The dot behind a short word, which ends no sentence. The dot stands first, so that only dots are looked at. */
const ABBREVIATION =
  /\.(?<=(?:^|[^\p{L}\d])(?:(?:z\.\s?[bt]|d\.\s?h|u\.\s?a|i\.\s?d\.\s?r|o\.\s?ä|e\.\s?g|i\.\s?e)|mind|min|max|ca|inkl|incl|zzgl|bzw|ggf|evtl|etc|usw|tel|nr|str|std|stdn|mtl|wtl|tägl|monatl|eur|vgl|abs|gem|ausschl|einschl|gew|sog|dt|engl|bes|usf|wöch|vorh|m(?:ä|ae)nnl|weibl)\.)/giu;
const BULLET = /^\s*(?:[-–—*•●▪◦·‣✓✔➤►+]|\d{1,2}[.)])\s+/;
/** "Wort u. Schrift", "Deutsch o. Englisch": a short "und" or "oder", not the end of a sentence. */
const SHORT_AND = /(?<=\p{L}[\p{L})-]?\s)u\.\s?(?=\p{L}{3})/giu;
const SHORT_OR = /(?<=\p{L}[\p{L})-]?\s)o\.\s?(?=\p{L}{3})/giu;
/** "(m | w | d)": a list of letters, not of sentences. */
const LETTER_BAR = /(?<![\p{L}\d])([mwfdxi])\s*\|\s*(?=[mwfdxi](?!\p{L}))/giu;
const END =
  /(?<=[.!?…])["'”“)]*\s+|(?<=\p{Ll}{3}[.!?])(?=\p{Lu}\p{Ll}{2})|(?<=\s[.])(?=\p{Lu}\p{Ll})|(?<!\d)\s*[|•●▪◦✓✔➤►]\s*|;\s+/u;
const WORD =
  /\p{L}{1,3}\d{1,3}(?:\.\d)?\p{L}*|\d{1,3}(?:[.' ]\d{3})+(?:,\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?|[\p{L}]+(?:['’][\p{L}]{1,2}(?![\p{L}]))?|[€%$§&]|\+\+?|[,;:()[\]/–—-]/gu;
/** A line of so many characters may run on into the next one. */
export const WRAP_LENGTH = 60;
/** Longer runs of words without an end are cut, so that the cost stays linear in the text. */
const LONGEST_SENTENCE = 160;

/** Addresses of mail and web, whose parts are no words ("jobs@firma.eu"). */
const ADDRESS = /[^\s@<>()]{1,64}@[^\s@<>()]{3,100}|(?:https?:\/\/|www\.)[^\s<>()]{1,300}/giu;

function withoutAddresses(line: string): string {
  return line.includes('@') || /:\/\/|www\./i.test(line) ? line.replace(ADDRESS, ' ') : line;
}

/** Text without mark-up: HTML tags become line breaks or blanks, common entities their letters. */
export function plainText(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return decodeEntities(text.replace(BLOCK_TAG, '\n').replace(ANY_TAG, ' '));
}

/**
 * Sentences of a posting in reading order. Lines part sentences unless a long line plainly runs on; abbreviations
 * ("mind. B1") and grouped numbers ("1.500") do not end one.
 */
export function readSentences(text: string): readonly Sentence[] {
  return partsOf(text).flatMap(sentencesOf);
}

/** The text cut where its sentences end; what `sentencesOf` makes of a part depends on nothing but the part. */
export function partsOf(text: string): readonly string[] {
  return joinWrapped(plainText(text).split(/\r\n|\r|\n/)).flatMap((line) =>
    withShortWords(withoutAddresses(line)).replace(ABBREVIATION, ' ').split(END),
  );
}

/** Looks for the few letters first: nearly no line has them. */
function withShortWords(line: string): string {
  let plain = line;
  if (plain.includes('|')) plain = plain.replace(LETTER_BAR, '$1/');
  if (/u\./i.test(plain)) plain = plain.replace(SHORT_AND, 'und ');
  if (/o\./i.test(plain)) plain = plain.replace(SHORT_OR, 'oder ');
  return plain;
}

export function sentencesOf(part: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const tokens = tokenize(part);
  for (let from = 0; from < tokens.length; from += LONGEST_SENTENCE)
    sentences.push({ tokens: tokens.slice(from, from + LONGEST_SENTENCE), heading: /:\s*$/.test(part) });
  return sentences;
}

function joinWrapped(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let open = false;
  for (const line of lines) {
    const bare = line.replace(BULLET, '').trim();
    const last = joined.at(-1);
    if (open && last !== undefined && bare !== '' && bare === line.trim())
      joined[joined.length - 1] = `${last} ${bare}`;
    else if (bare !== '') joined.push(bare);
    open = bare !== '' && line.trim().length >= WRAP_LENGTH && !/[.!?:;]$/.test(bare);
  }
  return joined;
}

function tokenize(part: string): readonly Token[] {
  const folded = foldGerman(part);
  const tokens: Token[] = [];
  let clause = 0;
  for (const match of folded.matchAll(WORD)) {
    const text = match[0];
    const mark = /^[,;:()[\]/–—-]$/.test(text);
    if (mark && partsClause(text, folded, match.index)) clause += 1;
    tokens.push({ text: mark ? markName(text) : wordText(text), mark, clause });
  }
  return tokens.some((token) => !token.mark) ? tokens : [];
}

function partsClause(mark: string, text: string, at: number): boolean {
  if (mark === '/') return false;
  if (mark === '-' || mark === '–' || mark === '—') return text[at - 1] === ' ' && text[at + 1] === ' ';
  return true;
}

function markName(mark: string): string {
  if (mark === '–' || mark === '—') return '-';
  if (mark === '[') return '(';
  return mark === ']' ? ')' : mark;
}

function wordText(text: string): string {
  if (/^\d/.test(text)) return plainNumber(text);
  if (text === '€' || text === 'euros') return 'euro';
  if (text === '&') return 'und';
  return text.replace(/['’]/g, '');
}

/** "1.500,00" and "1 500" as 1500, "13,90" as 13.90. */
function plainNumber(text: string): string {
  if (/^\d{1,3}(?:[.' ]\d{3})+/.test(text)) return text.replace(/[.' ](?=\d{3})/g, '').replace(',', '.');
  return text.replace(',', '.');
}
