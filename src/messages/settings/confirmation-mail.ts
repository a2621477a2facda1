import type { NewMail } from '../../platform/mail/index.js';
import type { words } from '../../web/i18n/index.js';

type Words = ReturnType<typeof words>;

/** Asks the owner of an address whether mails may go there. Names nobody: a typing mistake reaches strangers. */
export function confirmationMail(
  { t, locale, dir }: Words,
  path: string,
): Pick<NewMail, 'locale' | 'dir' | 'subject' | 'parts'> {
  return {
    ...{ locale, dir, subject: t('mails.confirm_subject') },
    parts: [
      { kind: 'text', text: t('mails.confirm_text') },
      { kind: 'link', text: t('mails.confirm_link'), path },
      { kind: 'text', text: t('mails.confirm_else') },
    ],
  };
}
