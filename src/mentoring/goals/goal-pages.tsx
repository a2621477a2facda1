import type { VNode } from 'preact';
import type { FieldError } from '../../platform/http/index.js';
import {
  Actions,
  Badge,
  Button,
  Card,
  CheckboxField,
  DateFields,
  EmptyState,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  PostButton,
  Row,
  Rows,
  SelectField,
  TextField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import { type Goal, GOAL_AREAS } from './goal.entity.js';

export interface GoalSheetProps {
  readonly goals: readonly Goal[];
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** The person's own sheet: what she wants to reach, by area, and who may read it. */
export function GoalSheet({ goals, values, errors }: GoalSheetProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('goals.title')}</h1>
      <p>{ui.t('goals.lead')}</p>
      {goals.length === 0 && <EmptyState title={ui.t('goals.none')} why={ui.t('goals.none_why')} />}
      {GOAL_AREAS.filter((area) => goals.some((goal) => goal.area === area)).map((area) => (
        <section key={area}>
          <h2>{ui.t(`goals.area_${area}`)}</h2>
          <Rows>
            {goals
              .filter((goal) => goal.area === area)
              .map((goal) => (
                <OwnGoal key={goal.id} goal={goal} />
              ))}
          </Rows>
        </section>
      ))}
      <h2>{ui.t('goals.add')}</h2>
      <GoalForm values={values} errors={errors} />
    </>
  );
}

function OwnGoal({ goal: { id, text, dueOn, doneOn, shared } }: { readonly goal: Goal }): VNode {
  const ui = useUi();
  const action = `/me/goals/${id}`;
  return (
    <Row
      title={<bdi>{text}</bdi>}
      detail={
        <>
          {doneOn !== null && (
            <Badge kind="now">{ui.t('goals.done_on', { day: ui.format.day(doneOn) })}</Badge>
          )}
          {doneOn === null && dueOn !== null && ui.t('goals.due', { day: ui.format.day(dueOn) })}{' '}
          {ui.t(shared ? 'goals.shared' : 'goals.private')}
        </>
      }
      end={
        <Actions>
          <PostButton action={action} fields={{ done: doneOn === null ? 'yes' : 'no' }}>
            {ui.t(doneOn === null ? 'goals.do_done' : 'goals.do_open')}
          </PostButton>
          <PostButton action={action} fields={{ shared: shared ? 'no' : 'yes' }}>
            {ui.t(shared ? 'goals.do_private' : 'goals.do_share')}
          </PostButton>
          <PostButton action={`${action}/remove`}>{ui.t('goals.do_remove')}</PostButton>
        </Actions>
      }
    />
  );
}

function GoalForm({ values, errors }: Pick<GoalSheetProps, 'values' | 'errors'>): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      ...{ area: ui.t('goals.area'), text: ui.t('goals.text') },
      ...{ dueOn: ui.t('goals.due_on'), shared: ui.t('goals.share') },
    },
    values,
    errors,
  });
  const options = GOAL_AREAS.map((value) => ({ value, label: ui.t(`goals.area_${value}`) }));
  return (
    <>
      <ErrorSummary form={form} />
      <Form action="/me/goals">
        <SelectField form={form} name="area" options={options} empty={false} />
        <TextField form={form} name="text" maxLength={300} hint={ui.t('goals.text_hint')} />
        <DateFields form={form} name="dueOn" optional />
        <CheckboxField form={form} name="shared" hint={ui.t('goals.share_hint')} />
        <Actions>
          <Button>{ui.t('goals.save')}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** Goals the person shares with her desk; nobody there changes them. */
export function SharedGoals({ goals }: { readonly goals: readonly Goal[] }): VNode {
  const ui = useUi();
  return (
    <Card title={ui.t('goals.title')}>
      <p class="soft">{ui.t('goals.shared_lead')}</p>
      <ul>
        {goals.map(({ id, area, text, doneOn }) => (
          <li key={id}>
            {ui.t(`goals.area_${area}`)}: <bdi>{text}</bdi>{' '}
            {doneOn !== null && (
              <Badge kind="now">{ui.t('goals.done_on', { day: ui.format.day(doneOn) })}</Badge>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
