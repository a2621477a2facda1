import type { AppError } from '../../platform/http/index.js';
import type { PageContext } from '../../web/shell/index.js';

/** Why a sign-in or a code was not taken, in the reader's language. */
export function problemText(ctx: PageContext, error: AppError): string {
  switch (error.code) {
    case 'too_many_requests':
      return ctx.t('access.throttled', { seconds: Number(error.params['seconds'] ?? 60) });
    case 'second_factor_wrong':
      return ctx.t('account.wrong');
    default:
      return ctx.t('access.failed');
  }
}
