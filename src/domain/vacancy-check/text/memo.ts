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

/** Sentences kept; longer ones than this repeat seldom. */
const KEPT = 5000;
const LONGEST_KEPT = 400;
const KEPT_TEXTS = 1000;

type Found = ReadonlyMap<SignalIds, readonly string[]>;
const NOTHING: Found = new Map();

/**
 * Reads texts with several readers and remembers what each sentence gave: postings share most of their sentences, and
 * a table of them nearly all. Memory is bounded; nothing depends on what was read before.
 */
export class SignalMemo {
  private readonly sentences = new Map<string, Found>();
  /** The last texts as a whole: each is read for several questions. */
  private readonly texts = new Map<string, TextSignals>();

  constructor(private readonly readers: readonly SignalIds[]) {}

  read(text: string): TextSignals {
    const known = this.texts.get(text);
    if (known) return known;
    const found = this.gathered(partsOf(text));
    const signals = { of: (reader: SignalIds): readonly string[] => found.get(reader) ?? [] };
    if (this.texts.size >= KEPT_TEXTS) this.texts.clear();
    this.texts.set(detached(text), signals);
    return signals;
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
    const known = this.sentences.get(part);
    if (known) return known;
    const words = sentencesOf(part).map(wordsOf);
    const hits = this.readers.flatMap((reader) => {
      const ids = reader.findIn(words);
      return ids.length > 0 ? [[reader, ids] as const] : [];
    });
    const found = hits.length === 0 ? NOTHING : new Map(hits);
    if (part.length > LONGEST_KEPT) return found;
    if (this.sentences.size >= KEPT) this.sentences.clear();
    this.sentences.set(detached(part), found);
    return found;
  }
}

/** A copy of its own: a part of a long text would keep the whole of it in memory, here a piece of a table per sentence. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
