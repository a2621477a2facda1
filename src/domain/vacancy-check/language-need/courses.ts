import { Span } from '../text/phrases.js';
import { SentenceView } from './sentence-view.js';

const FINISHED = /^(?:ergebnis|abgeschlossen|bestanden|absolviert|besucht|completed|passed)/;

/** "Deutschkurs bis Niveau B1 wird bezahlt": the way to a level and not the level. */
export function isOffered(view: SentenceView, codes: readonly Span[]): boolean {
  const { texts, clauses } = view.words;
  if (texts.some((text) => FINISHED.test(text))) return false;
  const offers = new Set(view.cue('course').map(({ from }) => clauses[from]));
  return codes.every(({ from }) => offers.has(clauses[from]));
}

const COURSE = /(?:kurs|course)(?:e|es|s)?$/;

/** "Nach dem Integrationskurs (B1) kannst du anfangen": work begins when the course is done. */
export function isAfterCourse(view: SentenceView): boolean {
  const { texts } = view.words;
  const course = texts.findIndex((text) => COURSE.test(text));
  const after = texts
    .slice(Math.max(0, course - 3), Math.max(0, course))
    .some((text) => /^(?:nach|after)$/.test(text));
  return (
    after &&
    view.cue('start').length > 0 &&
    view.codes.some(({ from }) => from > course && from - course <= 3)
  );
}

/** "Integrationskurs mit B1 abgeschlossen". */
export function isFinishedCourse(view: SentenceView): boolean {
  const { texts, clauses } = view.words;
  return view.codes.some(({ from }) => {
    const clause = texts.filter((_text, at) => clauses[at] === clauses[from]);
    return clause.some((text) => COURSE.test(text)) && clause.some((text) => FINISHED.test(text));
  });
}
