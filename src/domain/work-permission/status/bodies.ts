import {
  asylblg1Para1,
  asylblg1Para1No3a,
  asylblg1Para1No3c,
  aufenthg16gBenefits,
  benefitSwitch24,
  Bodies,
  sgb2Section7,
  sgb2Section74,
  sgb2Section9,
  UNKNOWN_BODIES,
} from '../rules/benefits.js';
import {
  aufenthg24Para1,
  aufenthg4aPara5Expired,
  aufenthg81Para4,
  ukraineAufenthFgv2,
} from '../rules/titles.js';
import { Situation } from '../situation.js';
import { isTitle, STATUS_FAMILY } from './families.js';

/** Livelihood and placement by status and day; who has lost or not shown a title gets no guess. */
export function bodiesOf(s: Situation): Bodies {
  const notInNeed = sgb2Section9(s);
  if (notInNeed) return notInNeed;
  if (STATUS_FAMILY[s.status] === 'fiktion_continued') {
    const previous = aufenthg81Para4(s);
    return previous === null ? UNKNOWN_BODIES : bodiesOf(s.under(previous));
  }
  if (hasEnded(s)) return UNKNOWN_BODIES;
  return (
    asylblg1Para1(s) ??
    asylblg1Para1No3a(s) ??
    asylblg1Para1No3c(s) ??
    benefitSwitch24(s) ??
    sgb2Section74(s) ??
    aufenthg16gBenefits(s) ??
    sgb2Section7(s) ??
    UNKNOWN_BODIES
  );
}

function hasEnded(s: Situation): boolean {
  if (STATUS_FAMILY[s.status] !== 'protection_24')
    return isTitle(s.status) && aufenthg4aPara5Expired(s) !== null;
  return (aufenthg24Para1(s) ?? ukraineAufenthFgv2(s))?.accessClass !== 'FREE';
}
