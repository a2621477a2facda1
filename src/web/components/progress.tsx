import type { ComponentChildren, VNode } from 'preact';
import { useUi } from '../i18n/index.js';

const POLL_SECONDS = 2;

export interface ProgressProps {
  /** Address that answers with this component again (see `renderFragment`); also the page itself without script. */
  readonly url: string;
  readonly title: string;
  readonly value: number;
  readonly max: number;
  /** Stage, elapsed time: a quiet line. */
  readonly detail?: ComponentChildren;
  /** Shown instead of the bar when the work is over, with the way on. */
  readonly done?: VNode;
  /** Stops the work. */
  readonly cancel?: VNode;
}

/**
 * Long work as n of m. It asks again every two seconds by htmx, or by reloading the page where no script runs, and
 * stops asking when `done` is given.
 */
export function Progress(props: ProgressProps): VNode {
  const ui = useUi();
  if (props.done)
    return (
      <section class="card progress">
        <h2>{props.title}</h2>
        {props.done}
      </section>
    );
  ui.notes.refreshSeconds = POLL_SECONDS;
  const share = ui.format.percent(props.max > 0 ? props.value / props.max : 0);
  return (
    <section
      class="card progress"
      hx-get={props.url}
      hx-trigger={`every ${POLL_SECONDS}s`}
      hx-swap="outerMorph"
    >
      <h2>{props.title}</h2>
      <progress value={props.value} max={props.max} aria-label={props.title}>
        {share}
      </progress>
      <p>
        <b class="num">{ui.t('ui.progress_of', { value: props.value, max: props.max })}</b>
        {props.detail && <> · {props.detail}</>}
      </p>
      <p class="soft">{ui.t('ui.progress_wait')}</p>
      {props.cancel && <div class="actions">{props.cancel}</div>}
    </section>
  );
}
