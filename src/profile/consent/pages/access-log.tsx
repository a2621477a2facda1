import type { VNode } from 'preact';
import type { LookKind, SeenBy } from '../../../access/index.js';
import { Row, Rows } from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';

const WORDS = {
  'person:read': 'looks.person_read',
  'candidate:read': 'looks.candidate_read',
  'placement:read': 'looks.placement_read',
  'request:read': 'looks.request_read',
  'list:read': 'looks.list_read',
  'mentoring:read': 'looks.mentoring_read',
  'referral:read': 'looks.referral_read',
  'export:read': 'looks.export_read',
  'emergency:read': 'looks.emergency_read',
} as const satisfies Record<LookKind, string>;

/** Who looked at the reader's data, and when. */
export function AccessLog({ looks }: { readonly looks: readonly SeenBy[] }): VNode {
  const ui = useUi();
  return (
    <>
      <h2 id="looks">{ui.t('looks.title')}</h2>
      <p>{ui.t('looks.lead')}</p>
      {looks.length === 0 && <p>{ui.t('looks.none')}</p>}
      {looks.length > 0 && (
        <Rows>
          {looks.map((look, index) => (
            <Row
              key={index}
              title={<bdi>{look.organisation ?? ui.t('looks.somebody')}</bdi>}
              detail={`${ui.t(WORDS[look.kind])} · ${ui.format.instant(look.at)}`}
            />
          ))}
        </Rows>
      )}
    </>
  );
}
