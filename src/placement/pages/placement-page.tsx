import type { ComponentChildren, VNode } from 'preact';
import { followUps } from '../../domain/placement/index.js';
import type { Stage } from '../../domain/placement/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { Actions, Badge, LinkButton, PostButton } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { Opened } from '../disclosure.service.js';
import type { ListedPlacement } from '../placement-list.service.js';
import type { PlacementStep } from '../placement-step.entity.js';
import { ContactCard } from './blind-card.js';
import { OpenedCards } from './opened-cards.js';
import { MoveBadge } from './move-badge.js';
import { placementName, Viewer } from './viewer.js';

export interface PlacementPageProps extends ListedPlacement {
  readonly history: readonly PlacementStep[];
  readonly viewer: Viewer;
  /** Steps the reader may take from here, the usual next one first. */
  readonly steps: readonly Stage[];
  readonly mayUndo: boolean;
  readonly today: LocalDate;
  /** Interviews, answers, the answer link. */
  readonly parts?: ComponentChildren;
  /** How the firm that reads reaches the person; null without her grant, and for everybody else. */
  readonly opened: Opened;
}

/** Steps that ask something first and so have a page of their own. */
const ASKING: readonly Stage[] = ['agreed', 'introduced', 'started', 'closed'];

/** One placement: where it stands, whose move it is, what can be done, and how it came here. */
export function PlacementPage(props: PlacementPageProps): VNode {
  const ui = useUi();
  const { placement, vacancy, employer, viewer } = props;
  return (
    <>
      <h1>{placementName(ui, viewer, props)}</h1>
      <p class="soft">
        <a href={`/vacancies/${vacancy.id}`}>
          <bdi>{vacancy.title}</bdi>
        </a>{' '}
        · <bdi>{employer.name}</bdi>
        {viewer === 'desk' && (
          <>
            {' '}
            ·{' '}
            <a href={`/people/${props.person.id}`}>
              <bdi>{props.person.displayName}</bdi>
            </a>
          </>
        )}
      </p>
      <p>
        <Badge kind="plain">{ui.t(`placements.stage_${placement.stage}`)}</Badge>{' '}
        <MoveBadge {...{ placement, viewer, today: props.today }} />
      </p>
      {viewer === 'employer' && <ContactCard contact={props.opened.contact} />}
      {viewer === 'employer' && <OpenedCards {...props.opened} />}
      {viewer !== 'employer' && <p class="soft">{ui.t('proposals.portal_note')}</p>}
      <NextSteps {...props} />
      {props.parts}
      {placement.startedOn !== null && <FollowUps startedOn={placement.startedOn} />}
      <h2>{ui.t('placements.history')}</h2>
      <History {...props} />
    </>
  );
}

function NextSteps({ placement, steps, mayUndo }: PlacementPageProps): VNode | null {
  const ui = useUi();
  if (steps.length === 0 && !mayUndo) return null;
  const [first] = steps;
  return (
    <>
      <h2>{ui.t('placements.next')}</h2>
      <Actions>
        {steps.map((to) =>
          ASKING.includes(to) ? (
            <LinkButton
              key={to}
              kind={to === first && to !== 'closed' ? 'main' : 'quiet'}
              href={`/placements/${placement.id}/step/${to}`}
            >
              {stepText(ui, to)}
            </LinkButton>
          ) : (
            <PostButton
              key={to}
              kind={to === first ? 'main' : 'quiet'}
              action={`/placements/${placement.id}/step/${to}`}
              fields={{ revision: String(placement.revision) }}
            >
              {stepText(ui, to)}
            </PostButton>
          ),
        )}
        {mayUndo && (
          <PostButton
            action={`/placements/${placement.id}/undo`}
            fields={{ revision: String(placement.revision) }}
          >
            {ui.t('placements.undo')}
          </PostButton>
        )}
      </Actions>
    </>
  );
}

/** What a step is called on its button. */
export function stepText(ui: { text(key: string): string | null }, to: Stage): string {
  return ui.text(`placements.do_${to}`) ?? to;
}

function FollowUps({ startedOn }: { readonly startedOn: string }): VNode {
  const ui = useUi();
  return (
    <>
      <h2>{ui.t('placements.follow_ups')}</h2>
      <ul>
        {followUps(startedOn).map(({ stage, dueOn }) => (
          <li key={stage}>
            {ui.t('placements.follow_up_due', {
              stage: ui.t(`placements.stage_${stage}`),
              day: ui.format.day(dueOn),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

function History({ history, viewer, placement }: PlacementPageProps): VNode {
  const ui = useUi();
  return (
    <ol class="line">
      {history.map((step) => (
        <li key={step.number} class={step.number === placement.revision ? 'here' : 'done'}>
          <time>{ui.format.instant(step.at)}</time>
          <br />
          {ui.t(`placements.stage_${step.toStage}`)}{' '}
          <span class="soft">({ui.text(`placements.by_${step.actorRole}`) ?? step.actorRole})</span>
          {step.corrects !== null && <div class="soft">{ui.t('placements.corrected')}</div>}
          {step.reason !== null && viewer !== 'employer' && (
            <div>{ui.t(`placements.reason_${step.reason}`)}</div>
          )}
          {step.helperReason !== null && viewer === 'desk' && (
            <div class="soft">
              {ui.t('placements.reason_inner')}: {ui.t(`placements.reason_${step.helperReason}`)}
            </div>
          )}
          {step.note !== '' && viewer === 'desk' && <div class="soft">{step.note}</div>}
        </li>
      ))}
    </ol>
  );
}
