import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { AppConfig, LOG_LEVELS, SearchAccess } from './config.js';

const BA_JOB_SEARCH = 'https://rest.arbeitsagentur.de/jobboerse/jobsuche-service';
const BA_LANGUAGE_SEARCH = 'https://rest.arbeitsagentur.de/infosysbub/sprachfoerderung/pc/v1/bildungsangebot';

type Env = Readonly<Record<string, string | undefined>>;

/** All faults of a configuration at once, each a plain sentence that names the variable, never its value. */
export class ConfigError extends Error {
  readonly exitCode = 2;

  constructor(readonly problems: readonly string[]) {
    super(
      `The configuration has ${problems.length} problem(s):\n${problems.map((line) => `  - ${line}`).join('\n')}`,
    );
    this.name = 'ConfigError';
  }
}

/**
 * Reads and checks the environment. Secrets have no defaults: an embedded start generates and keeps its own.
 * @throws ConfigError with every problem found
 */
export function loadConfig(env: Env): AppConfig {
  const read = new Reader(env);
  const production =
    read.choice('NODE_ENV', ['development', 'test', 'production'], 'development') === 'production';
  const url = read.url('DATABASE_URL', ['postgres:', 'postgresql:']);
  const publicUrl = production
    ? read.url('PUBLIC_URL', ['https:', 'http:'])
    : read.optionalUrl('PUBLIC_URL', ['https:', 'http:']);
  const dataDir = resolve(read.text('ZUGANG_DATA_DIR', '.zugang'));
  const config: AppConfig = {
    production,
    http: {
      host: read.text('HOST', '127.0.0.1'),
      port: read.integer('PORT', 0, 65_535, 3000),
      publicUrl: publicUrl?.replace(/\/+$/, '') ?? null,
      trustProxy: read.flag('TRUST_PROXY', false),
      secureCookies: publicUrl?.startsWith('https:') ?? false,
      rateLimit: read.integer('RATE_LIMIT', 10, 1_000_000, 1000),
      bodySeconds: read.integer('BODY_SECONDS', 1, 300, 30),
      tableUploadMb: read.integer('TABLE_UPLOAD_MB', 1, 2000, 200),
    },
    database: {
      url: url ?? '',
      ownerUrl: read.optionalUrl('DATABASE_OWNER_URL', ['postgres:', 'postgresql:']) ?? url ?? '',
      poolSize: read.integer('DATABASE_POOL', 2, 100, 8),
    },
    redisUrl: read.optionalUrl('REDIS_URL', ['redis:', 'rediss:']),
    workers: {
      enabled: read.flag('WORKERS', true),
      matchThreads: read.integer('MATCH_THREADS', 1, 256, Math.max(1, availableParallelism() - 1)),
    },
    secrets: {
      session: read.secret('SESSION_SECRET', 32),
      master: read.key('MASTER_KEY', 32),
      otherMasters: read.keys('MASTER_KEYS_OTHER', 32),
    },
    secondFactor: read.choice(
      'SECOND_FACTOR',
      ['required', 'optional'],
      production ? 'required' : 'optional',
    ),
    dataDir,
    erasureJournal: resolve(read.text('ERASURE_JOURNAL', join(dataDir, 'erasures.jsonl'))),
    mail: {
      smtpUrl: read.optionalUrl('SMTP_URL', ['smtp:', 'smtps:']),
      from: read.text('MAIL_FROM', 'Zugang <zugang@localhost>'),
    },
    privateWebhooks: !production && read.flag('PRIVATE_WEBHOOKS', false),
    exports: {
      maxRows: read.integer('EXPORT_ROWS', 1, 20_000, 500),
      hours: read.integer('EXPORT_HOURS', 1, 168, 24),
    },
    privateSignIn: !production && read.flag('PRIVATE_SIGN_IN', false),
    referenceDir: read.optional('REFERENCE_DIR'),
    logLevel: read.choice('LOG_LEVEL', LOG_LEVELS, 'info'),
    languageSearch: searchAccess(read, 'BA_LANGUAGE_SEARCH', BA_LANGUAGE_SEARCH),
    jobSearch: searchAccess(read, 'BA_JOB_SEARCH', BA_JOB_SEARCH),
  };
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return config;
}

/** The searches have no official interface: without a key of one's own they stay off. */
function searchAccess(read: Reader, name: string, usual: string): SearchAccess | null {
  const key = read.optional(`${name}_KEY`);
  const url = read.optionalUrl(`${name}_URL`, ['https:', 'http:']);
  return key === null ? null : { key, url: url ?? usual };
}

/** Collects problems instead of stopping at the first, so that one start shows them all. */
class Reader {
  readonly problems: string[] = [];

  constructor(private readonly env: Env) {}

  optional(name: string): string | null {
    const value = this.env[name]?.trim();
    return value === undefined || value === '' ? null : value;
  }

  text(name: string, fallback: string): string {
    return this.optional(name) ?? fallback;
  }

  secret(name: string, length: number): string {
    const value = this.optional(name);
    if (value === null) this.problems.push(`${name} is missing.`);
    else if (value.length < length) this.problems.push(`${name} must have at least ${length} characters.`);
    return value ?? '';
  }

  key(name: string, bytes: number): Buffer {
    const value = this.optional(name);
    const key = Buffer.from(value ?? '', 'base64');
    if (value === null) this.problems.push(`${name} is missing.`);
    else if (key.length !== bytes) this.problems.push(`${name} must be ${bytes} bytes in base64.`);
    return key;
  }

  /** Keys in a list, separated by commas; none when the variable is not set. */
  keys(name: string, bytes: number): readonly Buffer[] {
    const parts = this.optional(name)?.split(',') ?? [];
    const keys = parts.map((part) => Buffer.from(part.trim(), 'base64'));
    if (keys.some(({ length }) => length !== bytes))
      this.problems.push(`${name} must be keys of ${bytes} bytes in base64, separated by commas.`);
    return keys;
  }

  integer(name: string, min: number, max: number, fallback: number): number {
    const value = this.optional(name);
    if (value === null) return fallback;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    if (number >= min && number <= max) return number;
    this.problems.push(`${name} must be a whole number from ${min} to ${max}.`);
    return fallback;
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.optional(name)?.toLowerCase();
    if (value === undefined) return fallback;
    if (['on', 'true', '1', 'yes'].includes(value)) return true;
    if (['off', 'false', '0', 'no'].includes(value)) return false;
    this.problems.push(`${name} must be "on" or "off".`);
    return fallback;
  }

  choice<const T extends string>(name: string, values: readonly T[], fallback: T): T {
    const value = this.optional(name);
    const found = values.find((candidate) => candidate === (value ?? fallback));
    if (found === undefined) this.problems.push(`${name} must be one of ${values.join(', ')}.`);
    return found ?? fallback;
  }

  url(name: string, protocols: readonly string[]): string | null {
    const value = this.optionalUrl(name, protocols);
    if (this.optional(name) === null) this.problems.push(`${name} is missing.`);
    return value;
  }

  optionalUrl(name: string, protocols: readonly string[]): string | null {
    const value = this.optional(name);
    if (value === null) return null;
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
    this.problems.push(`${name} must be an address that starts with ${protocols.join('// or ')}//.`);
    return null;
  }
}
