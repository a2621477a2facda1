import { LocalDate, maxDate, minDate } from '../../shared/index.js';
import {
  asylg47Para1,
  asylg55Para1,
  asylg61EmploymentOnly,
  asylg61Para1SafeOrigin,
  asylg61Para1SafeOriginUntil20260611,
  asylg61Para1Sentence2,
  asylg61Para1Sentence2Until20260611,
  asylg61Para1Sentence3No1,
  asylg61Para1Sentence3No2,
  asylg61Para1Sentence4,
  asylg61Para1Sentence5,
  asylg61Para2Sentence1,
  asylg61Para2Sentence1Until20260611,
  asylg61Para2Sentence4,
  asylg61Para2Sentence5,
  asylg61Para2UnionList,
  asylg67Para1Closed,
  asylg67Para1No6,
  LongerWait,
  NEW_ASYLUM_LAW,
} from '../rules/asylum.js';
import { asylg29a, asylg61Para2AppliedAfter2015, asylg87d, euArt62 } from '../rules/safe-origin.js';
import { Situation } from '../situation.js';
import { AccessClass } from '../vocabulary.js';
import { CLARIFY, Verdict, verdict } from '../verdict.js';

/** Ankunftsnachweis and Aufenthaltsgestattung: bans first, then what only the office can judge, then the waiting period. */
export function asylumVerdict(s: Situation): Verdict {
  const employmentOnly = asylg61EmploymentOnly(s);
  if (employmentOnly) return employmentOnly;
  const isInReception = asylg47Para1(s) !== null;
  return (
    asylg61Para1Sentence5(s) ??
    safeOrigin(s, isInReception) ??
    asylg67Para1Closed(s) ??
    asylg67Para1No6(s) ??
    asylg61Para1Sentence4(s) ??
    (isInReception ? inReception(s) : outside(s))
  );
}

function safeOrigin(s: Situation, isInReception: boolean): Verdict | null {
  const german = asylg29a(s);
  if (german === 'unknown') return CLARIFY;
  if (german === null) return euArt62(s) === null ? null : asylg61Para2UnionList(s);
  if (isInReception && s.day < NEW_ASYLUM_LAW) return asylg61Para1SafeOriginUntil20260611(s);
  const applied = asylg61Para2AppliedAfter2015(s);
  const spared = applied === null ? null : asylg87d(s);
  if (applied === null || spared === 'spared') return null;
  if (applied === 'unknown' || spared === 'unknown') return CLARIFY;
  return isInReception ? asylg61Para1SafeOrigin(s) : asylg61Para2Sentence4(s);
}

function inReception(s: Situation): Verdict {
  if (s.day < NEW_ASYLUM_LAW) return inReceptionByOldLaw(s);
  const from = asylg61Para1Sentence2(s)?.on ?? null;
  if (from === null) return CLARIFY;
  const waits = [asylg61Para1Sentence3No1(s), asylg61Para1Sentence3No2(s)];
  // Before its first day the new text gives nothing, however long ago the registration was.
  const since = maxDate(from, NEW_ASYLUM_LAW);
  return afterWait(s, 'PERMISSION_ENTITLEMENT', since, waits);
}

/** The old wait; the new law may end it sooner, and then its first day is the earliest. */
function inReceptionByOldLaw(s: Situation): Verdict {
  const from = asylg61Para1Sentence2Until20260611(s)?.on ?? null;
  if (from === null) return CLARIFY;
  if (s.day >= from) return verdict('PERMISSION_ENTITLEMENT', asylg55Para1(s, from) ?? from);
  const next = asylumVerdict(s.on(NEW_ASYLUM_LAW));
  const byOldLaw = from < NEW_ASYLUM_LAW ? from : null;
  const byNewLaw = next.from === null ? null : maxDate(next.from, NEW_ASYLUM_LAW);
  if (byOldLaw === null && byNewLaw === null) return CLARIFY;
  return verdict('NOT_YET', minDate(byOldLaw ?? byNewLaw ?? from, byNewLaw ?? byOldLaw ?? from));
}

function outside(s: Situation): Verdict {
  if (s.day < NEW_ASYLUM_LAW) {
    const from = asylg61Para2Sentence1Until20260611(s)?.on ?? null;
    if (from === null) return CLARIFY;
    return afterWait(s, 'PERMISSION_DISCRETION', from, []);
  }
  const from = asylg61Para2Sentence1(s)?.on ?? null;
  if (from === null) return CLARIFY;
  const waits = [asylg61Para1Sentence3No1(s), asylg61Para1Sentence3No2(s)];
  const reaching = waits.map((wait) => (wait === null ? null : asylg61Para2Sentence5(s, wait)));
  return afterWait(s, 'PERMISSION_ENTITLEMENT', from, reaching);
}

/**
 * Not yet before the first day; where a longer wait may or may not apply, nobody but the office can say in between;
 * afterwards every reading agrees.
 */
function afterWait(
  s: Situation,
  granted: AccessClass,
  ordinary: LocalDate,
  waits: readonly (LongerWait | null)[],
): Verdict {
  const longer = waits.filter((wait) => wait !== null);
  const certain = longer.flatMap((wait) => (wait.isCertain && wait.from !== null ? [wait.from] : []));
  const earliest = maxDate(ordinary, ...certain);
  const from = asylg55Para1(s, earliest) ?? earliest;
  if (s.day < from) return verdict('NOT_YET', from);
  const isDoubtful = longer.some((wait) => wait.from === null || s.day < wait.from);
  return isDoubtful ? CLARIFY : verdict(granted, from);
}
