import { Span } from '../text/phrases.js';
import { Cue } from './cues.js';
import { codeSpan, CONNECTORS, Group, isBareClause, isFiller, isFillerOrLevel, levelOf } from './groups.js';
import { applyLevels } from './levels.js';
import { clausesOf, nearestBefore, ownerOf, sameClause } from './places.js';
import { applyContext } from './context.js';
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

/** "B1 plus" is a level, "Bewerber ohne Deutsch sind willkommen" welcomes people. */
function saysElse({ words: { texts, clauses }, codes }: SentenceView, { from }: Span): boolean {
  const text = texts[from] ?? '';
  if (text === 'plus') return codes.some(({ to }) => to === from - 1);
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

/** Groups that a wish or duty speaks of: its clause's, else the one before (with those linked to it), else all after. */
function addressed(view: SentenceView, groups: readonly Group[], span: Span): readonly Group[] {
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

function applyDenials(view: SentenceView, groups: readonly Group[]): void {
  const harmless = [...view.cue('notBad')];
  for (const code of view.deniedAt)
    for (const span of [...view.cue('no'), ...view.cue('notNeeded')])
      if (span.from <= code.to && span.to >= code.from) harmless.push(span);
  const counts = (span: Span): boolean =>
    !harmless.some((other) => other.from <= span.from && other.to >= span.from);
  for (const span of view.cue('no').filter(counts)) {
    const group = groups.find(
      (candidate) => candidate.from > span.to && sameClause(view, span.to, candidate.from),
    );
    if (
      group &&
      view.words.texts
        .slice(span.to + 1, group.from)
        .every(
          (text) =>
            isFillerOrLevel(text) ||
            /^(?:perfekt\w*|besonder\w*|weitere\w*|zwingend\w*|speziell\w*|vor\w*|grund\w*|good|perfect|prior)$/.test(
              text,
            ),
        )
    )
      deny(view, group);
    const second = group && groups[groups.indexOf(group) + 1];
    // "Weder … noch …".
    const neither = /^(?:weder|neither)$/.test(view.words.texts[span.from] ?? '');
    if (neither && second) deny(view, second);
    const clause = view.words.clauses[span.from] ?? -1;
    // "Deutschkenntnisse: keine".
    const before = group || !isBareClause(view, clause, [span]) ? undefined : nearestBefore(groups, span);
    if (before && before.levels.length === 0 && clause === lastClause(view)) deny(view, before);
  }
  for (const span of view.cue('notNeeded').filter(counts))
    for (const group of addressed(view, groups, span)) deny(view, group);
}

function lastClause({ words: { clauses } }: SentenceView): number | undefined {
  return clauses.at(-1);
}

/** "Keine perfekten Deutschkenntnisse nötig, B1 reicht" still asks for B1. */
function deny(view: SentenceView, group: Group): void {
  const enough = view.cue('enough').some((span) => span.from > group.to);
  if (!(enough && group.levels.some((level) => level.code))) group.negated = true;
}
