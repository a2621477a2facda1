import type { LocalDate } from '../domain/shared/index.js';
import type { FieldError } from '../platform/http/index.js';
import type { CreateVacancyDto } from './vacancy.dto.js';

/** Days and hours of a posting that contradict each other or the calendar; `unchanged` as above. */
export function dayFaults(
  input: CreateVacancyDto,
  today: LocalDate,
  unchanged: string | null = null,
): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (input.startsOn && input.startsOn < today && input.startsOn !== unchanged)
    errors.push({ pointer: '/startsOn', code: 'day_in_past' });
  if (input.endsOn && input.endsOn < (input.startsOn ?? today))
    errors.push({ pointer: '/endsOn', code: 'day_order' });
  if (input.latestStart && input.latestStart < (input.startsOn ?? today))
    errors.push({ pointer: '/latestStart', code: 'day_order' });
  if (input.hoursMin && input.hoursMax && input.hoursMax < input.hoursMin)
    errors.push({ pointer: '/hoursMax', code: 'too_small' });
  return errors;
}
