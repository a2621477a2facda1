import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Visit } from '../shell/index.js';

interface KeptPage {
  readonly inputs: readonly unknown[];
  readonly body: Buffer;
}

/** Pages that are kept at most, the oldest goes first: all Kreise in two languages, about 6 KB each. */
const MOST = 1000;
/** As the server's own compression: higher ones take several times as long for a few per cent. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/**
 * Whole pages as visitors get them, compressed once and kept while what they show is the same: that takes most of the
 * time of a large page. Inputs are compared by identity, so they must be values that are replaced when they change.
 * Whoever is signed in, or has anything in the session to be shown, gets a page of their own.
 */
export class KeptPages {
  private readonly kept = new Map<string, KeptPage>();

  /** @param key tells pages of one language apart; it must come from a short list, never from what somebody typed */
  async get(
    { actor, ctx, request, reply }: Visit,
    key: string,
    inputs: readonly unknown[],
    render: () => Promise<string>,
  ): Promise<string | Buffer> {
    const encoding = encodingOf(String(request.headers['accept-encoding'] ?? ''));
    const isOwn = actor.kind !== 'anonymous' || ctx.who !== null || ctx.flash !== null || ctx.partial;
    if (isOwn || encoding === null) return render();
    const name = `${ctx.locale} ${encoding} ${key}`;
    const known = this.kept.get(name);
    const isSame = known?.inputs.every((input, at) => Object.is(input, inputs[at])) === true;
    const page = isSame ? known : { inputs, body: compressed(await render(), encoding) };
    this.kept.delete(name);
    this.kept.set(name, page);
    if (this.kept.size > MOST) this.kept.delete([...this.kept.keys()][0] ?? '');
    reply.header('content-encoding', encoding);
    reply.header('vary', `${String(reply.getHeader('vary'))}, Accept-Encoding`);
    return page.body;
  }
}

type Encoding = 'br' | 'gzip';

function encodingOf(accepted: string): Encoding | null {
  const wishes = accepted.split(',').map((wish) => wish.trim());
  return (['br', 'gzip'] as const).find((encoding) => wishes.includes(encoding)) ?? null;
}

function compressed(html: string, encoding: Encoding): Buffer {
  return encoding === 'br' ? brotliCompressSync(html, QUALITY) : gzipSync(html);
}
