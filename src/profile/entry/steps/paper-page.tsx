import type { VNode } from 'preact';
import type { LocalDate } from '../../../domain/shared/index.js';
import { Actions, LinkButton, type Option, PrintButton, PrintSheet } from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import { InGerman } from './in-german.js';
import { levelOptions, QUESTIONS, relationOptions, sourceOptions } from './step-page.js';
import { ENTRY_STEPS, type EntryField } from './steps.js';

/** The questions to be answered by hand, for where there is no screen; both languages stand side by side. */
export function PaperPage({ today }: { readonly today: LocalDate }): VNode {
  const ui = useUi();
  return (
    <>
      <PrintSheet title={ui.t('entry.paper_title')} date={today}>
        <p>{ui.t('entry.paper_lead')}</p>
        <InGerman text="entry.paper_lead" />
        {ENTRY_STEPS.flat().map((field) => (
          <PaperQuestion key={field} field={field} />
        ))}
      </PrintSheet>
      <Actions>
        <PrintButton />
        <LinkButton kind="quiet" href="/register/questions">
          {ui.t('entry.on_screen')}
        </LinkButton>
      </Actions>
    </>
  );
}

function PaperQuestion({ field }: { readonly field: EntryField }): VNode {
  const ui = useUi();
  const options = { relation: relationOptions, german: levelOptions, source: sourceOptions };
  const choices: readonly Option[] = field in options ? options[field as keyof typeof options](ui) : [];
  return (
    <section>
      <h2>{ui.t(QUESTIONS[field])}</h2>
      <InGerman text={QUESTIONS[field]} />
      {choices.length === 0 ? (
        <p>{'_'.repeat(LINE)}</p>
      ) : (
        <p>
          {choices.map(({ value, label }) => (
            <bdi key={value}>☐ {label} &emsp;</bdi>
          ))}
        </p>
      )}
    </section>
  );
}

/** Characters of a line to write on; fits a narrow screen, too. */
const LINE = 30;
