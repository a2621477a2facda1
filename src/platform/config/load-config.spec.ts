import { ConfigError, loadConfig } from './load-config.js';

const SECRETS = {
  SESSION_SECRET: 's'.repeat(32),
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
};
const GOOD = { ...SECRETS, DATABASE_URL: 'postgres://app@127.0.0.1:5432/zugang' };

function problemsOf(env: Record<string, string | undefined>): readonly string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('loadConfig', () => {
  it('takes a minimal environment and fills in safe values', () => {
    const config = loadConfig(GOOD);
    expect(config.http).toMatchObject({ host: '127.0.0.1', port: 3000, secureCookies: false });
    expect(config.database.ownerUrl).toBe(GOOD.DATABASE_URL);
    expect(config.redisUrl).toBeNull();
    expect(config.workers.enabled).toBe(true);
    expect(config.secrets.master).toHaveLength(32);
  });

  it('lists all problems at once and never prints a value', () => {
    const found = problemsOf({
      NODE_ENV: 'production',
      DATABASE_URL: 'mysql://hidden',
      SESSION_SECRET: 'hidden',
      MASTER_KEY: 'hidden',
      PORT: '70000',
      WORKERS: 'perhaps',
      REDIS_URL: 'hidden',
      LOG_LEVEL: 'loud',
    });
    expect(found).toHaveLength(8);
    const text = found.join('\n');
    for (const name of [
      'DATABASE_URL',
      'SESSION_SECRET',
      'MASTER_KEY',
      'PORT',
      'WORKERS',
      'REDIS_URL',
      'LOG_LEVEL',
    ])
      expect(text).toContain(name);
    expect(text).toContain('PUBLIC_URL is missing.');
    expect(text).not.toContain('hidden');
  });

  it.each(['DATABASE_URL', 'SESSION_SECRET', 'MASTER_KEY'])('has no default for %s', (name) => {
    expect(problemsOf({ ...GOOD, [name]: undefined })).toEqual([`${name} is missing.`]);
  });

  it.each([
    ['https://zugang.example/', true, 'https://zugang.example'],
    ['http://zugang.example', false, 'http://zugang.example'],
  ])('derives cookies from the public address %s', (PUBLIC_URL, secure, trimmed) => {
    const { http } = loadConfig({ ...GOOD, NODE_ENV: 'production', PUBLIC_URL });
    expect(http.secureCookies).toBe(secure);
    expect(http.publicUrl).toBe(trimmed);
  });

  it.each([
    ['off', false],
    ['0', false],
    ['on', true],
    ['', true],
  ])('reads WORKERS=%s', (WORKERS, enabled) => {
    expect(loadConfig({ ...GOOD, WORKERS }).workers.enabled).toBe(enabled);
  });
});
