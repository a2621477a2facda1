import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, ValidateBy } from 'class-validator';
import { isLocalDate } from '../../domain/shared/index.js';

/** Bidirectional controls (U+202A–202E, U+2066–2069) can make a text read differently from what is stored. */
const BIDI = /[\u202A-\u202E\u2066-\u2069]/;
/** Control characters that no typed text holds; tab and line breaks are judged apart. */
// eslint-disable-next-line no-control-regex -- NUL and other controls are exactly what is refused here
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;
const LINE_BREAK = /[\t\n\r]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export interface SafeTextOptions {
  /** Fewest characters after trimming; 1 unless told, 0 lets an empty text pass. */
  readonly min?: number;
  /** Lets line breaks and tabs pass, for free text of several lines. */
  readonly multiline?: boolean;
}

/** True for text without NUL, other controls, lone surrogates and bidirectional controls. */
export function isSafeText(value: unknown, multiline = false): value is string {
  return (
    typeof value === 'string' &&
    !CONTROL.test(value) &&
    !BIDI.test(value) &&
    !LONE_SURROGATE.test(value) &&
    (multiline || !LINE_BREAK.test(value))
  );
}

/**
 * Text that people typed, at most `max` characters (code points). It is trimmed and stored in Unicode NFC; NUL,
 * lone surrogates and bidirectional controls are refused.
 */
export function SafeText(max: number, options: SafeTextOptions = {}): PropertyDecorator {
  const { min = 1, multiline = false } = options;
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim().normalize('NFC') : value,
    ),
    rule('text', (value) => typeof value === 'string'),
    rule('safeText', (value) => typeof value !== 'string' || isSafeText(value, multiline)),
    rule('textMax', (value) => typeof value !== 'string' || [...value].length <= max),
    rule('textMin', (value) => typeof value !== 'string' || [...value].length >= min),
    ApiProperty({ type: String, minLength: min, maxLength: max }),
  );
}

/** An existing calendar day as `YYYY-MM-DD`. */
export function IsDay(): PropertyDecorator {
  return applyDecorators(
    rule('isDay', (value) => isLocalDate(value)),
    ApiProperty({ type: String, format: 'date' }),
  );
}

const CLEARABLE = Symbol('clearable');

/** A property of a change that may be left out, or be null, which takes the value away (RFC 7396). */
export function Clearable(): PropertyDecorator {
  return (target, name) => {
    const names = new Set([...clearableOf(target.constructor), String(name)]);
    Reflect.defineMetadata(CLEARABLE, names, target.constructor);
    ApiPropertyOptional({ nullable: true })(target, name);
    IsOptional()(target, name);
  };
}

/** Properties of a DTO class that may be null. */
export function clearableOf(dto: unknown): ReadonlySet<string> {
  const names = typeof dto === 'function' ? (Reflect.getMetadata(CLEARABLE, dto) as unknown) : undefined;
  return names instanceof Set ? (names as ReadonlySet<string>) : new Set();
}

/** A record's id: a UUID in lower case, as the portal hands it out. */
export function IsId(): PropertyDecorator {
  return applyDecorators(rule('isId', isId), ApiProperty({ type: String, format: 'uuid' }));
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

function rule(name: string, holds: (value: unknown) => boolean): PropertyDecorator {
  return ValidateBy({ name, validator: { validate: holds, defaultMessage: () => name } });
}
