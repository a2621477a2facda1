import type { VNode } from 'preact';
import {
  Actions,
  Badge,
  Button,
  Details,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  LinkButton,
  Notice,
  type PointedError,
  PostButton,
  TextField,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import { VacancyFacts } from '../../pages/vacancy-facts.js';
import { VacancyHints } from '../../pages/vacancy-page.js';
import type { VacancyWithEmployer } from '../../vacancy.service.js';

export interface AskFirmProps {
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  /** A sentence about the whole try: too many of them. */
  readonly problem: string | null;
}

/** One field: where the link to the form is to go. */
export function AskFirmPage({ values, errors, problem }: AskFirmProps): VNode {
  const ui = useUi();
  const form = formState(ui, { labels: { email: ui.t('firms.email') }, values, errors });
  return (
    <>
      <h1>{ui.t('firms.ask_title')}</h1>
      <ErrorSummary form={form} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <p>{ui.t('firms.ask_lead')}</p>
      <Form action="/post">
        <TextField form={form} name="email" type="email" autocomplete="email" maxLength={120} />
        <Button>{ui.t('enter.send')}</Button>
      </Form>
    </>
  );
}

/** Says the same to everybody. */
export function FirmSentPage(): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('enter.sent_title')}</h1>
      <p>{ui.t('firms.sent')}</p>
      <p>
        <a href="/post">{ui.t('enter.again')}</a>
      </p>
    </>
  );
}

/** What every link says that opens nothing: which of the reasons it is stays untold. */
export function FirmGonePage(): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('firms.gone_title')}</h1>
      <p>{ui.t('firms.gone')}</p>
      <LinkButton href="/post">{ui.t('firms.ask_title')}</LinkButton>
    </>
  );
}

export interface FirmVacancyProps {
  readonly token: string;
  readonly vacancy: VacancyWithEmployer;
  readonly placeName: string;
  readonly occupation: string;
  readonly skillName: (id: string) => string;
}

/** The firm's one vacancy: how it stands, and what can be done with it. */
export function FirmVacancyPage({ token, ...props }: FirmVacancyProps): VNode {
  const ui = useUi();
  const { vacancy } = props;
  const { state } = vacancy;
  const path = `/firm/${token}`;
  return (
    <>
      <h1>
        <bdi>{vacancy.title}</bdi>
      </h1>
      <p class="soft">
        <bdi>{vacancy.employer.name}</bdi> <Badge>{ui.t(`vacancies.state_${state}`)}</Badge>
      </p>
      {state === 'held' && <Notice kind="note">{ui.t('firms.held')}</Notice>}
      {state === 'refused' && <Notice kind="act">{ui.t('firms.refused')}</Notice>}
      {vacancy.checkFindings.length > 0 && state !== 'closed' && <VacancyHints vacancy={vacancy} />}
      <Actions>
        <LinkButton kind="main" href={`${path}/proposals`}>
          {ui.t('firms.proposals')}
        </LinkButton>
        {state !== 'closed' && (
          <LinkButton kind="quiet" href={`${path}/edit`}>
            {ui.t('postings.edit')}
          </LinkButton>
        )}
        {state === 'published' && (
          <PostButton action={`${path}/renew`}>{ui.t('postings.renew_yes')}</PostButton>
        )}
        {state !== 'closed' && <PostButton action={`${path}/close`}>{ui.t('vacancies.close')}</PostButton>}
      </Actions>
      <VacancyFacts {...props} />
      <Details summary={ui.t('firms.about_link')}>
        <p>{ui.t('firms.keep')}</p>
        <PostButton action={`${path}/end`}>{ui.t('firms.end')}</PostButton>
      </Details>
    </>
  );
}
