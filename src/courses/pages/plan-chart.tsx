import type { VNode } from 'preact';
import type { PlanStep } from '../../domain/language/index.js';
import { addMonths, maxDate, minDate, toEpochDay } from '../../domain/shared/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { type Ui, useUi } from '../../web/i18n/index.js';
import type { CourseRun } from '../course-run.entity.js';

const WIDTH = 340;
const MARGIN = 8;
const LANE = 46;
const TOP = 8;
const AXIS = 26;
const MAX_LABELS = 5;
/** Characters that fit above a lane. */
const LABEL = 44;

export interface PlanChartProps {
  readonly steps: readonly PlanStep[];
  readonly runs: ReadonlyMap<string, CourseRun>;
  readonly today: LocalDate;
}

/**
 * The plan to scale, one lane per course: a flag for the last day of registration, a bar for the course, a dot for the
 * exam, a square for the result; the last line is the day on which the vacancy opens. The table beneath says the same,
 * so the drawing has one short name. Mirrored for right-to-left reading; as wide as a phone, so nothing gets too small.
 */
export function PlanChart({ steps, runs, today }: PlanChartProps): VNode | null {
  const ui = useUi();
  const lanes = [...new Set(steps.flatMap(({ run }) => run ?? []))];
  const end = steps.find(({ kind }) => kind === 'ready' || kind === 'work');
  if (!end || lanes.length === 0) return null;
  const days = steps.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  const [first, last] = [minDate(today, ...days), maxDate(today, ...days)];
  const x = scale(first, last, ui.dir === 'rtl');
  const bottom = TOP + lanes.length * LANE;
  const name = ui.t('plans.chart_of', {
    title: ui.t('plans.chart_title'),
    from: ui.format.longDay(first),
    to: ui.format.longDay(last),
  });
  return (
    <svg class="plan-chart" viewBox={`0 0 ${WIDTH} ${bottom + AXIS}`} role="img" aria-label={name}>
      <line class="axis" x1={MARGIN} x2={WIDTH - MARGIN} y1={bottom} y2={bottom} />
      {monthTicks(first, last).map((month) => (
        <g key={month}>
          <line class="month" x1={x(month)} x2={x(month)} y1={TOP} y2={bottom + 4} />
          <text x={x(month)} y={bottom + 19} text-anchor="middle">
            {ui.format.shortMonth(month)}
          </text>
        </g>
      ))}
      {lanes.map((run, index) => (
        <Lane
          key={run}
          {...{ ui, x, y: TOP + index * LANE, label: runs.get(run)?.title ?? '' }}
          steps={steps.filter((step) => step.run === run)}
        />
      ))}
      <line class="goal" x1={x(end.from)} x2={x(end.from)} y1={TOP} y2={bottom} />
    </svg>
  );
}

interface LaneProps {
  readonly ui: Ui;
  readonly x: (day: LocalDate) => number;
  readonly y: number;
  readonly label: string;
  readonly steps: readonly PlanStep[];
}

function Lane({ ui, x, y, label, steps }: LaneProps): VNode {
  const cut = [...label].length > LABEL ? `${[...label].slice(0, LABEL - 1).join('')}…` : label;
  return (
    <g>
      <text x={ui.dir === 'rtl' ? WIDTH - MARGIN : MARGIN} y={y + 12} text-anchor="start">
        {cut}
      </text>
      {steps.map((step) => (
        <Mark key={step.kind} {...{ step, x, y: y + 28 }} />
      ))}
    </g>
  );
}

function Mark({
  step: { kind, from, to },
  x,
  y,
}: {
  readonly step: PlanStep;
  readonly x: LaneProps['x'];
  readonly y: number;
}): VNode | null {
  const at = x(from);
  switch (kind) {
    case 'course': {
      const other = x(to ?? from);
      const width = Math.max(6, Math.abs(other - at));
      return <rect class="course" x={Math.min(at, other)} y={y - 6} width={width} height="12" rx="6" />;
    }
    case 'register':
      return <path class="register" d={`M${at - 5} ${y - 8}h10l-5 9z`} />;
    case 'exam':
      return <circle class="exam" cx={at} cy={y} r="6" />;
    case 'result':
      return <rect class="result" x={at - 5} y={y - 5} width="10" height="10" />;
    case 'apply':
    case 'work':
    case 'ready':
      return null;
  }
}

function scale(first: LocalDate, last: LocalDate, mirrored: boolean): (day: LocalDate) => number {
  const [from, to] = [toEpochDay(first), toEpochDay(last)];
  const room = WIDTH - 4 * MARGIN;
  return (day) => {
    const share = (toEpochDay(day) - from) / Math.max(1, to - from);
    return Math.round(2 * MARGIN + (mirrored ? 1 - share : share) * room);
  };
}

/** First days of months in the range, thinned so that their labels do not touch. */
function monthTicks(first: LocalDate, last: LocalDate): readonly LocalDate[] {
  const months: LocalDate[] = [];
  for (let month = addMonths(`${first.slice(0, 7)}-01`, 1); month <= last; month = addMonths(month, 1))
    months.push(month);
  const step = Math.max(1, Math.ceil(months.length / MAX_LABELS));
  return months.filter((_, index) => index % step === 0);
}

/** What the signs of the drawing mean. */
export function ChartKey(): VNode {
  const ui = useUi();
  const signs = [
    ['register', <path key="p" class="register" d="M1 3h10l-5 9z" />],
    ['course', <rect key="r" class="course" x="0" y="3" width="12" height="8" rx="4" />],
    ['exam', <circle key="c" class="exam" cx="6" cy="7" r="5" />],
    ['result', <rect key="s" class="result" x="1" y="2" width="10" height="10" />],
  ] as const;
  return (
    <ul class="facts chart-key">
      {signs.map(([name, sign]) => (
        <li key={name}>
          <svg class="plan-chart sign" viewBox="0 0 12 14" aria-hidden="true">
            {sign}
          </svg>{' '}
          {ui.t(`plans.chart_${name}`)}
        </li>
      ))}
    </ul>
  );
}
