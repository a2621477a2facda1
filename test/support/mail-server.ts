import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A mail server that keeps what it is given; `refuse` makes it turn the next mails away for now. */
export interface TestMailServer {
  readonly url: string;
  readonly taken: string[];
  refuse: number;
  readonly stop: () => Promise<void>;
}

export async function startMailServer(): Promise<TestMailServer> {
  const taken: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    socket.setEncoding('utf8');
    talk(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const running = {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    refuse: 0,
    stop: async (): Promise<void> => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return running;

  function talk(socket: Socket): void {
    let waiting = '';
    let message: string | null = null;
    socket.write('220 test\r\n');
    socket.on('data', (chunk: string) => {
      waiting += chunk;
      for (let end = waiting.indexOf('\r\n'); end >= 0; end = waiting.indexOf('\r\n')) {
        const line = waiting.slice(0, end);
        waiting = waiting.slice(end + 2);
        if (message === null) {
          const answer = command(line);
          if (line === 'DATA') message = '';
          socket.write(answer);
        } else if (line === '.') {
          taken.push(message);
          message = null;
          socket.write('250 taken\r\n');
        } else message += `${line}\n`;
      }
    });
  }

  function command(line: string): string {
    if (line.startsWith('MAIL') && running.refuse > 0) {
      running.refuse -= 1;
      return '451 later\r\n';
    }
    if (line === 'DATA') return '354 go on\r\n';
    return line === 'QUIT' ? '221 bye\r\n' : '250 yes\r\n';
  }
}
