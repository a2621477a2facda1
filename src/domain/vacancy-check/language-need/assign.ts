import { Span } from '../text/phrases.js';
import { addressed } from './addressed.js';
import { applyContext } from './context.js';
import { applyDenials } from './denials.js';
import { Group, levelOf } from './groups.js';
import { applyLevels } from './levels.js';
import { clausesOf } from './places.js';
import { Code, SentenceView } from './sentence-view.js';

/** Gives every level, wish, duty and denial of the sentence to the group that it speaks of. */
export function applyCues(view: SentenceView, groups: readonly Group[]): void {
  if (groups.length === 0) return;
  applyLevels(view, groups);
  applyStrength(view, groups, 'must');
  applyStrength(view, groups, 'nice');
  applyDenials(view, groups);
  applyContext(view, groups);
}

function applyStrength(view: SentenceView, groups: readonly Group[], cue: 'nice' | 'must'): void {
  const excused = [...view.cue('notNeeded'), ...view.cue('notBad')];
  for (const span of view.cue(cue)) {
    if (cue === 'nice' && saysElse(view, span)) continue;
    if (cue === 'must' && excused.some((other) => other.from <= span.from && other.to >= span.to)) continue;
    for (const group of addressed(view, groups, span)) {
      if (cue === 'nice' && isAboutHigherLevel(view, group, span)) continue;
      if (cue === 'nice' && group.must && !mayOverrule(view, group, span)) continue;
      group[cue] = true;
    }
  }
  if (cue === 'nice')
    for (const span of view.cue('notBad'))
      if (
        /^(?:kein|keine|schadet|schaden|nicht)$/.test(view.words.texts[span.from] ?? '') &&
        span.to - span.from <= 2
      )
        for (const group of addressed(view, groups, span))
          group.nice ||= saysNoHarm(view, span) && !isAboutHigherLevel(view, group, span);
}

const LIKED = /^(?:kommunizier|sprech|sprich|red(?:e|est|en)$|schreib|telefonier)/;

/** "B1 plus" is a level, "Bewerber ohne Deutsch sind willkommen" welcomes people. */
function saysElse({ words: { texts, clauses }, codes }: SentenceView, { from }: Span): boolean {
  const text = texts[from] ?? '';
  if (text === 'plus') return codes.some(({ to }) => to === from - 1);
  // "Sie kommunizieren gern auf Deutsch": somebody who likes it.
  const likes = texts.slice(Math.max(0, from - 2), from).some((one) => LIKED.test(one));
  if (/^gerne?$/.test(text) && likes) return true;
  const without = texts.findIndex((one) => /^(?:ohne|without)$/.test(one));
  return (
    /^(?:willkommen|welcome|gern|gerne)$/.test(text) && without >= 0 && clauses[without] === clauses[from]
  );
}

function saysNoHarm(view: SentenceView, span: Span): boolean {
  return view.words.texts
    .slice(span.from, span.to + 1)
    .some((text) => /^(?:nachteil|schade|schadet|fehler)/.test(text));
}

/** "mindestens" marks the level and not the duty, so a wish in the same clause still counts. */
function mayOverrule(view: SentenceView, group: Group, span: Span): boolean {
  const clause = view.words.clauses[span.from];
  return view
    .cue('must')
    .filter(
      (must) =>
        clausesOf(view, group).has(view.words.clauses[must.from] ?? -1) ||
        view.words.clauses[must.from] === clause,
    )
    .every((must) => /^mind/.test(view.words.texts[must.from] ?? ''));
}

/** "B1, gerne B2": the wish stands with a second, higher level and leaves the need as it is. */
function isAboutHigherLevel(view: SentenceView, group: Group, span: Span): boolean {
  const clause = view.words.clauses[span.from];
  if (wishesForBetterWord(group, clause)) return true;
  const inClause = view.codes.filter(
    (code) =>
      view.words.clauses[code.from] === clause && (code.from > span.from || isLess(view, group, code)),
  );
  const others = group.levels.filter((level) => level.code).length;
  return inClause.length > 0 && others > inClause.length && levelOf(group) !== inClause[0]?.level;
}

/** "Gute, idealerweise sehr gute Deutschkenntnisse". */
function wishesForBetterWord({ levels }: Group, clause: number | undefined): boolean {
  const words = levels.filter(({ code }) => !code);
  const here = words.filter((word) => word.clause === clause);
  const others = words.filter((word) => word.clause !== clause);
  return (
    here.length > 0 &&
    others.length > 0 &&
    words.length === levels.length &&
    here.every((word) => others.every((other) => other.name < word.name))
  );
}

/** "B1 wünschenswert, A2 reicht": another clause says that less will do. */
function isLess(view: SentenceView, group: Group, { level, from }: Code): boolean {
  const clause = view.words.clauses[from];
  return view.codes.some(
    (other) =>
      other.level < level &&
      view.words.clauses[other.from] !== clause &&
      group.levels.some((known) => known.code && known.name === other.level),
  );
}
