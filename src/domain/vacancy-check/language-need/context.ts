import { Span } from '../text/phrases.js';
import { CONJUNCTION, CONNECTORS, Group } from './groups.js';
import { clausesOf } from './places.js';
import { SentenceView } from './sentence-view.js';

/** Widest distance, in words, at which a word of context speaks of a language; a verb may close a longer clause. */
const NEAR = 4;
const NEAR_VERB = 6;

/** Courses that are offered, school marks, papers and the languages of the team are no need. */
export function applyContext(view: SentenceView, groups: readonly Group[]): void {
  for (const span of view.cue('describes'))
    for (const group of groups) if (isNear(view, group, span) && isBare(group)) dropList(view, groups, group);
  for (const group of groups) group.dropped ||= isDish(view, group);
  for (const span of view.cue('course'))
    for (const group of groups)
      if (isListedUnder(view, group, span)) group.dropped = true;
      else if (
        isNear(view, group, span) &&
        (isBare(group) || isAim(view, span) || isCourseIn(view, group, span))
      )
        group.dropped = true;
  if (view.cue('subject').length > 0 && view.exams.length === 0)
    for (const group of groups)
      group.dropped ||=
        group.levels.length === 0 &&
        !group.nice &&
        !group.must &&
        group.named.every(({ form }) => form === 'noun');
  for (const group of groups) group.dropped ||= isHelpWithExam(view, group);
}

const SPEECH =
  /^(?:\w*(?:sprech|sprich|sprach|kenntnis|versteh)\w*|koennen|kannst|kann|beherrsch\w*|speak\w*|language\w*|muendlich\w*|schriftlich\w*)$/;

/** "Küche: italienisch und griechisch": a dish, where nothing is said of speaking, of a level or of a need. */
function isDish(view: SentenceView, group: Group): boolean {
  const { texts, clauses } = view.words;
  if (group.levels.length > 0 || group.must || group.nice || group.negated) return false;
  if (group.named.some(({ form }) => form !== 'noun') || texts.some((text) => SPEECH.test(text)))
    return false;
  if (view.cue('enough').length > 0) return false;
  const own = clausesOf(view, group);
  return view.cue('cuisine').some(({ from, to }) => {
    const opens = /^[:(-]$/.test(view.marks[to + 1] ?? '') && group.from > to;
    return opens || own.has(clauses[from] ?? -1);
  });
}

/** "Sprachkurs wird angeboten: Deutsch A1 bis B2": the level is the course's, unless it must be finished. */
function isListedUnder(
  { words: { texts, clauses }, marks }: SentenceView,
  group: Group,
  span: Span,
): boolean {
  const before = clauses[group.from] ?? 0;
  if (marks[group.from] !== ':' || clauses[span.from] !== before - 1) return false;
  return !texts.some((text) => FINISHED.test(text));
}

/** No level is written beside the language; that of an exam says nothing here. */
function isBare(group: Group): boolean {
  return !group.levels.some((level) => level.code && !level.exam);
}

function isNear(view: SentenceView, group: Group, span: Span): boolean {
  const { texts, clauses } = view.words;
  const distance = span.from > group.to ? span.from - group.to : group.from - span.to;
  const bracket = group.from === span.to + 1 && view.marks[group.from] === '(';
  if (!bracket && !clausesOf(view, group).has(clauses[span.from] ?? -1)) return false;
  if (distance <= NEAR) return true;
  const between = texts.slice(group.to + 1, span.from);
  return (
    span.from > group.to &&
    distance <= NEAR_VERB &&
    LEARNS.test(texts[span.from] ?? '') &&
    !between.some((text) => CONJUNCTION.test(text))
  );
}

/** "Wir beraten auf Deutsch, Arabisch und Farsi": what is said of the first of a list is said of all. */
function dropList(view: SentenceView, groups: readonly Group[], first: Group): void {
  first.dropped = true;
  let last = first;
  for (const group of groups.slice(groups.indexOf(first) + 1)) {
    const listed = view.words.texts.slice(last.to + 1, group.from).every((text) => CONNECTORS.test(text));
    if (!listed || group.levels.length > 0 || group.nice || group.must) return;
    group.dropped = true;
    last = group;
  }
}

const LEARNS = /^(?:lern|erlern|verbesser|learn|improve)/;
const LESSONS = /^(?:unterricht|kurs|lesson|course|class)/;
const FINISHED = /^(?:abgeschlossen|bestanden|absolviert|besucht|erforderlich|notwendig|completed|passed)/;

/** "Bereitschaft, Deutsch bis B1 zu lernen": the level is where somebody is to arrive. */
function isAim({ words: { texts }, codes }: SentenceView, { from }: Span): boolean {
  const text = texts[from] ?? '';
  const ends = codes.every((code) => /^(?:bis|to)$/.test(texts[code.from - 1] ?? ''));
  return ends && (LEARNS.test(text) || LESSONS.test(text));
}

/** "Sprachkurs Deutsch ab A1": the level is the course's, unless it must be finished. */
function isCourseIn({ words: { texts } }: SentenceView, group: Group, span: Span): boolean {
  return span.to === group.from - 1 && !texts.some((text) => FINISHED.test(text));
}

/** "Wir bereiten Sie auf TestDaF vor", "DTZ-Prüfer gesucht": the exam is what one works for or is helped to. */
function isHelpWithExam(view: SentenceView, group: Group): boolean {
  const clauses = clausesOf(view, group);
  return (
    group.named.every(({ at }) => view.exams.some(({ from }) => from === at)) &&
    view.cue('examHelp').some((span) => clauses.has(view.words.clauses[span.from] ?? -1))
  );
}
