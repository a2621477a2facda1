import type { VNode } from 'preact';
import type { FieldError } from '../../../platform/http/index.js';
import {
  Actions,
  Badge,
  Button,
  Card,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  Ltr,
  PostButton,
  TextArea,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import { HelpTabs } from '../../pages/help-tabs.js';
import type { ListedAnswer } from '../helper-answer.service.js';

export interface AnswerListProps {
  readonly answers: readonly ListedAnswer[];
  /** Titles of the roles by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** The reply that came back with errors. */
  readonly returned: {
    readonly id: string;
    readonly values: FormValues;
    readonly errors: readonly FieldError[];
  } | null;
}

/** Who would like to help, and a reply each. */
export function AnswerList({ answers, titles, returned }: AnswerListProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('helproles.answers')}</h1>
      <HelpTabs current="roles" />
      <p>{ui.t('helproles.answers_lead')}</p>
      {answers.length === 0 && (
        <EmptyState title={ui.t('helproles.answers_none')} why={ui.t('helproles.answers_none_why')} />
      )}
      {answers.map(({ answer, name, email, message }) => (
        <Card key={answer.id} title={<bdi>{name}</bdi>}>
          <p>
            {answer.repliedOn === null ? (
              <Badge kind="act">{ui.t('helproles.waits')}</Badge>
            ) : (
              <Badge kind="now">{ui.t('helproles.replied', { day: ui.format.day(answer.repliedOn) })}</Badge>
            )}{' '}
            <bdi>{titles.get(answer.roleId) ?? ''}</bdi>
          </p>
          <p>
            <Ltr>{email}</Ltr>
          </p>
          {message !== '' && <p dir="auto">{message}</p>}
          <p class="soft">
            {ui.t('helproles.received', { day: ui.format.day(answer.receivedOn) })} ·{' '}
            {ui.t('helproles.forgotten_on', { day: ui.format.day(answer.deleteOn) })}
          </p>
          {answer.repliedOn === null && (
            <ReplyForm id={answer.id} returned={returned?.id === answer.id ? returned : null} />
          )}
          <PostButton action={`/helper-answers/${answer.id}/forget`}>{ui.t('helproles.forget')}</PostButton>
        </Card>
      ))}
    </>
  );
}

function ReplyForm({
  id,
  returned,
}: {
  readonly id: string;
  readonly returned: AnswerListProps['returned'];
}): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: { text: ui.t('helproles.reply_text') },
    ...(returned === null ? {} : { values: returned.values, errors: returned.errors }),
  });
  return (
    <Details summary={ui.t('helproles.reply')} open={returned !== null}>
      <ErrorSummary form={form} />
      <Form action={`/helper-answers/${id}/reply`}>
        <TextArea form={form} name="text" maxLength={1500} hint={ui.t('helproles.reply_hint')} />
        <Actions>
          <Button kind="quiet">{ui.t('helproles.reply_send')}</Button>
        </Actions>
      </Form>
    </Details>
  );
}
