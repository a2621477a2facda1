import type { Translation } from '../catalogue.js';
import type { partners as master } from '../de/partners.js';

export const partners: Translation<typeof master> = {
  title: 'Agreements with offices',
  lead: 'What group and office settled about their work together: what for, which data, how fast.',
  empty: 'No agreement yet',
  empty_why: 'An agreement does not hang on single names and makes response times visible.',
  new: 'Enter an agreement',
  office_hint: 'The list holds offices for which a request has been drafted before.',
  kinds: 'What for',
  scopes: 'Which data at most',
  scopes_hint: 'Each exchange still needs the person’s consent.',
  answer_days: 'Answer within',
  business_days: 'business days',
  valid: 'Holds',
  valid_from: 'Holds from',
  valid_to: 'Holds until',
  text: 'Further terms',
  in_force: 'in force',
  over: 'ended',
  end: 'End it today',
  sheet: 'Cooperation agreement',
  consent:
    'Facts about a person are passed on only with their consent to the single request. They see every request and every answer.',
  sign_group: 'for the group',
  sign_office: 'for the office',
};
