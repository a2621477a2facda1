export {
  type AppliedRule,
  assess,
  type Assessment,
  assessWithoutVolatile,
  type Question,
  type UnconfirmedAssessment,
} from './assess.js';
export {
  type FactKey,
  NO_VOLATILE_FACTS,
  type PermissionFacts,
  type PermissionVacancy,
  storableFacts,
  STORED_FACT_KEYS,
  storedFacts,
  type StoredPermissionFacts,
  vacancyOfKind,
  VOLATILE_FACT_KEYS,
  type VolatileFactKey,
  type VolatileFacts,
} from './facts.js';
export {
  gatesByRules,
  type PermissionByKind,
  permissionForMatching,
  type PermissionGate,
  permissionMatcher,
} from './matching-view.js';
export { type TrainingRoute } from './route.js';
export { isInForce, type RuleArea, type RuleInfo, ruleInfos } from './rules/rule.js';
export { BUILT_IN_TABLES } from './tables/built-in.js';
export * from './tables/law-tables.js';
export * from './vocabulary.js';
export {
  type Warning,
  type WarningCode,
  WARNING_LEVELS,
  type WarningLevel,
  warningName,
} from './warning-codes.js';
