import type { NewMail } from '../../platform/mail/index.js';
import type { words } from '../../web/i18n/index.js';

/** What a group writes to somebody who would like to help; the subject tells nobody's name. */
export function replyMail(
  { t, locale, dir }: ReturnType<typeof words>,
  group: string,
  text: string,
): Pick<NewMail, 'locale' | 'dir' | 'subject' | 'parts'> {
  return {
    ...{ locale, dir, subject: t('helproles.mail_subject') },
    parts: [
      { kind: 'text', text: t('helproles.mail_lead', { group }) },
      ...text.split('\n').map((line) => ({ kind: 'text', text: line }) as const),
      { kind: 'text', text: t('helproles.mail_end') },
    ],
  };
}
