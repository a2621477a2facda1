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
  readonly mail: MailConfig;
  /** File outside the database that keeps who was erased, so that a restored backup forgets them again. */
  readonly erasureJournal: string;
  /**
   * Lets webhooks, the job search and imports by address call private addresses over plain HTTP: for development and
   * tests, never in production.
   */
  readonly privateWebhooks: boolean;
  readonly exports: ExportsConfig;
  /** Lets sign-in services of organisations live on private addresses over plain HTTP: never in production. */
  readonly privateSignIn: boolean;
  /** Folder with reference tables to load at start, when given. */
  readonly referenceDir: string | null;
  readonly logLevel: LogLevel;
  /** Access to the language course search of the Bundesagentur; null: the adapter is off. */
  readonly languageSearch: SearchAccess | null;
  /** Access to its job search; null: the adapter is off. */
  readonly jobSearch: SearchAccess | null;
}

/** Exports of many people at once. */
export interface ExportsConfig {
  /** People in one export at most. */
  readonly maxRows: number;
  /** Hours after the approval when the file goes. */
  readonly hours: number;
}

export interface SearchAccess {
  readonly url: string;
  /** Sent as `X-API-Key`. */
  readonly key: string;
}

export interface MailConfig {
  /** `smtp://` or `smtps://` with account and port; null: mails become .eml files in the data directory. */
  readonly smtpUrl: string | null;
  /** Sender of every mail. */
  readonly from: string;
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
  /** Seconds in which the body of a request must have arrived; a large table has five minutes. */
  readonly bodySeconds: number;
  /** Largest table that the import takes, in MB. */
  readonly tableUploadMb: number;
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
  /** Other master keys that still open what they wrapped, or are about to become the current one. */
  readonly otherMasters: readonly Buffer[];
}

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Injection token of the validated configuration. */
export const APP_CONFIG = Symbol('APP_CONFIG');
