import { jest } from '@jest/globals';
import { UsageError } from '../../../src/cli/command.js';
import { referenceCommand } from '../../../src/cli/reference.js';
import { testDatabase, TestDatabase } from '../../support/database.js';
import { smallFile, smallReference } from './small-reference.js';

describe('npm run reference', () => {
  let test: TestDatabase;
  const before = { ...process.env };
  beforeAll(async () => {
    test = await testDatabase();
    Object.assign(process.env, {
      DATABASE_URL: test.config.url,
      DATABASE_OWNER_URL: test.config.ownerUrl,
      SESSION_SECRET: 'only-for-tests-only-for-tests-only',
      MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
    });
  });
  afterAll(async () => {
    process.env = before;
    await test.close();
  });

  async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
    const [out, err] = [[] as string[], [] as string[]];
    const log = jest.spyOn(console, 'log').mockImplementation((line) => void out.push(String(line)));
    const error = jest.spyOn(console, 'error').mockImplementation((line) => void err.push(String(line)));
    try {
      return { code: await referenceCommand.run(args), out: out.join('\n'), err: err.join('\n') };
    } finally {
      log.mockRestore();
      error.mockRestore();
    }
  }

  it('tells what it read, skips it the second time and names what is missing', async () => {
    const folder = await smallReference();
    const first = await run('import', folder);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/plz\.csv +4 rows {2}imported/);
    expect(first.out).toMatch(/not there, and not needed: .*epa_2025\.csv/);
    expect(first.out).toMatch(/Imported 29 rows of 13 files/);
    const second = await run('import', folder);
    expect(second.out).toMatch(/plz\.csv +4 rows {2}unchanged, skipped/);
    expect(second.out).toContain('Nothing to do');
  });

  it('ends with 1 and file, line and column of a fault', async () => {
    const broken = smallFile('kreise.csv', '54.7852', 'north');
    const result = await run('import', await smallReference({ 'kreise.csv': broken }));
    expect(result.code).toBe(1);
    expect(result.err).toBe(
      'kreise.csv: line 2: column lat: "north" is not a number from 47 to 55.2\nNothing was imported.',
    );
  });

  it.each([[[]], [['export', 'x']], [['import']], [['import', 'x', 'y']], [['import', '/no/such/folder']]])(
    'explains itself on %j',
    async (args) => {
      await expect(run(...args)).rejects.toThrow(UsageError);
    },
  );
});
