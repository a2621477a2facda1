import type { VNode } from 'preact';
import {
  Button,
  CheckboxField,
  ErrorSummary,
  Form,
  type FormValues,
  formState,
  type PointedError,
  PostButton,
  RadioGroup,
  Row,
  Rows,
  SelectField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { CourseRun } from '../course-run.entity.js';
import type { ToldOutcome } from '../outcomes/outcome.service.js';

export interface OutcomePageProps {
  readonly action: string;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  /** Exams that are over and of which nothing is told. */
  readonly open: readonly CourseRun[];
  readonly told: readonly ToldOutcome[];
}

/** How an exam went, told with consent; what was told can be taken back. */
export function OutcomePage({ action, values, errors, open, told }: OutcomePageProps): VNode {
  const ui = useUi();
  const labels = {
    runId: ui.t('plans.outcome_course'),
    passed: ui.t('plans.outcome_answer'),
    agreed: ui.t('plans.outcome_agree'),
  };
  const form = formState(ui, { labels, values, errors });
  return (
    <>
      <h1>{ui.t('plans.outcome_title')}</h1>
      <p>{ui.t('plans.outcome_lead')}</p>
      <ErrorSummary form={form} />
      <Form action={action}>
        <SelectField
          form={form}
          name="runId"
          options={open.map((run) => ({
            value: run.id,
            label: `${run.title}, ${run.provider}, ${ui.format.day(run.examOn ?? run.endsOn)}`,
          }))}
        />
        <RadioGroup
          form={form}
          name="passed"
          options={[
            { value: 'yes', label: ui.t('plans.outcome_passed') },
            { value: 'no', label: ui.t('plans.outcome_failed') },
          ]}
        />
        <CheckboxField form={form} name="agreed" />
        <Button>{ui.t('form.save')}</Button>
      </Form>
      <Rows>
        {told.map(({ run, passed }) => (
          <Row
            key={run.id}
            level={2}
            title={run.title}
            detail={ui.t(passed ? 'plans.outcome_passed' : 'plans.outcome_failed')}
            end={
              <PostButton action={`${action}/${run.id}/withdraw`}>
                {ui.t('plans.outcome_withdraw')}
              </PostButton>
            }
          />
        ))}
      </Rows>
    </>
  );
}
