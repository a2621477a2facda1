import type { VNode } from 'preact';
import {
  Button,
  CheckboxField,
  CheckboxGroup,
  ErrorSummary,
  Form,
  type FormValues,
  formState,
  NumberField,
  type PointedError,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import { DAY_PARTS } from '../learning/learning-situation.entity.js';

export interface LearningPageProps {
  readonly action: string;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
}

/** What makes learning possible: the plan reckons with it. */
export function LearningPage({ action, values, errors }: LearningPageProps): VNode {
  const ui = useUi();
  const labels = {
    online: ui.t('plans.learning_online'),
    maxTravelMin: ui.t('plans.learning_travel'),
    careTimes: ui.t('plans.learning_care'),
    busyTimes: ui.t('plans.learning_busy'),
    budgetEur: ui.t('plans.learning_budget'),
    ikUeUsed: ui.t('plans.learning_ik'),
    jobPromise: ui.t('plans.learning_promise'),
    obliged: ui.t('plans.learning_obliged'),
  };
  const form = formState(ui, { labels, values, errors });
  const parts = DAY_PARTS.map((value) => ({ value, label: ui.t(`plans.part_${value}`) }));
  return (
    <>
      <h1>{ui.t('plans.learning_title')}</h1>
      <p>{ui.t('plans.learning_lead')}</p>
      <ErrorSummary form={form} />
      <Form action={action}>
        <CheckboxField form={form} name="online" />
        <NumberField form={form} name="maxTravelMin" />
        <CheckboxGroup form={form} name="careTimes" options={parts} optional />
        <CheckboxGroup form={form} name="busyTimes" options={parts} optional />
        <NumberField form={form} name="budgetEur" decimals optional />
        <NumberField form={form} name="ikUeUsed" optional />
        <CheckboxField form={form} name="jobPromise" />
        <CheckboxField form={form} name="obliged" />
        <Button>{ui.t('form.save')}</Button>
      </Form>
    </>
  );
}
