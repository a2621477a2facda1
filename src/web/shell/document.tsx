import type { VNode } from 'preact';
import { asset } from './assets.js';
import type { PageContext } from './context.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { areasOf } from './navigation.js';
import type { PageOptions } from './page-options.js';
import { shellSettings } from './settings.js';
import { SideLinks } from './side-links.js';

/** htmx without inline styles, and with the browser's own history instead of patched pages. */
const HTMX_CONFIG = JSON.stringify({ includeIndicatorCSS: false, history: 'reload' });

export interface DocumentProps {
  readonly ctx: PageContext;
  readonly options: PageOptions;
  readonly title: string;
  /** The inside of `main` and of the aside, rendered before the frame so that their notes reach the head. */
  readonly main: string;
  readonly aside: string | null;
}

/** The whole HTML document around a page. */
export function Document(props: DocumentProps): VNode {
  const { ctx, options, main, aside } = props;
  const links = {
    sections: areasOf(ctx.actor),
    current: options.section ?? null,
    counts: options.counts ?? {},
  };
  return (
    <html lang={ctx.locale} dir={ctx.dir}>
      <Head ctx={ctx} title={props.title} />
      <body>
        <a class="skip" href="#main">
          {ctx.t('shell.skip')}
        </a>
        {shellSettings().demo && <p class="demo">{ctx.t('shell.demo')}</p>}
        <Header ctx={ctx} links={links} />
        <div class={aside === null ? 'page' : 'page with-aside'}>
          <nav class="side" aria-label={ctx.t('shell.areas')}>
            <SideLinks {...links} />
          </nav>
          <main id="main" tabIndex={-1} dangerouslySetInnerHTML={{ __html: main }} />
          {aside !== null && <aside class="stack" dangerouslySetInnerHTML={{ __html: aside }} />}
        </div>
        <div id="live" class="vh" role="status" />
        <Footer ctx={ctx} />
      </body>
    </html>
  );
}

function Head({ ctx, title }: { ctx: PageContext; title: string }): VNode {
  const { refreshSeconds, scripts } = ctx.notes;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="htmx-config" content={HTMX_CONFIG} />
      <title>{title}</title>
      <link rel="stylesheet" href={asset('app.css')} />
      <link rel="icon" href={asset('icon.svg')} type="image/svg+xml" />
      <script type="module" src={asset('app.js')} />
      {[...scripts].map((name) => (
        <script key={name} type="module" src={asset(name)} />
      ))}
      {refreshSeconds !== null && (
        <noscript>
          <meta http-equiv="refresh" content={String(refreshSeconds)} />
        </noscript>
      )}
    </head>
  );
}
