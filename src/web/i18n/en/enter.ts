import type { Translation } from '../catalogue.js';
import type { enter as master } from '../de/enter.js';

export const enter: Translation<typeof master> = {
  title: 'Sign in by e-mail',
  lead: 'We send a link to this address. With it you sign in, or create a profile of your own. You need no password.',
  email: 'E-mail address',
  send: 'Send link',
  without: 'Register without an e-mail address',
  sent_title: 'Please look into your mailbox',
  sent: 'If the address is right, an e-mail with a link will arrive in a moment. It works once, for 30 minutes. Look into the spam folder, too.',
  again: 'Another address or a new link',
  open_title: 'Welcome back',
  open_lead: 'The link is right. This click signs you in; after that it works no more.',
  register_lead:
    'Your e-mail address is confirmed. Your profile is yours: nobody sees it until you allow it. You can change it at any time. The name may be a nickname.',
  mail_subject: 'Zugang: your link',
  mail_text: 'This link leads you into the portal Zugang. It works once, for 30 minutes.',
  mail_link: 'Open Zugang',
  mail_staff: 'This address signs in with a password.',
  mail_else: 'If you did not want this, you need not do anything.',
};
