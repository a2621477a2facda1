import { readMonth } from '../../domain/background/index.js';
import { chosenOccupation, LabourMarketService } from '../../labour-market/index.js';
import type { FieldError } from '../../platform/http/index.js';
import { dateValues, type FormValues, readDate, type Suggestion } from '../../web/components/index.js';
import type { Locale } from '../../web/i18n/index.js';
import { filled, numberValue, textValue } from '../../web/shell/index.js';
import type { Qualification } from './qualification.entity.js';
import type { WorkPeriod } from './work-period.entity.js';

/** What a form sent, in the shape of its DTO, with what the words for the occupation may mean. */
export interface BackgroundInput {
  readonly plain: Readonly<Record<string, unknown>>;
  readonly suggestions: readonly Suggestion[];
  readonly errors: readonly FieldError[];
}

export async function workInput(
  body: FormValues,
  market: LabourMarketService,
  locale: Locale,
): Promise<BackgroundInput> {
  const { kldb, suggestions } = await occupationOf(body, market, locale);
  return {
    suggestions,
    errors: [],
    plain: filled({
      kldb: kldb ?? '',
      fromMonth: monthOf(body['fromMonth']) ?? '',
      toMonth: monthOf(body['toMonth']),
      hours: numberValue(body['hours']),
      country: textValue(body['country']),
      tasks: textValue(body['tasks']),
    }),
  };
}

export async function qualificationInput(
  body: FormValues,
  market: LabourMarketService,
  locale: Locale,
): Promise<BackgroundInput> {
  const { kldb, suggestions } = await occupationOf(body, market, locale);
  const errors: FieldError[] = [];
  const day = (name: string): string | undefined => {
    const read = readDate(body, name);
    if (!read.ok) errors.push(read.error as FieldError);
    return read.ok ? (read.value ?? undefined) : undefined;
  };
  const regulated = textValue(body['regulated']);
  return {
    suggestions,
    errors,
    plain: filled({
      kldb: kldb ?? '',
      title: textValue(body['title']) ?? '',
      country: textValue(body['country']),
      regulated: regulated === undefined ? undefined : regulated === 'yes',
      state: textValue(body['state']) ?? '',
      since: day('since'),
      papersCompleteOn: day('papersCompleteOn'),
    }),
  };
}

export function workValues(period: WorkPeriod, occupation: string): FormValues {
  const shown = (month: string | null): string =>
    month === null ? '' : `${month.slice(5, 7)}/${month.slice(0, 4)}`;
  return {
    ...{ kldb: occupation, kldb_code: period.kldb, country: period.country, tasks: period.tasks },
    ...{ fromMonth: shown(period.fromMonth), toMonth: shown(period.toMonth), hours: period.hours ?? '' },
  };
}

export function qualificationValues(one: Qualification, occupation: string): FormValues {
  return {
    ...{ kldb: occupation, kldb_code: one.kldb, country: one.country, title: one.title, state: one.state },
    regulated: one.regulated ? 'yes' : 'no',
    ...dateValues('since', one.since),
    ...dateValues('papersCompleteOn', one.papersCompleteOn),
  };
}

/** What cannot be read as a month stays as it is, so that the DTO refuses it with a pointer. */
function monthOf(value: unknown): string | undefined {
  const typed = textValue(value);
  return typed === undefined ? undefined : (readMonth(typed) ?? typed);
}

function occupationOf(
  body: FormValues,
  market: LabourMarketService,
  locale: Locale,
): ReturnType<typeof chosenOccupation> {
  return chosenOccupation(market, textValue(body['kldb_code']), textValue(body['kldb']), locale);
}
