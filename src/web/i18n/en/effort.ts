import type { Translation } from '../catalogue.js';
import type { effort as master } from '../de/effort.js';

export const effort: Translation<typeof master> = {
  title: 'Proof of my search',
  lead: 'A sheet for the office if you want to show what you did to find work. You decide whether and what you show; the portal sends it to nobody.',
  from: 'From',
  to: 'To',
  firms: 'Show the names of firms',
  show: 'Show',
  none: 'There is nothing to show in this time',
  none_why: 'The sheet holds what has reached a firm. Suggestions you did not want are never on it.',
  sheet: 'Own efforts to find work',
  period: '{{from}} to {{to}}',
  day: 'Day',
  job: 'Job',
  firm: 'Firm',
  what: 'What happened',
  made_by: 'The person made this sheet from her or his own account.',
};
