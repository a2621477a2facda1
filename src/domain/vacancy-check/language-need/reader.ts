import { CefrName, parseCefr } from '../../shared/index.js';
import { Span } from '../text/phrases.js';
import { readSentences } from '../text/sentences.js';
import { applyCues } from './assign.js';
import { Group, groupsOf, levelOf } from './groups.js';
import { isLicence } from './licence.js';
import { SentenceView, viewOf } from './sentence-view.js';

/** A language need read from text: a suggestion that the employer confirms, never a fact. */
export interface ReadLanguageNeed {
  /** ISO 639-1, or 639-3 where that has no code. */
  readonly lang: string;
  /** Null when the text names no level. */
  readonly level: CefrName | null;
  readonly strength: 'must' | 'nice';
}

interface Found extends ReadLanguageNeed {
  readonly code: boolean;
}

/** Longest text that is read, in characters. */
const LONGEST_TEXT = 20_000;
const DEFAULT_LANGUAGE = 'de';

/**
 * Language needs of a posting, in the order of first mention, one per language. A must beats a wish, a code beats a
 * word, and of several levels the lowest counts. A level without a language ("Sprachniveau B2") is German.
 */
export function readLanguageNeeds(text: string): readonly ReadLanguageNeed[] {
  const found: Found[] = [];
  let niceSection = false;
  let previous: readonly Group[] = [];
  for (const sentence of readSentences(text.slice(0, LONGEST_TEXT))) {
    const view = viewOf(sentence);
    const groups = groupsOf(view);
    applyCues(view, groups);
    if (groups.length === 0) continueFrom(view, previous, found, niceSection);
    else for (const group of groups) found.push(...needsOf(group, niceSection));
    if (view.heading && groups.length === 0) niceSection = view.cue('nice').length > 0;
    previous = groups;
  }
  return merge(found);
}

function needsOf(group: Group, niceSection: boolean): readonly Found[] {
  if (group.dropped || (group.negated && !group.nice)) return [];
  const level = levelOf(group);
  const strength = group.nice || (niceSection && !group.must) ? 'nice' : 'must';
  const code = group.levels.some((candidate) => candidate.code);
  return group.named.map((named) => ({ lang: named.lang, level, strength, code }));
}

/** A sentence without a language: its code belongs to the sentence before, or speaks of German by itself. */
function continueFrom(
  view: SentenceView,
  previous: readonly Group[],
  found: Found[],
  niceSection: boolean,
): void {
  const codes = view.codes.filter((code) => !isLicence(view, code));
  if (codes.length === 0) return;
  const aboutLanguage = view.cue('certificate').length > 0;
  const before = previous.at(-1);
  if (!aboutLanguage && (!before || before.levels.length > 0 || view.cue('must').length === 0)) return;
  const level = codes.map((code) => code.level).sort()[0] ?? null;
  const nice = (view.cue('nice').length > 0 || niceSection) && !startsBelow(view, codes[0]);
  const languages =
    before && before.levels.length === 0 && !before.dropped
      ? before.named.map((named) => named.lang)
      : [DEFAULT_LANGUAGE];
  for (const lang of languages) found.push({ lang, level, strength: nice ? 'nice' : 'must', code: true });
}

/** "B1, gerne B2": the wish speaks of the higher level only. */
function startsBelow(view: SentenceView, first: Span | undefined): boolean {
  return (
    first !== undefined && view.codes.length > 1 && view.cue('nice').every((span) => span.from > first.to)
  );
}

function merge(found: readonly Found[]): readonly ReadLanguageNeed[] {
  const byLanguage = new Map<string, Found[]>();
  for (const need of found) byLanguage.set(need.lang, [...(byLanguage.get(need.lang) ?? []), need]);
  return [...byLanguage].map(([lang, needs]) => {
    const musts = needs.filter((need) => need.strength === 'must');
    const pool = musts.length > 0 ? musts : needs;
    const stated = pool.filter((need) => need.level !== null);
    const codes = stated.filter((need) => need.code);
    const levels = (codes.length > 0 ? codes : stated).map((need) => need.level);
    const level = levels.reduce<CefrName | null>(
      (low, next) =>
        low === null || (next !== null && (parseCefr(next) ?? 0) < (parseCefr(low) ?? 0)) ? next : low,
      null,
    );
    return { lang, level, strength: musts.length > 0 ? 'must' : 'nice' };
  });
}
