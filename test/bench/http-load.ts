import { createConnection, type Socket } from 'node:net';

/** What one server did in one round. */
export interface Round {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds of each request to its last byte, ascending. */
  readonly times: readonly number[];
}

const END_OF_HEAD = '\r\n\r\n';

/**
 * Asks a server over so many kept connections, each sending its next request when the last byte of the answer has come,
 * for so long. An answer other than 200 ends the measurement.
 */
export async function load(
  port: number,
  request: () => string,
  connections: number,
  milliseconds: number,
): Promise<Round> {
  const until = performance.now() + milliseconds;
  const started = performance.now();
  const times = (
    await Promise.all(Array.from({ length: connections }, () => ask(port, request, until)))
  ).flat();
  const seconds = (performance.now() - started) / 1000;
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    times: times.sort((a, b) => a - b),
  };
}

/** The body of one answer, for comparing servers. */
export async function bodyOf(port: number, request: string): Promise<string> {
  const socket = createConnection({ port, host: '127.0.0.1', noDelay: true });
  try {
    return await new Promise<string>((resolve, reject) => {
      let text = Buffer.alloc(0);
      socket.on('error', reject);
      socket.on('data', (chunk) => {
        text = Buffer.concat([text, chunk]);
        const size = answerSize(text);
        if (size !== null && text.length >= size) resolve(text.toString('utf8').split(END_OF_HEAD)[1] ?? '');
      });
      socket.write(request);
    });
  } finally {
    socket.destroy();
  }
}

function ask(port: number, request: () => string, until: number): Promise<readonly number[]> {
  const socket = createConnection({ port, host: '127.0.0.1', noDelay: true });
  return new Promise((resolve, reject) => {
    const times: number[] = [];
    let sentAt = performance.now();
    let text = Buffer.alloc(0);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      text = text.length === 0 ? chunk : Buffer.concat([text, chunk]);
      let size: number | null;
      try {
        size = answerSize(text);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      if (size === null || text.length < size) return;
      text = Buffer.alloc(0);
      times.push(performance.now() - sentAt);
      if (performance.now() >= until) finish(socket, () => resolve(times));
      else {
        sentAt = performance.now();
        socket.write(request());
      }
    });
    socket.write(request());
  });
}

function finish(socket: Socket, done: () => void): void {
  socket.removeAllListeners('data');
  socket.destroy();
  done();
}

/** Bytes of the whole answer once its head is there; null before. */
function answerSize(text: Buffer): number | null {
  const end = text.indexOf(END_OF_HEAD);
  if (end < 0) return null;
  const head = text.toString('latin1', 0, end);
  if (!head.startsWith('HTTP/1.1 200')) throw new Error(head.split('\r\n')[0]);
  const length = /^content-length: (\d+)$/im.exec(head)?.[1];
  if (length === undefined) throw new Error('an answer without a length');
  return end + END_OF_HEAD.length + Number(length);
}
