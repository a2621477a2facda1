import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The next message of a process that this program started. @throws when the process ends first */
export async function answerOf(child: ChildProcess, name: string): Promise<unknown> {
  // Whichever comes second is no longer waited for, or each answer would leave a listener behind.
  const settled = new AbortController();
  try {
    return await Promise.race([
      once(child, 'message', settled).then(([said]) => said as unknown),
      once(child, 'exit', settled).then(() =>
        Promise.reject(new Error(`the process "${name}" ended before it answered`)),
      ),
    ]);
  } finally {
    settled.abort();
  }
}
