import { CEFR_NAMES, CefrName } from '../../shared/index.js';
import { Span, Words } from '../text/phrases.js';
import { Sentence } from '../text/sentences.js';
import { Cue, CUES } from './cues.js';
import { examsIn, NamedExam } from './exams.js';
import { Mention, mentionOf } from './languages.js';

/** A language named in a sentence, at a word position. */
export interface Named extends Mention {
  readonly at: number;
}

/** A CEFR code in a sentence ("B1", "b 2", "B1.2" counts as B1). */
export interface Code {
  readonly level: CefrName;
  readonly from: number;
  readonly to: number;
}

/** A sentence as the reader sees it: words with clauses, languages, codes and cues. */
export interface SentenceView {
  readonly words: Words;
  /** The mark before each word, empty without one. */
  readonly marks: readonly string[];
  readonly heading: boolean;
  readonly named: readonly Named[];
  readonly exams: readonly NamedExam[];
  readonly codes: readonly Code[];
  /** Words that say that a code is not asked for: "kein B2". */
  readonly deniedAt: readonly Span[];
  cue(cue: Cue): readonly Span[];
}

const CODE = /^([abc][12])(?:\.\d)?(?:niveau|level|zertifikat|kenntnisse|plus)?$/;
const LANGUAGE_NOUN =
  /^(?:sprach|kenntnis|sprech|grundkenntnis|basiskenntnis|wort|language|ausdruck|aussprache|muttersprach|korrespondenz|rechtschreibung|grammatik|saetze|anweisung|arbeitsanweisung|gespraech)/;
const CONNECTOR = /^(?:in|und|oder|sowie|bzw|and|or|als|auch|oder|respektive)$/;
/** "Sehr gute deutsche und gute englische Sprachkenntnisse". */
const DEGREE = /^(?:sehr|(?:gut|fliessend|sicher|solid|einfach|grundlegend)(?:e|en|er))$/;
const LANGUAGE_AREA =
  /^(?:raum|raums|markt|marktes|maerkte|maerkten|gebiet|ausland|laender|laendern|schweiz|kund|kundinnen|gaeste|medien|literatur|team|teams|umfeld|customer|client|market|company|companies|citizen|passport|law|labour|labor|office|authorities|government|economy|driving|bank|tax|food|cuisine|senior|seniorinnen|bewohner|patient|klient|mandant|famil|kinder|schueler|anrufer|shepherd|subsidiary|headquarter|parent|region|mittelstand|gesundheitswesen|handel|einzelhandel|wirtschaft|industrie|presse|fernsehen|konzern|unternehmen|firm|rechtsraum)/;
/** What may follow the English name of the language; before anything else it is the country's ("a German car maker"). */
const AFTER_ENGLISH_NAME =
  /^(?:skill|language|knowledge|level|speak|spoken|written|writ|read|is|are|was|be|would|will|and|or|at|in|on|to|for|from|with|as|a|an|the|not|no|so|required|requir|needed|need|prefer|fluen|proficien|communicat|present|native|mother|class|lesson|course|can|could|must|should|may|might|benefici|desir|option|nice|plus|help|necess|mandator|essential|[abc][12]|[abc]$|[12]$|basic|basis|advanta|advanc|intermedi|favo|both|also|too|but|if|of|certific|exam|grammar|translat|well|fluently|very|welcome|appreciat|us|expert|abilit|compet|conversation|business|enough|suffic|minimum|min|pronunc|vocab|your|you|we|i|it|by|via|when|while|because|during|instead|only|please|jed|und|oder|sprach|kenntn|von|ist|sind|gut|sehr|erwuensch|fliessend|wuensch|muss|c1|speaker|ideal|preferr|asset|strong|goethe|telc|excel|good|proven|experience|willing)/;
const NEIGHBOURS = /^(?:austrian|swiss|european|british|american|dutch|scandinavian)$/;

export function viewOf(sentence: Sentence, medical: CefrName): SentenceView {
  const marked: string[] = [];
  const texts: string[] = [];
  const clauses: number[] = [];
  let before = '';
  for (const token of sentence.tokens) {
    if (token.mark) before = token.text;
    else {
      texts.push(token.text);
      clauses.push(token.clause);
      marked.push(before);
      before = '';
    }
  }
  const words: Words = { texts, clauses };
  const cues = CUES.find(words);
  const exams = examsIn(words, medical);
  return {
    words,
    marks: marked,
    heading: sentence.heading,
    named: withExams(namedIn(texts, marked), exams),
    exams,
    ...codesOf(texts, exams),
    cue: (cue) => cues.get(cue) ?? [],
  };
}

/** Languages that the sentence really names: an adjective needs "Sprache" or "Kenntnisse" after it. */
function namedIn(texts: readonly string[], marked: readonly string[]): readonly Named[] {
  const named: Named[] = [];
  texts.forEach((text, at) => {
    const mention = mentionOf(text);
    if (!mention) return;
    const next = texts[at + 1] ?? '';
    if (mention.form === 'adjective') {
      if (speaksOfLanguage(texts, at) || isNominal(texts, at)) named.push({ ...mention, at });
      return;
    }
    // "Dt. B2", but "dt. Führerschein".
    const short = text === 'dt' && codesIn([next]).length === 0 && !LANGUAGE_NOUN.test(next);
    if (short || isCountryIn(text, next, marked[at + 1] ?? '')) return;
    const hyphenated = marked[at + 1] === '-' && mentionOf(next)?.form === 'adjective';
    const areaAt = /^speaking$/.test(next) ? at + 2 : at + 1;
    const area = marked[areaAt] === '' && LANGUAGE_AREA.test(texts[areaAt] ?? '');
    if (!hyphenated && !area) named.push({ ...mention, at });
  });
  return named;
}

/** "The German market leader", "our German, Austrian and Swiss offices". */
function isCountryIn(text: string, next: string, mark: string): boolean {
  if (text !== 'german' || next === '') return false;
  return mark === '' ? !AFTER_ENGLISH_NAME.test(next) && mentionOf(next) === null : NEIGHBOURS.test(next);
}

/** An exam names its language as well as a word for it does. */
function withExams(named: readonly Named[], exams: readonly NamedExam[]): readonly Named[] {
  const more = exams.filter(
    ({ from, lang }) => !named.some((known) => known.at === from && known.lang === lang),
  );
  const mentions = more.map(({ lang, from }): Named => ({ lang, form: 'noun', at: from }));
  return [...named, ...mentions].sort((a, b) => a.at - b.at);
}

/** "der deutschen Sprache", "deutsche und englische Sprachkenntnisse", "deutsche sehr gute Kenntnisse". */
function speaksOfLanguage(texts: readonly string[], at: number): boolean {
  for (let next = at + 1; next <= at + 5; next += 1) {
    const text = texts[next];
    if (text === undefined) return false;
    if (LANGUAGE_NOUN.test(text)) return !LANGUAGE_AREA.test(texts[next + 1] ?? '') || next > at + 1;
    const joins = CONNECTOR.test(text) || DEGREE.test(text);
    if (!joins && mentionOf(text)?.form !== 'adjective') return false;
  }
  return false;
}

/** "Übersetzung ins Arabische", "im Deutschen". */
function isNominal(texts: readonly string[], at: number): boolean {
  const before = texts[at - 1] ?? '';
  const next = texts[at + 1] ?? '';
  return (before === 'ins' && /e$/.test(texts[at] ?? '')) || (before === 'im' && CONNECTOR.test(next));
}

/** Codes that are asked for, and where others are denied; the only code of a sentence is denied with its language. */
function codesOf(
  texts: readonly string[],
  exams: readonly NamedExam[],
): Pick<SentenceView, 'codes' | 'deniedAt'> {
  const results = exams.flatMap(({ from, level, result }) =>
    result && level ? [{ level, from, to: from }] : [],
  );
  const all = [...codesIn(texts), ...results].sort((a, b) => a.from - b.from);
  const denied = (code: Code): boolean => /^(?:kein|keine|keinen|no)$/.test(texts[code.from - 1] ?? '');
  const codes = all.filter((code) => !denied(code));
  if (codes.length === 0) return { codes: all, deniedAt: [] };
  return { codes, deniedAt: all.filter(denied).map(({ from, to }) => ({ from: from - 1, to })) };
}

function codesIn(texts: readonly string[]): readonly Code[] {
  const codes: Code[] = [];
  texts.forEach((text, at) => {
    const joined = CODE.exec(text)?.[1];
    if (joined) codes.push({ level: codeName(joined), from: at, to: at });
    const split = /^[abc]$/.test(text) && /^[12](?:\.\d)?$/.test(texts[at + 1] ?? '');
    if (split) codes.push({ level: codeName(`${text}${texts[at + 1]?.[0] ?? ''}`), from: at, to: at + 1 });
  });
  return codes;
}

function codeName(text: string): CefrName {
  const name = CEFR_NAMES.find((candidate) => candidate === text.toUpperCase());
  if (!name) throw new Error(`${text} is no CEFR level`);
  return name;
}
