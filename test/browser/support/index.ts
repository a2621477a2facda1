export { BUDGETS, expectWithinBudget, transferredBytes } from './budget.js';
export { expectAccessible, expectLargeTargets, expectNoSidewaysScroll, saveScreenshot } from './checks.js';
export {
  type BrowserOptions,
  closeBrowser,
  describeInBrowser,
  DESK,
  PHONE,
  withBrowser,
} from './chromium.js';
