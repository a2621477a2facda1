import type { VNode } from 'preact';
import { type PageContext, renderErrorPage, renderFragment, renderPage } from '../shell/index.js';
import { Data, Work } from './data.js';
import { Forms } from './forms.js';
import { Matches } from './matches.js';
import { Plan } from './plan.js';
import { SAMPLES } from './samples.js';
import { Sheet } from './sheet.js';
import { Today, TodayAside } from './today.js';

/** Every component on sample pages, for tests and for looking at; no route of the portal leads here. */
export const GALLERY = {
  today: (ctx: PageContext): string =>
    renderPage(
      ctx,
      {
        title: SAMPLES[ctx.locale].today,
        section: 'home',
        aside: <TodayAside ctx={ctx} />,
        counts: { home: { count: 6, act: true }, people: { count: 24 } },
      },
      <Today ctx={ctx} />,
    ),
  matches: (ctx: PageContext): string => simple(ctx, <Matches ctx={ctx} />),
  plan: (ctx: PageContext): string => simple(ctx, <Plan ctx={ctx} />),
  forms: (ctx: PageContext): string => simple(ctx, <Forms ctx={ctx} />),
  'forms-fresh': (ctx: PageContext): string => simple(ctx, <Forms ctx={ctx} failed={false} />),
  data: (ctx: PageContext): string => simple(ctx, <Data ctx={ctx} />),
  progress: (ctx: PageContext): string => progress(ctx, false),
  'progress-done': (ctx: PageContext): string => progress(ctx, true),
  sheet: (ctx: PageContext): string => simple(ctx, <Sheet ctx={ctx} />),
  missing: (ctx: PageContext): string =>
    renderErrorPage(ctx, {
      status: 404,
      code: 'not_found',
      sentence: { de: 'Das wurde nicht gefunden.', en: 'This was not found.' },
      reference: '4f2a-9c1e',
    }),
} as const satisfies Record<string, (ctx: PageContext) => string>;

export type GalleryPage = keyof typeof GALLERY;

/** Answers a poll with the bar alone, everybody else with the page. */
function progress(ctx: PageContext, over: boolean): string {
  const bar = <Work ctx={ctx} over={over} />;
  return ctx.partial
    ? renderFragment(ctx, bar, over ? ctx.t('ui.step_done') : undefined)
    : simple(
        ctx,
        <>
          <h1>{SAMPLES[ctx.locale].load}</h1>
          {bar}
        </>,
      );
}

function simple(ctx: PageContext, body: VNode): string {
  const status = ctx.t('ui.results', { count: 11 });
  return renderPage(ctx, { title: SAMPLES[ctx.locale].person, section: 'people', status }, body);
}
