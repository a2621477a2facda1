export {
  catalogueOf,
  catalogueOfRuns,
  FastPlanner,
  type Reach,
  reachOfAll,
  ReachIndex,
  RUN_FLAGS,
  type RunCatalogue,
  sortedRuns,
  SortedRuns,
} from './engine/index.js';
export * from './evidence.js';
export * from './joint/joint.js';
export type { JointPerson } from './joint/columns.js';
export * from './model/index.js';
export { paretoFront, planLanguage, planLanguageForAll } from './planner.js';
export * from './pass-rate.js';
export * from './rejections.js';
export * from './unlock-most.js';
export * from './alternatives.js';
export * from './estimate.js';
export * from './mishaps.js';
export * from './plan-steps.js';
export * from './law/index.js';
export { LIKELY, type LanguageOutlook, languageOutlook } from './likely/outlook.js';
export * from './likely/policy.js';
export { CHANGE_KINDS, type PathChange } from './change/changes.js';
export * from './change/smallest.js';
