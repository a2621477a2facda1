import type { Translation } from '../catalogue.js';
import type { mydata as master } from '../de/mydata.js';

export const mydata: Translation<typeof master> = {
  title: 'Take my data along, or erase it',
  lead: 'Everything that Zugang has stored about you is yours.',
  take: 'Take along',
  read: 'Read everything',
  json: 'Download as a file (JSON)',
  read_title: 'Everything that is stored about me',
  read_lead: 'As of {{day}}. You can print this page.',
  erase_title: 'Erase everything',
  erase_hint: 'Your profile, your access, introductions and consents are erased at once and for good.',
  erase: 'Erase …',
  erase_text:
    'Everything will be erased now: profile, language certificates, consents, introductions to firms, requests to offices, and your access. Nobody can undo this.',
  erase_left:
    'The log keeps only a number that leads to nobody any more. What others have already read or printed, the portal cannot bring back.',
  erase_yes: 'Yes, erase everything',
  keep: 'No, keep it',
  erased: 'Everything is erased.',
  panel: 'Take my data along, or erase it',
  table_person: 'Profile',
  table_language_claim: 'Language certificates',
  table_consent_grant: 'Consents',
  table_placement: 'Introductions to firms',
  table_placement_step: 'Steps of these introductions',
  table_match_list: 'List of fitting vacancies',
  table_audit_event: 'Log: who did what',
  table_session: 'Devices signed in',
  table_member: 'Access',
};
