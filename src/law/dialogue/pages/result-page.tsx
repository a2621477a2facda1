import type { VNode } from 'preact';
import type { LocalDate } from '../../../domain/shared/index.js';
import {
  type DialogueResult,
  type ReviewItem,
  ruleInfos,
  type UnconfirmedAssessment,
  type Warning,
  WARNING_LEVELS,
} from '../../../domain/work-permission/index.js';
import {
  Actions,
  Button,
  Hidden,
  KeyValue,
  Notice,
  PrintButton,
  PrintSheet,
} from '../../../web/components/index.js';
import { type Ui, useUi } from '../../../web/i18n/index.js';
import { ReviewBanner } from '../../pages/review.js';
import type { DialogueWords } from '../words.js';
import { DialogueForm, dialoguePath, Languages } from './frame.js';

export interface ResultPageProps {
  readonly words: DialogueWords;
  /** null: nobody knows which paper it is. */
  readonly result: DialogueResult | null;
  readonly today: LocalDate;
  readonly overdue: readonly ReviewItem[];
  readonly carried: readonly (readonly [name: string, value: string])[];
}

/** Rules that a sheet of one page has room for. */
const MOST_RULES = 5;
const MOST_HINTS = 4;

/** The answer on one sheet: may I, from when, who decides, which form, what next, and by which law. */
export function ResultPage({ words, result, today, overdue, carried }: ResultPageProps): VNode {
  return (
    <>
      {result === null ? <Lost words={words} /> : <Sheet {...{ words, result, today, overdue }} />}
      <Actions>
        <PrintButton />
        <a href={dialoguePath(words)}>{words.say('restart')}</a>
      </Actions>
      {result?.employer && (
        <DialogueForm {...{ words, carried }}>
          <Hidden name="view" value="employer" />
          <p>{words.say('employer_lead')}</p>
          <Actions>
            <Button kind="quiet">{words.say('employer_show')}</Button>
          </Actions>
        </DialogueForm>
      )}
      <Languages {...{ words, carried }} />
    </>
  );
}

function Lost({ words }: Pick<ResultPageProps, 'words'>): VNode {
  return (
    <>
      <h1>{words.say('title')}</h1>
      <p>{words.say('lost')}</p>
    </>
  );
}

interface SheetProps extends Omit<ResultPageProps, 'result' | 'carried'> {
  readonly result: DialogueResult;
}

function Sheet({ words, result, today, overdue }: SheetProps): VNode {
  const { answer, note } = result;
  return (
    <PrintSheet title={words.say('title')} date={today}>
      <p>
        <strong>{words.find(`result_${answer.accessClass}`)}</strong>
      </p>
      {note === 'differs' && <Notice kind="act">{words.say('note_differs')}</Notice>}
      {note === 'allows' && <Notice kind="act">{words.say('note_allows')}</Notice>}
      <ReviewBanner items={overdue} />
      <KeyValue items={factsOf(words, result, today)} />
      {answer.toBeConfirmed && <p>{words.say('confirm')}</p>}
      <Hints warnings={answer.warnings} />
      <Sources {...{ words, answer }} />
      <p class="soft">{words.say('no_legal_advice')}</p>
    </PrintSheet>
  );
}

function factsOf(
  words: DialogueWords,
  { kind, answer }: DialogueResult,
  today: LocalDate,
): readonly { readonly label: string; readonly value: string }[] {
  const { accessClass, authority, earliestDate, legalStrength } = answer;
  const isLater = earliestDate !== null && earliestDate > today;
  return [
    { label: words.say('for_work'), value: words.find(`kind_${kind}`) },
    ...(accessClass === 'FREE' || accessClass === 'FORBIDDEN' || accessClass === 'CLARIFY'
      ? []
      : [{ label: words.say('from'), value: isLater ? words.day(earliestDate) : words.say('from_now') }]),
    { label: words.say('who'), value: words.find(`authority_${authority}`) },
    { label: words.say('form'), value: words.find(formKey(answer, kind)) },
    {
      label: words.say('next_step'),
      value: words.find(legalStrength === 'no_employment' ? `do_${kind}` : `do_${accessClass}`),
    },
  ];
}

/** Which form the next step needs. */
function formKey({ accessClass }: UnconfirmedAssessment, kind: string): string {
  if (kind === 'mag') return 'form_mag';
  return accessClass === 'FREE' || accessClass === 'FORBIDDEN' ? 'form_none' : 'form_permission';
}

/** What must be minded, most urgent first. */
function Hints({ warnings }: { readonly warnings: readonly Warning[] }): VNode | null {
  const ui = useUi();
  const urgent = warnings.filter(
    ({ code }) => WARNING_LEVELS[code] !== 'know' && code !== 'CONFIRM_IN_ADVISER_SESSION',
  );
  if (urgent.length === 0) return null;
  return (
    <ul>
      {urgent.slice(0, MOST_HINTS).map((warning) => (
        <li key={warning.code}>{hintText(ui, warning)}</li>
      ))}
    </ul>
  );
}

function hintText(ui: Pick<Ui, 'text' | 'format'>, { code, date }: Warning): string {
  return ui.text(`warnings.${code}`, date === null ? {} : { date: ui.format.day(date) }) ?? code;
}

function Sources({
  words,
  answer,
}: {
  readonly words: DialogueWords;
  readonly answer: UnconfirmedAssessment;
}): VNode {
  const ui = useUi();
  return (
    <>
      <h2>{words.say('sources')}</h2>
      <ul>
        {sheetRules(answer).map(({ id, source }) => (
          <li key={id}>
            {ui.text(`rules.${id}`)} <bdi lang="de">{source}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The rule that gives the answer, then whether the Bundesagentur is asked, then what both turned on. */
function sheetRules({ rules }: UnconfirmedAssessment): UnconfirmedAssessment['rules'] {
  const areaOf = ({ id }: { readonly id: string }): string | undefined => ruleInfos().get(id)?.area;
  const deciding = rules.findLast((rule) => areaOf(rule) === 'permission');
  const others = ['approval', 'condition'].flatMap((area) => rules.filter((rule) => areaOf(rule) === area));
  return [...(deciding ? [deciding] : []), ...others].slice(0, MOST_RULES);
}
