import { Words, wordsOf } from './phrases.js';
import { partsOf, sentencesOf } from './sentences.js';

/** A reader of signals; a rule holds in a text when it holds in one of its sentences. */
export interface SignalIds {
  findIn(sentences: readonly Words[]): readonly string[];
  inOrder(held: ReadonlySet<string>): readonly string[];
}

/** What the readers found in one text. */
export interface TextSignals {
  of(reader: SignalIds): readonly string[];
}

type Found = ReadonlyMap<SignalIds, readonly string[]>;
const NOTHING: Found = new Map();
/** What nearly every text gives. */
export const NO_SIGNALS: TextSignals = { of: () => [] };

/** Sentences kept; longer ones than this repeat seldom. */
const KEPT = 5000;
const LONGEST_KEPT = 400;
const KEPT_TEXTS = 1000;
/** Texts that are asked for again at once: title and text of a posting, for several questions. */
const LAST = 4;

/**
 * Reads texts with several readers and remembers what each sentence gave: postings share most of their sentences, and
 * a table of them nearly all. Memory is bounded; nothing depends on what was read before.
 */
export class SignalMemo {
  private readonly sentences = new Repeated<Found>(KEPT);
  private readonly texts = new Repeated<TextSignals>(KEPT_TEXTS);
  private readonly last: { readonly text: string; readonly signals: TextSignals }[] = [];
  private next = 0;

  constructor(private readonly readers: readonly SignalIds[]) {}

  read(text: string): TextSignals {
    for (const one of this.last) if (one.text === text) return one.signals;
    const signals = this.texts.of(text, () => this.signalsOf(text));
    this.last[this.next] = { text, signals };
    this.next = (this.next + 1) % LAST;
    return signals;
  }

  private signalsOf(text: string): TextSignals {
    const found = this.gathered(partsOf(text));
    return found.size === 0 ? NO_SIGNALS : { of: (reader) => found.get(reader) ?? [] };
  }

  private gathered(parts: readonly string[]): Found {
    const all = parts.map((part) => this.sentence(part)).filter((found) => found.size > 0);
    if (all.length === 0) return NOTHING;
    return new Map(
      this.readers.map((reader) => {
        const held = new Set(all.flatMap((found) => found.get(reader) ?? []));
        return [reader, reader.inOrder(held)] as const;
      }),
    );
  }

  private sentence(part: string): Found {
    if (part.length > LONGEST_KEPT) return this.foundIn(part);
    return this.sentences.of(part, () => this.foundIn(part));
  }

  private foundIn(part: string): Found {
    const words = sentencesOf(part).map(wordsOf);
    const hits = this.readers.flatMap((reader) => {
      const ids = reader.findIn(words);
      return ids.length > 0 ? [[reader, ids] as const] : [];
    });
    return hits.length === 0 ? NOTHING : new Map(hits);
  }
}

/** Numbers of marks; two texts that share one only cost a place. */
const MARKS = 16_384;

/** Answers to texts that come a second time: most that come once never come again, and would only fill memory. */
class Repeated<Answer> {
  private readonly known = new Map<string, Answer>();
  /** By the end of a text's mark the whole mark of the last one with that end. */
  private readonly marks = new Int32Array(MARKS);

  constructor(private readonly most: number) {}

  of(text: string, answer: () => Answer): Answer {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const made = answer();
    const mark = markOf(text);
    const place = mark & (MARKS - 1);
    if (this.marks[place] === mark) this.keep(text, made);
    else this.marks[place] = mark;
    return made;
  }

  private keep(text: string, made: Answer): void {
    if (this.known.size >= this.most) this.known.clear();
    this.known.set(detached(text), made);
  }
}

/** FNV-1a over the units of the text. */
function markOf(text: string): number {
  let mark = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193);
  return mark | 0;
}

/** A copy of its own: a part of a long text would keep the whole of it in memory, here a piece of a table per sentence. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
