import { CefrName, parseCefr } from '../../shared/index.js';
import { Span } from '../text/phrases.js';
import { Cue } from './cues.js';
import { Code, Named, SentenceView } from './sentence-view.js';

export interface LevelFound {
  readonly name: CefrName;
  readonly code: boolean;
  /** Proven by an exam that is named without its result. */
  readonly exam?: true;
  /** Said of an ability to communicate in the language, not of the language itself. */
  readonly ability?: true;
  /** Clause of the words that say it. */
  readonly clause: number;
}

/** Languages that share one level and one strength ("Arabisch, Ukrainisch oder Türkisch von Vorteil"). */
export interface Group {
  readonly named: readonly Named[];
  readonly from: number;
  readonly to: number;
  readonly levels: LevelFound[];
  nice: boolean;
  must: boolean;
  negated: boolean;
  dropped: boolean;
  /** Joined to the group before by "und" or "oder" with only a level between. */
  linked: boolean;
}

export const CONNECTORS = /^(?:und|oder|sowie|bzw|and|or|als|auch|in|der|die|der|the|ferner|auch)$/;
export const CONJUNCTION = /^(?:und|oder|sowie|bzw|and|or|aber|but|dazu|zusaetzlich)$/;
const LEVEL_CUES: readonly Cue[] = [
  'c1',
  'c1Inflected',
  'good',
  'goodInflected',
  'secure',
  'secureInflected',
  'basic',
  'basicWeak',
  'native',
];

/** Splits the languages of a sentence into groups; see the rules at `joins`. */
export function groupsOf(view: SentenceView): readonly Group[] {
  const lists: Named[][] = [];
  for (const named of view.named) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    if (list && last && joins(view, list, last, named)) list.push(named);
    else lists.push([named]);
  }
  return lists.map((named, index) => ({
    named,
    from: named[0]?.at ?? 0,
    to: named.at(-1)?.at ?? 0,
    levels: [],
    nice: false,
    must: false,
    negated: false,
    dropped: false,
    linked:
      index > 0 &&
      view.words.texts
        .slice((lists[index - 1]?.at(-1)?.at ?? 0) + 1, named[0]?.at)
        .some((text) => CONJUNCTION.test(text)),
  }));
}

/**
 * Two neighbouring languages belong together when only connectors stand between them. A comma alone joins only in a
 * list that ends with "und" or "oder". A finished item with its own level ("gute Deutschkenntnisse, …") stays alone
 * when what follows has a wish of its own.
 */
function joins(view: SentenceView, list: readonly Named[], last: Named, next: Named): boolean {
  const { texts } = view.words;
  const between = texts.slice(last.at + 1, next.at);
  if (!between.every((text) => CONNECTORS.test(text))) return false;
  if (next.lang === last.lang) return true;
  if (list.length === 1 && hasBracketOfItsOwn(view, last, next)) return false;
  const conjunction = between.some((text) => CONJUNCTION.test(text)) || sameClause(view, last.at, next.at);
  if (!conjunction && !listEndsWithConjunction(view, next)) return false;
  const ownLevel = list.length === 1 && hasLevelBefore(view, last.at);
  if (!ownLevel) return true;
  const wish = niceAfter(view, lastOfList(view, next));
  return !(wish && (!conjunction || (last.form === 'skill' && next.form === 'noun')));
}

const AND = /^(?:und|sowie|and)$/;
const EACH = /^(?:jeweils|je|beide|beides|both|each|alle)$/;

/** "Arabisch und Deutsch (B2)": a bracket speaks of the word before it, unless it says "jeweils". */
function hasBracketOfItsOwn(
  { words: { texts, clauses }, marks, codes }: SentenceView,
  last: Named,
  next: Named,
): boolean {
  const opens = next.at + 1;
  if (marks[opens] !== '(' || last.form !== 'noun' || next.form !== 'noun') return false;
  const inside = codes.some(({ from }) => from >= opens && clauses[from] === clauses[opens]);
  return inside && AND.test(texts[next.at - 1] ?? '') && !texts.some((text) => EACH.test(text));
}

function sameClause(view: SentenceView, a: number, b: number): boolean {
  return view.words.clauses[a] === view.words.clauses[b];
}

function lastOfList(view: SentenceView, named: Named): Named {
  let last = named;
  for (const next of view.named) {
    if (next.at <= last.at) continue;
    if (!view.words.texts.slice(last.at + 1, next.at).every((text) => CONNECTORS.test(text))) break;
    last = next;
  }
  return last;
}

function listEndsWithConjunction(view: SentenceView, named: Named): boolean {
  const last = lastOfList(view, named);
  return view.words.texts.slice(named.at + 1, last.at).some((text) => CONJUNCTION.test(text));
}

function hasLevelBefore(view: SentenceView, at: number): boolean {
  const clause = view.words.clauses[at];
  return LEVEL_CUES.some((cue) =>
    view.cue(cue).some((span) => span.to < at && at - span.to <= 2 && view.words.clauses[span.to] === clause),
  );
}

function niceAfter(view: SentenceView, named: Named): boolean {
  const clause = view.words.clauses[named.at];
  return view.cue('nice').some((span) => span.from > named.at && view.words.clauses[span.from] === clause);
}

/** The lowest level found: codes beat words, a range takes its lower end. */
export function levelOf(group: Group): CefrName | null {
  const codes = group.levels.filter((level) => level.code);
  const pool = codes.length > 0 ? codes : group.levels;
  return pool.reduce<CefrName | null>(
    (low, level) => (low === null || (parseCefr(level.name) ?? 0) < (parseCefr(low) ?? 0) ? level.name : low),
    null,
  );
}

/** True when the clause holds nothing but `spans` and small words, so that it speaks of what was named before. */
export function isBareClause(view: SentenceView, clause: number, spans: readonly Span[]): boolean {
  return view.words.texts.every(
    (text, at) =>
      view.words.clauses[at] !== clause ||
      spans.some((span) => span.from <= at && span.to >= at) ||
      isFiller(text),
  );
}

const FILLER =
  /^(?:kenntnis\w*|sprach\w*|in|der|die|das|den|dem|des|von|vom|im|auf|mit|und|oder|and|or|wort|schrift|schriftlich\w*|muendlich\w*|ist|sind|sein|sprechen|sprichst|spricht|verstehen|verstehst|schreiben|lesen|gesprochen|beherrsch\w*|beherrschung|niveau\w*|level|stufe|ausdruck\w*|kommunikation\w*|kommunikativ\w*|kommunizier\w*|praesentations?|praesentationsfaehigkeit\w*|darstellungs?|darstellungsfaehigkeit\w*|verstaendigung\w*|faehigkeit\w*|fertigkeit\w*|verstaendnis|umgang|zu|zum|zur|ihr|ihre|dein|deine|sie|du|you|your|speak\w*|spoken|written|writing|command|knowledge|skills?|of|the|language|is|are|a|an|have|has|at|least|mindestens|mind|mindest\w*|sehr|ebenfalls|auch|bereits|schon|aktiv\w*|aussprache|oder|besser|hoeher|nach|gemaess|ger|gers|cefr|eur\w*|referenzrahmen|zertifikat\w*|nachweis\w*|wir|werden|haben|hast|hat|verfuegen|verfuegst|verfuegt|ueber|bringst|bringen|fuer|als|es|wird|waere|waeren|proficiency|fluency|communications?|presentation|negotiation|abilit(?:y|ies)|capabilit(?:y|ies)|competenc(?:e|es|y|ies)|both|verbal|eine|ein|einen|einem|einer|sowohl|aber|sowie|etwa|ca|soll|sollte|sollten|solltest|koennen|kannst|kann|can|jedoch|dazu|hier|dabei|abgeschlossen\w*|vorhanden\w*|vorausgesetzt|erforderlich|notwendig|level|general|good|fremdsprache\w*|wortschatz|grammatik|natuerlich|besonders|allerdings|daher|ausserdem|gleichermassen|but|however|though|yet|doch|beide|beides|selbst|auf|wuenschen|uns|waere|ideal|perfekt|gut|gute|guten)$/;

export function isFiller(text: string): boolean {
  return FILLER.test(text);
}

/** Small words and words of degree: what may stand between a level and its language. */
export function isFillerOrLevel(text: string): boolean {
  return (
    isFiller(text) ||
    /^(?:bis|genug|mindestens|gut|gute|guten|sehr|sicher\w*|fliessend\w*|akzentfrei|dialektfrei|klar|deutlich|verstaendlich)$/.test(
      text,
    )
  );
}

export function codeSpan(code: Code): Span {
  return { from: code.from, to: code.to };
}
