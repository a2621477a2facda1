import type { VNode } from 'preact';
import { kindOf, OBSTACLE_KINDS, OBSTACLES, whoHelps } from '../../domain/obstacles/index.js';
import {
  Actions,
  Badge,
  Button,
  Card,
  DateFields,
  dateValues,
  EmptyState,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  LinkButton,
  type PointedError,
  PostButton,
  Row,
  Rows,
  SelectField,
  TextField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { Obstacle } from './obstacle.entity.js';

export interface ObstaclePageProps {
  readonly obstacles: readonly Obstacle[];
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  readonly base: string;
  readonly back: string;
}

/** One obstacle with what somebody wrote of it, to be changed. */
export function ObstacleEditPage({
  values,
  errors,
  base,
  id,
}: Pick<ObstaclePageProps, 'values' | 'errors' | 'base'> & Pick<Obstacle, 'id'>): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('obstacles.change')}</h1>
      <ObstacleForm
        {...{ values, errors }}
        action={`${base}/${id}/edit`}
        save={ui.t('obstacles.save_change')}
      />
      <Actions>
        <LinkButton kind="quiet" href={base}>
          {ui.t('obstacles.back_to_list')}
        </LinkButton>
      </Actions>
    </>
  );
}

export function obstacleValues({ need, step, helper, dueOn }: Obstacle): FormValues {
  return { need, step, helper, ...dateValues('dueOn', dueOn) };
}

/** What stands in the way, each with its next step, and a form for more. */
export function ObstaclePage({ obstacles, values, errors, base, back }: ObstaclePageProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('obstacles.title')}</h1>
      <p>{ui.t('obstacles.lead')}</p>
      {obstacles.length === 0 && (
        <EmptyState title={ui.t('obstacles.none')} why={ui.t('obstacles.none_why')} />
      )}
      <Rows>
        {obstacles.map((one) => (
          <ObstacleRow key={one.id} one={one} base={base} />
        ))}
      </Rows>
      <h2>{ui.t('obstacles.add')}</h2>
      <ObstacleForm {...{ values, errors }} action={base} save={ui.t('obstacles.save')} />
      <Actions>
        <LinkButton kind="quiet" href={back}>
          {ui.t('obstacles.back')}
        </LinkButton>
      </Actions>
    </>
  );
}

function ObstacleRow({ one, base }: { readonly one: Obstacle; readonly base: string }): VNode {
  const ui = useUi();
  const { id, solvedOn } = one;
  const action = `${base}/${id}`;
  return (
    <Row
      level={2}
      title={ui.t(`obstacles.need_${one.need}`)}
      href={`${action}/edit`}
      detail={
        <>
          {ui.t(`obstacles.kind_${kindOf(one.need)}`)}{' '}
          {solvedOn !== null && (
            <Badge kind="now">{ui.t('obstacles.solved_on', { day: ui.format.day(solvedOn) })}</Badge>
          )}
          {solvedOn === null && <Step one={one} />}
        </>
      }
      end={
        <Actions>
          <PostButton action={action} fields={{ solved: solvedOn === null ? 'yes' : 'no' }}>
            {ui.t(solvedOn === null ? 'obstacles.do_solved' : 'obstacles.do_open')}
          </PostButton>
          <PostButton action={action} fields={{ solved: 'remove' }}>
            {ui.t('obstacles.do_remove')}
          </PostButton>
        </Actions>
      }
    />
  );
}

function Step({ one: { need, step, helper, dueOn } }: { readonly one: Obstacle }): VNode {
  const ui = useUi();
  return (
    <>
      <div>
        {ui.t('obstacles.next')}: <bdi>{step || ui.t(`obstacles.step_${kindOf(need)}`)}</bdi>{' '}
        {dueOn !== null && ui.t('obstacles.due', { day: ui.format.day(dueOn) })}
      </div>
      <div>
        {ui.t('obstacles.helps')}: <bdi>{helper || ui.t(`obstacles.help_${whoHelps(need)}`)}</bdi>
      </div>
    </>
  );
}

function ObstacleForm({
  values,
  errors,
  action,
  save,
}: Pick<ObstaclePageProps, 'values' | 'errors'> & {
  readonly action: string;
  readonly save: string;
}): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      ...{ need: ui.t('obstacles.need'), step: ui.t('obstacles.next'), helper: ui.t('obstacles.helps') },
      dueOn: ui.t('obstacles.due_on'),
    },
    values,
    errors,
  });
  const options = OBSTACLE_KINDS.flatMap((kind) =>
    OBSTACLES[kind].needs.map((value) => ({
      value,
      label: `${ui.t(`obstacles.kind_${kind}`)}: ${ui.t(`obstacles.need_${value}`)}`,
    })),
  );
  return (
    <>
      <ErrorSummary form={form} />
      <Form action={action}>
        <SelectField form={form} name="need" options={options} hint={ui.t('obstacles.need_hint')} />
        <TextField form={form} name="step" maxLength={200} hint={ui.t('obstacles.step_hint')} optional />
        <TextField form={form} name="helper" maxLength={80} optional />
        <DateFields form={form} name="dueOn" optional />
        <Actions>
          <Button>{save}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** Open obstacles in short, on the person's page. */
export function ObstacleCard({
  open,
  base,
}: {
  readonly open: readonly Obstacle[];
  readonly base: string;
}): VNode {
  const ui = useUi();
  return (
    <Card title={ui.t('obstacles.title')} href={base}>
      {open.length === 0 && <p class="soft">{ui.t('obstacles.none')}</p>}
      <ul>
        {open.map((one) => (
          <li key={one.id}>
            {ui.t(`obstacles.need_${one.need}`)}
            <div class="soft">
              <Step one={one} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
