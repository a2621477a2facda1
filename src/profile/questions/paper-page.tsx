import type { VNode } from 'preact';
import { SHIFTS } from '../../domain/matching/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { Actions, LinkButton, PrintButton, PrintSheet, withQuery } from '../../web/components/index.js';
import { type Locale, type MessageKey, useUi } from '../../web/i18n/index.js';
import { LICENCES } from '../pages/practical-fields.js';
import { Beside, InBoth } from './beside.js';
import { type Question, QUESTIONS } from './questions.js';

/** What can be ticked; the other questions have a line to write on. */
const CHOICES: Readonly<Partial<Record<Question, readonly MessageKey[]>>> = {
  qualification: ([1, 2, 3, 4] as const).map((level) => `people.qualification_${level}` as const),
  licences: LICENCES.map((licence) => `people.licence_${licence}` as const),
  shifts: SHIFTS.map((shift) => `people.shift_${shift}` as const),
};
/** Characters of a line to write on; fits a narrow screen, too. */
const LINE = 30;

interface QuestionPaperProps {
  readonly beside: Locale;
  readonly base: string;
  readonly today: LocalDate;
}

/** The same questions to be answered by hand, both languages side by side. */
export function QuestionPaper({ beside, base, today }: QuestionPaperProps): VNode {
  const ui = useUi();
  return (
    <>
      <PrintSheet title={ui.t('questions.title')} date={today}>
        <p>{ui.t('questions.lead')}</p>
        <Beside text="questions.lead" beside={beside} />
        {QUESTIONS.map((question) => (
          <section key={question}>
            <h2>{ui.t(`questions.ask_${question}`)}</h2>
            <Beside text={`questions.ask_${question}`} beside={beside} />
            <InBoth beside={beside}>
              <Space choices={CHOICES[question] ?? []} />
            </InBoth>
          </section>
        ))}
      </PrintSheet>
      <Actions>
        <PrintButton />
        <LinkButton kind="quiet" href={withQuery(base, { beside })}>
          {ui.t('cards.on_screen')}
        </LinkButton>
      </Actions>
    </>
  );
}

function Space({ choices }: { readonly choices: readonly MessageKey[] }): VNode {
  const ui = useUi();
  if (choices.length === 0) return <p>{'_'.repeat(LINE)}</p>;
  return (
    <p>
      {choices.map((key) => (
        <bdi key={key}>☐ {ui.text(key)} &emsp;</bdi>
      ))}
    </p>
  );
}
