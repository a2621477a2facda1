import type { VNode } from 'preact';
import { useUi } from '../i18n/index.js';
import type { Step } from './steps.js';
import { TimelineChart } from './timeline-chart.js';

export interface TimelineProps {
  readonly steps: readonly Step[];
  /** Draws the steps to scale above the list on wide screens. */
  readonly chart?: boolean;
}

/** Dated steps in order: a list for everybody, a drawing to scale beside it for those who like one. */
export function Timeline({ steps, chart = false }: TimelineProps): VNode {
  const ui = useUi();
  return (
    <div class="timeline">
      {chart && steps.length > 1 && <TimelineChart steps={steps} />}
      <ol class="line">
        {steps.map(({ from, to, state, text }, index) => (
          <li key={index} class={state} aria-current={state === 'here' ? 'step' : undefined}>
            <time dateTime={from}>{to ? ui.format.dayRange(from, to) : ui.format.longDay(from)}</time>{' '}
            <span class="vh">({ui.t(`ui.step_${state}`)})</span>
            <div>{text}</div>
          </li>
        ))}
      </ol>
    </div>
  );
}
