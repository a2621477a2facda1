import type { VNode } from 'preact';
import { Actions, KeyValue, Ltr, Notice, PostButton } from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { Person } from '../../person.entity.js';
import type { EmergencyView } from '../emergency.service.js';

export interface EmergencyRecordProps {
  readonly view: EmergencyView & { readonly person: Person };
}

/** How to reach somebody in an emergency, and nothing else of her. */
export function EmergencyRecordPage({ view }: EmergencyRecordProps): VNode {
  const ui = useUi();
  const { person, access, minutesLeft } = view;
  const { phone, email, messenger, street, plz } = person;
  return (
    <>
      <h1>
        <bdi>{person.displayName}</bdi>
      </h1>
      <Notice kind="act">{ui.t('emergency.left', { count: minutesLeft })}</Notice>
      <KeyValue
        items={[
          { label: ui.t('people.phone'), value: phone && <Ltr>{phone}</Ltr> },
          { label: ui.t('people.email'), value: email && <Ltr>{email}</Ltr> },
          { label: ui.t('emergency.messenger'), value: messenger && <bdi>{messenger}</bdi> },
          { label: ui.t('emergency.address'), value: <bdi>{[street, plz].filter(Boolean).join(', ')}</bdi> },
        ]}
      />
      <Actions>
        <PostButton kind="main" action={`/emergency/${access.id}/close`}>
          {ui.t('emergency.close')}
        </PostButton>
        <a href="/emergency">{ui.t('emergency.list')}</a>
      </Actions>
    </>
  );
}
