import { FileLayout } from './layout.js';
import { OCCUPATION_LAYOUTS } from './layouts-occupation.js';
import { REGION_LAYOUTS } from './layouts-region.js';
import { SHORTAGE_LAYOUTS } from './layouts-shortage.js';
import { SKILL_LAYOUTS } from './layouts-skill.js';

/** All reference files that the portal understands, in the order in which they are loaded. */
export const LAYOUTS: readonly FileLayout[] = [
  ...REGION_LAYOUTS,
  ...OCCUPATION_LAYOUTS,
  ...SKILL_LAYOUTS,
  ...SHORTAGE_LAYOUTS,
];
