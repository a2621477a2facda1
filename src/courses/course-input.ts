import type { FieldError } from '../platform/http/index.js';
import { readDate } from '../web/components/index.js';
import type { FormValues } from '../web/components/index.js';
import { filled, listValue, numberValue, textValue } from '../web/shell/index.js';
import { inputOf } from './course.service.js';
import type { CourseRun } from './course-run.entity.js';

const DATES = ['startsOn', 'endsOn', 'registerBy', 'examOn', 'resultOn'] as const;

/** The course form in the shape of the DTO, and faults of its date fields. */
export function courseInput(body: FormValues): {
  readonly plain: Record<string, unknown>;
  readonly errors: readonly FieldError[];
} {
  const errors: FieldError[] = [];
  const days: Record<string, unknown> = {};
  for (const name of DATES) {
    const read = readDate(body, name);
    if (!read.ok) errors.push({ pointer: `/${name}`, code: 'not_a_day' });
    else days[name] = read.value;
  }
  const percent = numberValue(body['passProbability']);
  const plain = filled({
    ...days,
    title: textValue(body['title']),
    provider: textValue(body['provider']),
    scheme: textValue(body['scheme']),
    entryLevel: numberValue(body['entryLevel']),
    target: numberValue(body['target']),
    ue: numberValue(body['ue']),
    weekdays: listValue(body['weekdays']).map(Number),
    from: textValue(body['from']),
    to: textValue(body['to']),
    mode: textValue(body['mode']),
    plz: textValue(body['plz']),
    childcare: body['childcare'] === 'yes',
    seats: numberValue(body['seats']),
    selfPayEur: numberValue(body['selfPayEur']),
    passProbability: typeof percent === 'number' ? percent / 100 : percent,
  });
  return { plain, errors };
}

/** A stored run as the form shows it. */
export function courseValues(run: CourseRun): FormValues {
  const { weekdays = [], childcare, passProbability, ...rest } = inputOf(run);
  const plain = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]));
  const days = DATES.flatMap((name): (readonly [string, string])[] => {
    const [year = '', month = '', day = ''] = (run[name] ?? '').split('-');
    return year === ''
      ? []
      : [
          [`${name}_day`, String(Number(day))],
          [`${name}_month`, String(Number(month))],
          [`${name}_year`, year],
        ];
  });
  const dates: Readonly<Record<string, string>> = Object.fromEntries(days);
  return {
    ...plain,
    ...dates,
    weekdays: weekdays.map(String),
    ...(childcare && { childcare: 'yes' }),
    passProbability: String(Math.round((passProbability ?? 0) * 100)),
  };
}
