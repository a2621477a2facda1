import type { VNode } from 'preact';
import { NEXT_MOVE } from '../../../domain/liaison/index.js';
import type { RequestKind, RequestState } from '../../../domain/liaison/index.js';
import type { LocalDate } from '../../../domain/shared/index.js';
import {
  Actions,
  Badge,
  Details,
  KeyValue,
  LinkButton,
  Notice,
  PostButton,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { RequestDetail } from '../request-reader.service.js';
import { ApprovalPart, PaperPart, ThreadPart } from './request-parts.js';
import { Disclosed, kindText } from './disclosure.js';
import { DayBadge } from './request-list.js';
import { ASKING_STEPS } from './request-step.js';

export interface RequestPageProps {
  readonly detail: RequestDetail;
  readonly today: LocalDate;
  /** The reader may change something here. */
  readonly mayWrite: boolean;
  readonly hasAccount: boolean;
}

/** One request: what it says, whose move it is, its clocks, papers, thread and history. */
export function RequestPage(props: RequestPageProps): VNode {
  const ui = useUi();
  const { detail, today, mayWrite } = props;
  const { request, personName, office, granted, side } = detail;
  return (
    <>
      <h1>{ui.t('requests.one', { kind: kindText(ui, request), name: personName })}</h1>
      <p>
        <Badge>{ui.t(`requests.state_${request.state}`)}</Badge>{' '}
        <Badge kind={NEXT_MOVE[request.state] === side ? 'act' : 'plain'}>
          {ui.t(`requests.move_${NEXT_MOVE[request.state]}`)}
        </Badge>{' '}
        <DayBadge request={request} today={today} />
      </p>
      {!granted && request.sentOn !== null && <Notice kind="problem">{ui.t('requests.no_grant')}</Notice>}
      {mayWrite && <NextSteps {...props} />}
      <Clocks {...props} />
      <h2>
        {side === 'desk' ? (
          <a href={`/offices/${office.id}`}>
            <bdi>{office.name}</bdi>
          </a>
        ) : (
          <bdi>{office.name}</bdi>
        )}
      </h2>
      <Disclosed {...detail} />
      {detail.papers.length > 0 && <PaperPart detail={detail} mayWrite={mayWrite} />}
      {detail.approval !== null && (
        <ApprovalPart detail={detail} approval={detail.approval} mayWrite={mayWrite && side !== 'person'} />
      )}
      {request.state !== 'draft' && <ThreadPart detail={detail} mayWrite={mayWrite} />}
      {detail.steps.length > 0 && <History detail={detail} />}
      {side === 'office' && granted && (
        <p>
          <a href={`/people/${request.personId}/proposals`}>{ui.t('proposals.new')}</a>
        </p>
      )}
      {side !== 'office' && <Guide kind={request.kind} />}
    </>
  );
}

function NextSteps({ detail, hasAccount }: RequestPageProps): VNode | null {
  const ui = useUi();
  const { request, openSteps, side } = detail;
  const { id, revision } = request;
  const steps = openSteps.filter((to) => to !== 'sent' && to !== 'expired');
  if (openSteps.length === 0) return null;
  const atOffice = NEXT_MOVE[request.state] === 'office' && side !== 'office';
  return (
    <>
      <h2>{ui.t('requests.step_title')}</h2>
      {atOffice && <p class="soft">{ui.t(hasAccount ? 'requests.account_yes' : 'requests.account_no')}</p>}
      <Actions>
        {request.state === 'draft' && (
          <LinkButton href={`/requests/${id}/send`}>{ui.t('requests.send_title')}</LinkButton>
        )}
        {atOffice && <PostButton action={`/requests/${id}/link`}>{ui.t('requests.link_make')}</PostButton>}
        {steps.map((to) =>
          isAsking(to) ? (
            <LinkButton key={to} kind="quiet" href={`/requests/${id}/step/${to}`}>
              {ui.text(`requests.do_${to}`) ?? to}
            </LinkButton>
          ) : (
            <PostButton
              key={to}
              action={`/requests/${id}/step/${to}`}
              fields={{ revision: String(revision) }}
            >
              {ui.text(`requests.do_${to}`) ?? to}
            </PostButton>
          ),
        )}
      </Actions>
    </>
  );
}

function isAsking(to: RequestState): boolean {
  return (ASKING_STEPS as readonly string[]).includes(to);
}

/** The days that matter, each with where it comes from. */
function Clocks({ detail, today }: RequestPageProps): VNode | null {
  const ui = useUi();
  const { request, acknowledgement, contact } = detail;
  const { applyBy, dueOn, dueBasis, dueSource, decidedOn, reason, state, sentOn } = request;
  const items = [
    ...(state === 'draft' && applyBy !== null
      ? [
          {
            label: ui.t('requests.apply_by'),
            value: `${ui.format.day(applyBy)}${applyBy < today ? `. ${ui.t('requests.apply_late')}` : ''}`,
          },
        ]
      : []),
    ...(acknowledgement === null || decidedOn !== null
      ? []
      : [{ label: ui.t('requests.acknowledge'), value: ui.format.day(acknowledgement.on) }]),
    ...(NEXT_MOVE[state] === 'office'
      ? [
          {
            label: ui.t('requests.due'),
            value:
              dueOn === null || dueBasis === null
                ? ui.t('requests.due_none')
                : `${ui.format.day(dueOn)} (${basisText(ui, dueBasis, dueSource ?? '')})`,
          },
        ]
      : []),
    ...(sentOn === null ? [] : [{ label: ui.t('requests.state_sent'), value: ui.format.day(sentOn) }]),
    ...(decidedOn === null ? [] : [{ label: ui.t('requests.decided'), value: ui.format.day(decidedOn) }]),
    ...(reason === null
      ? []
      : [{ label: ui.t('requests.reason'), value: ui.t(`requests.reason_${reason}`) }]),
    ...(request.withDeputy && contact
      ? [
          {
            label: ui.t('requests.with_deputy'),
            value: <bdi>{contact.deputyFunction || contact.deputyInbox}</bdi>,
          },
        ]
      : []),
  ];
  return items.length === 0 ? null : <KeyValue items={items} />;
}

function basisText(
  ui: Pick<ReturnType<typeof useUi>, 't'>,
  basis: 'law' | 'agreement' | 'usual',
  source: string,
): string {
  if (basis === 'law') return ui.t('requests.due_law', { source });
  return ui.t(basis === 'agreement' ? 'requests.due_agreement' : 'requests.due_usual');
}

function History({ detail }: { readonly detail: RequestDetail }): VNode {
  const ui = useUi();
  return (
    <>
      <h2>{ui.t('requests.history')}</h2>
      <ol class="line">
        {detail.steps.map(({ number, toState, side, at, channel, reason }) => (
          <li key={number} class={number === detail.request.revision ? 'here' : 'done'}>
            <time>{ui.format.instant(at)}</time>
            <div>
              {ui.t(`requests.state_${toState}`)}{' '}
              <span class="soft">
                ({ui.t(`requests.by_${side}`)}
                {channel !== null && `, ${ui.t(`requests.channel_${channel}`)}`})
              </span>
              {reason !== null && ` · ${ui.t(`requests.reason_${reason}`)}`}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function Guide({ kind }: { readonly kind: RequestKind }): VNode {
  const ui = useUi();
  return (
    <Details summary={ui.t('requests.guide')}>
      <ol>
        {([1, 2, 3, 4] as const).map((step) => (
          <li key={step}>{ui.t(`requests.guide_${step}`)}</li>
        ))}
      </ol>
      <p>
        <a href={`/guides/${kind}`}>{ui.t('guides.link')}</a>
      </p>
    </Details>
  );
}
