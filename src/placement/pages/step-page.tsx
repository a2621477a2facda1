import type { VNode } from 'preact';
import { SCOPES_FOR } from '../../domain/consent/index.js';
import type { BlindProfile } from '../../domain/consent/index.js';
import { CLOSING_REASONS } from '../../domain/placement/index.js';
import type { Stage } from '../../domain/placement/index.js';
import {
  Actions,
  Button,
  CheckboxField,
  CheckboxGroup,
  DateFields,
  ErrorSummary,
  Form,
  type FormState,
  type FormValues,
  formState,
  Hidden,
  Notice,
  type PointedError,
  SelectField,
  TextArea,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { ProposalState } from '../../profile/index.js';
import type { ListedPlacement } from '../placement-list.service.js';
import type { Opened } from '../disclosure.service.js';
import { BlindCard } from './blind-card.js';
import { OpenedCards } from './opened-cards.js';
import { stepText } from './placement-page.js';
import { placementName, Viewer } from './viewer.js';

export interface StepPageProps extends ListedPlacement {
  readonly to: Extract<Stage, 'agreed' | 'introduced' | 'started' | 'closed'>;
  readonly viewer: Viewer;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  readonly problem: string | null;
  /** Exactly what the firm gets to see on an introduction. */
  readonly profile: BlindProfile | null;
  readonly opened: Opened;
  /** Whether an adviser's word allows the proposal. */
  readonly proposal: ProposalState;
}

type StepField = 'scopes' | 'startedOn' | 'reason' | 'helperReason' | 'note' | 'confirmed';

/** The profile without a name goes with every introduction; the rest is the person's choice. */
const CHOOSABLE = SCOPES_FOR.vacancy.filter((scope) => scope !== 'blind');

/** The page before a step that asks something: the agreement, what is sent, the first day, the reason. */
export function StepPage(props: StepPageProps): VNode {
  const ui = useUi();
  const { placement, to, values, errors, problem } = props;
  const form = formState<StepField>(ui, {
    labels: {
      scopes: ui.t('placements.scopes'),
      startedOn: ui.t('placements.started_on'),
      reason: ui.t(props.viewer === 'desk' ? 'placements.reason_shown' : 'placements.reason'),
      helperReason: ui.t('placements.reason_inner'),
      note: ui.t('placements.note'),
      confirmed: ui.t('session.proposal_tick'),
    },
    values,
    errors,
  });
  return (
    <>
      <h1>{heading(ui, to)}</h1>
      <ErrorSummary form={form} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <p class="soft">{placementName(ui, props.viewer, props)}</p>
      {to === 'introduced' && <Preview {...props} />}
      <Form action={`/placements/${placement.id}/step/${to}`}>
        <Hidden name="revision" value={String(placement.revision)} />
        {to === 'agreed' && (
          <>
            <Lead {...props} />
            <p>{ui.t('placements.scope_blind')}</p>
            <CheckboxGroup
              form={form}
              name="scopes"
              options={CHOOSABLE.map((value) => ({
                value,
                label: ui.t(`placements.scope_${value}`),
              }))}
              optional
            />
          </>
        )}
        {to === 'introduced' && props.viewer === 'desk' && <Confirmed {...props} form={form} />}
        {to === 'started' && <DateFields form={form} name="startedOn" />}
        {to === 'closed' && (
          <SelectField
            form={form}
            name="reason"
            options={CLOSING_REASONS.map((value) => ({ value, label: ui.t(`placements.reason_${value}`) }))}
          />
        )}
        {to === 'closed' && props.viewer === 'desk' && (
          <SelectField
            form={form}
            name="helperReason"
            options={CLOSING_REASONS.map((value) => ({ value, label: ui.t(`placements.reason_${value}`) }))}
            optional
          />
        )}
        {props.viewer === 'desk' && <TextArea form={form} name="note" maxLength={1000} rows={2} optional />}
        <Actions>
          <Button>
            {to === 'introduced'
              ? ui.t('placements.send')
              : to === 'agreed'
                ? ui.t('placements.agree_yes')
                : stepText(ui, to)}
          </Button>
          <a href={`/placements/${placement.id}`}>{ui.t('ui.cancel')}</a>
        </Actions>
      </Form>
    </>
  );
}

/** What the adviser's conversation said, or the word that stands in for it. */
function Confirmed({
  proposal,
  person,
  form,
}: StepPageProps & { readonly form: FormState<StepField> }): VNode | null {
  const ui = useUi();
  if (proposal.until !== null)
    return <p class="soft">{ui.t('session.proposal_ok', { day: ui.format.day(proposal.until) })}</p>;
  if (proposal.open) return null;
  return (
    <>
      <Notice kind="act">
        {ui.t('session.proposal_missing')}{' '}
        <a href={`/people/${person.id}/permission/session`}>{ui.t('session.open')}</a>
      </Notice>
      <CheckboxField form={form} name="confirmed" hint={ui.t('session.proposal_tick_hint')} />
    </>
  );
}

function heading(ui: ReturnType<typeof useUi>, to: StepPageProps['to']): string {
  if (to === 'agreed') return ui.t('placements.agree_title');
  if (to === 'introduced') return ui.t('placements.send_title');
  return to === 'closed' ? ui.t('placements.close_title') : stepText(ui, to);
}

function Lead({ viewer, person, employer, vacancy }: StepPageProps): VNode {
  const ui = useUi();
  const words = { employer: employer.name, title: vacancy.title };
  return (
    <p>
      {viewer === 'person'
        ? ui.t('placements.agree_me_lead', words)
        : ui.t('placements.agree_lead', { ...words, name: person.displayName })}
    </p>
  );
}

/** Nothing leaves for a firm without this: exactly what it will read. */
function Preview({ profile, opened, employer }: StepPageProps): VNode | null {
  const ui = useUi();
  if (!profile) return null;
  return (
    <>
      <p>{ui.t('placements.send_lead', { employer: employer.name })}</p>
      <BlindCard profile={profile} contact={opened.contact} />
      <OpenedCards {...opened} />
    </>
  );
}
