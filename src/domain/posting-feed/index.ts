export * from './ba-jobs.js';
export { fromJobPosting, type PublishedPosting, toJobPosting } from './job-posting.js';
export * from './position-opening.js';
export * from './types.js';
