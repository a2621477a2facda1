import type { VNode } from 'preact';
import { DataTable, KeyValue } from '../../components/index.js';
import { useUi } from '../../i18n/index.js';
import type { Nearness } from '../region-nearness.js';

export type { Nearness } from '../region-nearness.js';

/** Counts of people only: rounded, small ones hidden, nobody named. */
export function Near({ near }: { readonly near: Nearness | 'unknown' }): VNode {
  const ui = useUi();
  if (near === 'unknown')
    return (
      <>
        <h2>{ui.t('region.near')}</h2>
        <p>{ui.t('region.near_unknown')}</p>
      </>
    );
  return <Known near={near} />;
}

function Known({ near }: { readonly near: Nearness }): VNode {
  const ui = useUi();
  const count = (value: number | null): VNode | string =>
    value === null ? <span class="soft">{ui.t('region.few')}</span> : ui.format.number(value);
  return (
    <>
      <h2>{ui.t('region.near')}</h2>
      <KeyValue
        items={[
          { label: ui.t('region.near_people'), value: count(near.people) },
          { label: ui.t('region.near_now'), value: count(near.openNow) },
          { label: ui.t('region.near_one_step'), value: count(near.oneStep) },
          {
            label: ui.t('region.near_ratio'),
            value: near.perPerson === null ? count(null) : ui.format.number(near.perPerson, 1),
          },
        ]}
      />
      {near.steps.length > 0 && (
        <>
          <h3>{ui.t('region.steps')}</h3>
          <DataTable
            caption={ui.t('region.steps_caption')}
            rows={near.steps}
            rowKey={({ what }) => what}
            columns={[
              {
                key: 'what',
                title: ui.t('region.step_what'),
                cell: ({ what }) => ui.t(`region.step_${what}`),
              },
              {
                key: 'vacancies',
                title: ui.t('region.step_vacancies'),
                cell: ({ vacancies }) => ui.format.number(vacancies),
                numeric: true,
              },
              {
                key: 'people',
                title: ui.t('region.step_people'),
                cell: ({ people }) => count(people),
                numeric: true,
              },
            ]}
          />
        </>
      )}
      <p class="soft">
        {ui.t('region.near_note', { day: ui.format.day(near.day) })} {ui.t('region.own_calculation')}
      </p>
    </>
  );
}
