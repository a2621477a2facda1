import { Sentence, Token } from './sentences.js';

/**
 * A phrase in compact notation: elements parted by blanks, each a folded word with `*` for any letters and
 * `(a|b)` for a choice; `#` is a number, `~3` a gap of up to three words. "bewahr* ~6 auf" finds "bewahren wir
 * Ihren Pass für Sie auf". Marks of punctuation do not count as words.
 */
export type Phrase = string;

/** Place of a phrase in a sentence: word positions, first and last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const REMEMBERED_WORDS = 20_000;
const ZERO = 48;
const NINE = 57;

interface Step {
  readonly atom: number;
  readonly gap: number;
}

/** The words of a sentence with the clause each stands in; what phrases are matched against. */
export interface Words {
  readonly texts: readonly string[];
  readonly clauses: readonly number[];
}

/** Words of a sentence without its marks; after a bracket the clause before it goes on. */
export function wordsOf(sentence: Sentence): Words {
  const texts: string[] = [];
  const clauses: number[] = [];
  const outer: number[] = [];
  let goesOn: { readonly from: number; readonly as: number } | null = null;
  const clauseOf = ({ clause }: Token): number => (goesOn?.from === clause ? goesOn.as : clause);
  for (const token of sentence.tokens) {
    if (!token.mark) {
      texts.push(token.text);
      clauses.push(clauseOf(token));
    } else if (token.text === '(') outer.push(clauses.at(-1) ?? token.clause);
    else if (token.text === ')') {
      const as = outer.pop();
      goesOn = as === undefined ? null : { from: token.clause, as };
    }
  }
  return { texts, clauses };
}

/**
 * Named sets of phrases compiled together. Every distinct word is tested once against the atoms that can begin with
 * its first letter, so that the cost grows with the words of a text and hardly with the size of the table.
 */
export class PhraseBook<Name extends string> {
  private readonly atoms: RegExp[] = [];
  private readonly atomIds = new Map<string, number>();
  private readonly byInitial = new Map<string, number[]>();
  private readonly anyInitial: number[] = [];
  /** Atoms that a word beginning with a digit can be. */
  private readonly numeric: number[] = [];
  /** Atoms of words seen before: postings share most of their words. */
  private readonly remembered = new Map<string, readonly number[]>();
  /** Phrases by the atom that begins them. */
  private readonly byFirst = new Map<number, (readonly [Name, readonly Step[]])[]>();

  constructor(table: Readonly<Record<Name, readonly Phrase[]>>) {
    for (const name of Object.keys(table) as Name[])
      for (const phrase of table[name]) this.add(name, this.compile(phrase));
  }

  /** All places of every set in a sentence; a set that occurs nowhere is left out. */
  find(words: Words): ReadonlyMap<Name, readonly Span[]> {
    const places = this.placesOf(words.texts);
    const found = new Map<Name, Span[]>();
    for (const first of places.keys())
      for (const [name, steps] of this.byFirst.get(first) ?? []) {
        const spans = spansOf(steps, places, words.texts.length);
        if (spans.length > 0) found.set(name, [...(found.get(name) ?? []), ...spans]);
      }
    return found;
  }

  private add(name: Name, steps: readonly Step[]): void {
    const first = steps[0]?.atom;
    if (first === undefined) throw new Error(`an empty phrase in "${name}"`);
    const known = this.byFirst.get(first);
    if (known) known.push([name, steps]);
    else this.byFirst.set(first, [[name, steps]]);
  }

  private placesOf(texts: readonly string[]): ReadonlyMap<number, ReadonlySet<number>> {
    const places = new Map<number, Set<number>>();
    for (let position = 0; position < texts.length; position += 1)
      for (const atom of this.atomsOf(texts[position] ?? '')) {
        const known = places.get(atom);
        if (known) known.add(position);
        else places.set(atom, new Set([position]));
      }
    return places;
  }

  private atomsOf(text: string): readonly number[] {
    // Numbers hardly repeat, so they are not remembered; few atoms can be one.
    const first = text.charCodeAt(0);
    if (first >= ZERO && first <= NINE)
      return this.numeric.filter((atom) => this.atoms[atom]?.test(text) === true);
    const known = this.remembered.get(text);
    if (known) return known;
    const candidates = this.byInitial.get(text[0] ?? '') ?? [];
    const atoms = [...candidates, ...this.anyInitial].filter((atom) => this.atoms[atom]?.test(text) === true);
    if (this.remembered.size >= REMEMBERED_WORDS) this.remembered.clear();
    this.remembered.set(text, atoms);
    return atoms;
  }

  private compile(phrase: Phrase): readonly Step[] {
    const steps: Step[] = [];
    let gap = 0;
    for (const element of phrase.split(' ')) {
      if (/^~\d+$/.test(element)) gap = Number(element.slice(1));
      else {
        steps.push({ atom: this.atom(element), gap });
        gap = 0;
      }
    }
    return steps;
  }

  private atom(element: string): number {
    const known = this.atomIds.get(element);
    if (known !== undefined) return known;
    if (!isBalanced(element))
      throw new Error(`phrase element "${element}" is empty or holds a blank in brackets`);
    const id = this.atoms.length;
    const source = element === '#' ? '\\d+(?:\\.\\d+)?' : element.replaceAll('*', '[a-z]*');
    const pattern = new RegExp(`^(?:${source})$`);
    if (pattern.test('')) throw new Error(`phrase element "${element}" would match nothing at all`);
    this.atoms.push(pattern);
    this.atomIds.set(element, id);
    if (/[#\d]/.test(element)) this.numeric.push(id);
    const initials = initialsOf(element);
    if (initials === null) this.anyInitial.push(id);
    else
      for (const letter of initials) this.byInitial.set(letter, [...(this.byInitial.get(letter) ?? []), id]);
    return id;
  }
}

function isBalanced(element: string): boolean {
  return element !== '' && element.split('(').length === element.split(')').length;
}

/** First letters an element can begin with; null when it can begin with any. */
function initialsOf(element: string): readonly string[] | null {
  const choices = /^\(([^()]*)\)(?![?*])/.exec(element)?.[1]?.split('|') ?? [element];
  const plain = choices.every((choice) => /^[a-z0-9](?![?*])/.test(choice));
  return plain ? [...new Set(choices.map((choice) => choice[0] ?? ''))] : null;
}

function spansOf(
  steps: readonly Step[],
  places: ReadonlyMap<number, ReadonlySet<number>>,
  length: number,
): readonly Span[] {
  const spans: Span[] = [];
  const [first, ...rest] = steps;
  if (!first || rest.some((step) => !places.has(step.atom))) return spans;
  for (const from of places.get(first.atom) ?? []) {
    let to: number | null = from;
    for (const step of rest) if (to !== null) to = nextPlace(step, places, to, length);
    if (to !== null) spans.push({ from, to });
  }
  return spans;
}

function nextPlace(
  step: Step,
  places: ReadonlyMap<number, ReadonlySet<number>>,
  after: number,
  length: number,
): number | null {
  const set = places.get(step.atom);
  for (let next = after + 1; next <= Math.min(after + 1 + step.gap, length - 1); next += 1)
    if (set?.has(next)) return next;
  return null;
}
