import type { VNode } from 'preact';
import { addDays, type LocalDate } from '../../../domain/shared/index.js';
import type { EmployerAnswer } from '../../../domain/work-permission/index.js';
import { Actions, PrintButton, PrintSheet } from '../../../web/components/index.js';
import type { DialogueWords } from '../words.js';
import { Button } from '../../../web/components/index.js';
import { DialogueForm, Languages } from './frame.js';

export interface EmployerPageProps {
  readonly words: DialogueWords;
  readonly answer: EmployerAnswer;
  readonly today: LocalDate;
  readonly carried: readonly (readonly [name: string, value: string])[];
}

/** Days after which an answer is old. */
const HOLDS_DAYS = 30;

/** The sheet for an employer: when work may start and who files what; no status, no class, no name, no reason. */
export function EmployerPage({ words, answer, today, carried }: EmployerPageProps): VNode {
  const { start, realistic, steps } = answer;
  return (
    <>
      <PrintSheet title={words.say('employer_title')} date={today}>
        <p>
          <strong>{words.find(`employer_${start}`)}</strong>
        </p>
        {realistic !== null && (
          <p>
            {words.say('employer_realistic', {
              from: words.day(realistic.from),
              to: words.day(realistic.to),
            })}
          </p>
        )}
        {steps.length > 0 && (
          <>
            <h2>{words.say('guide')}</h2>
            <ol>
              {steps.map(({ who, step }) => (
                <li key={step}>
                  <strong>{words.find(`who_${who}`)}:</strong> {words.find(`step_${step}`)}
                </li>
              ))}
            </ol>
          </>
        )}
        <p class="soft">{words.say('employer_note', { day: words.day(addDays(today, HOLDS_DAYS)) })}</p>
      </PrintSheet>
      <DialogueForm {...{ words, carried }}>
        <Actions>
          <PrintButton />
          <Button kind="quiet">{words.say('back')}</Button>
        </Actions>
      </DialogueForm>
      <Languages {...{ words }} carried={[...carried, ['view', 'employer']]} />
    </>
  );
}
