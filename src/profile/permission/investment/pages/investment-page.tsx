import type { VNode } from 'preact';
import type { InvestmentCheck, Prerequisite, RouteCheck } from '../../../../domain/work-permission/index.js';
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
  Notice,
  NumberField,
  type PointedError,
  RadioGroup,
} from '../../../../web/components/index.js';
import { type Ui, useUi } from '../../../../web/i18n/index.js';
import { YesNo } from '../../pages/yes-no.js';
import { GROUNDS } from '../../session/session.dto.js';
import { INVESTMENT_FLAGS, TRAINING_LEVELS } from '../investment.dto.js';

export const TRAINING_FLAGS = [
  'followUpPromised',
  'contractRegistrationRequested',
  'concreteRemovalMeasures',
] as const;
type Flag = (typeof INVESTMENT_FLAGS)[number] | (typeof TRAINING_FLAGS)[number];
type Field = Flag | 'level' | 'start' | 'successfulSchoolYears' | 'exclusionGround';

export interface InvestmentPageProps {
  readonly id: string;
  readonly name: string;
  readonly check: InvestmentCheck;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
}

/** What protects a training: per route what is there, what is missing, by when, and where to get advice. */
export function InvestmentPage({ id, name, check, values, errors }: InvestmentPageProps): VNode {
  const ui = useUi();
  const form = formState<Field>(ui, { labels: labelsOf(ui), values, errors });
  return (
    <>
      <h1>{ui.t('investment.title_of', { name })}</h1>
      <ErrorSummary form={form} />
      <p>{ui.t('investment.lead')}</p>
      <Notice kind="note">{ui.t('session.privacy')}</Notice>
      {check.staysByProcedure && <Notice kind="act">{ui.t('warnings.STAY_DEPENDS_ON_PROCEDURE')}</Notice>}
      <Deadlines check={check} />
      {check.routes.map((route) => (
        <Route key={route.route} route={route} />
      ))}
      <Details summary={ui.t('session.questions')} open={errors.length > 0}>
        <Questions {...{ id, form }} />
      </Details>
    </>
  );
}

function Deadlines({ check }: Pick<InvestmentPageProps, 'check'>): VNode | null {
  const ui = useUi();
  if (check.deadlines.length === 0) return null;
  return (
    <Card title={ui.t('investment.deadlines')}>
      <ul>
        {check.deadlines.map(({ day, rule, route }) => (
          <li key={`${route} ${rule}`}>
            <strong>{ui.format.day(day)}</strong>: {ui.text(`rules.${rule}`) ?? rule} (
            {ui.t(`investment.route_${route}`)})
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Route({ route }: { readonly route: RouteCheck }): VNode {
  const ui = useUi();
  const { standing, prerequisites, window, advice } = route;
  return (
    <Card title={ui.t(`investment.route_${route.route}`)}>
      <p>{ui.t(`investment.standing_${standing}`)}</p>
      {window !== null && (
        <p>
          {ui.t('investment.window', {
            apply: ui.format.day(window.applyFrom),
            grant: ui.format.day(window.grantEarliest),
          })}
        </p>
      )}
      <ul>
        {prerequisites.map((each) => (
          <Requirement key={each.id} {...each} />
        ))}
      </ul>
      <p class="soft">
        {ui.t('investment.advice', {
          places: ui.format.list(advice.map((place) => ui.t(`investment.advice_${place}`))),
        })}
      </p>
    </Card>
  );
}

function Requirement({ id, state, by, from, source }: Prerequisite): VNode {
  const ui = useUi();
  return (
    <li>
      <Badge>{ui.t(`investment.state_${state}`)}</Badge> {ui.text(`rules.${id}`) ?? id}
      {by !== null && <> {ui.t('investment.by', { day: ui.format.day(by) })}</>}
      {from !== null && <> {ui.t('investment.from', { day: ui.format.day(from) })}</>}{' '}
      <bdi lang="de" class="soft">
        {source}
      </bdi>
    </li>
  );
}

function Questions({ id, form }: { readonly id: string; readonly form: FormState<Field> }): VNode {
  const ui = useUi();
  return (
    <Form action={`/people/${id}/investment`}>
      <RadioGroup
        form={form}
        name="level"
        options={TRAINING_LEVELS.map((value) => ({ value, label: ui.t(`investment.level_${value}`) }))}
        optional
      />
      <DateFields form={form} name="start" optional />
      {[...TRAINING_FLAGS, ...INVESTMENT_FLAGS].map((flag) => (
        <YesNo key={flag} form={form} name={flag} />
      ))}
      <NumberField form={form} name="successfulSchoolYears" optional />
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
  );
}

function labelsOf(ui: Ui): Readonly<Record<Field, string>> {
  const flags = Object.fromEntries(
    INVESTMENT_FLAGS.map((flag) => [flag, ui.t(`investment.${flag}`)]),
  ) as Record<(typeof INVESTMENT_FLAGS)[number], string>;
  return {
    ...flags,
    followUpPromised: ui.t('investment.followUpPromised'),
    contractRegistrationRequested: ui.t('permission.ask_contractRegistrationRequested'),
    concreteRemovalMeasures: ui.t('session.concreteRemovalMeasures'),
    level: ui.t('investment.level'),
    start: ui.t('investment.start'),
    successfulSchoolYears: ui.t('investment.successfulSchoolYears'),
    exclusionGround: ui.t('session.exclusionGround'),
  };
}
