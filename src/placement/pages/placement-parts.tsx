import type { VNode } from 'preact';
import {
  Actions,
  Badge,
  Button,
  Card,
  DateFields,
  Details,
  ErrorSummary,
  Form,
  type FormValues,
  formState,
  Ltr,
  NumberField,
  type PointedError,
  PostButton,
  TextField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { PlacementAnswer } from '../answers/placement-answer.entity.js';
import type { InterviewRow } from '../interviews/interview.entity.js';

export interface PlacementPartsProps {
  readonly placementId: string;
  readonly title: string;
  readonly interviews: readonly InterviewRow[];
  readonly answers: readonly PlacementAnswer[];
  readonly mayPlan: boolean;
  /** Whole address of the answer page; null where none is to be handed out. */
  readonly link: string | null;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
}

/** Interviews with their calendar files, the firm's answers, and the link by which it answers. */
export function PlacementParts(props: PlacementPartsProps): VNode {
  const ui = useUi();
  const { interviews, answers, link, title, mayPlan } = props;
  return (
    <>
      {(interviews.length > 0 || mayPlan) && <Interviews {...props} />}
      {answers.length > 0 && (
        <Card title={ui.t('replies.answers')}>
          <ul>
            {answers.map(({ id, kind, text, dates, at }) => (
              <li key={id}>
                {ui.format.instant(at)}: {ui.t(`replies.kind_${kind}`)} <bdi>{text}</bdi>{' '}
                {ui.format.list(dates.map((one) => ui.format.instant(one)))}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {link !== null && (
        <Details summary={ui.t('replies.link')}>
          <p>{ui.t('replies.link_lead')}</p>
          <p>
            <Ltr>{link}</Ltr>
          </p>
          <p class="soft">{ui.t('replies.copy')}</p>
          <p>{ui.t('replies.copy_text', { title, url: link })}</p>
        </Details>
      )}
    </>
  );
}

function Interviews({ placementId, interviews, mayPlan, values, errors }: PlacementPartsProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      day: ui.t('replies.day'),
      time: ui.t('replies.time'),
      minutes: ui.t('replies.minutes'),
      place: ui.t('replies.place'),
    },
    values: { minutes: '60', ...values },
    errors,
  });
  return (
    <Card title={ui.t('replies.interviews')}>
      <ErrorSummary form={form} />
      <ul>
        {interviews.map(({ id, startsAt, place, state }) => (
          <li key={id}>
            {ui.format.instant(startsAt)} <bdi>{place}</bdi>{' '}
            {state === 'cancelled' && <Badge kind="stop">{ui.t('replies.cancelled')}</Badge>}{' '}
            <a href={`/interviews/${id}/calendar.ics`}>{ui.t('replies.calendar')}</a>{' '}
            {mayPlan && state === 'planned' && (
              <PostButton action={`/interviews/${id}/cancel`}>{ui.t('replies.cancel_it')}</PostButton>
            )}
          </li>
        ))}
      </ul>
      {mayPlan && (
        <Details summary={ui.t('replies.plan')} open={errors.length > 0}>
          <Form action={`/placements/${placementId}/interviews`}>
            <DateFields form={form} name="day" />
            <TextField form={form} name="time" width="short" maxLength={5} />
            <NumberField form={form} name="minutes" unit={ui.t('replies.minutes_unit')} />
            <TextField form={form} name="place" maxLength={200} optional />
            <Actions>
              <Button kind="quiet">{ui.t('replies.save')}</Button>
            </Actions>
          </Form>
        </Details>
      )}
    </Card>
  );
}
