import { HttpException } from '@nestjs/common';
import { errorCode, isRetryable, isUnavailable } from '../database/unavailable.js';
import { AppError, ErrorCode, ERRORS, FIELD_ERRORS, FieldError, Sentence, sentenceOf } from './errors.js';
import { ApiLanguage } from './languages.js';

/** The body of every refusal of the API: RFC 9457 with a stable code and both languages. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: ErrorCode;
  readonly messages: Sentence;
  readonly errors: readonly (FieldError & { readonly detail: string; readonly messages: Sentence })[];
  readonly traceId: string;
}

/** Codes of Fastify and its plugins that are the caller's doing. */
const FRAMEWORK_CODES: Readonly<Record<string, ErrorCode>> = {
  FST_CSRF_MISSING_SECRET: 'csrf',
  FST_CSRF_INVALID_TOKEN: 'csrf',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_REQ_FILE_TOO_LARGE: 'too_large',
  FST_FILES_LIMIT: 'too_large',
  FST_PARTS_LIMIT: 'too_large',
  FST_FIELDS_LIMIT: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'unsupported_media_type',
};

const STATUS_CODES: Readonly<Record<number, ErrorCode>> = {
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  406: 'not_acceptable',
  409: 'conflict',
  410: 'gone',
  413: 'too_large',
  414: 'bad_request',
  415: 'unsupported_media_type',
  422: 'not_possible',
  429: 'too_many_requests',
  503: 'unavailable',
};

/** Turns whatever was thrown into an `AppError`; what nobody expected becomes `internal`. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isUnavailable(error)) return new AppError('unavailable', { retryAfter: 5, cause: error });
  const code = errorCode(error);
  const known = code === undefined ? undefined : (FRAMEWORK_CODES[code] ?? ofSqlState(code));
  if (known !== undefined) return new AppError(known, { cause: error });
  if (isRetryable(error)) return new AppError('conflict', { cause: error });
  const mapped = STATUS_CODES[statusOf(error) ?? 500];
  return new AppError(mapped ?? 'internal', { cause: error });
}

/** The problem document of an error for one request. */
export function problemOf(
  error: AppError,
  instance: string,
  traceId: string,
  language: ApiLanguage,
): Problem {
  const messages = sentenceOf(ERRORS[error.code], error.params);
  return {
    type: `urn:zugang:problem:${error.code}`,
    title: ERRORS[error.code].en,
    status: error.status,
    detail: messages[language],
    instance,
    code: error.code,
    messages,
    errors: error.errors.map(({ pointer, code }) => {
      const sentence = FIELD_ERRORS[code];
      return { pointer, code, detail: sentence[language], messages: { ...sentence } };
    }),
    traceId,
  };
}

/** Input that only the database could judge (class 22), and constraints that a concurrent change made fail (class 23). */
function ofSqlState(code: string): ErrorCode | undefined {
  if (/^22[0-9A-Z]{3}$/.test(code)) return 'bad_request';
  if (code === '23505') return 'already_exists';
  if (code === '23503' || code === '55P03') return 'conflict';
  // A row that policies keep from the actor answers like one that is not there.
  if (code === '42501') return 'not_found';
  return undefined;
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}
