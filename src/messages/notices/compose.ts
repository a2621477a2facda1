import { type Topic, topicOf, TOPICS } from '../../domain/messages/index.js';
import type { MailPart, NewMail } from '../../platform/mail/index.js';
import type { Notice } from '../../platform/notify/index.js';
import type { words } from '../../web/i18n/index.js';

type Words = ReturnType<typeof words>;
type Letter = Pick<NewMail, 'locale' | 'dir' | 'subject' | 'parts' | 'footer' | 'unsubscribe'>;

/** So many lines of one topic; the rest waits in the portal. */
const LINES = 15;

export interface ComposeInput {
  readonly notices: readonly Pick<Notice, 'code' | 'href'>[];
  readonly stopPath: (stop: Topic | 'digest') => string;
}

/** The one mail of a day: a section per topic, each with the link that ends it. Lines name nobody. */
export function dailyMail(ui: Words, { notices, stopPath }: ComposeInput): Letter {
  const parts: MailPart[] = [{ kind: 'text', text: ui.t('mails.daily_lead', { count: notices.length }) }];
  for (const topic of TOPICS) {
    const own = notices.filter(({ code }) => topicOf(code) === topic);
    if (own.length === 0) continue;
    parts.push({ kind: 'heading', text: ui.t(`mails.topic_${topic}`) }, ...lines(ui, own));
    parts.push({ kind: 'link', text: ui.t('mails.stop_topic'), path: stopPath(topic) });
  }
  return {
    ...{ locale: ui.locale, dir: ui.dir, subject: ui.t('mails.daily_subject'), parts },
    footer: footer(ui, ui.t('mails.why_daily')),
    unsubscribe: stopPath('digest'),
  };
}

/** A mail about one notice that does not wait for the next morning. */
export function noticeMail(ui: Words, notice: Pick<Notice, 'code' | 'href'>, stop: string): Letter {
  const topic = ui.t(`mails.topic_${topicOf(notice.code)}`);
  return {
    ...{ locale: ui.locale, dir: ui.dir, subject: ui.t('mails.now_subject') },
    parts: [{ kind: 'text', text: ui.t('mails.now_lead') }, ...lines(ui, [notice])],
    footer: [
      ...footer(ui, ui.t('mails.why_now', { topic })),
      { kind: 'link', text: ui.t('mails.stop_topic'), path: stop },
    ],
    unsubscribe: stop,
  };
}

function lines(ui: Words, notices: ComposeInput['notices']): MailPart[] {
  const shown = notices.slice(0, LINES).map(({ code, href }): MailPart => {
    return {
      kind: 'link',
      text: ui.text(`notices.${code}`) ?? ui.t('mails.line_other'),
      path: href,
      waits: true,
    };
  });
  const rest = notices.length - shown.length;
  if (rest > 0)
    shown.push({ kind: 'link', text: ui.t('mails.more', { count: rest }), path: '/notices', waits: true });
  return shown;
}

function footer(ui: Words, why: string): MailPart[] {
  return [
    { kind: 'text', text: why },
    { kind: 'link', text: ui.t('mails.settings'), path: '/account/mail' },
  ];
}
