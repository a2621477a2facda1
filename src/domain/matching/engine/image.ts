import { WeightTable } from '../weights.js';
import { ClosenessImage } from './closeness-tables.js';
import { LanguageImage, MARGIN_SHIFT, NO_MARGIN } from './language-tables.js';

/** What scans need beside the columns; plain data, so that it can be given to threads. */
export interface EngineImage {
  readonly day: number;
  readonly weights: WeightTable;
  readonly language: LanguageImage;
  readonly closeness: ClosenessImage;
}

/** Units of a German verdict byte; the margin is held as level + 6. */
export function languageUnits({ weights }: EngineImage, verdict: number): number {
  const { max, neutral, perLevel } = weights.language;
  const margin = verdict >>> MARGIN_SHIFT;
  if (margin === NO_MARGIN) return neutral;
  return Math.max(0, Math.min(max, neutral + (margin - 6) * perLevel));
}
