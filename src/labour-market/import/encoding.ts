import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

/** Whether a file reads as UTF-8 without a fault. Pure ASCII does. */
export async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

/** The text of bytes in Windows-1252, piece by piece. */
export async function* textOf(bytes: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('windows-1252');
  for await (const chunk of bytes) yield decoder.decode(chunk as Buffer, { stream: true });
}
