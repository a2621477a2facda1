import type { ComponentChildren, VNode } from 'preact';
import type { LocalDate } from '../../domain/shared/index.js';
import { useUi } from '../i18n/index.js';
import { MatchBadge, type MatchKind } from './badge.js';
import { Actions } from './buttons.js';

/** ok: fits; gap: missing; soon: missing today, but dated. */
export type ReasonState = 'ok' | 'gap' | 'soon';

export interface Reason {
  readonly state: ReasonState;
  readonly text: ComponentChildren;
}

export interface MatchCardProps {
  readonly title: string;
  readonly href: string;
  /** Place, distance, hours, pay, start: short facts in one line. */
  readonly facts: readonly ComponentChildren[];
  readonly kind: MatchKind;
  readonly from?: LocalDate | null;
  readonly reasons: readonly Reason[];
  /** The smallest change that would open this match or open it earlier. */
  readonly change?: ComponentChildren;
  /** The one main action. */
  readonly action?: VNode;
  /** Quieter ways on. */
  readonly more?: ComponentChildren;
  readonly level?: 2 | 3;
}

const CLASSES: Readonly<Record<MatchKind, string>> = {
  now: 'now',
  after_permission: 'later',
  not_yet: 'notyet',
};

/** One match with its reasons: what fits, what is missing, what is on its way. */
export function MatchCard(props: MatchCardProps): VNode {
  const ui = useUi();
  const Heading = props.level === 3 ? 'h3' : 'h2';
  return (
    <article class={`card match ${CLASSES[props.kind]}`}>
      <header>
        <div>
          <Heading>
            <a href={props.href}>
              <bdi>{props.title}</bdi>
            </a>
          </Heading>
          <Facts items={props.facts} />
        </div>
        <MatchBadge kind={props.kind} from={props.from ?? null} />
      </header>
      <Reasons items={props.reasons} />
      {props.change && (
        <p class="change">
          <b>{ui.t('ui.smallest_change')}:</b> {props.change}
        </p>
      )}
      {(props.action ?? props.more) && (
        <Actions>
          {props.action}
          {props.more}
        </Actions>
      )}
    </article>
  );
}

/** Short facts in one line, with a dot between them. */
export function Facts({ items }: { readonly items: readonly ComponentChildren[] }): VNode {
  return (
    <ul class="facts">
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}

/** Reasons with a sign and, for those who do not see it, a word. */
export function Reasons({ items }: { readonly items: readonly Reason[] }): VNode {
  const ui = useUi();
  return (
    <ul class="reasons" aria-label={ui.t('ui.reasons')}>
      {items.map(({ state, text }, index) => (
        <li key={index} class={state}>
          <span>
            <span class="vh">{ui.t(`ui.reason_${state}`)}: </span>
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
