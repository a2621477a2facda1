import { ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Cluster, freePort, serverArguments } from './cluster.js';

const START_SECONDS = 60;
const MAX_RESTARTS = 20;

export interface ServerOptions {
  readonly cluster: Cluster;
  readonly password: string;
  readonly logFile: string;
  /** The port of the last run; another is taken when it is busy. */
  readonly port?: number;
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * One PostgreSQL server process. It is detached, so Ctrl-C in a terminal reaches the portal alone, which stops the
 * server last. A server that dies by itself is started again on the same port.
 */
export class Server {
  private child: ChildProcess | undefined;
  private stopping = false;
  private restarts = 0;
  private readonly onProcessExit = (): void => void this.child?.kill('SIGINT');

  private constructor(
    private readonly options: ServerOptions,
    readonly port: number,
  ) {}

  static async start(options: ServerOptions): Promise<Server> {
    const server = new Server(options, await freePort(options.port));
    await server.launch();
    process.on('exit', server.onProcessExit);
    return server;
  }

  /** Connection settings of the superuser; for creating roles and databases only. */
  admin(database = 'postgres'): pg.ClientConfig {
    return {
      host: '127.0.0.1',
      port: this.port,
      user: 'postgres',
      password: this.options.password,
      database,
    };
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Ends all connections, writes a checkpoint and waits for the process. */
  async stop(): Promise<void> {
    this.stopping = true;
    process.off('exit', this.onProcessExit);
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    const late = setTimeout(() => child.kill('SIGQUIT'), 20_000);
    await gone;
    clearTimeout(late);
  }

  private async launch(): Promise<void> {
    const { cluster, logFile, settings } = this.options;
    const log = openSync(logFile, 'w', 0o600);
    const child = spawn(
      join(cluster.home, 'bin', 'postgres'),
      serverArguments(cluster, this.port, settings),
      {
        ...cluster.account,
        cwd: '/',
        env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
        stdio: ['ignore', log, log],
        detached: true,
      },
    );
    closeSync(log);
    child.unref();
    this.child = child;
    await this.waitUntilReady(child);
    // A server that died since the probe has sent its event already.
    if (child.exitCode !== null || child.signalCode !== null) void this.relaunch();
    else child.once('exit', () => void this.relaunch());
  }

  private async waitUntilReady(child: ChildProcess): Promise<void> {
    let failure: Error | undefined;
    child.once('error', (error) => (failure = error));
    for (const end = Date.now() + START_SECONDS * 1000; Date.now() < end; await sleep(40)) {
      if (failure || child.exitCode !== null || child.signalCode !== null)
        throw await this.startFailure(failure);
      const client = new pg.Client({ ...this.admin(), connectionTimeoutMillis: 2000 });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return;
      } catch (error) {
        if ((error as { code?: string }).code === '28P01') throw error;
      } finally {
        await client.end().catch(() => undefined);
      }
    }
    throw await this.startFailure(undefined);
  }

  private async startFailure(cause: Error | undefined): Promise<Error> {
    const log = await readFile(this.options.logFile, 'utf8').catch(() => '');
    const last = log.trim().split('\n').slice(-5).join('\n');
    return new Error(`The database did not start: ${cause?.message ?? last}`, { cause });
  }

  private async relaunch(): Promise<void> {
    while (!this.stopping && this.restarts < MAX_RESTARTS) {
      this.restarts += 1;
      await sleep(200);
      try {
        if (!this.stopping) await this.launch();
        return;
      } catch {
        // Children of a killed server may still hold its memory for a moment; the next round finds it free.
        await sleep(500);
      }
    }
  }
}
