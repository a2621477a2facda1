import { ArgumentMetadata, Injectable, PipeTransform, ValidationPipe } from '@nestjs/common';
import { Param } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { clearableOf, isId } from './dto.js';
import { AppError, FieldError, FieldErrorCode } from './errors.js';

/**
 * class-validator's rule names in the order in which they are told: the form of a value before its size. What is not
 * listed is `invalid`.
 */
const RULE_CODES: readonly (readonly [rule: string, code: FieldErrorCode])[] = [
  ['whitelistValidation', 'unknown_field'],
  ['isDefined', 'required'],
  ['isNotEmpty', 'required'],
  ['text', 'wrong_type'],
  ['isString', 'wrong_type'],
  ['isInt', 'wrong_type'],
  ['isNumber', 'wrong_type'],
  ['isBoolean', 'wrong_type'],
  ['isArray', 'wrong_type'],
  ['isObject', 'wrong_type'],
  ['nestedValidation', 'wrong_type'],
  ['safeText', 'unsafe_text'],
  ['isDay', 'not_a_day'],
  ['isId', 'not_an_id'],
  ['isUuid', 'not_an_id'],
  ['isEmail', 'not_an_email'],
  ['isIn', 'not_in_list'],
  ['isEnum', 'not_in_list'],
  ['arrayMaxSize', 'too_many'],
  ['arrayMinSize', 'too_few'],
  ['arrayUnique', 'not_unique'],
  ['textMin', 'too_short'],
  ['textMax', 'too_long'],
  ['minLength', 'too_short'],
  ['maxLength', 'too_long'],
  ['min', 'too_small'],
  ['max', 'too_large'],
  ['isPositive', 'too_small'],
];

/** Checks every DTO: unknown fields and nulls are refused, and each fault is named by a pointer (RFC 6901). */
@Injectable()
export class InputPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      stopAtFirstError: false,
      exceptionFactory: (errors) =>
        new AppError('invalid_input', { errors: errors.flatMap((one) => flatten(one, '')) }),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && isDto(metadata.metatype) && !isRecord(value ?? {}))
      throw new AppError('invalid_input', { errors: [{ pointer: '', code: 'wrong_type' }] });
    try {
      const input = (await super.transform(value, metadata)) as unknown;
      const isBody = metadata.type === 'body' && isDto(metadata.metatype);
      const errors = isBody ? nullsIn(input, '', clearableOf(metadata.metatype)) : [];
      if (errors.length > 0) throw new AppError('invalid_input', { errors });
      return input;
    } catch (error) {
      throw error instanceof AppError ? located(error, metadata) : error;
    }
  }
}

/** Refuses a path parameter that cannot be an id in the same way as one that nobody has. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw new AppError('not_found');
    return value;
  }
}

/** A path parameter that is a record's id. */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name, IdPipe);

function located(error: AppError, { type }: ArgumentMetadata): AppError {
  if (type === 'param') return new AppError('not_found');
  if (type !== 'query') return error;
  const errors = error.errors.map(({ pointer, code }) => ({ pointer: `?${pointer.slice(1)}`, code }));
  return new AppError(error.code, { errors });
}

function flatten(error: ValidationError, above: string): readonly FieldError[] {
  const pointer = `${above}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = error.constraints ? [{ pointer, code: codeOf(error) }] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, pointer))];
}

/** Optional fields are left out; class-validator would let null pass in their place, which only `@Clearable` allows. */
function nullsIn(
  value: unknown,
  pointer: string,
  clearable: ReadonlySet<string> = new Set(),
): readonly FieldError[] {
  if (value === null) return [{ pointer, code: 'required' }];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) =>
    part === null && clearable.has(name)
      ? []
      : nullsIn(part, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

function codeOf({ constraints = {}, value }: ValidationError): FieldErrorCode {
  if (Object.hasOwn(constraints, 'whitelistValidation')) return 'unknown_field';
  if (value === undefined || value === null || value === '') return 'required';
  return RULE_CODES.find(([rule]) => Object.hasOwn(constraints, rule))?.[1] ?? 'invalid';
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDto(metatype: unknown): boolean {
  const plain: readonly unknown[] = [String, Number, Boolean, Array, Object];
  return typeof metatype === 'function' && !plain.includes(metatype);
}
