import type { Translation } from '../catalogue.js';
import type { session as master } from '../de/session.js';

/** The adviser's conversation about work permission and its confirmation. */
export const session: Translation<typeof master> = {
  open: 'Hold the conversation',
  title: 'Conversation with {{name}}',
  privacy:
    'You ask these questions in a conversation. The answers count for the result on this page only: the portal does not store them, writes them into no log, and shows them to no employer and no office.',
  answer: 'Result with these answers',
  questions: 'Questions',
  unasked: 'not asked',
  acceleratedProcedure: 'Is an accelerated asylum procedure running (Article 42(1)(a) to (f))?',
  dublinRequestSent: 'Has Germany asked another state whether it is responsible (Dublin)?',
  transferDecision: 'Is there a decision to transfer the person to another state?',
  protectionInOtherMemberState: 'Has another EU state already given protection?',
  germanyMustExamineAgain: 'Must Germany examine again all the same?',
  cooperationBreach: 'Has the office found that duties in the procedure were broken?',
  concreteRemovalMeasures: 'Is the office concretely preparing a departure?',
  contractRegistrationRequested:
    'Apprenticeship only: has registration of the contract with the chamber been requested?',
  exclusionGround: 'Has the office recorded a ground that excludes work (§ 60a(6))?',
  ground_none: 'no',
  ground_no1: 'yes, entry for benefits (no. 1)',
  ground_no2: 'yes, own conduct blocks departure (no. 2)',
  ground_no3: 'yes, safe country of origin (no. 3)',
  show: 'Show the result',
  leave: 'End and forget everything',
  confirm_title: 'May the person be proposed?',
  confirm_lead:
    'You confirm: I have asked, and nothing stands against a permission. Only the day and that it was you are stored, never a reason.',
  until: 'May be proposed until',
  confirm: 'Confirm',
  confirmed: 'Confirmed: the person may be proposed until {{day}}.',
  withdraw: 'Take the confirmation back',
  withdrawn: 'The confirmation is taken back.',
  not_needed: 'This paper needs no confirmation.',
  confirm_not_now: 'With this result please clear things up first, then confirm.',
  proposal_ok: 'An adviser has confirmed that proposals are fine until {{day}}.',
  proposal_missing:
    'Before the proposal an adviser must confirm that nothing stands against a work permission.',
  proposal_tick: 'I have asked in a conversation, and nothing stands against a permission.',
  proposal_tick_hint: 'Only the last day and who confirmed are stored.',
};
