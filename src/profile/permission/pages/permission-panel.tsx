import type { VNode } from 'preact';
import type { LocalDate } from '../../../domain/shared/index.js';
import type { UnconfirmedAssessment } from '../../../domain/work-permission/index.js';
import { Card, Day, KeyValue } from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { ExplainedKind } from '../permission.service.js';
import { ClassBadge } from './answer.js';

export interface PermissionPanelProps {
  readonly href: string;
  readonly today: LocalDate;
  readonly answers: readonly (readonly [kind: ExplainedKind, answer: UnconfirmedAssessment])[];
}

/** The two answers that are needed most, with the way to all of them. */
export function PermissionPanel({ href, today, answers }: PermissionPanelProps): VNode {
  const ui = useUi();
  return (
    <Card title={ui.t('permission.title')}>
      <KeyValue
        items={answers.map(([kind, { accessClass, earliestDate }]) => ({
          label: ui.t(`permission.kind_${kind}`),
          value: (
            <>
              <ClassBadge accessClass={accessClass} />{' '}
              {earliestDate !== null && earliestDate > today && <Day date={earliestDate} />}
            </>
          ),
        }))}
      />
      <p>
        <a href={href}>{ui.t('permission.more')}</a>
      </p>
    </Card>
  );
}
