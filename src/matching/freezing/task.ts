import type { PeopleParts, VacancyParts } from '../../domain/matching/engine/index.js';

/** What a freezing thread is started with: the parts of one side, whose columns lie in shared memory. */
export type FreezeTask =
  | { readonly side: 'people'; readonly parts: PeopleParts }
  | { readonly side: 'vacancies'; readonly parts: VacancyParts };
