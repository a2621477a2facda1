import { Inject, Injectable, LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { APP_CONFIG, type AppConfig } from '../config/index.js';

/** Everything a log line may carry. Names, texts, addresses, query strings and bodies have no field here. */
export interface LogFields {
  readonly traceId?: string;
  readonly method?: string;
  /** Path without query string, ids replaced by `:id`. */
  readonly path?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly code?: string;
  readonly job?: string;
  readonly jobId?: string;
  readonly queue?: string;
  readonly attempt?: number;
  readonly count?: number;
  readonly backend?: string;
  readonly port?: number;
  readonly context?: string;
  /** Class of an error, its SQLSTATE or system code, and its frames; never its message. */
  readonly error?: string;
  readonly errorCode?: string;
  readonly frames?: readonly string[];
}

const ALLOWED: ReadonlySet<string> = new Set<keyof LogFields>([
  'traceId',
  'method',
  'path',
  'status',
  'ms',
  'code',
  'job',
  'jobId',
  'queue',
  'attempt',
  'count',
  'backend',
  'port',
  'context',
  'error',
  'errorCode',
  'frames',
]);

/** Structured log on standard output, one JSON object per line; only allow-listed fields pass. */
@Injectable()
export class Log implements LoggerService {
  private readonly pino: Logger;

  constructor(@Inject(APP_CONFIG) config: Pick<AppConfig, 'logLevel'>, destination?: DestinationStream) {
    const options = { level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime };
    this.pino = destination ? pino(options, destination) : pino(options);
  }

  /** Whether events are written at all: what only they need is not worked out otherwise. */
  get tellsEvents(): boolean {
    return this.pino.isLevelEnabled('info');
  }

  event(name: string, fields: LogFields = {}): void {
    this.pino.info(pick(fields), name);
  }

  trouble(name: string, fields: LogFields = {}): void {
    this.pino.warn(pick(fields), name);
  }

  failure(name: string, error: unknown, fields: LogFields = {}): void {
    this.pino.error({ ...pick(fields), ...describeError(error) }, name);
  }

  // The interface of the framework. Its plain messages are kept from `warn` up; objects are reduced as above.
  log(): void {
    return;
  }

  warn(message: unknown, context?: string): void {
    this.pino.warn({ context }, plain(message));
  }

  error(message: unknown, ...rest: readonly unknown[]): void {
    const context = rest.at(-1);
    const fields = { context: typeof context === 'string' && !context.includes('\n') ? context : undefined };
    if (message instanceof Error) this.failure('framework error', message, fields);
    else this.pino.error(fields, plain(message));
  }
}

/** Class, code and frames of an error. Messages may quote what a person typed, so they stay out. */
export function describeError(error: unknown): Pick<LogFields, 'error' | 'errorCode' | 'frames'> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    ...(typeof code === 'string' ? { errorCode: code } : {}),
    ...(frames ? { frames: frames.slice(0, 12).map((line) => line.trim()) } : {}),
  };
}

/** The path of a URL without its query, with every id and number masked. */
export function maskedPath(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  return path
    .split('/')
    .map((part) => (/^[a-z.-]{0,40}$/i.test(part) || part === 'v1' ? part : ':id'))
    .join('/');
}

function pick(fields: LogFields): LogFields {
  const picked: Record<string, unknown> = {};
  for (const key of Object.keys(fields)) if (ALLOWED.has(key)) picked[key] = fields[key as keyof LogFields];
  return picked;
}

function plain(message: unknown): string {
  return typeof message === 'string' ? message : 'framework message';
}
