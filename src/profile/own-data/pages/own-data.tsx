import type { VNode } from 'preact';
import { Actions, Details, KeyValue, LinkButton, PostButton } from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { OwnData } from '../own-data.service.js';

/** What the reader may do with everything the portal holds about them. */
export function OwnDataPage(): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('mydata.title')}</h1>
      <p>{ui.t('mydata.lead')}</p>
      <h2>{ui.t('mydata.take')}</h2>
      <Actions>
        <LinkButton href="/me/data/read">{ui.t('mydata.read')}</LinkButton>
        <LinkButton kind="quiet" href="/me/data/json">
          {ui.t('mydata.json')}
        </LinkButton>
      </Actions>
      <h2>{ui.t('mydata.erase_title')}</h2>
      <p>{ui.t('mydata.erase_hint')}</p>
      <Actions>
        <LinkButton kind="danger" href="/me/data/erase">
          {ui.t('mydata.erase')}
        </LinkButton>
      </Actions>
    </>
  );
}

/** The second click. */
export function ErasePage(): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('mydata.erase_title')}</h1>
      <p>{ui.t('mydata.erase_text')}</p>
      <p>{ui.t('mydata.erase_left')}</p>
      <Actions>
        <PostButton kind="danger" action="/me/data/erase">
          {ui.t('mydata.erase_yes')}
        </PostButton>
        <a href="/me/data">{ui.t('mydata.keep')}</a>
      </Actions>
    </>
  );
}

/** The same as the file, for people: a heading for each kind of entry, and each entry with its fields. */
export function ReadableData({ data }: { readonly data: OwnData }): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('mydata.read_title')}</h1>
      <p>{ui.t('mydata.read_lead', { day: ui.format.instant(data.exportedAt) })}</p>
      {Object.entries(data.tables).map(([table, rows]) => (
        <Details
          key={table}
          summary={`${ui.text(`mydata.table_${table}`) ?? table} (${ui.format.number(rows.length)})`}
        >
          {rows.map((row, index) => (
            <KeyValue
              key={index}
              items={Object.entries(row).map(([label, value]) => ({
                label,
                value: <bdi>{textOf(value)}</bdi>,
              }))}
            />
          ))}
        </Details>
      ))}
    </>
  );
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}
