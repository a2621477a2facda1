import type { ComponentChildren, VNode } from 'preact';
import type { BlindProfile } from '../../domain/consent/index.js';
import type { DisclosedContact } from '../disclosure.service.js';
import { Card, KeyValue, Level, Ltr } from '../../web/components/index.js';
import { type Ui, useUi } from '../../web/i18n/index.js';

export interface BlindCardProps {
  readonly profile: BlindProfile;
  /** Name and ways to reach the person, only where her grant covers them. */
  readonly contact: DisclosedContact | null;
}

/** What a firm reads of a person: the page before sending and the answer page show the same. */
export function BlindCard({ profile, contact }: BlindCardProps): VNode {
  const ui = useUi();
  const { start } = profile;
  const rows: { label: string; value: ComponentChildren }[] = [
    ...contactRows(ui, contact),
    { label: ui.t('people.occupation'), value: ui.format.list(profile.occupations) },
    {
      label: ui.t('people.skills'),
      value: profile.skills.length > 0 ? ui.format.list(profile.skills) : ui.t('ui.none'),
    },
    {
      label: ui.t('people.german'),
      value: (
        <>
          {ui.t('form.listening')} <Level level={profile.german.L} /> {ui.t('form.reading')}{' '}
          <Level level={profile.german.R} /> {ui.t('form.speaking')} <Level level={profile.german.S} />{' '}
          {ui.t('form.writing')} <Level level={profile.german.W} />
        </>
      ),
    },
    { label: ui.t('people.place'), value: ui.t('matches.blind_area', { area: profile.area.kreis }) },
    {
      label: ui.t('people.available'),
      value:
        start.kind === 'now'
          ? ui.t('matches.blind_start_now')
          : start.month === null
            ? ui.t('matches.blind_start_open')
            : ui.t('matches.blind_start_later', { month: ui.format.month(`${start.month}-01`) }),
    },
  ];
  return (
    <Card>
      <KeyValue items={rows} />
    </Card>
  );
}

/** How a firm reaches the person, or that it may not yet. */
export function ContactCard({ contact }: Pick<BlindCardProps, 'contact'>): VNode {
  const ui = useUi();
  return (
    <Card title={ui.t('placements.contact')}>
      {contact === null ? (
        <p>{ui.t('placements.contact_none')}</p>
      ) : (
        <KeyValue items={contactRows(ui, contact)} />
      )}
    </Card>
  );
}

function contactRows(
  ui: Ui,
  contact: DisclosedContact | null,
): readonly { readonly label: string; readonly value: ComponentChildren }[] {
  if (contact === null) return [];
  const { name, phone, email } = contact;
  return [
    { label: ui.t('people.name'), value: <bdi>{name}</bdi> },
    ...(phone
      ? [
          {
            label: ui.t('people.phone'),
            value: (
              <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                <Ltr>{phone}</Ltr>
              </a>
            ),
          },
        ]
      : []),
    ...(email
      ? [
          {
            label: ui.t('people.email'),
            value: (
              <a href={`mailto:${email}`}>
                <Ltr>{email}</Ltr>
              </a>
            ),
          },
        ]
      : []),
  ];
}
