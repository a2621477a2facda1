import type { Translation } from '../catalogue.js';
import type { referrals as master } from '../de/referrals.js';

export const referrals: Translation<typeof master> = {
  kind: 'What should happen?',
  kind_referral: 'Help along',
  kind_referral_hint: 'Another group or an office helps, too. The case stays with you.',
  kind_transfer: 'Hand-over',
  kind_transfer_hint: 'Another group takes over the whole case. Offices cannot.',
  scopes: 'When somebody helps along: what may they read besides name and contact?',
  scopes_hint: 'Only what the person allowed. In a hand-over everything goes along.',
  grant_ended: 'No longer opened',
  not_opened: 'not opened',
  case_lead: 'You see what the person opened for this help, as long as she wishes. Each look is in her log.',
  all: 'All hand-overs',
};
