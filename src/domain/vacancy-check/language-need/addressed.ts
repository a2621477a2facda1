import { Span } from '../text/phrases.js';
import { Cue } from './cues.js';
import { codeSpan, CONNECTORS, Group, isFiller, isFillerOrLevel } from './groups.js';
import { nearestBefore, ownerOf } from './places.js';
import { SentenceView } from './sentence-view.js';

/** Groups that a wish or duty speaks of: its clause's, else the one before (with those linked to it), else all after. */
export function addressed(view: SentenceView, groups: readonly Group[], span: Span): readonly Group[] {
  const owner = ownerOf(view, groups, span);
  if (owner && owner.from > span.to) return [owner, ...listAfter(view, groups, owner)];
  // "Deutsch B2, wünschenswert: Arabisch".
  const next =
    owner || view.marks[span.to + 1] !== ':' ? undefined : groups.find(({ from }) => from > span.to);
  if (next) return [next, ...listAfter(view, groups, next)];
  const before = owner ?? nearestBefore(groups, span);
  if (!owner && !continues(view, span, before !== undefined)) return [];
  if (!before) return groups;
  return [before, ...linkedBefore(view, groups, before, span)];
}

/** A clause without a language continues the one before when it names nothing else. */
function continues(view: SentenceView, span: Span, back: boolean): boolean {
  const clause = view.words.clauses[span.from] ?? -1;
  const cues: readonly Cue[] = [
    'nice',
    'must',
    'notNeeded',
    'notBad',
    'no',
    'enough',
    'both',
    'certificate',
    'native',
    'c1',
    'good',
    'basic',
  ];
  if (back && view.cue('elsewhere').some((other) => view.words.clauses[other.from] === clause)) return false;
  const known = back ? cues : [...cues, 'elsewhere' as const];
  const spans = [span, ...known.flatMap((cue) => view.cue(cue)), ...view.codes.map(codeSpan)];
  return !view.words.texts.some(
    (text, at) =>
      view.words.clauses[at] === clause &&
      !spans.some((other) => other.from <= at && other.to >= at) &&
      !isFiller(text),
  );
}

/** "Idealerweise Englisch, Französisch": the wish runs on through a list without words of its own. */
function listAfter(view: SentenceView, groups: readonly Group[], owner: Group): readonly Group[] {
  const following: Group[] = [];
  let last = owner;
  for (const group of groups.slice(groups.indexOf(owner) + 1)) {
    const between = view.words.texts.slice(last.to + 1, group.from);
    if (!between.every(isFillerOrLevel)) break;
    following.push(group);
    last = group;
  }
  return following;
}

/** "Deutsch (B1) und Englisch (A2) sind von Vorteil": a plural verb takes in the linked group before. */
function linkedBefore(
  view: SentenceView,
  groups: readonly Group[],
  group: Group,
  span: Span,
): readonly Group[] {
  const index = groups.indexOf(group);
  const before = groups[index - 1];
  const plural = view.cue('plural').some((verb) => verb.from > group.to && verb.to <= span.from);
  const listed = plural && groups.every(({ named }) => named.every(({ form }) => form === 'noun'));
  const list = listed || isBracketEnd(view, group, span) ? listBefore(view, groups, group) : [];
  if (list.length > 0) return list;
  return group.linked && before && plural && !before.must ? [before] : [];
}

/** The bracket that the list ends closes before the wish. */
function isBracketEnd({ marks }: SentenceView, group: Group, span: Span): boolean {
  return marks[group.to + 1] === ')' && span.from > group.to;
}

/** "Weitere Sprachen (Arabisch, Dari, Ukrainisch) sind wünschenswert": the wish speaks of the whole list. */
function listBefore(view: SentenceView, groups: readonly Group[], last: Group): readonly Group[] {
  const inside: Group[] = [];
  for (const group of groups.slice(0, groups.indexOf(last)).reverse()) {
    const next = inside.at(-1) ?? last;
    const listed = view.words.texts.slice(group.to + 1, next.from).every((text) => CONNECTORS.test(text));
    if (!listed || view.marks[next.from] === '(' || group.levels.length > 0) break;
    inside.push(group);
  }
  return inside;
}
