import type { VNode } from 'preact';
import type { FollowUp } from '../../labour-market/index.js';
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  LinkButton,
  type PointedError,
  RadioGroup,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';

export interface QuestionPageProps {
  readonly dialogue: FollowUp;
  readonly occupation: string;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  readonly action: string;
  readonly back: string;
}

/** The questions of the classification about one occupation; they are there in German only. */
export function QuestionPage({
  dialogue,
  occupation,
  values,
  errors,
  action,
  back,
}: QuestionPageProps): VNode {
  const ui = useUi();
  const labels = Object.fromEntries(dialogue.questions.map(({ id, text }) => [id, text]));
  const form = formState(ui, { labels, values, errors });
  return (
    <>
      <h1>{ui.t('people.exactly_title')}</h1>
      <p class="soft">
        <bdi>{occupation}</bdi>
      </p>
      <p>{ui.t('people.exactly_lead')}</p>
      <ErrorSummary form={form} />
      <Form action={action}>
        <div lang="de" dir="ltr">
          {dialogue.questions.map(({ id, answers }) => (
            <RadioGroup
              key={id}
              form={form}
              name={id}
              options={answers.map((one) => ({ value: String(one.id), label: one.text }))}
            />
          ))}
        </div>
        <Actions>
          <Button>{ui.t('people.exactly_save')}</Button>
          <LinkButton kind="quiet" href={back}>
            {ui.t('people.exactly_back')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  );
}
