import type { VNode } from 'preact';
import { VACANCY_KINDS } from '../../../domain/shared/index.js';
import {
  type DialogueAnswers,
  type DialogueQuestion,
  MOST_QUESTIONS,
  NOTES,
  PAPERS,
  PARAGRAPHS,
} from '../../../domain/work-permission/index.js';
import {
  Actions,
  Button,
  DateFields,
  ErrorSummary,
  type FormState,
  type FormValues,
  formState,
  Hidden,
  type Option,
  type PointedError,
  RadioGroup,
  SelectField,
} from '../../../web/components/index.js';
import { type Ui, useUi } from '../../../web/i18n/index.js';
import { COUNTRIES } from '../countries.js';
import { carriedFields, FIELDS_OF, OUTCOMES } from '../dialogue-form.js';
import type { DialogueWords } from '../words.js';
import { DialogueForm, dialoguePath, Languages } from './frame.js';

export interface QuestionPageProps {
  readonly words: DialogueWords;
  readonly question: DialogueQuestion;
  readonly answers: DialogueAnswers;
  /** Place of the question among those of this way, 1 is the first. */
  readonly number: number;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
}

/** One question of the dialogue, in plain words, with the paper in the hand. */
export function QuestionPage(props: QuestionPageProps): VNode {
  const ui = useUi();
  const { words, question, answers, number, values, errors } = props;
  const names = FIELDS_OF[question].filter((name) => isShown(name, answers));
  const labels = Object.fromEntries(names.map((name) => [name, words.find(`ask_${name}`)]));
  const form = formState<string>(ui, { labels, values, errors });
  const asked = [...answers.asked].join(' ');
  const carried = carriedFields(values, FIELDS_OF[question]);
  return (
    <>
      <h1>{words.say('title')}</h1>
      {question === 'paper' && <p>{words.say('lead')}</p>}
      <ErrorSummary form={form} />
      <p class="soft">
        {words.say('progress', { number: ui.format.number(number), most: ui.format.number(MOST_QUESTIONS) })}
      </p>
      <DialogueForm {...{ words, carried }}>
        <Hidden name="asked" value={[asked, question].filter(Boolean).join(' ')} />
        {names.map((name) => (
          <Control key={name} {...{ form, name, words }} hint={words.find(`hint_${name}`)} />
        ))}
        <Actions>
          <Button>{words.say('next')}</Button>
          {question !== 'paper' && <a href={dialoguePath(words)}>{words.say('restart')}</a>}
        </Actions>
      </DialogueForm>
      {question === 'paper' && <p class="soft">{words.say('privacy')}</p>}
      <Languages {...{ words }} carried={[...carriedFields(values, []), ['asked', asked]]} />
    </>
  );
}

/** Fields within a question that only some papers need. */
function isShown(name: string, { paper }: DialogueAnswers): boolean {
  const inProcedure = paper === 'ankunftsnachweis' || paper === 'aufenthaltsgestattung';
  if (name === 'registeredOn') return inProcedure;
  if (name === 'duldungSince' || name === 'passport' || name === 'workedDuringAsylum') return !inProcedure;
  if (name === 'outcome') return !inProcedure;
  return name !== 'issuedOn' || paper === 'ae_24';
}

interface ControlProps {
  readonly form: FormState<string>;
  readonly name: string;
  readonly words: DialogueWords;
  readonly hint: string;
}

function Control({ form, name, words, hint }: ControlProps): VNode {
  const ui = useUi();
  const props = { form, name, ...(hint.startsWith('hint_') ? {} : { hint }) };
  if (name === 'nationality')
    return <SelectField {...props} options={countries(ui)} empty={words.say('unknown')} />;
  const choices = choicesOf(name, words);
  if (name === 'paragraph') return <SelectField {...props} options={choices} empty={words.say('unknown')} />;
  if (choices.length > 0)
    return <RadioGroup {...props} options={[...choices, { value: '', label: words.say('unknown') }]} />;
  return <DateFields {...props} hint={props.hint ?? words.say('hint_day')} />;
}

function choicesOf(name: string, words: DialogueWords): readonly Option[] {
  const options = (prefix: string, values: readonly string[]): readonly Option[] =>
    values.map((value) => ({ value, label: words.find(`${prefix}_${value}`) }));
  switch (name) {
    case 'paper':
      return options('paper', PAPERS);
    case 'paragraph':
      return options('paragraph', PARAGRAPHS);
    case 'note':
      return options('note', NOTES);
    case 'kind':
      return options('kind', VACANCY_KINDS);
    case 'outcome':
      return options('outcome', OUTCOMES);
    case 'mustLiveInReception':
    case 'passport':
    case 'workedDuringAsylum':
      return [
        { value: 'yes', label: words.say('yes') },
        { value: 'no', label: words.say('no') },
      ];
    default:
      return [];
  }
}

/** All states in the order of the reader's language. */
function countries(ui: Pick<Ui, 'locale' | 'format'>): readonly Option[] {
  const { compare } = new Intl.Collator(ui.locale);
  return COUNTRIES.map((value) => ({ value, label: ui.format.country(value) })).sort((a, b) =>
    compare(a.label, b.label),
  );
}
