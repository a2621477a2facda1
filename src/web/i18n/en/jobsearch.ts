import type { Translation } from '../catalogue.js';
import type { jobsearch as master } from '../de/jobsearch.js';

export const jobsearch: Translation<typeof master> = {
  title: 'Job search of the Bundesagentur',
  lead: 'These jobs come from a foreign source. You can take one over as a job of the firm; before it appears, somebody looks at it.',
  what: 'Occupation',
  where: 'Place or postcode',
  count_zero: 'No hits',
  count_one: '{{count}} hit',
  count_other: '{{count}} hits',
  down: 'The job search does not answer right now. Please try again in a few minutes.',
  empty_title: 'No job found',
  empty_why: 'Try another word for the occupation or a wider radius.',
  foreign: 'foreign source',
  taken: 'taken over already',
  taken_before: 'This job was taken over already.',
  foreign_note:
    'This comes from the job search of the Bundesagentur. Please ask the firm and add what is missing. Pay according to the source: {{pay}}',
  no_pay: 'not stated',
};
