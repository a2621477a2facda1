import { Log, maskedPath } from './log.js';

const CANARY = 'Amira Haddad, Seckenheimer Str. 12';

function lines(write: (log: Log) => void): readonly string[] {
  const written: string[] = [];
  write(new Log({ logLevel: 'debug' }, { write: (line: string) => void written.push(line) }));
  return written;
}

describe('the log', () => {
  it('writes one JSON object per event with allow-listed fields only', () => {
    const [line = ''] = lines((log) =>
      log.event('request', { status: 200, ms: 3, ...({ name: CANARY, body: { note: CANARY } } as object) }),
    );
    expect(JSON.parse(line)).toMatchObject({ msg: 'request', status: 200, ms: 3 });
    expect(line).not.toContain('Amira');
  });

  it('tells class, code and frames of an error, never its message', () => {
    const error = Object.assign(new RangeError(`duplicate key: (${CANARY})`), {
      code: '23505',
      detail: CANARY,
    });
    const written = lines((log) => {
      log.failure('job failed', error, { job: 'match.person' });
      log.error(error, CANARY.replace(',', '\n'));
      log.failure('thrown text', CANARY);
    });
    expect(written).toHaveLength(3);
    expect(JSON.parse(written[0] ?? '')).toMatchObject({
      error: 'RangeError',
      errorCode: '23505',
      job: 'match.person',
    });
    expect((JSON.parse(written[0] ?? '') as { frames: string[] }).frames[0]).toMatch(/^at /);
    expect(written.join('')).not.toContain('Amira');
  });

  it.each([
    ['/api/v1/people/5f0c5a5e-6b7e-4c2f-9a51-0c4f9d3f1a11/matches?q=Amira', '/api/v1/people/:id/matches'],
    ['/setup/lmd_66RhXQ0WSYJJOWZqUljtT0fVlat7775AkBMa5VA', '/setup/:id'],
    ['/placements/17', '/placements/:id'],
    ['/health/live', '/health/live'],
    ['/?lang=ar', '/'],
    ['/people/Amira%20Haddad', '/people/:id'],
  ])('masks the path %s', (url, masked) => {
    expect(maskedPath(url)).toBe(masked);
  });
});
