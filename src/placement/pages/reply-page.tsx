import type { ComponentChildren, VNode } from 'preact';
import { BREAK_OFF_REASONS, CLOSING_REASONS } from '../../domain/placement/index.js';
import type { BlindProfile } from '../../domain/consent/index.js';
import {
  Actions,
  Button,
  Card,
  DateFields,
  ErrorSummary,
  Form,
  type FormValues,
  formState,
  Hidden,
  Notice,
  type PointedError,
  SelectField,
  TextArea,
  TextField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { Opened } from '../disclosure.service.js';
import { BlindCard } from './blind-card.js';
import { OpenedCards } from './opened-cards.js';

/** Reasons that a firm can give before the start. */
export const FIRM_REASONS = CLOSING_REASONS.filter(
  (reason) => !BREAK_OFF_REASONS.includes(reason) && reason !== 'removal',
);
const DATES = [1, 2, 3] as const;

export interface ReplyPageProps {
  /** Where the answer is sent. */
  readonly action: string;
  readonly title: string;
  readonly profile: BlindProfile;
  readonly opened: Opened;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  readonly problem: string | null;
}

/** A firm answers an introduction with one click, without signing in. */
export function ReplyPage({
  action,
  title,
  profile,
  opened,
  values,
  errors,
  problem,
}: ReplyPageProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      reason: ui.t('placements.reason'),
      text: ui.t('replies.text'),
      ...{ date1: ui.t('replies.date_1'), date2: ui.t('replies.date_2'), date3: ui.t('replies.date_3') },
      ...{ time1: ui.t('replies.time_1'), time2: ui.t('replies.time_2'), time3: ui.t('replies.time_3') },
    },
    values,
    errors,
  });
  const part = (kind: string, children: ComponentChildren): VNode => (
    <Form action={action}>
      <Hidden name="kind" value={kind} />
      {children}
    </Form>
  );
  return (
    <>
      <h1>{ui.t('replies.title')}</h1>
      <ErrorSummary form={form} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <p>{ui.t('replies.lead', { title })}</p>
      <BlindCard profile={profile} contact={opened.contact} />
      <OpenedCards {...opened} />
      {part(
        'yes',
        <Actions>
          <Button>{ui.t('replies.yes')}</Button>
        </Actions>,
      )}
      <Card title={ui.t('replies.dates')}>
        {part(
          'dates',
          <>
            {DATES.map((one) => (
              <div key={one}>
                <DateFields form={form} name={`date${one}`} optional={one > 1} />
                <TextField form={form} name={`time${one}`} width="short" maxLength={5} optional={one > 1} />
              </div>
            ))}
            <Actions>
              <Button kind="quiet">{ui.t('replies.dates_send')}</Button>
            </Actions>
          </>,
        )}
      </Card>
      <Card title={ui.t('replies.question')}>
        {part(
          'question',
          <>
            <TextArea form={form} name="text" rows={3} maxLength={1000} />
            <Actions>
              <Button kind="quiet">{ui.t('replies.question_send')}</Button>
            </Actions>
          </>,
        )}
      </Card>
      <Card title={ui.t('replies.no')}>
        {part(
          'no',
          <>
            <SelectField
              form={form}
              name="reason"
              options={FIRM_REASONS.map((value) => ({ value, label: ui.t(`placements.reason_${value}`) }))}
            />
            <Actions>
              <Button kind="quiet">{ui.t('replies.no_send')}</Button>
            </Actions>
          </>,
        )}
      </Card>
    </>
  );
}
