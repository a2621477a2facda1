export * from './law.module.js';
export { LawService } from './law.service.js';
export { type LawSubject, LawSubjects } from './law-subjects.js';
export { ReviewBanner, ReviewRows } from './pages/review.js';
