import type { VNode } from 'preact';
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  type FormValues,
  LinkButton,
  type PointedError,
  Row,
  Rows,
  withQuery,
} from '../../web/components/index.js';
import { type Locale, useUi } from '../../web/i18n/index.js';
import { languageSlots } from '../language-form.js';
import { type EditForm, editForm } from '../pages/edit-form.js';
import { LanguageFields } from '../pages/other-languages.js';
import {
  AvailableFields,
  HoursFields,
  LicenceFields,
  QualificationField,
  ShiftFields,
  WayFields,
  WishesField,
} from '../pages/practical-fields.js';
import type { Person } from '../person.entity.js';
import { Beside, InBoth, SecondLanguage } from './beside.js';
import { isAnswered, nextQuestion, type Question, QUESTIONS } from './questions.js';

interface QuestionListProps {
  readonly person: Person;
  readonly base: string;
  readonly back: string;
  readonly beside: Locale;
}

/** All questions with what is still open; one leads to the next. */
export function QuestionList({ person, base, back, beside }: QuestionListProps): VNode {
  const ui = useUi();
  const open = QUESTIONS.find((question) => !isAnswered(question, person));
  const at = (question: string): string => withQuery(`${base}/${question}`, { beside });
  return (
    <>
      <h1>{ui.t('questions.title')}</h1>
      <Beside text="questions.title" beside={beside} />
      <p>{ui.t('questions.lead')}</p>
      <Beside text="questions.lead" beside={beside} />
      <SecondLanguage beside={beside} here={base} />
      <Actions>
        {open && <LinkButton href={at(open)}>{ui.t('questions.begin')}</LinkButton>}
        <LinkButton kind="quiet" href={at('paper')}>
          {ui.t('cards.on_paper')}
        </LinkButton>
        <LinkButton kind="quiet" href={back}>
          {ui.t('cards.back')}
        </LinkButton>
      </Actions>
      <InBoth beside={beside}>
        <QuestionRows person={person} at={at} />
      </InBoth>
    </>
  );
}

function QuestionRows(props: {
  readonly person: Person;
  readonly at: (question: Question) => string;
}): VNode {
  const ui = useUi();
  return (
    <Rows>
      {QUESTIONS.map((question) => (
        <Row
          key={question}
          level={2}
          title={ui.t(`questions.ask_${question}`)}
          href={props.at(question)}
          detail={ui.t(isAnswered(question, props.person) ? 'questions.answered' : 'questions.open')}
        />
      ))}
    </Rows>
  );
}

interface QuestionPageProps {
  readonly question: Question;
  readonly person: Person;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  readonly beside: Locale;
  readonly base: string;
}

/** One question in two languages; skipping it costs nothing. */
export function QuestionPage(props: QuestionPageProps): VNode {
  const ui = useUi();
  const { question, beside, base, errors } = props;
  const next = nextQuestion(question);
  const here = `${base}/${question}`;
  return (
    <>
      <p class="soft">
        {ui.t('entry.step_of', { step: QUESTIONS.indexOf(question) + 1, of: QUESTIONS.length })}
      </p>
      <h1>{ui.t(`questions.ask_${question}`)}</h1>
      <Beside text={`questions.ask_${question}`} beside={beside} />
      <SecondLanguage beside={beside} here={here} />
      <InBoth beside={beside}>
        {errors.length > 0 && <Faults {...props} />}
        <Form action={withQuery(here, { beside })}>
          <Answer {...props} />
          <Next beside={beside} base={base} next={next} />
        </Form>
      </InBoth>
    </>
  );
}

function Next(props: {
  readonly beside: Locale;
  readonly base: string;
  readonly next: Question | null;
}): VNode {
  const ui = useUi();
  const { beside, base, next } = props;
  return (
    <Actions>
      <Button>{ui.t(next ? 'questions.save_next' : 'form.save')}</Button>
      {next && (
        <LinkButton kind="quiet" href={withQuery(`${base}/${next}`, { beside })}>
          {ui.t('questions.skip')}
        </LinkButton>
      )}
      <LinkButton kind="quiet" href={withQuery(base, { beside })}>
        {ui.t('questions.all')}
      </LinkButton>
    </Actions>
  );
}

/** The summary and the fields say their words in both languages, so their form is made inside. */
function Faults({ values, errors }: QuestionPageProps): VNode {
  return <ErrorSummary form={editForm(useUi(), values, errors)} />;
}

function Answer({ question, person, values, errors }: QuestionPageProps): VNode {
  const form = editForm(useUi(), values, errors);
  const Fields = FIELDS[question];
  return <Fields form={form} person={person} />;
}

interface FieldsProps {
  readonly form: EditForm;
  readonly person: Person;
}

const FIELDS: Readonly<Record<Question, (props: FieldsProps) => VNode>> = {
  languages: ({ form, person }) => <LanguageFields form={form} slots={languageSlots(person)} />,
  qualification: QualificationField,
  licences: LicenceFields,
  hours: HoursFields,
  shifts: ShiftFields,
  available: AvailableFields,
  way: WayFields,
  wishes: WishesField,
};
