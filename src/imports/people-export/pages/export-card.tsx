import type { VNode } from 'preact';
import { Actions, Badge, Card, KeyValue, LinkButton, PostButton } from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { ExportsPageProps } from './exports-page.js';

export interface ExportCardProps extends Pick<ExportsPageProps, 'names' | 'groups' | 'reader' | 'targets'> {
  readonly asked: ExportsPageProps['exports'][number];
}

/** One export: who asked, what for, and the reader's next step with it. */
export function ExportCard({ asked, names, groups, reader, targets }: ExportCardProps): VNode {
  const ui = useUi();
  const { id, stateNow: state, requestedBy, decidedBy, vacancyId, columns } = asked;
  const own = requestedBy === reader;
  const target = targets.find((one) => one.vacancyId === vacancyId);
  const firm = target ? `${target.recipient}: ${target.title}` : ui.t('exports.firm_closed');
  const desk = ui.t(groups ? 'exports.their_desk' : 'exports.own_desk');
  const recipient = vacancyId === null ? desk : groups ? ui.t('exports.some_firm') : firm;
  const open = state === 'waiting' || state === 'approved' || state === 'ready';
  return (
    <Card level={3} title={asked.purpose}>
      <p>
        <Badge kind={state === 'ready' ? 'now' : state === 'waiting' ? 'act' : 'plain'}>
          {ui.t(`exports.state_${state}`)}
        </Badge>
      </p>
      <KeyValue
        items={[
          {
            label: ui.t('exports.asked_by'),
            value: (
              <bdi>{groups ? groups.get(asked.orgId) : (names.get(requestedBy) ?? ui.t('exports.left'))}</bdi>
            ),
          },
          { label: ui.t('exports.recipient'), value: recipient },
          { label: ui.t('exports.people'), value: ui.format.number(asked.rows) },
          {
            label: ui.t('exports.columns'),
            value: ui.format.list(columns.map((name) => ui.t(`exports.column_${name}`))),
          },
          ...(decidedBy === null
            ? []
            : [
                {
                  label: ui.t('exports.decided_by'),
                  value: <bdi>{names.get(decidedBy) ?? ui.t('exports.by_operator')}</bdi>,
                },
              ]),
          ...(open ? [{ label: ui.t('exports.until'), value: ui.format.instant(asked.expiresAt) }] : []),
          { label: ui.t('exports.downloads'), value: ui.format.number(asked.downloads) },
        ]}
      />
      {state === 'waiting' && own && <p>{ui.t('exports.wait_for_other')}</p>}
      <Actions>
        {state === 'waiting' && !own && (
          <PostButton kind="main" action={`/exports/people/${id}/approve`}>
            {ui.t('exports.approve')}
          </PostButton>
        )}
        {state === 'waiting' && !own && (
          <PostButton action={`/exports/people/${id}/decline`}>{ui.t('exports.decline')}</PostButton>
        )}
        {state === 'ready' && own && (
          <LinkButton href={`/exports/people/${id}/file`}>{ui.t('exports.download')}</LinkButton>
        )}
        {open && groups === null && (own || state !== 'waiting') && (
          <PostButton kind="danger" action={`/exports/people/${id}/end`}>
            {ui.t('exports.end')}
          </PostButton>
        )}
      </Actions>
    </Card>
  );
}
