export { asset, PUBLIC_DIR } from './assets.js';
export { type PageContext, pageContext } from './context.js';
export { loginPath, type PageProblem, renderErrorPage } from './error-page.js';
export { setFlash } from './flash.js';
export {
  attempt,
  checkInput,
  filled,
  listValue,
  numberValue,
  pageNumber,
  seeOther,
  textValue,
} from './form-input.js';
export { AREAS, type Section } from './navigation.js';
export { renderFragment, renderPage } from './page.js';
export type { PageOptions } from './page-options.js';
export type { PageReply, PageRequest, PageSession } from './request.js';
export { configureShell, type DemoAccount, shellSettings, type ShellSettings } from './settings.js';
export type { AreaCount } from './side-links.js';
export { NOTHING_TYPED, type Typed } from './typed.js';
export { Html, type Visit, Visited } from './visit.js';
