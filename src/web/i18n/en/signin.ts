import type { Translation } from '../catalogue.js';
import type { signin as master } from '../de/signin.js';

export const signin: Translation<typeof master> = {
  login_title: 'Sign in through your organisation',
  short_name: 'Short name of the organisation',
  short_name_hint: 'Your organisation tells you what it is.',
  short_name_rule:
    'Your members type it to sign in: small letters, digits and hyphens, for example jobtreff-starnberg.',
  go_on: 'Continue',
  with_password: 'Sign in with a password instead',
  leaving:
    'You now sign in at the service of {{organisation}} and then come back here. Type your password only on this site:',
  refused:
    'Signing in through the organisation did not work. Is this your first time? Then sign in with your password and connect both accounts under “Your account”, or ask your lead for an invitation.',
  silent: 'The sign-in service of the organisation does not answer right now. Please try again in a moment.',
  connect: 'Connect the accounts',
  connected: 'Your accounts are connected. From now on you can sign in through your organisation.',
  own_not_linked:
    '{{organisation}} has a sign-in service of its own. Connect your two accounts once, then you need no password here any more.',
  own_linked: 'Your account has been connected with the one of {{organisation}} since {{since}}.',
  title: 'Own sign-in service',
  lead: 'Members sign in as they do in your other programs (OpenID Connect). Roles and rights stay here in the portal.',
  return_address: 'Your administrator enters this address at the service as the redirect URI:',
  issuer: 'Address of the service (issuer)',
  issuer_hint: 'Starts with https:// and can be reached publicly.',
  client_id: 'Name of the portal there (client ID)',
  secret: 'Secret (client secret)',
  secret_hint: 'Is kept encrypted and not shown again.',
  secret_kept: 'Leave empty to keep the one before.',
  second_factor: 'Second step of signing in',
  second_factor_provider: 'The one of the service is enough',
  second_factor_provider_hint:
    'Only when the service confirms that there was one. Otherwise the portal asks.',
  second_factor_portal: 'The portal always asks itself',
  second_factor_portal_hint: 'Whoever has set an app up here types its number.',
  save: 'Save',
  saved: 'Saved. The sign-in service has answered.',
  members: 'Who can sign in this way',
  members_lead:
    'Everybody connects the own account: under “Your account”, or with an invitation to the own e-mail address.',
  invite: 'Invite',
  invited: 'The invitation is on its way. It is valid for seven days.',
  linked: 'connected',
  end: 'Disconnect',
  ended: 'Disconnected. Signing in with the password still works.',
  remove: 'Remove the sign-in service',
  remove_lead: 'All connections end. The accounts stay and sign in with their passwords.',
  removed: 'The sign-in service has been removed.',
  mail_subject: 'Zugang: Connect your accounts',
  mail_text:
    'Hello, your organisation invites you to sign in to the portal Zugang through its own sign-in service from now on.',
  mail_link: 'Connect the accounts now',
  mail_else:
    'The link is valid for seven days and works once. Do not pass it on. If you do not want this, you need not do anything.',
};
