import type { VNode } from 'preact';
import type { BlindProfile } from '../../domain/consent/index.js';
import { isFinal, type Stage } from '../../domain/placement/index.js';
import { berlinDay } from '../../platform/clock/index.js';
import type { Vacancy } from '../../vacancy/index.js';
import {
  Actions,
  Badge,
  Button,
  Card,
  DateFields,
  Day,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  formState,
  type FormValues,
  Hidden,
  Notice,
  type PointedError,
  PostButton,
  Row,
  Rows,
  SelectField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { Opened } from '../disclosure.service.js';
import { BlindCard } from '../pages/blind-card.js';
import { OpenedCards } from '../pages/opened-cards.js';
import { stepText } from '../pages/placement-page.js';
import { FIRM_REASONS } from '../pages/reply-page.js';
import type { ListedPlacement } from '../placement-list.service.js';

export interface FirmProposalsProps {
  readonly token: string;
  readonly vacancy: Pick<Vacancy, 'title'>;
  readonly open: readonly ListedPlacement[];
  readonly closed: readonly ListedPlacement[];
}

/** The people introduced for one vacancy, without names. */
export function FirmProposals({ token, vacancy, open, closed }: FirmProposalsProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('firms.proposals')}</h1>
      <p class="soft">
        <a href={`/firm/${token}`}>
          <bdi>{vacancy.title}</bdi>
        </a>
      </p>
      {open.length + closed.length === 0 ? (
        <EmptyState title={ui.t('firms.none_title')} why={ui.t('firms.none_why')} />
      ) : (
        <Rows>
          {[...open, ...closed].map(({ placement: { id, stage, stageSince } }) => (
            <Row
              key={id}
              level={2}
              title={ui.t('placements.candidate')}
              href={`/firm/${token}/proposals/${id}`}
              detail={<Day date={berlinDay(stageSince)} />}
              end={
                <Badge kind={stage === 'introduced' ? 'act' : 'plain'}>
                  {ui.t(`placements.stage_${stage}`)}
                </Badge>
              }
            />
          ))}
        </Rows>
      )}
    </>
  );
}

export interface FirmProposalProps extends ListedPlacement {
  readonly action: string;
  readonly back: string;
  readonly steps: readonly Stage[];
  readonly profile: BlindProfile;
  readonly opened: Opened;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  readonly problem: string | null;
}

/** One person after the first answer: how it stands, and the firm's next step up to the first day of work. */
export function FirmProposalPage(props: FirmProposalProps): VNode {
  const ui = useUi();
  const { placement, vacancy, steps, values, errors, problem } = props;
  const labels = { reason: ui.t('placements.reason'), startedOn: ui.t('placements.started_on') };
  const form = formState(ui, { labels, values, errors });
  return (
    <>
      <h1>{ui.t('placements.candidate')}</h1>
      <ErrorSummary form={form} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <p class="soft">
        <a href={props.back}>
          <bdi>{vacancy.title}</bdi>
        </a>{' '}
        <Badge>{ui.t(`placements.stage_${placement.stage}`)}</Badge>
      </p>
      {!isFinal(placement.stage) && (
        <>
          <BlindCard profile={props.profile} contact={props.opened.contact} />
          <OpenedCards {...props.opened} />
        </>
      )}
      {steps.map((to) => (
        <Next key={to} {...props} to={to} form={form} />
      ))}
    </>
  );
}

interface NextProps extends FirmProposalProps {
  readonly to: Stage;
  readonly form: FormState<'reason' | 'startedOn'>;
}

function Next({ to, form, action, placement }: NextProps): VNode {
  const ui = useUi();
  const revision = String(placement.revision);
  const path = `${action}/step/${to}`;
  if (to !== 'closed' && to !== 'started')
    return (
      <Actions>
        <PostButton action={path} fields={{ revision }}>
          {stepText(ui, to)}
        </PostButton>
      </Actions>
    );
  return (
    <Card title={stepText(ui, to)}>
      <Form action={path}>
        <Hidden name="revision" value={revision} />
        {to === 'started' ? (
          <DateFields form={form} name="startedOn" />
        ) : (
          <SelectField
            form={form}
            name="reason"
            options={FIRM_REASONS.map((value) => ({ value, label: ui.t(`placements.reason_${value}`) }))}
          />
        )}
        <Button kind="quiet">{stepText(ui, to)}</Button>
      </Form>
    </Card>
  );
}
