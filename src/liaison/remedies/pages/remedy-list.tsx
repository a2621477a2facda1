import type { VNode } from 'preact';
import { Badge, EmptyState, Row, Rows } from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { RunningRemedy } from '../remedy.service.js';

/** The desk's running clocks, the nearest day first. */
export function RemedyList({ remedies }: { readonly remedies: readonly RunningRemedy[] }): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('remedies.title')}</h1>
      {remedies.length === 0 ? (
        <EmptyState title={ui.t('remedies.empty')} why={ui.t('remedies.lead')} />
      ) : (
        <Rows>
          {remedies.map(({ remedy, personName, clock, firstDay }) => (
            <Row
              key={remedy.id}
              level={2}
              title={personName}
              href={`/people/${remedy.personId}/remedies`}
              detail={ui.t(`remedies.matter_${remedy.matter}`)}
              end={
                firstDay !== null &&
                clock !== null && (
                  <Badge kind={clock.daysLeft > 7 ? 'act' : 'stop'}>{ui.format.day(firstDay)}</Badge>
                )
              }
            />
          ))}
        </Rows>
      )}
    </>
  );
}
