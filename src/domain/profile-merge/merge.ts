import { err, ok, type Result } from '../shared/index.js';
import {
  CHOSEN_FIELDS,
  type ChosenField,
  type MergeChoices,
  type MergeField,
  type MergeRecord,
  type MergeSide,
} from './record.js';
import { MERGE_FIELDS, MERGE_RULES, type MergeRule } from './rules.js';
import { isEqual } from './same.js';

/** A fact on which nobody has to decide; null: somebody must. */
function settled<F extends MergeField>(
  field: F,
  kept: MergeRecord,
  gone: MergeRecord,
): MergeRecord[F] | null {
  const rule: MergeRule<MergeRecord[F]> = MERGE_RULES[field];
  const a: MergeRecord[F] = kept[field];
  const b: MergeRecord[F] = gone[field];
  if (rule.same(a, b) || rule.isEmpty(b)) return a;
  if (rule.isEmpty(a)) return b;
  return rule.unite?.(a, b) ?? null;
}

function isOpen<F extends MergeField>(field: F, kept: MergeRecord, gone: MergeRecord): boolean {
  const rule: MergeRule<MergeRecord[F]> = MERGE_RULES[field];
  const isFilled = !rule.isEmpty(kept[field]) && !rule.isEmpty(gone[field]);
  return isFilled && settled(field, kept, gone) === null;
}

/** Facts in which two records of one person contradict each other, in the order of a page. */
export function mergeConflicts(kept: MergeRecord, gone: MergeRecord): readonly ChosenField[] {
  return CHOSEN_FIELDS.filter((field) => isOpen(field, kept, gone));
}

function chosen<F extends MergeField>(
  field: F,
  kept: MergeRecord,
  gone: MergeRecord,
  side: MergeSide | undefined,
): MergeRecord[F] {
  const rule: MergeRule<MergeRecord[F]> = MERGE_RULES[field];
  if (side === undefined) return settled(field, kept, gone) ?? kept[field];
  const one: MergeRecord[F] = side === 'kept' ? kept[field] : gone[field];
  const other: MergeRecord[F] = side === 'kept' ? gone[field] : kept[field];
  return rule.choose?.(one, other) ?? one;
}

/**
 * The one record out of two of the same person. `choices` names, for each fact on which they contradict each other,
 * whose counts; other choices are ignored. An adviser's word that she may be proposed outlives the merge only where the
 * papers it rested on do, unchosen. The error names the facts that nobody has chosen yet.
 */
export function mergeRecords(
  kept: MergeRecord,
  gone: MergeRecord,
  choices: MergeChoices,
): Result<MergeRecord, readonly ChosenField[]> {
  const conflicts = mergeConflicts(kept, gone);
  const missing = conflicts.filter((field) => choices[field] === undefined);
  if (missing.length > 0) return err(missing);
  const sideOf = (field: MergeField): MergeSide | undefined => {
    const open = conflicts.find((one) => one === field);
    return open && choices[open];
  };
  const merged = Object.fromEntries(
    MERGE_FIELDS.map((field) => [field, chosen(field, kept, gone, sideOf(field))]),
  ) as unknown as MergeRecord;
  return ok({ ...merged, proposal: proposalOf(kept, gone, merged, conflicts.includes('papers')) });
}

function proposalOf(
  kept: MergeRecord,
  gone: MergeRecord,
  { papers, proposal }: MergeRecord,
  wasChosen: boolean,
): MergeRecord['proposal'] {
  if (wasChosen || proposal === null) return null;
  const rests = (side: MergeRecord): boolean =>
    isEqual(proposal, side.proposal) && isEqual(side.papers, papers);
  return rests(kept) || rests(gone) ? proposal : null;
}

/** A record after an undo, and the facts that stayed because somebody wrote something newer since the merge. */
export interface UndoneMerge {
  readonly record: MergeRecord;
  readonly newer: readonly MergeField[];
}

/**
 * Takes a merge out of the record that stayed: each fact is again as it was before, unless it changed since. What is
 * newer stays, because nobody wants to lose what was entered last.
 */
export function undoneMerge(before: MergeRecord, merged: MergeRecord, now: MergeRecord): UndoneMerge {
  const newer = MERGE_FIELDS.filter((field) => !isEqual(now[field], merged[field]));
  const kept = Object.fromEntries(newer.map((field) => [field, now[field]]));
  // An adviser's word about older papers does not come back for newer ones.
  const { proposal } = newer.includes('papers') ? now : { ...before, ...kept };
  return { record: { ...before, ...kept, proposal }, newer };
}
