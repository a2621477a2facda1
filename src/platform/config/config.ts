/** Everything the process takes from its environment, checked once at start and passed by injection. */
export interface AppConfig {
  readonly production: boolean;
  readonly http: HttpConfig;
  readonly database: DatabaseConfig;
  /** Set: BullMQ works on Redis; null: on PostgreSQL. */
  readonly redisUrl: string | null;
  readonly workers: WorkersConfig;
  readonly secrets: SecretsConfig;
  /** `required`: whoever acts for an organisation signs in with a second factor; `optional`: who set one up does. */
  readonly secondFactor: 'required' | 'optional';
  /** Folder for what the process writes itself: embedded database, outgoing mail of a development machine. */
  readonly dataDir: string;
  /** Folder with reference tables to load at start, when given. */
  readonly referenceDir: string | null;
  readonly logLevel: LogLevel;
  /** Access to the language course search of the Bundesagentur; null: the adapter is off. */
  readonly languageSearch: LanguageSearchConfig | null;
}

export interface LanguageSearchConfig {
  readonly url: string;
  /** Sent as `X-API-Key`. */
  readonly key: string;
}

export interface HttpConfig {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** The address people see, without a slash at the end; null: `http://host:port` of the running server. */
  readonly publicUrl: string | null;
  readonly trustProxy: boolean;
  readonly secureCookies: boolean;
  /** Requests per minute and address before 429. */
  readonly rateLimit: number;
}

export interface DatabaseConfig {
  /** The runtime role: neither owner nor superuser, so that row-level security holds for it. */
  readonly url: string;
  /** The role that owns the tables and runs migrations; may equal `url` where one role must do. */
  readonly ownerUrl: string;
  readonly poolSize: number;
}

export interface WorkersConfig {
  readonly enabled: boolean;
  readonly matchThreads: number;
}

export interface SecretsConfig {
  /** Signs session cookies; at least 32 characters. */
  readonly session: string;
  /** 32 bytes that wrap the data keys of personal fields; never stored in the database. */
  readonly master: Buffer;
}

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Injection token of the validated configuration. */
export const APP_CONFIG = Symbol('APP_CONFIG');
