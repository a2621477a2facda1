import { Span } from '../text/phrases.js';
import { CONJUNCTION, Group } from './groups.js';
import { SentenceView } from './sentence-view.js';

/** The group of the same clause that a cue speaks of; between two groups a conjunction decides. */
export function ownerOf(view: SentenceView, groups: readonly Group[], span: Span): Group | undefined {
  const clause = view.words.clauses[span.from] ?? -1;
  const touching = groups.find(
    (group) => group.to === span.from - 1 && /^[:(-]$/.test(view.marks[span.from] ?? ''),
  );
  if (touching) return touching;
  const here = groups.filter((group) => clausesOf(view, group).has(clause));
  const inside = here.find((group) => group.from <= span.to && group.to >= span.from);
  if (inside) return inside;
  const left = here.findLast((group) => group.to < span.from);
  const right = here.find((group) => group.from > span.to);
  if (!left || !right) return left ?? right;
  const { texts } = view.words;
  // "Deutsch mind. B2 / Englisch mind. B1".
  const slash = (from: number, to: number): boolean => view.marks.slice(from, to + 1).includes('/');
  if (slash(left.to + 1, span.from) !== slash(span.to + 1, right.from))
    return slash(left.to + 1, span.from) ? right : left;
  if (texts.slice(left.to + 1, span.from).some((text) => CONJUNCTION.test(text))) return right;
  if (texts.slice(span.to + 1, right.from).some((text) => CONJUNCTION.test(text))) return left;
  return span.from - left.to <= right.from - span.to ? left : right;
}

export function clausesOf(view: SentenceView, group: Group): ReadonlySet<number> {
  return new Set(group.named.map((named) => view.words.clauses[named.at] ?? -1));
}

export function nearestBefore(groups: readonly Group[], span: Span): Group | undefined {
  return groups.findLast((group) => group.to < span.from);
}

export function sameClause(view: SentenceView, a: number, b: number): boolean {
  return view.words.clauses[a] === view.words.clauses[b];
}
