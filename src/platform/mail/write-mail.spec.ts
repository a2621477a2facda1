import { writeMail } from './write-mail.js';

const MAIL = {
  subject: 'Zugang: Es gibt etwas zu tun',
  locale: 'ar',
  dir: 'rtl',
  parts: [
    { kind: 'heading', text: 'Ämter' },
    { kind: 'text', text: 'a < b & "c"' },
    { kind: 'link', text: "it's due", path: '/requests?a=1&b=2' },
  ],
  footer: [{ kind: 'link', text: 'Einstellungen', path: '/account/mail' }],
} as const;

describe('a mail as it is written', () => {
  const written = writeMail(MAIL, 'https://zugang.example');

  it('says the same in plain text and in HTML of its language and direction', () => {
    expect(written.text).toBe(
      'ÄMTER\n\na < b & "c"\n\nit\'s due\nhttps://zugang.example/requests?a=1&b=2\n\n-- \n\nEinstellungen\nhttps://zugang.example/account/mail\n',
    );
    expect(written.html).toContain('<html lang="ar" dir="rtl">');
    expect(written.html).toContain('a &lt; b &amp; &quot;c&quot;');
    expect(written.html).toContain('href="https://zugang.example/requests?a=1&amp;b=2"');
  });

  it('fetches nothing when it is opened', () => {
    expect(written.html).not.toMatch(/<(img|script|link|iframe)|url\(/);
  });

  it('can be ended with one click where it has a topic, and only there', () => {
    expect(written.headers).toEqual({ 'Auto-Submitted': 'auto-generated' });
    expect(writeMail({ ...MAIL, unsubscribe: '/mail/stop/x' }, 'https://z.example').headers).toMatchObject({
      'List-Unsubscribe': '<https://z.example/mail/stop/x>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  });
});
