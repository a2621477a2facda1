import type { VNode } from 'preact';
import { moveOf, nextFollowUp } from '../../domain/placement/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { Badge } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { Placement } from '../placement.entity.js';
import { isMyMove, type Viewer } from './viewer.js';

export interface MoveBadgeProps {
  readonly placement: Placement;
  readonly viewer: Viewer;
  readonly today: LocalDate;
}

/** Whose move it is; after a start, until the next question is due, the day on which it will be. */
export function MoveBadge({ placement: { stage, startedOn }, viewer, today }: MoveBadgeProps): VNode {
  const ui = useUi();
  const party = moveOf(stage, startedOn, today);
  const question = nextFollowUp(stage, startedOn);
  if (question && party === 'nobody')
    return (
      <Badge kind="plain">{ui.t('placements.next_question', { day: ui.format.day(question.dueOn) })}</Badge>
    );
  return <Badge kind={isMyMove(viewer, party) ? 'act' : 'plain'}>{ui.t(`placements.move_${party}`)}</Badge>;
}
