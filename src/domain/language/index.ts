export * from './evidence.js';
export * from './joint/joint.js';
export type { JointPerson } from './joint/columns.js';
export * from './model/index.js';
export { paretoFront, planLanguage, planLanguageForAll } from './planner.js';
export * from './rejections.js';
export * from './unlock-most.js';
export * from './estimate.js';
export * from './law/index.js';
