import type { Translation } from '../catalogue.js';
import type { sheet as master } from '../de/sheet.js';

export const sheet: Translation<typeof master> = {
  title: 'Short profile',
  open: 'Print short profile',
  lead: 'One page to hand over. It says nothing about origin, family or residence, and shows no street and no free text.',
  in_own: 'Read in my language',
  in_german: 'Show in German',
  back: 'Back to the profile',
  relation_trained: 'trained',
  relation_experienced: 'experience',
  relation_wanted: 'wish',
  years_one: '{{count}} year',
  years_other: '{{count}} years',
  qr: 'QR code leading to the current short profile',
  live: 'Current version, only after sign-in and with permission:',
};
