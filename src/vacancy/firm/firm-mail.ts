import type { MailPart, NewMail } from '../../platform/mail/index.js';
import type { words } from '../../web/i18n/index.js';

type Words = ReturnType<typeof words>;
type Letter = Pick<NewMail, 'locale' | 'dir' | 'subject' | 'parts' | 'footer' | 'unsubscribe'>;

/** The mail with a firm's link: an invitation to post, or the way to the vacancy of that title. */
export function firmMail(
  { t, locale, dir }: Words,
  path: string,
  title: string | null,
  stopPath: string,
): Letter {
  return {
    ...{ locale, dir, subject: t('firms.mail_subject') },
    parts: [
      { kind: 'text', text: title === null ? t('firms.mail_invite') : t('firms.mail_vacancy', { title }) },
      { kind: 'link', text: t(title === null ? 'firms.mail_post' : 'firms.mail_open'), path },
      { kind: 'text', text: t('firms.mail_keep') },
      { kind: 'text', text: t('enter.mail_else') },
    ],
    footer: ending(t, stopPath),
    unsubscribe: stopPath,
  };
}

export interface IntroductionMail {
  /** The vacancy by its id: a subject shows on a locked phone, so it holds nothing else. */
  readonly vacancyId: string;
  readonly title: string;
  /** Where the proposal is answered; null: only the firm's own mail still opens it. */
  readonly path: string | null;
  readonly stopPath: string;
}

/** Tells a firm that somebody is introduced, and nothing of who it is. */
export function introductionMail(
  { t, locale, dir }: Words,
  { vacancyId, title, path, stopPath }: IntroductionMail,
): Letter {
  const [short = ''] = vacancyId.split('-');
  return {
    ...{ locale, dir, subject: t('firms.introduced_subject', { id: short }) },
    parts: [
      { kind: 'text', text: t('firms.introduced_lead', { title }) },
      path === null
        ? { kind: 'text', text: t('firms.introduced_by_link') }
        : { kind: 'link', text: t('firms.introduced_open'), path },
    ],
    footer: ending(t, stopPath),
    unsubscribe: stopPath,
  };
}

function ending(t: Words['t'], path: string): readonly MailPart[] {
  return [
    { kind: 'text', text: t('firms.mail_why') },
    { kind: 'link', text: t('firms.mail_stop'), path },
  ];
}
