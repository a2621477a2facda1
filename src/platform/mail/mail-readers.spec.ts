import { allowedParts, MailReaders } from './mail-readers.js';
import type { MailPart } from './mail.js';

const LEAD: MailPart = { kind: 'text', text: 'Guten Morgen' };
const STOP: MailPart = { kind: 'link', text: 'Abbestellen', path: '/mail/stop/x' };
const line = (path: string): MailPart => ({ kind: 'link', text: 'Es gibt etwas', path, waits: true });

describe('lines of a mail that its reader may not open any more', () => {
  const mail = [LEAD, line('/placements/1'), line('/requests/2'), STOP];

  it.each([
    ['none', [], mail],
    ['one', ['/placements/1'], [LEAD, line('/requests/2'), STOP]],
    ['all of them', ['/placements/1', '/requests/2'], null],
  ])('%s', (_, barred, left) => {
    expect(allowedParts(mail, new Set(barred))).toEqual(left);
  });

  it('a mail without such lines always leaves', () => {
    expect(allowedParts([LEAD, STOP], new Set(['/mail/stop/x']))).toEqual([LEAD, STOP]);
  });

  it('are asked for the account that reads, and only those', async () => {
    const asked: unknown[] = [];
    const readers = new MailReaders();
    readers.provide((...of) => {
      asked.push(of);
      return Promise.resolve(new Set(['/requests/2']));
    });
    expect([...(await readers.barred('m', mail))]).toEqual(['/requests/2']);
    expect([...(await readers.barred(undefined, mail)), ...(await readers.barred('m', [STOP]))]).toEqual([]);
    expect(asked).toEqual([['m', ['/placements/1', '/requests/2']]]);
  });
});
