import type { Translation } from '../catalogue.js';
import type { account as master } from '../de/account.js';

export const account: Translation<typeof master> = {
  title: 'Your account',
  lead: 'See where you are signed in, and make your sign-in safe.',
  sessions: 'Where you are signed in',
  session_this: 'This device',
  session_other: 'Another device',
  session_times: 'Signed in {{since}}, last used {{seen}}',
  session_end: 'Sign out',
  session_ended: 'The device is signed out.',
  end_others: 'Sign out all other devices',
  others_ended: 'All other devices are signed out.',
  factor: 'Second step of signing in',
  factor_off: 'Off. With an app on your phone nobody gets in with your password alone.',
  factor_on: 'On. Unused recovery codes: {{left}}',
  factor_set_up: 'Set up',
  factor_remove: 'Turn off',
  factor_removed: 'The second step is turned off.',
  set_up_title: 'Set up the second step',
  set_up_app: 'Open an authenticator app (Aegis or FreeOTP, for example) and enter this key:',
  set_up_link: 'On the same phone: open in the app',
  set_up_must: 'Whoever works for an organisation needs a second step. Set it up now.',
  code: 'Six-digit number from the app',
  code_or_recovery: 'Number from the app, or a recovery code',
  confirm: 'Confirm',
  code_title: 'Second step',
  code_lead:
    'Your password is right. Now enter the number from your app. If the phone is gone, take a recovery code.',
  code_submit: 'Sign in',
  wrong: 'This number or code is not valid. Each number counts once and only for a short time.',
  expired: 'That took too long. Please sign in again.',
  codes_title: 'Your recovery codes',
  codes_lead:
    'Print this page or write the codes down. Each works once, when the phone is gone. They are not shown again.',
  codes_done: 'Go on',
};
