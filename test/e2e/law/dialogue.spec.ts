import { FixedClock } from '../../../src/platform/clock/index.js';
import { startApp, StartedApp } from '../../support/app.js';

const NOW = new Date('2026-11-22T09:00:00Z');
let portal: StartedApp;

beforeAll(async () => {
  portal = await startApp({ clock: new FixedClock(NOW) });
});
afterAll(() => portal.stop());

const day = (name: string, date: string): Record<string, string> => ({
  [`${name}_day`]: String(Number(date.slice(8))),
  [`${name}_month`]: String(Number(date.slice(5, 7))),
  [`${name}_year`]: date.slice(0, 4),
});

const post = (fields: Record<string, string>, path = '/may-i-work?lang=en') =>
  portal.visitor().post(path).type('form').send(fields).expect(200);

const RECEPTION = {
  asked: 'paper note kind since reception nationality',
  paper: 'aufenthaltsgestattung',
  note: 'no_work',
  kind: 'employment',
  mustLiveInReception: 'yes',
  nationality: 'SY',
};

describe('May I work?', () => {
  it('asks question by question, carries the answers in fields, and starts no session', async () => {
    const first = await portal.visitor().get('/may-i-work?lang=en').expect(200);
    expect(first.text).toContain('Which paper do you hold?');
    expect(first.text).not.toContain('_csrf');
    const cookies = (first.headers['set-cookie'] as unknown as string[] | undefined) ?? [];
    expect(cookies.filter((cookie) => cookie.startsWith('sid='))).toEqual([]);
    const second = await post({ asked: 'paper', paper: 'duldung_60a' });
    expect(second.text).toContain('Nebenbestimmungen');
    expect(second.text).toContain('name="paper" value="duldung_60a"');
    const third = await post({ asked: 'paper note', paper: 'duldung_60a', note: 'only_with_permission' });
    expect(third.text).toContain('What kind of work is it?');
    expect((await portal.admin.query('select 1 from session')).rowCount).toBe(0);
  });

  it('turns on the day after the wait, and says who decides, which form and why', async () => {
    const early = await post({ ...RECEPTION, ...day('registeredOn', '2026-08-22') });
    expect(early.text).toContain('Not yet. A waiting period is running.');
    expect(early.text).toContain('23 November 2026');
    const now = await post({ ...RECEPTION, ...day('registeredOn', '2026-08-21') });
    expect(now.text).toContain('The Ausländerbehörde must give it to you.');
    for (const part of ['Erklärung zum Beschäftigungsverhältnis', '§ 61 Abs. 1 S. 2 AsylG', 'from today'])
      expect(now.text).toContain(part);
  });

  it('gives the employer a day and who files what, and nothing else', async () => {
    const fields = { ...RECEPTION, ...day('registeredOn', '2026-08-21'), view: 'employer' };
    const { text } = await post(fields);
    const sheet = text.slice(text.indexOf('<article'), text.indexOf('</article>'));
    expect(sheet).toContain('The person may start after a permission.');
    expect(sheet).toContain('6 December 2026');
    expect(sheet).toContain('two weeks');
    expect(sheet).not.toMatch(/Gestattung|Duldung|asyl|Syri|reception|§ 61/i);
    const none = await post({
      asked: 'paper note kind',
      paper: 'duldung_60b',
      view: 'employer',
      kind: 'employment',
    });
    expect(none.text).toContain('By these facts: no.');
    expect(none.text).not.toContain('Sheet for the firm');
  });

  it('asks again for a day that is none, and keeps the rest', async () => {
    const fields = { ...RECEPTION, asked: 'paper note kind since' };
    const again = await post({ ...fields, ...day('registeredOn', '2026-02-30') });
    expect(again.text).toContain('When were you registered as seeking asylum?');
    expect(again.text).toContain('href="#f-registeredOn"');
    expect(again.text).toContain('name="nationality" value="SY"');
  });

  it('speaks easy German and Arabic, and changes over in the middle', async () => {
    const easy = await post({ asked: 'paper', paper: 'duldung_60a' }, '/may-i-work/easy?lang=de');
    expect(easy.text).toContain('Was steht bei „Nebenbestimmungen“?');
    expect(easy.text).toContain('Schauen Sie auch auf die Rückseite.');
    const arabic = await post({ asked: 'paper', paper: 'duldung_60a', stay: 'yes' }, '/may-i-work?lang=ar');
    expect(arabic.text).toContain('dir="rtl"');
    expect(arabic.text).toContain('ماذا كُتب تحت');
    expect(arabic.text).toContain('name="paper" value="duldung_60a"');
  });

  it('says that a paper differs from the law, and sends who has none to somebody who looks', async () => {
    const differs = await post({
      asked: 'paper paragraph note kind valid',
      paper: 'title',
      paragraph: 'ae_25_2',
      note: 'no_work',
      kind: 'employment',
    });
    expect(differs.text).toContain('Your paper says something else');
    const lost = await post({ asked: 'paper' });
    expect(lost.text).toContain('An advice centre looks at it with you.');
  });

  it('never puts an answer into an address', async () => {
    const { text } = await post({ ...RECEPTION, ...day('registeredOn', '2026-08-21') });
    const addresses = [...text.matchAll(/(?:href|action)="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(addresses.filter((address) => /gestattung|SY\b|registered|asked/.test(address))).toEqual([]);
  });
});
