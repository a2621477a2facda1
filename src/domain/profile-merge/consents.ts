import type { Grant } from '../consent/index.js';
import type { LocalDate } from '../shared/index.js';

export interface MergeGrant extends Grant {
  readonly id: string;
}

function matterOf({ recipientOrgId, purpose }: MergeGrant): string {
  return `${recipientOrgId ?? ''}/${purpose.kind}/${purpose.kind === 'being_found' ? '' : purpose.id}`;
}

function isLive({ revoked, until }: MergeGrant, today: LocalDate): boolean {
  return !revoked && until >= today;
}

function isAsWide(a: MergeGrant, b: MergeGrant): boolean {
  return a.from <= b.from && a.until >= b.until && b.scopes.every((scope) => a.scopes.includes(scope));
}

/**
 * Grants that end when two records become one, so that nobody may read more than before. Where both records know a
 * decision about the same recipient and purpose, the narrower counts: a yes stays only if the other record has a live
 * yes at least as wide and as long. So a withdrawal, or an earlier end, on one record holds for both. Where only one
 * record knows a decision, it stays as it is. Which record is kept makes no difference.
 */
export function grantsEndedByMerge(
  one: readonly MergeGrant[],
  other: readonly MergeGrant[],
  today: LocalDate,
): readonly string[] {
  const ended = (mine: readonly MergeGrant[], theirs: readonly MergeGrant[]): readonly string[] =>
    mine
      .filter((grant) => isLive(grant, today))
      .filter((grant) => {
        const decisions = theirs.filter((known) => matterOf(known) === matterOf(grant));
        return (
          decisions.length > 0 && !decisions.some((known) => isLive(known, today) && isAsWide(known, grant))
        );
      })
      .map(({ id }) => id);
  return [...ended(one, other), ...ended(other, one)];
}
