import type { VNode } from 'preact';
import { Badge, Card, Details, Ltr, PostButton } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { PlacementAnswer } from '../answers/placement-answer.entity.js';
import type { InterviewRow } from '../interviews/interview.entity.js';
import { InterviewFields, interviewForm } from './interview-form.js';

export interface PlacementPartsProps {
  readonly placementId: string;
  readonly title: string;
  readonly interviews: readonly InterviewRow[];
  readonly answers: readonly PlacementAnswer[];
  readonly mayPlan: boolean;
  /** Whole address of the answer page; null where none is to be handed out. */
  readonly link: string | null;
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

function Interviews({ placementId, interviews, mayPlan }: PlacementPartsProps): VNode {
  const ui = useUi();
  return (
    <Card title={ui.t('replies.interviews')}>
      <ul>
        {interviews.map(({ id, startsAt, place, state }) => (
          <li key={id}>
            {ui.format.instant(startsAt)} <bdi>{place}</bdi>{' '}
            {state === 'cancelled' && <Badge kind="stop">{ui.t('replies.cancelled')}</Badge>}{' '}
            <a href={`/interviews/${id}/calendar.ics`}>{ui.t('replies.calendar')}</a>{' '}
            {mayPlan && state === 'planned' && (
              <>
                <a href={`/interviews/${id}/move`}>{ui.t('replies.move_it')}</a>{' '}
                <PostButton action={`/interviews/${id}/cancel`}>{ui.t('replies.cancel_it')}</PostButton>
              </>
            )}
          </li>
        ))}
      </ul>
      {mayPlan && (
        <Details summary={ui.t('replies.plan')}>
          <InterviewFields
            action={`/placements/${placementId}/interviews`}
            form={interviewForm(ui, {}, [])}
          />
        </Details>
      )}
    </Card>
  );
}
