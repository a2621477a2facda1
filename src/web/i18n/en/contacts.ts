import type { Translation } from '../catalogue.js';
import type { contacts as master } from '../de/contacts.js';

export const contacts: Translation<typeof master> = {
  title: 'Offices and contacts',
  lead: 'How you reach the offices: function and shared inbox instead of single names, so that things go on in holidays, too.',
  none: 'No office yet',
  none_why: 'An office appears here once you prepared the first request to it.',
  empty: 'No contact is entered for this office yet.',
  edit: 'Enter the contact',
  edit_lead: 'Please enter functions and shared inboxes, no names of single people.',
  function: 'Who answers (function or team)',
  inbox: 'Shared inbox',
  phone: 'Telephone',
  opening: 'Opening hours',
  deputyFunction: 'Deputy (function or team)',
  deputyInbox: 'Inbox of the deputy',
  save: 'Save',
  saved: 'Saved.',
  kind_auslaenderbehoerde: 'Immigration authority',
  kind_ba_arbeitsmarktzulassung: 'Federal Employment Agency, access to the labour market',
  kind_jobcenter: 'Job centre',
  kind_agentur: 'Employment agency',
  kind_sozialamt: 'Social welfare office',
  kind_bamf: 'Federal Office for Migration and Refugees',
  kind_recognition_body: 'Recognition body',
  kind_grant_office: 'Grant office',
};
