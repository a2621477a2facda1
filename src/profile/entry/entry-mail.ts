import type { NewMail } from '../../platform/mail/index.js';
import type { words } from '../../web/i18n/index.js';

type Written = Pick<NewMail, 'locale' | 'dir' | 'subject' | 'parts'>;

/**
 * The mail behind "send me a link". It says the same to everybody but to staff, who sign in with their password: only
 * the page behind the link knows whether there is an account.
 */
export function entryMail(
  { t, locale, dir }: ReturnType<typeof words>,
  link: { readonly kind: 'person'; readonly path: string } | { readonly kind: 'staff' },
): Written {
  return {
    ...{ locale, dir, subject: t('enter.mail_subject') },
    parts: [
      { kind: 'text', text: t(link.kind === 'staff' ? 'enter.mail_staff' : 'enter.mail_text') },
      link.kind === 'staff'
        ? { kind: 'link', text: t('access.login_title'), path: '/login' }
        : { kind: 'link', text: t('enter.mail_link'), path: link.path },
      { kind: 'text', text: t('enter.mail_else') },
    ],
  };
}
