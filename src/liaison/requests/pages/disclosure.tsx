import type { VNode } from 'preact';
import { Card, KeyValue } from '../../../web/components/index.js';
import { type Ui, useUi } from '../../../web/i18n/index.js';
import type { Disclosure } from '../request-reader.service.js';
import type { LiaisonRequest } from '../request.entity.js';

/** What a request is about in a few words, the instrument before the kind. */
export function kindText(
  ui: Pick<Ui, 't'>,
  { kind, instrument }: Pick<LiaisonRequest, 'kind' | 'instrument'>,
): string {
  return instrument === null ? ui.t(`requests.kind_${kind}`) : ui.t(`requests.instrument_${instrument}`);
}

/** Exactly what an office reads; the page before sending, the link and the slip all show this and nothing beside it. */
export function Disclosed({ request, personName, groupName, vacancy, papers }: Disclosure): VNode {
  const ui = useUi();
  const { circumstances } = request;
  const items = [
    { label: ui.t('requests.kind'), value: kindText(ui, request) },
    { label: ui.t('requests.about'), value: <bdi>{personName}</bdi> },
    {
      label: ui.t('requests.asks'),
      value: groupName === null ? ui.t('requests.person_alone') : <bdi>{groupName}</bdi>,
    },
    ...(vacancy
      ? [{ label: ui.t('requests.vacancy'), value: <bdi>{`${vacancy.title}, ${vacancy.employer}`}</bdi> }]
      : []),
    ...(circumstances.length > 0
      ? [
          {
            label: ui.t('requests.circumstances'),
            value: ui.format.list(circumstances.map((one) => ui.t(`requests.circumstance_${one}`))),
          },
        ]
      : []),
    ...(request.note === '' ? [] : [{ label: ui.t('requests.note'), value: <Lines text={request.note} /> }]),
  ];
  return (
    <Card>
      <KeyValue items={items} />
      {papers.length > 0 && (
        <ul>
          {papers.map(({ paper, presentOn }) => (
            <li key={paper}>
              {ui.t(`requests.paper_${paper}`)}:{' '}
              {ui.t(presentOn === null ? 'requests.paper_missing' : 'requests.paper_there')}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Text of several lines as it was typed, each line in its own direction. */
export function Lines({ text }: { readonly text: string }): VNode {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <div key={index} dir="auto">
          {line}
        </div>
      ))}
    </>
  );
}
