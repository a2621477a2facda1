import type { VNode } from 'preact';
import { type ListedVisit, VisitRow } from '../../../mentoring/index.js';
import { Rows } from '../../components/index.js';
import { useUi } from '../../i18n/index.js';

/** The soonest of the coming visits to an accommodation; nothing where none is planned. */
export function NextVisit({ visits: [next] }: { readonly visits: readonly ListedVisit[] }): VNode | null {
  const ui = useUi();
  if (!next) return null;
  return (
    <>
      <h2>{ui.t('outreach.next')}</h2>
      <Rows>
        <VisitRow one={next} level={3} />
      </Rows>
    </>
  );
}
