import { chosenOccupation, LabourMarketService } from '../../labour-market/index.js';
import type { FieldError } from '../../platform/http/index.js';
import type { FormValues, Suggestion } from '../../web/components/index.js';
import type { Locale } from '../../web/i18n/index.js';
import { filled, numberValue, textValue } from '../../web/shell/index.js';
import type { WatchedSearchRow } from './watched-search.entity.js';

/** Where a new form starts: good matches near enough to look at, in the whole occupational group. */
export const NEW_SEARCH: FormValues = { threshold: '60', wholeGroup: 'yes' };

/** The form in the shape of the DTO, what unclear words may mean, and faults of its own fields. */
export async function searchFormInput(
  body: FormValues,
  labourMarket: LabourMarketService,
  locale: Locale,
): Promise<{
  readonly plain: Record<string, unknown>;
  readonly suggestions: readonly Suggestion[];
  readonly errors: readonly FieldError[];
}> {
  const words = textValue(body['occupation']);
  // An emptied field takes the occupation away, whatever was chosen before.
  const chosen = words === undefined ? undefined : textValue(body['occupation_code']);
  const { kldb, suggestions } = await chosenOccupation(labourMarket, chosen, words, locale);
  const unclear = words !== undefined && kldb === undefined;
  return {
    plain: {
      ...filled({ kldb, region: textValue(body['region']), threshold: numberValue(body['threshold']) }),
      wholeGroup: body['wholeGroup'] === 'yes',
      alsoLater: body['alsoLater'] === 'yes',
    },
    suggestions,
    errors: unclear ? [{ pointer: '/occupation', code: 'unknown_reference' }] : [],
  };
}

/** A search as its form shows it. */
export function searchFormValues(search: WatchedSearchRow, occupation: (kldb: string) => string): FormValues {
  const { kldb, wholeGroup, region, threshold, alsoLater } = search;
  return {
    ...(kldb !== null && { occupation: occupation(kldb), occupation_code: kldb }),
    ...(wholeGroup && { wholeGroup: 'yes' }),
    ...(region !== null && { region }),
    threshold: String(threshold),
    ...(alsoLater && { alsoLater: 'yes' }),
  };
}

/** The API's pointer to an occupation, as the form calls it. */
export function formErrors(errors: readonly FieldError[]): readonly FieldError[] {
  return errors.map((error) => (error.pointer === '/kldb' ? { ...error, pointer: '/occupation' } : error));
}
