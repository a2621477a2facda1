import { Injectable } from '@nestjs/common';
import type { MailPart } from './mail.js';

type Ask = (memberId: string, paths: readonly string[]) => Promise<ReadonlySet<string>>;

/** Knows what the reader of a mail may still open; provided by the module that knows accounts. */
@Injectable()
export class MailReaders {
  private ask: Ask = () => Promise.resolve(new Set());

  provide(ask: Ask): void {
    this.ask = ask;
  }

  /** Paths among the lines of a mail that its reader may not open any more. */
  async barred(readerId: string | undefined, parts: readonly MailPart[]): Promise<ReadonlySet<string>> {
    const paths = parts.flatMap((part) => (waits(part) ? [part.path] : []));
    return readerId === undefined || paths.length === 0 ? new Set() : this.ask(readerId, paths);
  }
}

/** What of a mail may leave: lines to barred places go, and with the last of its lines the whole mail (null). */
export function allowedParts(
  parts: readonly MailPart[],
  barred: ReadonlySet<string>,
): readonly MailPart[] | null {
  const left = parts.filter((part) => !(waits(part) && barred.has(part.path)));
  return parts.some(waits) && !left.some(waits) ? null : left;
}

function waits(part: MailPart): part is Extract<MailPart, { kind: 'link' }> {
  return part.kind === 'link' && part.waits === true;
}
