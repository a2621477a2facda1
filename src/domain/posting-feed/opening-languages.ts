import { CEFR_NAMES } from '../shared/index.js';
import type { OpeningTexts } from './types.js';

const COMPETENCY = 'PositionProfile/PositionQualifications/PositionCompetency';
const MOST = 50;
const CODE = /^[a-z]{2,3}$/;
const NAMES = new Intl.DisplayNames('de', { type: 'language', fallback: 'none' });
/** Dimensions of the European language passport by their skill; two of speaking and one of writing exist. */
const DIMENSIONS: readonly (readonly [RegExp, string])[] = [
  [/listening/i, 'Hören'],
  [/reading/i, 'Lesen'],
  [/speaking|spoken/i, 'Sprechen'],
  [/writing/i, 'Schreiben'],
];

/**
 * What a PositionOpening asks of languages, one line each in words that the reader of free text understands:
 * "Deutsch: Hören B1, Sprechen A2", "Englisch A2 von Vorteil". Other competencies give none.
 */
export function languageLines(texts: OpeningTexts): readonly string[] {
  const lines: string[] = [];
  const numbers = dimensionsOf(texts);
  for (let number = 1; number <= MOST; number += 1) {
    const path = `${COMPETENCY}[${number}]`;
    const of = (rest: string): string => (texts.get(`${path}/${rest}`) ?? '').trim();
    const code = of('CompetencyID').toLowerCase();
    if (!/language/i.test(of('TaxonomyID')) || !CODE.test(code)) continue;
    const name = NAMES.of(code);
    if (name === undefined) continue;
    const wish = levelOf(of('DesiredProficiencyLevel/ScoreText'));
    const need = levelOf(of('RequiredProficiencyLevel/ScoreText'));
    const skills = (numbers.get(number) ?? []).flatMap((dimension) => skillOf(of, dimension));
    if (skills.length > 1 && new Set(skills.map(([, level]) => level)).size > 1)
      lines.push(`${name}: ${skills.map(([skill, level]) => `${skill} ${level}`).join(', ')}`);
    else if (need !== '' || wish === '') lines.push(`${name} ${need || (skills[0]?.[1] ?? '')}`.trim());
    else lines.push(`${name} ${wish} von Vorteil`);
  }
  return lines;
}

/** Numbers of the dimensions of each competency. */
function dimensionsOf(texts: OpeningTexts): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const path of texts.keys()) {
    const match =
      /PositionCompetency\[(\d+)\]\/CompetencyDimension\[(\d+)\]\/CompetencyDimensionTypeCode$/.exec(path);
    if (match) found.set(Number(match[1]), [...(found.get(Number(match[1])) ?? []), Number(match[2])]);
  }
  return found;
}

function skillOf(of: (rest: string) => string, number: number): readonly (readonly [string, string])[] {
  const type = of(`CompetencyDimension[${number}]/CompetencyDimensionTypeCode`);
  const level = levelOf(of(`CompetencyDimension[${number}]/Score/ScoreText`));
  const skill = DIMENSIONS.find(([pattern]) => pattern.test(type))?.[1];
  return skill !== undefined && level !== '' ? [[skill, level]] : [];
}

function levelOf(text: string): string {
  return CEFR_NAMES.find((name) => name === text.toUpperCase() && name !== 'A0') ?? '';
}
