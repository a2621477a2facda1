import type { VNode } from 'preact';
import { Actions, LinkButton } from '../components/index.js';
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

const KNOWN = [400, 401, 403, 404, 409, 413, 422, 429, 500, 503] as const;
type KnownStatus = (typeof KNOWN)[number];

/** Codes whose sentence would only repeat the page's own words. */
const PLAIN: ReadonlySet<string> = new Set([
  'bad_request',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'too_large',
  'internal',
  'unavailable',
  'csrf',
]);

/** An error in the look of every other page: what happened, what it means, one way on. */
export function renderErrorPage(ctx: PageContext, problem: PageProblem): string {
  const title = wordsOf(ctx, problem, 'title');
  return renderPage(ctx, { title }, <ErrorBody ctx={ctx} problem={problem} />);
}

function ErrorBody({ ctx, problem }: { ctx: PageContext; problem: PageProblem }): VNode {
  const own = ctx.locale === 'ar' ? undefined : problem.sentence?.[ctx.locale];
  const general = wordsOf(ctx, problem, 'text');
  const wayOn =
    problem.status === 401
      ? { href: loginPath(ctx), text: ctx.t('shell.login') }
      : { href: '/', text: ctx.t('shell.error_home') };
  return (
    <div class="stack">
      <h1>{wordsOf(ctx, problem, 'title')}</h1>
      <p>{own && !PLAIN.has(problem.code) ? own : general}</p>
      <Actions>
        <LinkButton href={wayOn.href}>{wayOn.text}</LinkButton>
      </Actions>
      {problem.reference && (
        <p class="soft">{ctx.t('shell.error_reference', { reference: problem.reference })}</p>
      )}
    </div>
  );
}

/** Address of the sign-in page that leads back here. */
export function loginPath(ctx: PageContext): string {
  return ctx.path === '/' ? '/login' : `/login?next=${encodeURIComponent(ctx.path)}`;
}

function wordsOf(ctx: PageContext, problem: PageProblem, part: 'title' | 'text'): string {
  return (
    ctx.text(`shell.error_${problem.code}_${part}`) ?? ctx.t(`shell.error_${nearest(problem.status)}_${part}`)
  );
}

function nearest(status: number): KnownStatus {
  if (status === 410) return 404;
  const exact = KNOWN.find((known) => known === status);
  return exact ?? (status < 500 ? 400 : 500);
}
