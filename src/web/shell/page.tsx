import { type ComponentChildren, h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Flash } from '../components/index.js';
import { UiProvider } from '../i18n/index.js';
import type { PageContext } from './context.js';
import { Document } from './document.js';
import type { PageOptions } from './page-options.js';

/**
 * The HTML of a page: a whole document, or only the inside of `main` (with title and status) when htmx asked for it.
 * Everything that reaches `body` as text is escaped.
 */
export function renderPage(ctx: PageContext, options: PageOptions, body: VNode): string {
  const main = inside(ctx, [ctx.flash && <Flash key="flash" {...ctx.flash} />, body]);
  const title = fullTitle(ctx, options.title);
  if (ctx.partial) return partial(ctx, main, title, options.status);
  const aside = options.aside ? inside(ctx, options.aside) : null;
  return `<!doctype html>${inside(ctx, <Document {...{ ctx, options, title, main, aside }} />)}`;
}

/** A piece of HTML for htmx to put anywhere else; `status` is read out. */
export function renderFragment(ctx: PageContext, body: VNode, status?: string): string {
  return inside(ctx, body) + statusPart(ctx, status);
}

function partial(ctx: PageContext, main: string, title: string, status: string | undefined): string {
  return inside(ctx, <title>{title}</title>) + main + statusPart(ctx, status);
}

function statusPart(ctx: PageContext, status: string | undefined): string {
  if (status === undefined) return '';
  // A part of an answer that htmx 4 takes to its own target.
  return inside(ctx, h('hx-partial', { 'hx-target': '#live', 'hx-swap': 'textContent' }, status));
}

function fullTitle(ctx: PageContext, title: string): string {
  const whole = `${title} – ${ctx.t('shell.name')}`;
  return ctx.notes.failed ? ctx.t('shell.title_error', { title: whole }) : whole;
}

function inside(ctx: PageContext, children: ComponentChildren): string {
  return renderToString(<UiProvider value={ctx}>{children}</UiProvider>);
}
