import type { ComponentChildren, VNode } from 'preact';
import type { BlindProfile } from '../../domain/consent/index.js';
import { Card, KeyValue, Level } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';

export interface BlindCardProps {
  readonly profile: BlindProfile;
  /** The name, only where the person's grant covers it. */
  readonly disclosedName: string | null;
}

/** What a firm reads of a person: the page before sending and the answer page show the same. */
export function BlindCard({ profile, disclosedName }: BlindCardProps): VNode {
  const ui = useUi();
  const { start } = profile;
  const rows: { label: string; value: ComponentChildren }[] = [
    ...(disclosedName === null ? [] : [{ label: ui.t('people.name'), value: disclosedName }]),
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
