import type { VNode } from 'preact';
import { isClosed } from '../../../domain/liaison/index.js';
import type { DeemedApproval } from '../../../domain/liaison/index.js';
import {
  Actions,
  Button,
  Card,
  CheckboxGroup,
  DateFields,
  dateValues,
  Form,
  formState,
  TextArea,
} from '../../../web/components/index.js';
import { type Ui, useUi } from '../../../web/i18n/index.js';
import type { RequestDetail } from '../request-reader.service.js';
import { Lines } from './disclosure.js';

interface PartProps {
  readonly detail: RequestDetail;
  readonly mayWrite: boolean;
}

/** The checklist: what is there, and who can get what is missing. */
export function PaperPart({ detail, mayWrite }: PartProps): VNode | null {
  const ui = useUi();
  const { request, papers } = detail;
  if (!mayWrite || isClosed(request.state)) return null;
  const present = papers.filter(({ presentOn }) => presentOn !== null).map(({ paper }) => paper);
  const form = formState(ui, { labels: { present: ui.t('requests.papers') }, values: { present } });
  return (
    <Card title={ui.t('requests.papers')}>
      <Form action={`/requests/${request.id}/papers`}>
        <CheckboxGroup
          form={form}
          name="present"
          hint={ui.t('requests.papers_lead')}
          options={papers.map(({ paper, from }) => ({
            value: paper,
            label: ui.t(`requests.paper_${paper}`),
            hint: ui.t('requests.paper_from', { who: ui.t(`requests.from_${from}`) }),
          }))}
        />
        <Actions>
          <Button kind="quiet">{ui.t('requests.papers_save')}</Button>
        </Actions>
      </Form>
    </Card>
  );
}

/** The clock of § 36 BeschV as a display of its own. */
export function ApprovalPart({
  detail: { request },
  approval,
  mayWrite,
}: PartProps & { readonly approval: DeemedApproval }): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      passedOn: ui.t('requests.passed_on'),
      askedOn: ui.t('requests.asked_on'),
      approvedOn: ui.t('requests.approved_on'),
    },
    values: {
      ...dateValues('passedOn', request.passedOn),
      ...dateValues('askedOn', request.askedOn),
      ...dateValues('approvedOn', request.approvedOn),
    },
  });
  const open = mayWrite && !isClosed(request.state) && request.state !== 'draft';
  return (
    <Card title={ui.t('requests.approval')}>
      <p>{approvalText(ui, approval)}</p>
      <p class="soft">{ui.t('requests.approval_lead')}</p>
      {open && (
        <Form action={`/requests/${request.id}/approval`}>
          <DateFields form={form} name="passedOn" optional />
          <DateFields form={form} name="askedOn" optional />
          <DateFields form={form} name="approvedOn" optional />
          <Actions>
            <Button kind="quiet">{ui.t('requests.approval_save')}</Button>
          </Actions>
        </Form>
      )}
    </Card>
  );
}

function approvalText(ui: Pick<Ui, 't' | 'format'>, approval: DeemedApproval): string {
  switch (approval.state) {
    case 'not_started':
      return ui.t('requests.approval_not_started');
    case 'running':
      return ui.t('requests.approval_running', {
        last: ui.format.day(approval.lastDay),
        from: ui.format.day(approval.deemedFrom),
      });
    case 'stopped':
      return ui.t('requests.approval_stopped', { day: ui.format.day(approval.on) });
    case 'decided':
      return ui.t('requests.approval_decided', { day: ui.format.day(approval.on) });
    case 'deemed':
      return ui.t('requests.approval_deemed', { day: ui.format.day(approval.from) });
  }
}

/** What was written, by whom; every side reads the same. */
export function ThreadPart({ detail: { request, messages }, mayWrite }: PartProps): VNode {
  const ui = useUi();
  const form = formState(ui, { labels: { text: ui.t('requests.message') } });
  return (
    <Card title={ui.t('requests.thread')}>
      <p class="soft">{ui.t('requests.thread_lead')}</p>
      <Messages messages={messages} />
      {mayWrite && !isClosed(request.state) && (
        <Form action={`/requests/${request.id}/messages`}>
          <TextArea form={form} name="text" maxLength={2000} rows={2} />
          <Actions>
            <Button kind="quiet">{ui.t('requests.message_send')}</Button>
          </Actions>
        </Form>
      )}
    </Card>
  );
}

export function Messages({ messages }: Pick<RequestDetail, 'messages'>): VNode | null {
  const ui = useUi();
  if (messages.length === 0) return null;
  return (
    <ol class="line">
      {messages.map(({ id, side, text, at }) => (
        <li key={id} class="done">
          <time>{ui.format.instant(at)}</time> <span class="soft">({ui.t(`requests.by_${side}`)})</span>
          <Lines text={text} />
        </li>
      ))}
    </ol>
  );
}
