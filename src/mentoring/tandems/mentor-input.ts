import { chosenOccupation, LabourMarketService } from '../../labour-market/index.js';
import type { FieldError } from '../../platform/http/index.js';
import { dateValues, readDate } from '../../web/components/index.js';
import type { FormValues, Suggestion } from '../../web/components/index.js';
import type { Locale } from '../../web/i18n/index.js';
import { filled, listValue, numberValue, textValue } from '../../web/shell/index.js';
import type { Mentor } from './tandem.entity.js';

/** Occupations that the form asks for; more come through the API. */
export const OCCUPATION_SLOTS = [0, 1, 2] as const;

export interface MentorInput {
  readonly plain: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
  /** What unclear words of each slot may mean. */
  readonly suggestions: readonly (readonly Suggestion[])[];
}

/** The form of an offer in the shape of the DTO: occupations by what was chosen, or by words that name exactly one. */
export async function mentorInput(
  body: FormValues,
  labourMarket: LabourMarketService,
  locale: Locale,
): Promise<MentorInput> {
  const away = readDate(body, 'awayUntil');
  const chosen = await Promise.all(
    OCCUPATION_SLOTS.map((slot) => {
      const [code, words] = [textValue(body[`occupation${slot}_code`]), textValue(body[`occupation${slot}`])];
      return chosenOccupation(labourMarket, code, words, locale);
    }),
  );
  const unclear = OCCUPATION_SLOTS.filter(
    (slot) => chosen[slot]?.kldb === undefined && textValue(body[`occupation${slot}`]),
  );
  return {
    suggestions: chosen.map(({ suggestions }) => suggestions),
    errors: [
      ...unclear.map((slot) => ({ pointer: `/occupation${slot}`, code: 'unknown_reference' }) as const),
      ...(away.ok ? [] : [{ pointer: '/awayUntil', code: 'not_a_day' } as const]),
    ],
    plain: filled({
      capacity: numberValue(body['capacity']),
      languages: listValue(body['languages']),
      occupations: chosen.flatMap(({ kldb }) => kldb ?? []),
      times: listValue(body['times']),
      awayUntil: away.ok ? away.value : undefined,
    }),
  };
}

/** An offer as the form shows it. */
export async function mentorValues(
  own: Mentor | null,
  labourMarket: LabourMarketService,
  locale: Locale,
): Promise<FormValues> {
  if (own === null) return { capacity: '1' };
  const labels = await labourMarket.occupationLabels(own.occupations, locale);
  return {
    ...{ capacity: String(own.capacity), times: own.times, languages: own.languages },
    ...Object.fromEntries(
      own.occupations.flatMap((code, slot) => [
        [`occupation${slot}`, labels.get(code) ?? code],
        [`occupation${slot}_code`, code],
      ]),
    ),
    ...(own.awayUntil === null ? {} : dateValues('awayUntil', own.awayUntil)),
  };
}
