/** SQLSTATE classes and codes after which the same statement may succeed on another connection or later. */
const UNAVAILABLE_STATES = /^(08|53|57P0[1-5]|58|25P0[34])/;
const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
const MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Connection ended unexpectedly|Client has encountered a connection error|Cannot use a pool after calling end|not queryable/i;
const RETRY_STATES = new Set(['40001', '40P01']);

/** SQLSTATE or system error code, looked up through TypeORM's wrapper and causes. */
export function errorCode(error: unknown): string | undefined {
  for (let at = error, depth = 0; isRecord(at) && depth < 5; depth += 1) {
    if (typeof at['code'] === 'string') return at['code'];
    at = at['driverError'] ?? at['cause'] ?? firstOf(at['errors']);
  }
  return undefined;
}

/** True when the database (or queue store) could not be reached or could not take the work right now. */
export function isUnavailable(error: unknown): boolean {
  const code = errorCode(error);
  if (code !== undefined && (NETWORK_CODES.has(code) || UNAVAILABLE_STATES.test(code))) return true;
  return error instanceof Error && MESSAGES.test(error.message);
}

/** True for a serialization failure or a deadlock: the transaction was rolled back and may be run again. */
export function isRetryable(error: unknown): boolean {
  const code = errorCode(error);
  return code !== undefined && RETRY_STATES.has(code);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? (value as readonly unknown[])[0] : undefined;
}
