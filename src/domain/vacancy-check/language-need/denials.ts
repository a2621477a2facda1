import { Span } from '../text/phrases.js';
import { addressed } from './addressed.js';
import { Group, isBareClause, isFillerOrLevel } from './groups.js';
import { clausesOf, nearestBefore, sameClause } from './places.js';
import { SentenceView } from './sentence-view.js';

/** "Keine Deutschkenntnisse nötig": takes the need from the groups that a denying word speaks of. */
export function applyDenials(view: SentenceView, groups: readonly Group[]): void {
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
  for (const span of view.cue('notNeeded').filter((one) => counts(one) && !spareOneSkill(view, groups, one)))
    for (const group of addressed(view, groups, span))
      if (!isAskedElsewhere(view, group, span)) deny(view, group);
}

/** "Kein Deutsch nötig, Englisch genügt": the clause of the second language asks for it. */
function isAskedElsewhere(view: SentenceView, group: Group, span: Span): boolean {
  const { clauses } = view.words;
  const own = clausesOf(view, group);
  if (own.has(clauses[span.from] ?? -1)) return false;
  return (['enough', 'must'] as const).some((cue) =>
    view.cue(cue).some(({ from }) => own.has(clauses[from] ?? -1) && !(from >= span.from && from <= span.to)),
  );
}

const ONE_SKILL =
  /^(?:schriftlich\w*|schreiben|lesen|muendlich\w*|rechtschreib\w*|grammatik\w*|akzent\w*|fehlerfrei\w*|perfekt\w*|perfektion|muttersprach\w*|nachweis\w*|zertifikat\w*|zeugnis\w*|pruefung\w*|kurs\w*|certificate\w*|writing|written|reading|grammar|perfect)$/;

/** "Mündlich gutes Deutsch, schriftlich nicht so wichtig": one skill is spared and not the language. */
function spareOneSkill(view: SentenceView, groups: readonly Group[], span: Span): boolean {
  const { texts, clauses } = view.words;
  const clause = clauses[span.from] ?? -1;
  if (groups.some((group) => clausesOf(view, group).has(clause))) return false;
  return texts.some((text, at) => clauses[at] === clause && ONE_SKILL.test(text));
}

function lastClause({ words: { clauses } }: SentenceView): number | undefined {
  return clauses.at(-1);
}

/** "Keine perfekten Deutschkenntnisse nötig, B1 reicht" still asks for B1. */
function deny(view: SentenceView, group: Group): void {
  const enough = view.cue('enough').some((span) => span.from > group.to);
  if (!(enough && group.levels.some((level) => level.code))) group.negated = true;
}
