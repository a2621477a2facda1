import type { ComponentChildren, VNode } from 'preact';
import type { LocalDate } from '../../domain/shared/index.js';
import { type Ui, useUi } from '../i18n/index.js';

/** now/later/notyet: the three kinds of match; act: your move; stop: overdue or refused; plain: a fact. */
export type BadgeKind = 'plain' | 'now' | 'later' | 'notyet' | 'act' | 'stop';

export interface BadgeProps {
  readonly kind?: BadgeKind;
  readonly children: ComponentChildren;
}

/** A state in one or two words; colour only repeats what the words say. */
export function Badge({ kind = 'plain', children }: BadgeProps): VNode {
  return <span class={kind === 'plain' ? 'badge' : `badge ${kind}`}>{children}</span>;
}

/** The three kinds of result of the matcher. */
export type MatchKind = 'now' | 'after_permission' | 'not_yet';

const BADGES: Readonly<Record<MatchKind, BadgeKind>> = {
  now: 'now',
  after_permission: 'later',
  not_yet: 'notyet',
};

export interface MatchBadgeProps {
  readonly kind: MatchKind;
  /** Earliest day the permission or the level is there, when it is known. */
  readonly from?: LocalDate | null;
}

/** "jetzt möglich", "nach Erlaubnis, ab …", "erreichbar am …". */
export function MatchBadge({ kind, from = null }: MatchBadgeProps): VNode {
  return <Badge kind={BADGES[kind]}>{matchKindText(useUi(), kind, from)}</Badge>;
}

/** The words of a kind of match, also for titles and exports. */
export function matchKindText(
  ui: Pick<Ui, 't' | 'format'>,
  kind: MatchKind,
  from: LocalDate | null = null,
): string {
  if (kind === 'now' || from === null) return ui.t(`ui.kind_${kind}`);
  return ui.t(`ui.kind_${kind}_from`, { day: ui.format.day(from) });
}
