import { Span } from '../text/phrases.js';
import { SentenceView } from './sentence-view.js';

/** "Führerschein Klasse B, C1": a class of licence, or a motorway, not a level. */
export function isLicence(view: SentenceView, code: Span): boolean {
  // "C1-Führerschein".
  const { clauses } = view.words;
  const joined = view.marks[code.to + 1] === '-' && clauses[code.to + 1] === clauses[code.to];
  if (joined && view.cue('licence').some(({ from }) => from === code.to + 1)) return true;
  // "Klasse C1 und B1-Deutsch".
  const named = view.named.some(({ at }) => at === code.to + 1);
  if (named && joined) return false;
  const nearest = view.cue('licence').findLast((span) => span.to < code.from);
  if (!nearest) return false;
  const language = [
    ...view.named.map((named) => named.at),
    ...view.cue('certificate').map((span) => span.from),
  ];
  return !language.some((at) => at > nearest.to && at < code.from);
}
