import { LocalDate } from '../shared/index.js';
import { AccessClass, LegalStrength } from './vocabulary.js';

/** Answer of one rule: a class and, where it is known, the first day on which a permission can exist. */
export interface Verdict {
  readonly accessClass: AccessClass;
  readonly strength: LegalStrength;
  readonly from: LocalDate | null;
}

const STRENGTH: Readonly<Record<AccessClass, LegalStrength>> = {
  FREE: 'by_law',
  PERMISSION_ENTITLEMENT: 'must',
  PERMISSION_NORMALLY_GRANTED: 'should',
  PERMISSION_DISCRETION: 'may',
  NOT_YET: 'none_until_date',
  FORBIDDEN: 'must_not',
  CLARIFY: 'unknown',
};

export function verdict(
  accessClass: AccessClass,
  from: LocalDate | null = null,
  strength: LegalStrength = STRENGTH[accessClass],
): Verdict {
  return { accessClass, strength, from };
}

export const CLARIFY: Verdict = verdict('CLARIFY');
export const FORBIDDEN: Verdict = verdict('FORBIDDEN');
