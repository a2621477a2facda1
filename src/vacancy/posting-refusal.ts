import type { Finding } from '../domain/vacancy-check/index.js';
import { AppError } from '../platform/http/index.js';
import { refusedFor } from './posting-check.js';

/** The refusal of an unlawful posting, with each reason at its field. */
export function refusal(findings: readonly Finding[]): AppError {
  return new AppError('vacancy_refused', { errors: refusedFor(findings) });
}
