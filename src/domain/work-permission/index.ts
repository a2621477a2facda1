export {
  type AppliedRule,
  assess,
  type Assessment,
  assessWithoutVolatile,
  type Question,
  type UnconfirmedAssessment,
} from './assess.js';
export * from './dialogue/index.js';
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
export { fundingOptions } from './funding/options.js';
export {
  type Disability,
  type FundingAmount,
  type FundingDeadline,
  type FundingOption,
  type FundingPerson,
  type FundingPrerequisite,
  type FundingWork,
  type InstrumentCode,
  NOTHING_ASKED_FOR_FUNDING,
  type PrerequisiteState,
} from './funding/types.js';
export {
  type AdviceCode,
  type InvestmentCheck,
  investmentCheck,
  type RouteCheck,
  type RouteCode,
  type RouteStanding,
} from './investment/check.js';
export {
  type InvestmentAnswers,
  type InvestmentFacts,
  NO_INVESTMENT_ANSWERS,
  type PlannedTraining,
  type Prerequisite,
} from './investment/types.js';
export {
  gatesByRules,
  type PermissionByKind,
  permissionForMatching,
  type PermissionGate,
  permissionMatcher,
} from './matching-view.js';
export {
  type Decider,
  DECIDERS,
  type Matter,
  type Office,
  type OfficeDirectory,
  type OfficesByKreis,
  responsibility,
  type Responsibility,
  type ResponsibilityQuery,
} from './responsibility.js';
export {
  answerComparer,
  type AnswerOfKind,
  answersThatChange,
  type ChangedAnswer,
  type ChangedKind,
  overdueFor,
  overdueReviews,
  type ReviewItem,
} from './review.js';
export { type TrainingRoute } from './route.js';
export { isInForce, type RuleArea, type RuleInfo, ruleInfos } from './rules/rule.js';
export { BUILT_IN_TABLES } from './tables/built-in.js';
export {
  figureForm,
  LAW_KINDS,
  type LawEntry,
  lawEntryFault,
  lawEntryKey,
  type LawKind,
} from './tables/entries.js';
export { entriesOf, tablesFrom } from './tables/entry-codec.js';
export * from './tables/law-tables.js';
export * from './vocabulary.js';
export {
  type Warning,
  type WarningCode,
  WARNING_LEVELS,
  type WarningLevel,
  warningName,
} from './warning-codes.js';
