import type { VNode } from 'preact';
import { Card, KeyValue } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { Responsibility } from '../office.service.js';
import { officeText, reasonText } from './office-words.js';

/** Which offices are responsible for the person, why, and until when. */
export function OfficePanel({ responsibility }: { readonly responsibility: Responsibility }): VNode {
  const ui = useUi();
  const { kreis, bodies, rule, changesOn } = responsibility;
  return (
    <Card title={ui.t('offices.title')}>
      <KeyValue
        items={[
          ...bodies.map((body) => ({
            label: ui.t(`offices.${body.task}`),
            value: officeText(ui, body, kreis),
          })),
          {
            label: ui.t('offices.permit'),
            value: ui.t('offices.of_kreis', { body: ui.t('offices.body_auslaenderbehoerde'), kreis }),
          },
        ]}
      />
      <p class="soft">{ui.t('offices.reason', { reason: reasonText(ui, rule) })}</p>
      {changesOn !== null && <p>{ui.t('offices.changes', { day: ui.format.day(changesOn) })}</p>}
    </Card>
  );
}
