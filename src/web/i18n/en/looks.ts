import type { Translation } from '../catalogue.js';
import type { looks as master } from '../de/looks.js';

export const looks: Translation<typeof master> = {
  title: 'Who has looked?',
  lead: 'Every look at your profile is listed here after one minute at the latest. Is something wrong? Tell your adviser, or withdraw the consent above.',
  none: 'Nobody has looked so far.',
  person_read: 'read your profile',
  candidate_read: 'saw your profile without your name',
  placement_read: 'opened your placement',
  request_read: 'opened your request to an office',
  list_read: 'saw you in a list',
  mentoring_read: 'saw who accompanies you',
  referral_read: 'read what you opened so that they can help',
  export_read: 'fetched a table in which you stand',
  emergency_read: 'read in an emergency how you can be reached',
  somebody: 'An organisation that no longer exists',
};
