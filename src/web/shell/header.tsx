import type { VNode } from 'preact';
import { LANGUAGES } from '../i18n/index.js';
import { LanguageSwitch } from '../components/index.js';
import { asset } from './assets.js';
import type { PageContext } from './context.js';
import { maySearch } from './navigation.js';
import { SideLinks, type SideLinksProps } from './side-links.js';

/** The bar above every page: name, search, language, who is signed in; on a phone the areas sit in a menu. */
export function Header({ ctx, links }: { ctx: PageContext; links: SideLinksProps }): VNode {
  return (
    <header class="top">
      <a class="name" href="/">
        <img src={asset('icon.svg')} alt="" width="28" height="28" />
        <bdi>{ctx.t('shell.name')}</bdi>
      </a>
      {maySearch(ctx.actor) && <Search ctx={ctx} />}
      <div class="top-end">
        <details class="drop" name="top">
          <summary>
            <span class="vh">{ctx.t('shell.language_choose')}: </span>
            {LANGUAGES[ctx.locale].ownName}
          </summary>
          <div class="panel">
            <LanguageSwitch path={ctx.path} />
          </div>
        </details>
        {ctx.actor.kind === 'anonymous' ? (
          <a class="button quiet wide-only" href="/login">
            {ctx.t('shell.login')}
          </a>
        ) : (
          <details class="drop wide-only" name="top">
            <summary>{ctx.who ?? ctx.t('shell.account')}</summary>
            <div class="panel">
              <AccountLink ctx={ctx} />
              <Logout ctx={ctx} />
            </div>
          </details>
        )}
        <details class="drop narrow-only" name="top">
          <summary>{ctx.t('shell.menu')}</summary>
          <div class="panel">
            <nav aria-label={ctx.t('shell.areas')}>
              <SideLinks {...links} />
            </nav>
            {ctx.actor.kind === 'anonymous' ? (
              <a class="button quiet" href="/login">
                {ctx.t('shell.login')}
              </a>
            ) : (
              <>
                {ctx.who && <p class="soft">{ctx.who}</p>}
                <AccountLink ctx={ctx} />
                <Logout ctx={ctx} />
              </>
            )}
          </div>
        </details>
      </div>
    </header>
  );
}

function Search({ ctx }: { ctx: PageContext }): VNode {
  const label = ctx.t('shell.search_hint');
  return (
    <form class="find" role="search" action="/search">
      <input type="search" name="q" aria-label={label} placeholder={label} value={ctx.query.get('q') ?? ''} />
      <button class="button quiet">{ctx.t('shell.search_go')}</button>
    </form>
  );
}

function AccountLink({ ctx }: { ctx: PageContext }): VNode {
  return (
    <p>
      <a href="/account">{ctx.t('shell.account')}</a>
    </p>
  );
}

function Logout({ ctx }: { ctx: PageContext }): VNode {
  return (
    <form method="post" action="/logout">
      <input type="hidden" name="_csrf" value={ctx.csrf()} />
      <button class="button quiet">{ctx.t('shell.logout')}</button>
    </form>
  );
}
