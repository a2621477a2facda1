import type { Translation } from '../catalogue.js';
import type { about as master } from '../de/about.js';

export const about: Translation<typeof master> = {
  imprint_title: 'Legal notice',
  imprint_operator: 'Who runs this site',
  imprint_none: 'No operator has been entered for this installation yet.',
  imprint_software: 'Zugang is free software under the licence AGPL-3.0-or-later.',
  imprint_parts: 'Free parts in use and their licences',
  privacy_title: 'Privacy',
  privacy_short:
    'The profile belongs to the person it is about. They decide who sees what and can change that at any time.',
  privacy_what: 'Which data',
  privacy_what_text:
    'Contact, place, occupations, skills, language levels, wishes for work, and what the work permission depends on. Origin, religion, sex, age and family enter no rating.',
  privacy_who: 'Who sees them',
  privacy_who_text:
    'At first only the person and the desk that accompanies them. Employers see a profile without a name. Anything else needs consent: for whom, for what, until when. A withdrawal takes effect at once.',
  privacy_decide: 'Who decides',
  privacy_decide_text:
    'Always people. The portal ranks jobs and gives reasons; it rejects nobody (Art. 22 GDPR).',
  privacy_rights: 'Your rights',
  privacy_rights_text:
    'Access, correction, erasure, restriction, portability and objection (Art. 15 to 21 GDPR), and a complaint to the supervisory authority of your state (Art. 77 GDPR).',
  privacy_technical: 'Technical matters',
  privacy_technical_text:
    'Two necessary cookies: one for signing in, one for the language. No advertising, no tracking, nothing is loaded from other servers. Logs hold no names.',
  accessibility_title: 'Accessibility',
  accessibility_short:
    'This site is meant for everybody: by keyboard, with a screen reader, at high zoom, on a simple phone and without JavaScript.',
  accessibility_standard: 'Standard',
  accessibility_standard_text: 'BITV 2.0 with EN 301 549; built to WCAG 2.2, level AA.',
  accessibility_checked: 'What is checked',
  accessibility_checked_text:
    'Every change passes automatic checks in German, English and Arabic, on phone and screen, light and dark, with and without JavaScript. Checks with people who use assistive technology are still to come.',
  accessibility_limits: 'What is missing',
  accessibility_limits_text:
    'There is no easy-to-read German and no sign language yet. Job texts and notes stand in the language somebody wrote them in.',
  accessibility_report: 'Report a barrier',
  accessibility_report_text:
    'Write to the operator (see legal notice) what does not work. If that does not help, you can turn to the enforcement body of your state.',
  data_title: 'About the data',
  data_short:
    'Places, occupations, skills, shortages and job centres come from published tables. Here you see which, and what their publishers ask to be said.',
  data_starter:
    'Only the small starter pack is loaded: three regions with their neighbours and the occupations of the examples, put together as facts.',
  data_table: 'Imported tables',
  data_file: 'Table',
  data_rows: 'Rows',
  data_notice: 'Notice of the publisher',
  data_imported: 'Imported',
};
