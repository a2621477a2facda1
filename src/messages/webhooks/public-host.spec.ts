import { isCallableUrl } from './public-host.js';

describe('where a call may go', () => {
  it.each([
    ['https://group.example/hook', true],
    ['https://group.example:8443/hook?a=1', true],
    ['https://9.9.9.9/', true],
    ['http://group.example/hook', false],
    ['https://group.example:22/', false],
    ['https://me:secret@group.example/', false],
    ['https://localhost/', false],
    ['https://intern/', false],
    ['https://127.0.0.1/', false],
    ['https://2130706433/', false],
    ['https://[::1]/', false],
    ['https://[::ffff:10.0.0.1]/', false],
    ['file:///etc/passwd', false],
    ['nonsense', false],
  ])('%s: %s', (url, allowed) => {
    expect(isCallableUrl(url)).toBe(allowed);
  });

  it('a development machine may call itself', () => {
    expect(isCallableUrl('http://127.0.0.1:4000/', true)).toBe(true);
    expect(isCallableUrl('ftp://127.0.0.1/', true)).toBe(false);
  });
});
