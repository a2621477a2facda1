import { CefrName, parseCefr } from '../../shared/index.js';
import { Span } from '../text/phrases.js';
import { readSentences } from '../text/sentences.js';
import { applyCues } from './assign.js';
import { isAfterCourse, isFinishedCourse, isOffered } from './courses.js';
import { medicalLevel } from './exams.js';
import { Group, groupsOf, isBareClause, isFiller, levelOf } from './groups.js';
import { isLicence } from './licence.js';
import { SentenceView, viewOf } from './sentence-view.js';
import { levelsBySkill, type ReadLevels } from './skills.js';

/** A language need read from text: a suggestion that the employer confirms, never a fact. */
export interface ReadLanguageNeed {
  /** ISO 639-1, or 639-3 where that has no code. */
  readonly lang: string;
  /** Null when the text names no level. */
  readonly level: CefrName | null;
  readonly strength: 'must' | 'nice';
  /** Set where the text states skills apart; `level` is the lowest of them. */
  readonly levels?: ReadLevels;
  /** The level counts some time after the first day only. */
  readonly later?: true;
}

interface Found extends ReadLanguageNeed {
  readonly weight: Weight;
}

/** What a level rests on: an ability in the language, a word of degree, an exam by its name, a code that is written. */
type Weight = 'ability' | 'word' | 'exam' | 'code';
const WEIGHTS: readonly Weight[] = ['code', 'exam', 'word', 'ability'];

/** Longest text that is read, in characters. */
const LONGEST_TEXT = 20_000;
const DEFAULT_LANGUAGE = 'de';
/** "Deutsch? Nicht nötig!": a question of few words whose answer denies or demands. */
const ANSWERED =
  /(^|[.!?]\s+|\n\s*)((?:\p{L}+\s){0,2}\p{L}+)\?\s+(?=(?:nicht|kein muss|ein muss|muss|ist|sind|unn(?:ö|oe)tig|gerne?|hilfreich|von vorteil|w(?:ü|ue)nschenswert|pflicht|unbedingt|egal|ein plus|optional|brauch(?:st|en))(?!\p{L}))/giu;

/**
 * Language needs of a posting, in the order of first mention, one per language. A must beats a wish, a code beats a
 * word, and of several levels the lowest counts. A level without a language ("Sprachniveau B2") is German.
 */
export function readLanguageNeeds(text: string): readonly ReadLanguageNeed[] {
  const found: Found[] = [];
  let niceSection = false;
  let previous: readonly Group[] = [];
  let afterLicence = false;
  const sentences = readSentences(text.slice(0, LONGEST_TEXT).replace(ANSWERED, '$1$2: '));
  const medical = medicalLevel(
    sentences.flatMap(({ tokens }) => tokens.map((token) => token.text)),
    'B2',
  );
  for (const sentence of sentences) {
    const view = viewOf(sentence, medical);
    const groups = groupsOf(view);
    applyCues(view, groups);
    // "Führerschein Klasse B. C1 von Vorteil.": still a class of licence, unless language is spoken of.
    const isMute = afterLicence && view.cue('certificate').length === 0;
    if (groups.length === 0 && !isMute) continueFrom(view, previous, found, niceSection);
    else for (const group of groups) found.push(...needsOf(view, groups, group, niceSection));
    if (view.heading && groups.length === 0) niceSection = view.cue('nice').length > 0;
    previous = groups;
    afterLicence = view.cue('licence').length > 0;
  }
  return merge(found);
}

function needsOf(
  view: SentenceView,
  groups: readonly Group[],
  group: Group,
  niceSection: boolean,
): readonly Found[] {
  if (group.dropped || (group.negated && !group.nice)) return [];
  const level = levelOf(group);
  const strength = group.nice || (niceSection && !group.must) ? 'nice' : 'must';
  const weight = weightOf(group);
  // Beside another language a skill or a day may be that one's.
  const levels = groups.length === 1 && group.named.length === 1 ? levelsBySkill(view) : null;
  const later = groups.length === 1 && weight === 'code' && countsLater(view);
  const more = { ...(levels && { levels }), ...(later && { later: true as const }) };
  return group.named.map((named) => ({ lang: named.lang, level, strength, weight, ...more }));
}

function weightOf({ levels }: Group): Weight {
  if (levels.some(({ code, exam }) => code && !exam)) return 'code';
  if (levels.some(({ exam }) => exam)) return 'exam';
  return levels.length > 0 && levels.every(({ ability }) => ability) ? 'ability' : 'word';
}

/** "B1 bis zum Ende der Probezeit": every level of the sentence stands with a later day. */
function countsLater(view: SentenceView): boolean {
  const clauses = new Set(view.cue('later').map((span) => view.words.clauses[span.from]));
  return view.codes.length === 1 && view.codes.every(({ from }) => clauses.has(view.words.clauses[from]));
}

/** A sentence without a language: its code belongs to the sentence before, or speaks of German by itself. */
function continueFrom(
  view: SentenceView,
  previous: readonly Group[],
  found: Found[],
  niceSection: boolean,
): void {
  const codes = view.codes.filter((code) => !isLicence(view, code));
  if (codes.length === 0 && asksForExam(view))
    found.push({
      lang: DEFAULT_LANGUAGE,
      level: null,
      strength: view.cue('nice').length > 0 || niceSection ? 'nice' : 'must',
      weight: 'word',
    });
  const done = isAfterCourse(view);
  if (codes.length === 0 || isHelped(view, codes) || (!done && isOffered(view, codes))) return;
  const before = previous.at(-1);
  const settles = view.cue('enough').length > 0 || view.cue('must').length > 0;
  const continued = before !== undefined && settles && (before.levels.length === 0 || before.nice);
  const speaksOfLanguage =
    done ||
    view.cue('certificate').length > 0 ||
    namesLevels(view) ||
    demandsLevel(view, codes) ||
    isFinishedCourse(view);
  if (!continued && !speaksOfLanguage) return;
  const level = codes.map((code) => code.level).sort()[0] ?? null;
  const nice = (view.cue('nice').length > 0 || niceSection) && !startsBelow(view, codes[0]);
  const languages =
    before && before.levels.length === 0 && !before.dropped
      ? before.named.map((named) => named.lang)
      : [DEFAULT_LANGUAGE];
  for (const lang of languages) found.push({ lang, level, strength: nice ? 'nice' : 'must', weight: 'code' });
}

/** "Wir zahlen die Gebühr für telc B2": every level stands with help to reach it. */
function isHelped(view: SentenceView, codes: readonly Span[]): boolean {
  const { clauses } = view.words;
  const helped = new Set(view.cue('examHelp').map(({ from }) => clauses[from]));
  return codes.every(({ from }) => helped.has(clauses[from]));
}

/** "Goethe-Zertifikat erforderlich": German, at a level that is not said. */
function asksForExam(view: SentenceView): boolean {
  const away = (['course', 'no', 'notNeeded', 'examHelp'] as const).some((cue) => view.cue(cue).length > 0);
  return view.cue('exam').length > 0 && !away;
}

/** Small words that may stand beside levels in a sentence that speaks of nothing else. */
const BESIDE_LEVELS =
  /^(?:wer|noch|uns|voellig|vollkommen|vollauf|auch|schon|zunaechst|anfangs|mehr|us|for|to|with|you|bei)$/;
const LEVEL_CUES = ['enough', 'nice', 'must', 'start', 'no', 'notNeeded', 'certificate'] as const;

/**
 * "A2 reicht", "Wer kein B1 hat, kann mit A2 beginnen": a sentence of levels alone speaks of German. One that names
 * anything else may mean a motorway, a format or a class of pay.
 */
function namesLevels(view: SentenceView): boolean {
  const several = view.codes.length + view.deniedAt.length > 1;
  const weighs = (['nice', 'must', 'start'] as const).some((cue) => view.cue(cue).length > 0);
  const begins = view.cue('start').length > 0;
  if (view.cue('enough').length === 0 && !begins && !(several && weighs)) return false;
  const known = [...view.codes, ...view.deniedAt, ...LEVEL_CUES.flatMap((cue) => view.cue(cue))];
  return view.words.texts.every(
    (text, at) =>
      isFiller(text) || BESIDE_LEVELS.test(text) || known.some(({ from, to }) => from <= at && to >= at),
  );
}

/** "Voraussetzung ist A2", "Du kannst mindestens A2": a clause of nothing but a level and its duty speaks of German. */
function demandsLevel(view: SentenceView, codes: readonly Span[]): boolean {
  const { clauses } = view.words;
  const musts = view.cue('must');
  return codes.some(({ from }) => {
    const clause = clauses[from] ?? -1;
    const owed = musts.some((must) => clauses[must.from] === clause || view.marks[from] === ':');
    return owed && isBareClause(view, clause, [...codes, ...musts, ...view.cue('enough'), ...shown(view)]);
  });
}

/** "B2 muss vorliegen", "A2 ist nachzuweisen". */
function shown({ words: { texts } }: SentenceView): readonly Span[] {
  return texts.flatMap((text, at) =>
    /^(?:vorlieg|vorgelegt|vorzulegen|nachweis|nachgewiesen|nachzuweisen|mitbring|mitzubringen)/.test(text)
      ? [{ from: at, to: at }]
      : [],
  );
}

/** "B1, gerne B2", "optimal B2, B1 ist Pflicht": the wish speaks of the higher level only. */
function startsBelow(view: SentenceView, first: Span | undefined): boolean {
  const clauseOf = (span: Span): number => view.words.clauses[span.from] ?? -1;
  const wished = new Set(view.cue('nice').map(clauseOf));
  const owed = new Set(view.cue('must').map(clauseOf));
  if (view.codes.some((code) => owed.has(clauseOf(code)) && !wished.has(clauseOf(code)))) return true;
  return (
    first !== undefined &&
    view.codes.length > 1 &&
    (view.cue('enough').length > 0 || view.cue('nice').every((span) => span.from > first.to))
  );
}

function merge(found: readonly Found[]): readonly ReadLanguageNeed[] {
  const byLanguage = new Map<string, Found[]>();
  for (const need of found) byLanguage.set(need.lang, [...(byLanguage.get(need.lang) ?? []), need]);
  return [...byLanguage].map(([lang, needs]) => {
    const musts = needs.filter((need) => need.strength === 'must');
    const pool = musts.length > 0 ? musts : needs;
    const stated = pool.filter((need) => need.level !== null);
    const heaviest = WEIGHTS.find((weight) => stated.some((need) => need.weight === weight));
    const levels = stated.filter(({ weight }) => weight === heaviest).map((need) => need.level);
    const level = levels.reduce<CefrName | null>(
      (low, next) =>
        low === null || (next !== null && (parseCefr(next) ?? 0) < (parseCefr(low) ?? 0)) ? next : low,
      null,
    );
    const own = pool.find((need) => need.level === level && need.weight === 'code');
    return {
      ...{ lang, level, strength: musts.length > 0 ? 'must' : 'nice' },
      ...(own?.levels && { levels: own.levels }),
      ...(own?.later && { later: true }),
    };
  });
}
