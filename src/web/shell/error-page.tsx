import type { VNode } from 'preact';
import { Actions, LinkButton } from '../components/index.js';
import type { MessageKey } from '../i18n/index.js';
import type { PageContext } from './context.js';
import { renderPage } from './page.js';

/** What the error filter knows about a failure. */
export interface PageProblem {
  readonly status: number;
  /** Stable code, as in problem+json. */
  readonly code: string;
  /** The code's own sentence; shown where it is written in the reader's language. */
  readonly sentence?: { readonly de: string; readonly en: string };
  /** Trace id under which the log has the details. */
  readonly reference?: string;
}

const KNOWN = [400, 401, 403, 404, 409, 413, 429, 500, 503] as const;
type KnownStatus = (typeof KNOWN)[number];

/** An error in the look of every other page: what happened, what it means, one way on. */
export function renderErrorPage(ctx: PageContext, problem: PageProblem): string {
  const status = nearest(problem.status);
  const title = ctx.t(`shell.error_${status}_title`);
  return renderPage(ctx, { title }, <ErrorBody ctx={ctx} problem={problem} status={status} title={title} />);
}

interface ErrorBodyProps {
  readonly ctx: PageContext;
  readonly problem: PageProblem;
  readonly status: KnownStatus;
  readonly title: string;
}

function ErrorBody({ ctx, problem, status, title }: ErrorBodyProps): VNode {
  const general: MessageKey = `shell.error_${status}_text`;
  const own = ctx.locale === 'ar' ? undefined : problem.sentence?.[ctx.locale];
  return (
    <div class="stack">
      <h1>{title}</h1>
      <p>{ctx.t(general)}</p>
      {own && <p>{own}</p>}
      <Actions>
        {status === 401 ? (
          <LinkButton href={`/login?next=${encodeURIComponent(ctx.path)}`}>{ctx.t('shell.login')}</LinkButton>
        ) : (
          <LinkButton href="/">{ctx.t('shell.error_home')}</LinkButton>
        )}
      </Actions>
      {problem.reference && (
        <p class="soft">{ctx.t('shell.error_reference', { reference: problem.reference })}</p>
      )}
    </div>
  );
}

function nearest(status: number): KnownStatus {
  const exact = KNOWN.find((known) => known === status);
  return exact ?? (status < 500 ? 400 : 500);
}
