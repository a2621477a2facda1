import type { VNode } from 'preact';
import type { RecognitionState } from '../../../domain/background/index.js';
import {
  Actions,
  Button,
  DateFields,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  LinkButton,
  NumberField,
  type PointedError,
  PostButton,
  RadioGroup,
  SearchField,
  SelectField,
  type Suggestion,
  TextArea,
  TextField,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';

export interface EntryFormProps {
  readonly action: string;
  /** The list that the entry stands in. */
  readonly base: string;
  readonly isNew: boolean;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  /** What the words for the occupation may mean. */
  readonly suggestions: readonly Suggestion[];
}

export interface TrainingFormProps extends EntryFormProps {
  /** States that the recognition may have now. */
  readonly states: readonly RecognitionState[];
}

/** One piece of work. */
export function WorkForm(props: EntryFormProps): VNode {
  const ui = useUi();
  const { action, values, errors, suggestions } = props;
  const form = formState(ui, {
    labels: {
      ...{
        kldb: ui.t('background.occupation'),
        fromMonth: ui.t('background.from'),
        toMonth: ui.t('background.to'),
      },
      ...{
        hours: ui.t('people.hours'),
        country: ui.t('background.country'),
        tasks: ui.t('background.tasks'),
      },
    },
    values,
    errors,
    searched: ['kldb'],
  });
  return (
    <>
      <h1>{ui.t('background.work_title')}</h1>
      <ErrorSummary form={form} />
      <Form action={action}>
        <SearchField form={form} name="kldb" source="/api/v1/occupations" suggestions={suggestions} />
        <TextField
          form={form}
          name="fromMonth"
          hint={ui.t('background.month_hint')}
          maxLength={10}
          width="short"
        />
        <TextField
          form={form}
          name="toMonth"
          hint={ui.t('background.to_hint')}
          maxLength={10}
          width="short"
          optional
        />
        <NumberField form={form} name="hours" optional />
        <TextField
          form={form}
          name="country"
          hint={ui.t('background.country_hint')}
          maxLength={60}
          optional
        />
        <TextArea form={form} name="tasks" hint={ui.t('background.tasks_hint')} maxLength={1000} optional />
        <Actions>
          <Button>{ui.t('form.save')}</Button>
        </Actions>
      </Form>
      <Below {...props} />
    </>
  );
}

/** One training with the state of its recognition. */
export function QualificationForm(props: TrainingFormProps): VNode {
  const ui = useUi();
  const { action, values, errors, suggestions, states } = props;
  const form = formState(ui, {
    labels: {
      ...{ title: ui.t('background.paper'), kldb: ui.t('background.german_occupation') },
      ...{ country: ui.t('background.country'), regulated: ui.t('background.is_regulated') },
      ...{ state: ui.t('background.state'), since: ui.t('background.since') },
      papersCompleteOn: ui.t('background.papers_complete'),
    },
    values,
    errors,
    searched: ['kldb'],
  });
  return (
    <>
      <h1>{ui.t('background.training_title')}</h1>
      <ErrorSummary form={form} />
      <Form action={action}>
        <TextField form={form} name="title" hint={ui.t('background.paper_hint')} maxLength={120} />
        <SearchField form={form} name="kldb" source="/api/v1/occupations" suggestions={suggestions} />
        <TextField
          form={form}
          name="country"
          hint={ui.t('background.country_hint')}
          maxLength={60}
          optional
        />
        <RadioGroup
          form={form}
          name="regulated"
          hint={ui.t('background.is_regulated_hint')}
          options={[
            { value: 'yes', label: ui.t('people.yes') },
            { value: 'no', label: ui.t('people.no') },
            { value: '', label: ui.t('form.unknown') },
          ]}
          optional
        />
        <SelectField
          form={form}
          name="state"
          options={states.map((value) => ({ value, label: ui.t(`background.state_${value}`) }))}
          empty={false}
        />
        <DateFields form={form} name="since" optional />
        <DateFields form={form} name="papersCompleteOn" optional />
        <Actions>
          <Button>{ui.t('form.save')}</Button>
        </Actions>
      </Form>
      <Below {...props} />
    </>
  );
}

function Below({ action, base, isNew }: EntryFormProps): VNode {
  const ui = useUi();
  return (
    <Actions>
      <LinkButton kind="quiet" href={base}>
        {ui.t('background.back')}
      </LinkButton>
      {!isNew && (
        <PostButton kind="danger" action={`${action}/remove`}>
          {ui.t('background.remove')}
        </PostButton>
      )}
    </Actions>
  );
}
