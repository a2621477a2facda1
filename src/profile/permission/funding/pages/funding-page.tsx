import type { VNode } from 'preact';
import type {
  FundingAmount,
  FundingDeadline,
  FundingOption,
} from '../../../../domain/work-permission/index.js';
import {
  Actions,
  Badge,
  Button,
  Card,
  DateFields,
  Details,
  ErrorSummary,
  Form,
  type FormState,
  type FormValues,
  formState,
  KeyValue,
  Notice,
  NumberField,
  type PointedError,
  RadioGroup,
} from '../../../../web/components/index.js';
import { type Ui, useUi } from '../../../../web/i18n/index.js';
import { YesNo } from '../../pages/yes-no.js';
import { DISABILITIES, FUNDING_FLAGS, FUNDING_NUMBERS } from '../funding.dto.js';

type Field =
  (typeof FUNDING_FLAGS)[number] | (typeof FUNDING_NUMBERS)[number] | 'disability' | 'contractOn' | 'start';

export interface FundingPageProps {
  readonly personId: string;
  readonly vacancyId: string;
  readonly name: string;
  readonly title: string;
  readonly options: readonly FundingOption[];
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
}

/** What could be paid for this person and this job: prerequisites, amounts, who applies, and the day before which. */
export function FundingPage(props: FundingPageProps): VNode {
  const ui = useUi();
  const { personId, vacancyId, name, title, options, values, errors } = props;
  const form = formState<Field>(ui, { labels: labelsOf(ui), values, errors });
  const open = options.filter(({ availability }) => availability !== 'not_met');
  const closed = options.filter(({ availability }) => availability === 'not_met');
  return (
    <>
      <h1>{ui.t('funding.title_of', { name, title })}</h1>
      <ErrorSummary form={form} />
      <Notice kind="act">{ui.t('funding.before')}</Notice>
      <p>{ui.t('funding.lead')}</p>
      {open.map((option) => (
        <Option key={option.instrument} {...{ option }} />
      ))}
      {closed.length > 0 && (
        <Details summary={ui.t('funding.closed')}>
          {closed.map((option) => (
            <Option key={option.instrument} {...{ option }} />
          ))}
        </Details>
      )}
      <Details summary={ui.t('session.questions')} open={errors.length > 0}>
        <Questions {...{ form }} action={`/people/${personId}/funding/${vacancyId}`} />
      </Details>
    </>
  );
}

function Option({ option }: { readonly option: FundingOption }): VNode {
  const ui = useUi();
  const { instrument, prerequisites, amounts, applicant, decidedBy, isRight, deadline, source } = option;
  return (
    <Card title={ui.t(`funding.instrument_${instrument}`)}>
      <KeyValue
        items={[
          { label: ui.t('funding.amount'), value: amountsText(ui, amounts, option) },
          { label: ui.t('funding.applicant'), value: ui.t(`funding.applicant_${applicant}`) },
          { label: ui.t('funding.decides'), value: ui.t(`funding.decided_${decidedBy}`) },
          { label: ui.t('funding.deadline'), value: deadlineText(ui, deadline) },
          {
            label: ui.t('funding.right'),
            value: ui.t(isRight ? 'funding.is_right' : 'funding.is_discretion'),
          },
        ]}
      />
      <ul>
        {prerequisites.map(({ code, state }) => (
          <li key={code}>
            <Badge>{ui.t(`funding.state_${state}`)}</Badge> {ui.text(`funding.need_${code}`) ?? code}
          </li>
        ))}
      </ul>
      <p class="soft">
        <bdi lang="de">{source}</bdi>
      </p>
    </Card>
  );
}

function amountsText(
  ui: Pick<Ui, 't' | 'format'>,
  amounts: readonly FundingAmount[],
  { maxMonths, maxWeeks }: FundingOption,
): string {
  const parts = amounts.map((amount) => amountText(ui, amount));
  return [
    ...parts,
    ...(maxMonths === null ? [] : [ui.t('funding.months', { count: maxMonths })]),
    ...(maxWeeks === null ? [] : [ui.t('funding.weeks', { count: maxWeeks })]),
  ].join('; ');
}

function amountText(
  ui: Pick<Ui, 't' | 'format'>,
  { unit, value, isMaximum, fromMonth, toMonth }: FundingAmount,
): string {
  const written = unit.startsWith('cents') ? ui.format.money(value) : ui.format.percent(value / 100);
  const text = ui.t(isMaximum ? `funding.most_${unit}` : `funding.exactly_${unit}`, { value: written });
  if (fromMonth === null || toMonth === null) return text;
  return `${text} (${ui.t('funding.span', { from: fromMonth, to: toMonth })})`;
}

function deadlineText(ui: Pick<Ui, 't' | 'format'>, { event, applyBy, isMissed }: FundingDeadline): string {
  const rule = ui.t(`funding.event_${event}`);
  if (applyBy === null) return rule;
  const day = ui.format.day(applyBy);
  return `${rule} ${ui.t(isMissed ? 'funding.missed' : 'funding.apply_by', { day })}`;
}

function Questions({ form, action }: { readonly form: FormState<Field>; readonly action: string }): VNode {
  const ui = useUi();
  return (
    <Form action={action}>
      <p>{ui.t('funding.privacy')}</p>
      <DateFields form={form} name="contractOn" optional />
      <DateFields form={form} name="start" optional />
      {FUNDING_NUMBERS.map((name) => (
        <NumberField key={name} form={form} name={name} optional />
      ))}
      {FUNDING_FLAGS.map((flag) => (
        <YesNo key={flag} form={form} name={flag} />
      ))}
      <RadioGroup
        form={form}
        name="disability"
        options={DISABILITIES.map((value) => ({ value, label: ui.t(`funding.disability_${value}`) }))}
        optional
      />
      <Actions>
        <Button>{ui.t('session.show')}</Button>
      </Actions>
    </Form>
  );
}

function labelsOf(ui: Ui): Readonly<Record<Field, string>> {
  const asked = [...FUNDING_FLAGS, ...FUNDING_NUMBERS].map(
    (name) => [name, ui.t(`funding.ask_${name}`)] as const,
  );
  return {
    ...(Object.fromEntries(asked) as Record<Exclude<Field, 'disability' | 'contractOn' | 'start'>, string>),
    disability: ui.t('funding.ask_disability'),
    contractOn: ui.t('funding.ask_contractOn'),
    start: ui.t('permission.ask_start'),
  };
}
