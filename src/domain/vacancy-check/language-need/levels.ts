import { CefrName } from '../../shared/index.js';
import { Span } from '../text/phrases.js';
import { Cue } from './cues.js';
import { codeSpan, CONJUNCTION, Group, isBareClause, isFillerOrLevel } from './groups.js';
import { isLicence } from './licence.js';
import { clausesOf, nearestBefore, ownerOf, sameClause } from './places.js';
import { SentenceView } from './sentence-view.js';

interface WordLevel {
  readonly cue: Cue;
  readonly level: CefrName;
  /** Inflected words stand before their noun; adverbs may follow the language. */
  readonly inflected: boolean;
  /** Words that speak of languages alone; the others must stand right beside one. */
  readonly strong: boolean;
}

const WORD_LEVELS: readonly WordLevel[] = [
  { cue: 'native', level: 'C2', inflected: false, strong: true },
  { cue: 'c1', level: 'C1', inflected: false, strong: false },
  { cue: 'c1Inflected', level: 'C1', inflected: true, strong: false },
  { cue: 'secureInflected', level: 'B2', inflected: true, strong: false },
  { cue: 'secure', level: 'B2', inflected: false, strong: false },
  { cue: 'goodInflected', level: 'B1', inflected: true, strong: false },
  { cue: 'good', level: 'B1', inflected: false, strong: false },
  { cue: 'basic', level: 'A2', inflected: false, strong: true },
  { cue: 'basicWeak', level: 'A2', inflected: true, strong: false },
];

/** Gives every code and level word of the sentence to the group that it speaks of. */
export function applyLevels(view: SentenceView, groups: readonly Group[]): void {
  applyCodes(view, groups);
  applyWords(view, groups);
  for (const group of groups) applyExams(view, group);
}

/** "DSH oder TestDaF": what the exam proves at least, where no level is written. */
function applyExams(view: SentenceView, group: Group): void {
  if (group.levels.some((level) => level.code)) return;
  for (const { from, level } of view.exams)
    if (level && group.named.some(({ at }) => at === from))
      group.levels.push({ name: level, code: true, exam: true, clause: view.words.clauses[from] ?? -1 });
}

function applyCodes(view: SentenceView, groups: readonly Group[]): void {
  for (const code of view.codes) {
    const span = codeSpan(code);
    if (isLicence(view, span) || isOfCourse(view, span)) continue;
    const group = ownerOf(view, groups, span) ?? nearestBefore(groups, span) ?? groups[0];
    group?.levels.push({ name: code.level, code: true, clause: view.words.clauses[code.from] ?? -1 });
  }
}

/** "Deutsch lernen ist Pflicht: Kurs A1 bis B1 inklusive". */
function isOfCourse(view: SentenceView, { from }: Span): boolean {
  const { clauses } = view.words;
  const course = view.cue('course').some(({ to }) => to < from && clauses[to] === clauses[from]);
  return course && view.named.every(({ at }) => clauses[at] !== clauses[from]);
}

function applyWords(view: SentenceView, groups: readonly Group[]): void {
  const taken: Span[] = [];
  for (const word of WORD_LEVELS)
    for (const span of view.cue(word.cue)) {
      if (word.cue === 'native' && isSomebodyElses(view, span)) continue;
      if (word.cue === 'secure' && isJoinedToBetter(view, span)) continue;
      if (taken.some((other) => other.from <= span.from && other.to >= span.to)) continue;
      taken.push(span);
      const group =
        besideOf(view, groups, span, word) ?? (word.strong ? strongOwner(view, groups, span) : undefined);
      const clause = view.words.clauses[span.from] ?? -1;
      if (!group) continue;
      const ability = isAbility(view, span, group) && { ability: true as const };
      group.levels.push({ name: raised(view, groups, group, word.level), code: false, clause, ...ability });
    }
}

/** "Sicher und fließend": the surer word of two says the level. */
function isJoinedToBetter(view: SentenceView, { from, to }: Span): boolean {
  const { texts } = view.words;
  return view
    .cue('c1')
    .some(
      (better) =>
        (better.from === to + 2 && texts[to + 1] === 'und') ||
        (better.to === from - 2 && texts[from - 1] === 'und'),
    );
}

const ABILITY = /faehigkeit|kommunik|communication|praesent|presentation|darstellung/;

/** "Gute Kommunikationsfähigkeiten in Deutsch". */
function isAbility({ words: { texts } }: SentenceView, span: Span, group: Group): boolean {
  return texts.slice(span.to + 1, group.from).some((text) => ABILITY.test(text));
}

/** "Deutsch ist nicht Ihre Muttersprache?", "Ihre Muttersprache ist egal": no level is asked for. */
function isSomebodyElses(view: SentenceView, span: Span): boolean {
  const before = view.words.texts.slice(Math.max(0, span.from - 3), span.from);
  const excused = view.cue('notBad').some((other) => other.from <= span.from && other.to >= span.to);
  return excused || before.some((text) => /^(?:nicht|keine|not)$/.test(text));
}

/** Good "in Wort und Schrift" is B2. */
function raised(view: SentenceView, groups: readonly Group[], group: Group, level: CefrName): CefrName {
  if (level !== 'B1') return level;
  const clauses = clausesOf(view, group);
  const speaksOf = (span: Span): boolean => {
    const clause = view.words.clauses[span.from] ?? -1;
    if (!clauses.has(clause))
      return nearestBefore(groups, span) === group && isBareClause(view, clause, [span]);
    // Between two languages it belongs to one of them.
    const between = group.to < span.from ? groups.some(({ from }) => from > span.to) : group.from > span.to;
    return !between || nearestBefore(groups, span) === undefined || ownerOf(view, groups, span) === group;
  };
  return view.cue('both').some(speaksOf) ? 'B2' : level;
}

function strongOwner(view: SentenceView, groups: readonly Group[], span: Span): Group | undefined {
  const owner = ownerOf(view, groups, span);
  if (owner) return owner;
  const clause = view.words.clauses[span.from] ?? -1;
  return isBareClause(view, clause, [span, ...view.cue('nice'), ...view.cue('must'), ...view.cue('enough')])
    ? (nearestBefore(groups, span) ?? groups[0])
    : undefined;
}

/** The group that a level word touches, with only small words between. */
function besideOf(
  view: SentenceView,
  groups: readonly Group[],
  span: Span,
  word: WordLevel,
): Group | undefined {
  const { texts } = view.words;
  const after = groups.find(
    (group) =>
      group.from > span.to &&
      (sameClause(view, span.to, group.from) || isOpenedBy(view, group, span)) &&
      texts
        .slice(span.to + 1, group.from)
        .every((text, at) => isFillerOrLevel(text) || isHalfWord(view, span.to + 1 + at)),
  );
  const before = groups.findLast(
    (group) =>
      group.to < span.from &&
      texts
        .slice(group.to + 1, span.from)
        .every(
          (text, at) =>
            (isFillerOrLevel(text) && !parts(view, text, group.to + 1 + at)) ||
            isOrLess(view, text, word) ||
            isWish(view, group, group.to + 1 + at),
        ),
  );
  const said = !after && !before && !word.inflected ? subjectOf(view, groups, span) : undefined;
  if (said) return said;
  const ahead = !after && !before ? firstWithBetterWord(view, groups, span) : undefined;
  const inside = ahead ?? groups.find((group) => group.from <= span.from && group.to >= span.to);
  if (inside) return inside;
  const leads = word.inflected && !/^(?:niveau|level|stand)/.test(texts[span.to + 1] ?? '');
  if (leads || !before)
    return after ?? (before && touchesAcrossMark(view, before, span) ? before : undefined);
  // "Sehr gute Deutschkenntnisse – sicher in Präsentation und Beratung".
  const settled = !sameClause(view, before.to, span.from) && before.levels.length > 0;
  if (settled && !isBareClause(view, view.words.clauses[span.from] ?? -1, cueSpans(view, span))) return after;
  const adjacent = sameClause(view, before.to, span.from) && before.levels.every((level) => level.code);
  return adjacent ? before : (after ?? before);
}

const COPULA = /^(?:ist|muss|soll|sollte|sei|waere|is|must|should)$/;

/** "Ihr Deutsch sollte für Gespräche mit Kunden gut genug sein": a clause about the one language that it names first. */
function subjectOf(view: SentenceView, groups: readonly Group[], span: Span): Group | undefined {
  const group = groups.length === 1 ? groups[0] : undefined;
  if (!group || group.to > span.from || !sameClause(view, group.to, span.from)) return undefined;
  const between = view.words.texts.slice(group.to + 1, span.from);
  const denied = between.some((text) => /^(?:nicht|kein\w*|not|no)$/.test(text));
  return COPULA.test(between[0] ?? '') && !denied ? group : undefined;
}

/** "PC- und Deutschkenntnisse": the first half of a compound; "sehr gute bis muttersprachliche": the end of a range. */
function isHalfWord({ marks, words: { texts } }: SentenceView, at: number): boolean {
  if (texts[at - 1] === 'bis' && /^muttersprachlich/.test(texts[at] ?? '')) return true;
  return marks[at + 1] === '-' && /^(?:und|oder|sowie)$/.test(texts[at + 1] ?? '');
}

function cueSpans(view: SentenceView, span: Span): readonly Span[] {
  const cues = ['both', 'nice', 'must', 'c1', 'good', 'secure', 'native', 'enough'] as const;
  return [span, ...cues.flatMap((cue) => view.cue(cue)), ...view.codes.map(codeSpan)];
}

/** "Zwei Sprachen fließend (Deutsch und Türkisch)": the bracket or list speaks of the words right before it. */
function isOpenedBy({ marks, words: { clauses } }: SentenceView, group: Group, span: Span): boolean {
  return /^[:(]$/.test(marks[group.from] ?? '') && clauses[span.to] === (clauses[group.from] ?? 0) - 1;
}

/** "Gute, idealerweise sehr gute Deutschkenntnisse": a word of degree alone in the clause before its language. */
function firstWithBetterWord(view: SentenceView, groups: readonly Group[], span: Span): Group | undefined {
  const first = groups[0];
  const clause = view.words.clauses[span.from] ?? -1;
  if (!first || first.from < span.to || !isBareClause(view, clause, [span])) return undefined;
  const next = view.words.clauses[first.from] === clause + 1;
  const wish = view
    .cue('nice')
    .some(({ from }) => view.words.clauses[from] === clause + 1 && from < first.from);
  return next && wish ? first : undefined;
}

/** The wish that begins a clause of its own: "gute Deutschkenntnisse, idealerweise sehr gute". */
function isWish(view: SentenceView, group: Group, at: number): boolean {
  return !sameClause(view, group.to, at) && view.cue('nice').some(({ from, to }) => from <= at && to >= at);
}

/** A conjunction that begins something new; the one inside "in Wort und Schrift" does not. */
function parts(view: SentenceView, text: string, at: number): boolean {
  const inside = [...view.cue('both'), ...view.cue('verbs')];
  return CONJUNCTION.test(text) && !inside.some((span) => span.from <= at && span.to >= at);
}

/** "Auf muttersprachlichem Niveau oder verhandlungssicher": of two levels of one language the lower will do. */
function isOrLess(view: SentenceView, text: string, { cue }: WordLevel): boolean {
  return cue === 'c1' && view.cue('native').length > 0 && /^(?:oder|or|bzw|mutter\w*|native)$/.test(text);
}

function touchesAcrossMark(view: SentenceView, group: Group, span: Span): boolean {
  const clause = view.words.clauses[span.from] ?? -1;
  // "Gute Deutschkenntnisse, idealerweise sehr gute": the better one is a wish.
  const better = view.cue('nice').some(({ from }) => view.words.clauses[from] === clause && from < span.from);
  return (
    (group.levels.length === 0 || (better && group.levels.every(({ code }) => !code))) &&
    isBareClause(view, clause, [span, ...view.cue('both'), ...view.cue('nice'), ...view.cue('must')])
  );
}
