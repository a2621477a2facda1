import { CEFR_LEVELS, sameLevel } from '../domain/shared/index.js';
import type { CefrLevel } from '../domain/shared/index.js';
import { chosenOccupation, LabourMarketService } from '../labour-market/index.js';
import type { FieldError } from '../platform/http/index.js';
import { readDate } from '../web/components/index.js';
import type { FormValues, Suggestion } from '../web/components/index.js';
import { filled, numberValue, textValue } from '../web/shell/index.js';
import type { Locale } from '../web/i18n/index.js';

type Plain = Record<string, unknown>;

/** The posting form in the shape of the DTO, what unclear words may mean, and faults of its own fields. */
export async function vacancyInput(
  body: FormValues,
  labourMarket: LabourMarketService,
  locale: Locale,
): Promise<{
  readonly plain: Plain;
  readonly suggestions: readonly Suggestion[];
  readonly errors: readonly FieldError[];
}> {
  const errors: FieldError[] = [];
  const starts = readDate(body, 'startsOn');
  if (!starts.ok) errors.push({ pointer: '/startsOn', code: 'not_a_day' });
  const { kldb, suggestions } = await chosenOccupation(
    labourMarket,
    textValue(body['occupation_code']),
    textValue(body['occupation']),
    locale,
  );
  const pay = numberValue(body['pay']);
  const employer = textValue(body['employer']);
  return {
    errors,
    suggestions,
    plain: filled({
      employer:
        employer &&
        filled({
          name: employer,
          registerNumber: textValue(body['registerNumber']),
          known: body['known'] === 'yes',
        }),
      kind: textValue(body['kind']),
      title: textValue(body['title']),
      description: textValue(body['description']),
      kldb,
      plz: textValue(body['plz']),
      hoursMin: numberValue(body['hours']),
      hoursMax: numberValue(body['hours']),
      pay: pay === undefined ? undefined : { amountEur: pay, per: textValue(body['payPer']) ?? 'hour' },
      startsOn: starts.ok ? (starts.value ?? undefined) : undefined,
      languageNeeds: germanNeed(body),
      agencyLicence: textValue(body['agencyLicence']),
      seats: numberValue(body['seats']) ?? 1,
    }),
  };
}

function germanNeed(body: FormValues): readonly Plain[] {
  const level = CEFR_LEVELS.find((known) => String(known) === textValue(body['german']));
  if (level === undefined || level === 0) return [];
  const lower =
    textValue(body['acceptsLower']) === 'yes' && level > 1 ? ((level - 1) as CefrLevel) : undefined;
  return [
    filled({
      language: 'de',
      levels: { ...sameLevel(level) },
      strength: textValue(body['strength']) ?? 'employer',
      acceptsLower: lower,
    }),
  ];
}
