import type { Translation } from '../catalogue.js';
import type { firms as master } from '../de/firms.js';

export const firms: Translation<typeof master> = {
  title: 'Links for firms',
  send: 'Send the firm a link',
  lead: 'Invite a firm to enter a job itself. It needs no account. Before the job appears, somebody of the job desk looks at it.',
  lead_vacancy:
    'With the link the firm changes, renews and closes the job “{{title}}” and answers your proposals. It needs no account.',
  email: 'E-mail address of the firm',
  email_hint:
    'The link goes there, and a mail when somebody is introduced. The address is kept encrypted and is deleted with the link.',
  locale: 'Language of the e-mail',
  sent_done: 'The link is on its way.',
  sent_links: 'Links sent',
  state: 'State',
  state_all: 'All',
  state_invited: 'invited',
  state_posted: 'job entered',
  state_ended: 'ended',
  empty_title: 'No link here yet',
  empty_why: 'A firm without an account gets the link by e-mail and can begin at once.',
  invitation: 'Invitation to enter a job',
  made: 'sent on',
  expires: 'works until',
  revoke: 'End the link',
  revoked: 'The link no longer works.',
  ask_title: 'Enter a job without an account',
  ask_lead:
    'Are you looking for somebody for your firm? We send you a link to the form. You need no account. Before the job appears, somebody of the job desk looks at it.',
  sent: 'If the address is right, an e-mail with a link to the form is on its way. It works for 14 days. Please look in your spam folder, too.',
  gone_title: 'This link opens nothing',
  gone: 'It has run out, was ended or is not complete. You can have a new one sent.',
  held: 'The job is saved. Somebody of the job desk looks at it, then it appears.',
  refused: 'The job cannot appear like this. Change what stands below; then somebody looks at it again.',
  proposals: 'Proposals for this job',
  none_title: 'No proposal yet',
  none_why: 'When the job desk proposes somebody, the person stands here: first without a name.',
  about_link: 'About this link',
  keep: 'Whoever has this link can change the job and answer proposals. Pass it on within your firm only.',
  end: 'End this link',
  mail_subject: 'Zugang: a link for your firm',
  mail_invite:
    'With this link you enter a job. You need no account. It works for 14 days; once a job is entered it goes on working.',
  mail_vacancy:
    'With this link you change, renew or close your job “{{title}}” and answer proposals. You need no account.',
  mail_post: 'Enter the job',
  mail_open: 'Open the job',
  mail_keep: 'Keep this e-mail: the link leads you back to your job at any time.',
  told: 'gets mails about introductions',
  not_told: 'gets no mails',
  mail_why:
    'We keep this address encrypted while your link works (180 days at most), only to tell you that somebody is introduced.',
  mail_stop: 'No more mails about introductions, delete the address',
  introduced_subject: 'Zugang: new introduction, vacancy {{id}}',
  introduced_lead:
    'Somebody is introduced for your vacancy “{{title}}”, at first without a name. One click is enough as an answer: yes, no or a question.',
  introduced_open: 'See the introduction and answer',
  introduced_by_link: 'Open the introduction with the link in our earlier mail.',
  stop_ask:
    'Shall no more mails come when somebody is introduced? We then delete your address. Your link goes on working.',
  stopped: 'No more mails will come, and your address is deleted. Your link goes on working.',
};
