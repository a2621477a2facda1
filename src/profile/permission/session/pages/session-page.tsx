import type { VNode } from 'preact';
import { type LocalDate, VACANCY_KINDS } from '../../../../domain/shared/index.js';
import type { Assessment } from '../../../../domain/work-permission/index.js';
import {
  Actions,
  Button,
  Card,
  DateFields,
  dateValues,
  ErrorSummary,
  Form,
  type FormValues,
  formState,
  Notice,
  NumberField,
  type PointedError,
  PostButton,
  RadioGroup,
  SelectField,
} from '../../../../web/components/index.js';
import { type MessageKey, type Ui, useUi } from '../../../../web/i18n/index.js';
import { Answer } from '../../pages/answer.js';
import { YesNo } from '../../pages/yes-no.js';
import type { ProposalState } from '../confirmation.service.js';
import { GROUNDS } from '../session.dto.js';

export const SESSION_FLAGS = [
  'acceleratedProcedure',
  'dublinRequestSent',
  'transferDecision',
  'protectionInOtherMemberState',
  'germanyMustExamineAgain',
  'cooperationBreach',
  'concreteRemovalMeasures',
  'contractRegistrationRequested',
] as const;
export type SessionFlag = (typeof SESSION_FLAGS)[number];
type Field = SessionFlag | 'kind' | 'exclusionGround' | 'start' | 'end' | 'hoursPerWeek';

export interface SessionPageProps {
  readonly id: string;
  readonly name: string;
  readonly today: LocalDate;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  /** Answer of the questions just asked; null before the first. */
  readonly answer: Assessment | null;
  readonly proposal: ProposalState;
  readonly usualUntil: LocalDate;
  readonly untilErrors: readonly PointedError[];
}

/** The conversation: what changes without notice is asked here, answered, and forgotten with the page. */
export function SessionPage(props: SessionPageProps): VNode {
  const ui = useUi();
  const { id, name, today, answer } = props;
  const form = formState<Field>(ui, { labels: labelsOf(ui), values: props.values, errors: props.errors });
  return (
    <>
      <h1>{ui.t('session.title', { name })}</h1>
      <ErrorSummary form={form} />
      <Notice kind="note">{ui.t('session.privacy')}</Notice>
      {answer && (
        <Card title={ui.t('session.answer')}>
          <Answer {...{ answer, today }} />
        </Card>
      )}
      <Confirmation {...props} />
      <h2>{ui.t('session.questions')}</h2>
      <Form action={`/people/${id}/permission/session`}>
        <SelectField
          form={form}
          name="kind"
          options={VACANCY_KINDS.map((value) => ({ value, label: ui.t(`vacancies.kind_${value}`) }))}
        />
        <DateFields form={form} name="start" optional />
        <DateFields form={form} name="end" optional />
        <NumberField form={form} name="hoursPerWeek" decimals optional />
        {SESSION_FLAGS.map((flag) => (
          <YesNo key={flag} form={form} name={flag} />
        ))}
        <RadioGroup
          form={form}
          name="exclusionGround"
          options={GROUNDS.map((value) => ({ value, label: ui.t(`session.ground_${value}`) }))}
          optional
        />
        <Actions>
          <Button>{ui.t('session.show')}</Button>
          <a href={`/people/${id}/permission`}>{ui.t('session.leave')}</a>
        </Actions>
      </Form>
    </>
  );
}

function labelsOf(ui: Ui): Readonly<Record<Field, string>> {
  const flags = Object.fromEntries(
    SESSION_FLAGS.map((flag) => [flag, ui.t(`session.${flag}` satisfies MessageKey)]),
  ) as Record<SessionFlag, string>;
  return {
    ...flags,
    kind: ui.t('permission.ask_kind'),
    start: ui.t('permission.ask_start'),
    end: ui.t('permission.ask_end'),
    hoursPerWeek: ui.t('permission.ask_hoursPerWeek'),
    exclusionGround: ui.t('session.exclusionGround'),
  };
}

/** Only the day and who are kept; what was said stays in the room. */
function Confirmation({ id, proposal, usualUntil, untilErrors, answer }: SessionPageProps): VNode | null {
  const ui = useUi();
  const form = formState<'until'>(ui, {
    labels: { until: ui.t('session.until') },
    values: dateValues('until', proposal.until ?? usualUntil),
    errors: untilErrors,
  });
  const isOpen = answer === null || (answer.accessClass !== 'FORBIDDEN' && answer.accessClass !== 'CLARIFY');
  return (
    <Card title={ui.t('session.confirm_title')}>
      {proposal.until !== null && (
        <>
          <p>{ui.t('session.confirmed', { day: ui.format.day(proposal.until) })}</p>
          <PostButton action={`/people/${id}/permission/confirmation/withdraw`}>
            {ui.t('session.withdraw')}
          </PostButton>
        </>
      )}
      {proposal.until === null && !proposal.needed && <p>{ui.t('session.not_needed')}</p>}
      {isOpen ? (
        <Form action={`/people/${id}/permission/confirmation`}>
          <p>{ui.t('session.confirm_lead')}</p>
          <DateFields form={form} name="until" />
          <Actions>
            <Button kind="quiet">{ui.t('session.confirm')}</Button>
          </Actions>
        </Form>
      ) : (
        <p>{ui.t('session.confirm_not_now')}</p>
      )}
    </Card>
  );
}
