import type { LocalDate } from '../domain/shared/index.js';
import type { FieldError } from '../platform/http/index.js';
import type { CreateCourseDto } from './course.dto.js';

/**
 * What contradicts itself in a run, with a pointer per field. `openFrom`: the earliest last day to register;
 * `placed`: the postcode is known.
 */
export function faultsOf(
  input: CreateCourseDto,
  placed: boolean,
  openFrom: LocalDate,
): readonly FieldError[] {
  const errors: FieldError[] = [];
  const { registerBy, startsOn, endsOn, examOn, resultOn } = input;
  if (registerBy < openFrom) errors.push({ pointer: '/registerBy', code: 'day_in_past' });
  if (registerBy > startsOn) errors.push({ pointer: '/registerBy', code: 'day_order' });
  if (endsOn < startsOn) errors.push({ pointer: '/endsOn', code: 'day_order' });
  if (examOn && examOn < startsOn) errors.push({ pointer: '/examOn', code: 'day_order' });
  if (examOn && !resultOn) errors.push({ pointer: '/resultOn', code: 'required' });
  if (resultOn && resultOn < (examOn ?? endsOn)) errors.push({ pointer: '/resultOn', code: 'day_order' });
  if (input.target < input.entryLevel) errors.push({ pointer: '/target', code: 'too_small' });
  if (input.mode === 'onsite' && !placed)
    errors.push({ pointer: '/plz', code: input.plz ? 'unknown_reference' : 'required' });
  if (input.from && input.to && input.to <= input.from) errors.push({ pointer: '/to', code: 'too_small' });
  return errors;
}
