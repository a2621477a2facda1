import type { VNode } from 'preact';
import { addMonths, type LocalDate, maxDate, minDate, toEpochDay } from '../../domain/shared/index.js';
import { useUi } from '../i18n/index.js';
import type { Step } from './steps.js';

const WIDTH = 720;
const HEIGHT = 64;
const MARGIN = 12;
const AXIS = 40;
const MAX_LABELS = 8;

/**
 * The steps to scale over months, mirrored for right-to-left reading. Hidden from assistive technology because the
 * list beside it says the same. Sizes are attributes: the content security policy allows no inline style.
 */
export function TimelineChart({ steps }: { readonly steps: readonly Step[] }): VNode | null {
  const ui = useUi();
  const first = steps[0];
  if (!first) return null;
  const start = minDate(first.from, ...steps.map((step) => step.from));
  const end = maxDate(first.from, ...steps.map((step) => step.to ?? step.from));
  const x = scale(start, end, ui.dir === 'rtl');
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line class="axis" x1={MARGIN} x2={WIDTH - MARGIN} y1={AXIS} y2={AXIS} />
      {monthTicks(start, end).map((month) => (
        <g key={month}>
          <line class="month" x1={x(month)} x2={x(month)} y1={AXIS} y2={AXIS + 5} />
          <text x={x(month)} y={AXIS + 20} text-anchor="middle">
            {ui.format.shortMonth(month)}
          </text>
        </g>
      ))}
      {steps.map((step, index) => (
        <Mark key={index} step={step} x={x} />
      ))}
    </svg>
  );
}

function Mark({ step, x }: { step: Step; x: (day: LocalDate) => number }): VNode {
  if (!step.to) return <circle class={step.state} cx={x(step.from)} cy={AXIS} r="7" />;
  const [a, b] = [x(step.from), x(step.to)];
  return (
    <rect
      class={step.state}
      x={Math.min(a, b)}
      y={AXIS - 7}
      width={Math.max(14, Math.abs(b - a))}
      height="14"
      rx="7"
    />
  );
}

function scale(start: LocalDate, end: LocalDate, mirrored: boolean): (day: LocalDate) => number {
  const [from, to] = [toEpochDay(start), toEpochDay(end)];
  const room = WIDTH - 4 * MARGIN;
  return (day) => {
    const share = (toEpochDay(day) - from) / Math.max(1, to - from);
    return Math.round(2 * MARGIN + (mirrored ? 1 - share : share) * room);
  };
}

/** First days of months in the range, thinned so that their labels do not touch. */
function monthTicks(start: LocalDate, end: LocalDate): readonly LocalDate[] {
  const months: LocalDate[] = [];
  for (let month = addMonths(`${start.slice(0, 7)}-01`, 1); month <= end; month = addMonths(month, 1))
    months.push(month);
  const step = Math.max(1, Math.ceil(months.length / MAX_LABELS));
  return months.filter((_, index) => index % step === 0);
}
