/**
 * Stages of a placement in their order. `permit_pending` stands for "offer made, permission or contract pending";
 * `held_*` say that the person still had the job that many months after the start.
 */
export const STAGES = [
  'suggested',
  'agreed',
  'introduced',
  'interview',
  'trial',
  'permit_pending',
  'started',
  'held_3',
  'held_6',
  'held_12',
  'closed',
] as const;
export type Stage = (typeof STAGES)[number];

export function isStage(text: unknown): text is Stage {
  return (STAGES as readonly unknown[]).includes(text);
}

/** Why a placement ended without, or after, a start; asked whenever one is closed. */
export const CLOSING_REASONS = [
  'language',
  'permission',
  'pay',
  'hours',
  'distance',
  'child_care',
  'recognition',
  'chose_other',
  'no_answer',
  'filled',
  'training_status',
  'training_language',
  'training_money',
  'training_housing',
  'training_care',
  'removal',
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

export function isClosingReason(text: unknown): text is ClosingReason {
  return (CLOSING_REASONS as readonly unknown[]).includes(text);
}

/** Reasons that say why a training broke off; they make sense only after the start. */
export const BREAK_OFF_REASONS: readonly ClosingReason[] = [
  'training_status',
  'training_language',
  'training_money',
  'training_housing',
  'training_care',
];

/** Who has to act next. */
export type Party = 'person' | 'desk' | 'employer' | 'office' | 'nobody';

/** Whose move it is in each stage; shown on every card so that silence has an owner. */
export const NEXT_MOVE: Readonly<Record<Stage, Party>> = {
  suggested: 'person',
  agreed: 'desk',
  introduced: 'employer',
  interview: 'employer',
  trial: 'employer',
  permit_pending: 'office',
  started: 'desk',
  held_3: 'desk',
  held_6: 'desk',
  held_12: 'nobody',
  closed: 'nobody',
};

/** Stages in which a seat of the vacancy is taken. */
export const SEATED_STAGES: readonly Stage[] = ['permit_pending', 'started', 'held_3', 'held_6', 'held_12'];

/** Stages that end the road: nothing follows but a correcting step. */
export function isFinal(stage: Stage): boolean {
  return stage === 'closed' || stage === 'held_12';
}
