import type { Translation } from '../catalogue.js';
import type { webhooks as master } from '../de/webhooks.js';

export const webhooks: Translation<typeof master> = {
  title: 'Connect your own systems',
  lead: 'The portal calls your system when there is a notice for your organisation (Standard Webhooks). A call holds ids only, never anything about people.',
  url: 'Address of your system',
  url_hint: 'A public address that begins with https://.',
  add: 'Add',
  too_many: 'There are five addresses already.',
  secret_once: 'With this secret your system checks that a call comes from here. It is shown only now:',
  test: 'Test call',
  tested: 'The test call is on its way. The result will be below in a moment.',
  rotate: 'New secret',
  remove: 'Remove',
  removed: 'Removed. Waiting calls do not go out any more.',
  deliveries: 'Last calls',
  none: 'No calls yet',
  none_why: 'A test call shows whether your system answers.',
  answered: 'answer {{status}}',
  outcome_refused: 'not called: no public address',
  outcome_unreachable: 'not reachable',
  failures_one: '{{count}} failed try',
  failures_other: '{{count}} failed tries',
  state_waiting: 'waiting',
  state_done: 'arrived',
  state_failed: 'given up',
};
