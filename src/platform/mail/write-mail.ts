import type { MailPart, NewMail } from './mail.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A mail as a mail server takes it, apart from sender and recipient. */
export interface WrittenMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Writes a mail twice, as plain text and as simple HTML without pictures, scripts or anything that is fetched: opening
 * it tells nobody. `base` is the address of the portal without a slash at the end.
 */
export function writeMail(
  mail: Pick<NewMail, 'subject' | 'parts' | 'footer' | 'unsubscribe' | 'locale' | 'dir'>,
  base: string,
): WrittenMail {
  const { subject, parts, footer = [], unsubscribe, locale, dir } = mail;
  const text = [
    ...parts.map((part) => plain(part, base)),
    ...(footer.length > 0 ? ['-- ', ...footer.map((part) => plain(part, base))] : []),
  ];
  const body = parts.map((part) => marked(part, base)).join('\n');
  const small = footer.map((part) => marked(part, base)).join('\n');
  const html = `<!doctype html>
<html lang="${escaped(locale)}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:1.5rem;max-width:36rem;font-family:system-ui,sans-serif;line-height:1.5;color:#1f2a2e;background:#fbfaf7">
${body}
${small === '' ? '' : `<hr style="border:0;border-top:1px solid #d9d6cd">\n<div style="font-size:.85rem;color:#55636a">\n${small}\n</div>`}
</body>
</html>
`;
  return { subject, text: `${text.join('\n\n')}\n`, html, headers: headers(base, unsubscribe) };
}

/** One-click ending by RFC 8058; `Auto-Submitted` (RFC 3834) keeps absence notes from answering. */
function headers(base: string, unsubscribe: string | undefined): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    ...(unsubscribe === undefined
      ? {}
      : {
          'List-Unsubscribe': `<${base}${unsubscribe}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
  };
}

function plain(part: MailPart, base: string): string {
  if (part.kind === 'heading') return part.text.toUpperCase();
  return part.kind === 'link' ? `${part.text}\n${base}${part.path}` : part.text;
}

function marked(part: MailPart, base: string): string {
  const text = escaped(part.text);
  if (part.kind === 'heading') return `<h2 style="font-size:1.1rem;margin:1.5rem 0 .5rem">${text}</h2>`;
  if (part.kind === 'text') return `<p style="margin:.75rem 0">${text}</p>`;
  return `<p style="margin:.5rem 0"><a href="${escaped(base + part.path)}" style="color:#0b5a66">${text}</a></p>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
