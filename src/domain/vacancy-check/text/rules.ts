import { PhraseBook, Phrase, Span, Words, wordsOf } from './phrases.js';
import { readSentences } from './sentences.js';

/** One reading of a signal: every concept of `all` within a window of words of one sentence. */
export interface SignalRule<Concept extends string> {
  readonly id: string;
  readonly all: readonly Concept[];
  /** Widest distance between neighbouring concepts, in words. */
  readonly within: number;
  /** Cancels when it stands in a clause that the match touches. */
  readonly unless?: readonly Concept[];
  /** Cancels when it stands anywhere in the sentence. */
  readonly unlessSentence?: readonly Concept[];
  /** Cancels where it touches the match, also behind a denying word: the words mean something else ("keine Inder-Küche"). */
  readonly meansElse?: readonly Concept[];
  /** `cancels` (default): "keine Gebühren" is no signal; `ignored`: the negation is part of the signal. */
  readonly negation?: 'cancels' | 'ignored';
}

/** Concepts and the rules over them; a sentence gives at most the ids of the rules that hold. */
export interface SignalTable<Concept extends string> {
  readonly concepts: Readonly<Record<Concept, readonly Phrase[]>>;
  readonly rules: readonly SignalRule<Concept>[];
}

const NEGATORS = new PhraseBook({
  no: [
    'kein*',
    'nicht',
    'nie',
    'niemals',
    'ohne',
    'weder',
    'nichts',
    'entfaell(t|en)',
    'entfallen',
    'no',
    'not',
  ],
  more: [
    'never',
    'without',
    'none',
    'dont',
    'doesnt',
    'cannot',
    'frei von',
    'free of',
    'neither',
    'keinesfalls',
  ],
  /** Negators that do not deny the thing: "nicht nur", "wird nicht erstattet", "kein Problem". */
  harmless: [
    '(nicht|not) (nur|only|verhandelbar|vergessen|spaeter|zuletzt|inklusive|enthalten|inbegriffen|included|laenger)',
    '(nicht|nie|not) ~2 (erstatt*|zurueck*|rueckerstatt*|refund*|returned|enthalten|inbegriffen)',
    '(kein*|no|ohne|without) (rueck*|sorge*|problem*|ausnahme*|scheu|erstattung|refund*|worries|anspruch|diskussion*)',
    '(kein*|no|ohne|without) (vorkenntnis*|erfahrung*|berufserfahrung|experience|ausbildung|deutschkenntnis*)',
  ],
  /** "Ohne Kaution kein Vertrag" asks for the deposit. */
  double: ['(ohne|without|no) ~5 (kein*|nicht|no|cannot)', '(kein*|no) ~5 (ohne|without)'],
});
const BEFORE = 3;
const AFTER = 4;

/** Denying words of one sentence, read once. */
interface Negation {
  /** All of them, also those that do not deny the thing itself ("wird nicht erstattet"). */
  readonly all: readonly Span[];
  readonly negators: readonly Span[];
  readonly double: boolean;
}

/** A table compiled once; `find` gives the ids of the rules that hold in a text, in table order. */
export class SignalReader<Concept extends string> {
  private readonly book: PhraseBook<Concept>;

  constructor(private readonly table: SignalTable<Concept>) {
    this.book = new PhraseBook(table.concepts);
  }

  find(text: string): readonly string[] {
    return this.findIn(readSentences(text).map(wordsOf));
  }

  /** As `find`, for sentences that were read already. */
  findIn(sentences: readonly Words[]): readonly string[] {
    let held: Set<string> | null = null;
    for (const words of sentences) {
      const spans = this.book.find(words);
      if (spans.size === 0) continue;
      held ??= new Set<string>();
      const negation = readNegation(words);
      for (const rule of this.table.rules)
        if (!held.has(rule.id) && holds(rule, words, spans, negation)) held.add(rule.id);
    }
    return held === null ? NONE : this.inOrder(held);
  }

  /** Ids of rules in the order of the table. */
  inOrder(held: ReadonlySet<string>): readonly string[] {
    if (held.size === 0) return NONE;
    return this.table.rules.filter((rule) => held.has(rule.id)).map((rule) => rule.id);
  }
}

const NONE: readonly string[] = [];

function holds<Concept extends string>(
  rule: SignalRule<Concept>,
  words: Words,
  spans: ReadonlyMap<Concept, readonly Span[]>,
  negation: Negation,
): boolean {
  const excuses = (concepts: readonly Concept[] | undefined): readonly Span[] =>
    (concepts ?? [])
      .flatMap((concept) => spans.get(concept) ?? [])
      .filter((span) => !isDenied(span, negation));
  if (excuses(rule.unlessSentence).length > 0) return false;
  const other = (rule.meansElse ?? []).flatMap((concept) => spans.get(concept) ?? []);
  return combine(rule, spans).some((match) => {
    if (other.some((span) => match.some((part) => part.from <= span.to && part.to >= span.from)))
      return false;
    const clauses = clausesOf(match, words);
    const cancelled = excuses(rule.unless).some((span) => clauses.has(words.clauses[span.from] ?? -1));
    return !cancelled && (rule.negation === 'ignored' || !isNegated(match, clauses, words, negation));
  });
}

/** "wird nicht erstattet" excuses nothing. */
function isDenied(span: Span, negation: Negation): boolean {
  return negation.all.some((negator) => negator.to < span.from && span.from - negator.to <= 2);
}

function readNegation(words: Words): Negation {
  const found = NEGATORS.find(words);
  const harmless = found.get('harmless') ?? [];
  const negators = [...(found.get('no') ?? []), ...(found.get('more') ?? [])];
  return {
    all: negators,
    negators: negators.filter(
      (negator) => !harmless.some((span) => span.from <= negator.from && span.to >= negator.to),
    ),
    double: found.has('double'),
  };
}

/** For every place of the first concept the nearest places of the others, where all lie in the window. */
function combine<Concept extends string>(
  rule: SignalRule<Concept>,
  spans: ReadonlyMap<Concept, readonly Span[]>,
): readonly (readonly Span[])[] {
  const [first, ...others] = rule.all;
  const matches: (readonly Span[])[] = [];
  for (const anchor of (first && spans.get(first)) ?? []) {
    const match = [anchor];
    for (const concept of others) {
      const nearest = nearestTo(match, spans.get(concept) ?? [], rule.within);
      if (nearest) match.push(nearest);
    }
    if (match.length === rule.all.length) matches.push(match);
  }
  return matches;
}

function nearestTo(match: readonly Span[], spans: readonly Span[], within: number): Span | undefined {
  let best: Span | undefined;
  let distance = within + 1;
  for (const span of spans) {
    const next = Math.min(...match.map((other) => gap(other, span)));
    if (next < distance) [best, distance] = [span, next];
  }
  return best;
}

function gap(a: Span, b: Span): number {
  return Math.max(0, b.from - a.to, a.from - b.to);
}

function clausesOf(match: readonly Span[], words: Words): ReadonlySet<number> {
  const clauses = new Set<number>();
  for (const span of match)
    for (let at = span.from; at <= span.to; at += 1) clauses.add(words.clauses[at] ?? -1);
  return clauses;
}

/** A denying word near the match and in one of its clauses; German often puts it last ("fallen nicht an"). */
function isNegated(
  match: readonly Span[],
  clauses: ReadonlySet<number>,
  words: Words,
  negation: Negation,
): boolean {
  if (negation.double) return false;
  const from = Math.min(...match.map((span) => span.from)) - BEFORE;
  const to = Math.max(...match.map((span) => span.to)) + AFTER;
  return negation.negators.some(
    (negator) => negator.from >= from && negator.to <= to && clauses.has(words.clauses[negator.from] ?? -1),
  );
}
