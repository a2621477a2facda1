/** Joints between the parts of a German compound, with what using one costs. */
const JOINTS: readonly (readonly [string, number])[] = [
  ['', 0],
  ['s', 1],
  ['n', 1],
  ['en', 1],
  ['es', 2],
  ['e', 2],
  ['er', 2],
  ['ns', 2],
  ['ens', 2],
];
const NEVER_PARTS = new Set(
  'schaft schaften chaft chaften lich keit heit ung tion isch erin ierer beiter eiter arbei leit'.split(' '),
);
const SHORT_PARTS =
  'it cnc eis oel gas bau tee typ web app bad see amt art arm bus bar ton zoo hut gut hof rad uhr aal zug weg zoll log akt tv hr sap erz fell';
const SHORT_WEIGHT = 3;
const LEAST_PART = 4;
const LEAST_HEAD = 5;
const LEAST_PARTNERS = 3;
const LONGEST_WORD = 60;
const LONGEST_PART = 24;
const PART_COST = 3;
const SHORT_PART_COST = 6;
const UNKNOWN_COST = 17;
const UNKNOWN_COST_PER_LETTER = 0.3;
const KNOWN_HEAD = 4;
const DEEPEST = 3;

interface Path {
  readonly cost: number;
  readonly parts: readonly string[];
}

/**
 * Splits German compounds by the words of a collection: a part is a word seen alone, a piece that several known words
 * share, or general vocabulary. The cheapest split wins (rare parts and many parts cost); an unknown piece may only
 * stand first, before a well-known head ("sprinkler|monteur").
 */
export class CompoundSplitter {
  private readonly weights = new Map<string, number>();
  private readonly total: number;

  /** `frequencies`: in how many entries each word occurs; `vocabulary`: further words of the language. */
  constructor(frequencies: ReadonlyMap<string, number>, vocabulary: Iterable<string>) {
    for (const [word, count] of frequencies)
      if (word.length >= LEAST_PART && /^[a-z]+$/.test(word)) this.add(word, count);
    for (const word of SHORT_PARTS.split(' ')) this.add(word, SHORT_WEIGHT);
    for (const word of vocabulary) if (word.length >= LEAST_PART) this.add(word, SHORT_WEIGHT);
    this.discover([...frequencies.keys()]);
    this.total = [...this.weights.values()].reduce((sum, weight) => sum + weight, 0);
  }

  /** All parts down to the smallest, in order; the word itself when it does not split. */
  parts(word: string, depth = 0): readonly string[] {
    const parts = this.split(word);
    if (parts.length === 1 || depth >= DEEPEST) return parts;
    return parts.flatMap((part) => (part === word ? [part] : this.parts(part, depth + 1)));
  }

  /** One level of the split. */
  split(word: string): readonly string[] {
    if (word.length > LONGEST_WORD) return [word];
    const best = this.cheapest(word);
    if (!best || best.parts.length < 2) return [word];
    const [first = '', last = ''] = [best.parts[0], best.parts.at(-1)];
    const guessed = !this.weights.has(first);
    return guessed && (this.weights.get(last) ?? 0) < KNOWN_HEAD ? [word] : best.parts;
  }

  private cheapest(word: string): Path | undefined {
    const paths: (Path | undefined)[] = [{ cost: 0, parts: [] }];
    for (let from = 0; from < word.length; from += 1) {
      const path = paths[from];
      if (!path) continue;
      const longest = from === 0 ? word.length - 1 : Math.min(word.length, from + LONGEST_PART);
      for (let to = from + 2; to <= longest; to += 1) this.extend(word, from, to, path, paths);
    }
    return paths[word.length];
  }

  private extend(word: string, from: number, to: number, path: Path, paths: (Path | undefined)[]): void {
    const piece = word.slice(from, to);
    for (const [joint, jointCost] of JOINTS) {
      if (joint !== '' && (to === word.length || !piece.endsWith(joint))) continue;
      const part = joint === '' ? piece : piece.slice(0, -joint.length);
      if (part.length < 2) continue;
      const partCost = this.cost(part) ?? (from === 0 && joint === '' ? guessCost(part) : null);
      if (partCost === null) continue;
      const cost = path.cost + partCost + jointCost;
      const known = paths[to];
      if (!known || cost < known.cost) paths[to] = { cost, parts: [...path.parts, part] };
    }
  }

  private cost(part: string): number | null {
    const weight = this.weights.get(part);
    if (weight === undefined || NEVER_PARTS.has(part)) return null;
    return Math.log(this.total / weight) + (part.length < LEAST_PART ? SHORT_PART_COST : PART_COST);
  }

  private add(part: string, weight: number): void {
    this.weights.set(part, (this.weights.get(part) ?? 0) + weight);
  }

  /** Pieces that remain of several words when a known word is taken off their front or end. */
  private discover(words: readonly string[]): void {
    const tails = new Map<string, Set<string>>();
    const fronts = new Map<string, Set<string>>();
    for (const word of words) {
      if (!/^[a-z]+$/.test(word)) continue;
      for (let at = 3; at < word.length - 3; at += 1) {
        const front = word.slice(0, at);
        const tail = word.slice(at);
        const stem = this.knownFront(front);
        if (stem !== null) note(tails, tail, stem);
        if (tail.length >= LEAST_HEAD && this.weights.has(tail)) note(fronts, front, tail);
      }
    }
    this.learn(tails, LEAST_HEAD);
    this.learn(fronts, LEAST_PART);
  }

  private knownFront(front: string): string | null {
    for (const joint of ['', 's', 'n', 'en', 'es']) {
      if (!front.endsWith(joint)) continue;
      const stem = front.slice(0, front.length - joint.length);
      if (stem.length >= LEAST_PART && this.weights.has(stem)) return stem;
    }
    return null;
  }

  /** "skraft" is a joint and a part, not a part. */
  private holdsJoint(part: string): boolean {
    return ['s', 'n', 'en', 'es'].some(
      (joint) =>
        part.startsWith(joint) &&
        part.length - joint.length >= LEAST_PART &&
        this.weights.has(part.slice(joint.length)),
    );
  }

  private learn(found: ReadonlyMap<string, ReadonlySet<string>>, least: number): void {
    for (const [part, partners] of found)
      if (part.length >= least && partners.size >= LEAST_PARTNERS && !this.holdsJoint(part))
        this.add(part, partners.size);
  }
}

function note(found: Map<string, Set<string>>, part: string, partner: string): void {
  const known = found.get(part);
  if (known) known.add(partner);
  else found.set(part, new Set([partner]));
}

function guessCost(part: string): number | null {
  return part.length >= LEAST_PART ? UNKNOWN_COST + UNKNOWN_COST_PER_LETTER * part.length : null;
}
