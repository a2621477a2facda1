import type { CefrName, LanguageSkill } from '../../shared/index.js';
import type { SentenceView } from './sentence-view.js';

export type ReadLevels = Readonly<Partial<Record<LanguageSkill, CefrName>>>;

/** Words of a skill; "mündlich" speaks of two. */
const SKILLS: readonly (readonly [RegExp, readonly LanguageSkill[]])[] = [
  [/^(?:hoer\w*|versteh\w*|listening|understand\w*)$/, ['L']],
  [/^(?:sprech\w*|sprich\w*|speaking|speak)$/, ['S']],
  [/^(?:les(?:en|e|t)|lies\w*|lesever\w*|reading|read)$/, ['R']],
  [/^(?:schreib\w*|writing|write|schriftlich\w*|written)$/, ['W']],
  [/^(?:muendlich\w*|oral\w*|spoken)$/, ['L', 'S']],
];

/**
 * Levels that a sentence states for each skill apart ("versteht B1, spricht A2"): every code has a skill of its own
 * beside it, and no skill has two. Null when the sentence speaks of the language as a whole.
 */
export function levelsBySkill(view: SentenceView): ReadLevels | null {
  const { texts, clauses } = view.words;
  const found = new Map<LanguageSkill, CefrName>();
  if (view.codes.length < 2) return null;
  for (const [index, code] of view.codes.entries()) {
    const from = (view.codes[index - 1]?.to ?? -1) + 1;
    const before = texts.slice(from, code.from);
    const after = texts
      .slice(code.to + 1)
      .filter((_text, at) => clauses[code.to + 1 + at] === clauses[code.to]);
    const skills = skillsIn(before).length > 0 ? skillsIn(before) : index === 0 ? [] : skillsIn(after);
    if (skills.length === 0 || skills.some((skill) => found.has(skill))) return null;
    for (const skill of skills) found.set(skill, code.level);
  }
  return Object.fromEntries(found);
}

function skillsIn(texts: readonly string[]): readonly LanguageSkill[] {
  return texts.flatMap((text) => SKILLS.find(([pattern]) => pattern.test(text))?.[1] ?? []);
}
