import type { Writable } from 'node:stream';
import pg, { type PoolClient, type QueryConfig } from 'pg';

/** What a query of pg asks of its connection to send the values of a statement. */
interface Bind {
  readonly portal?: string;
  readonly statement?: string;
}

interface BoundConnection {
  readonly stream: Writable;
  readonly bind: (bind: Bind) => void;
}

/** What pg's query does beyond its types: it parses, binds, executes and reads the answer. */
interface Preparing {
  prepare(connection: BoundConnection): void;
}
type Answered = (error: Error | null | undefined) => void;
const PgQuery = pg.Query as unknown as new (config: QueryConfig, answered: Answered) => pg.Query & Preparing;

/** Of the protocol's message: https://www.postgresql.org/docs/current/protocol-message-formats.html */
const BIND = 0x42;
const BINARY = 1;
const TEXT = 0;
const KIND = 1;
const INT16 = 2;
const INT32 = 4;

/**
 * A named statement all of whose values are in binary format, large, and sent from where they lie. pg itself copies each
 * value two to four times on its way, and what the garbage collector does about that takes longer than the sending.
 * The values must stay as they are until the statement has ended.
 */
class ArrayQuery extends PgQuery {
  constructor(
    statement: { readonly name: string; readonly text: string },
    private readonly arrays: readonly Uint8Array[],
    answered: Answered,
  ) {
    super({ ...statement, values: [...arrays] }, answered);
  }

  override prepare(connection: BoundConnection): void {
    const bind = (asked: Bind): void => {
      for (const piece of bindMessage(asked, this.arrays)) connection.stream.write(piece);
    };
    super.prepare(Object.create(connection, { bind: { value: bind } }) as BoundConnection);
  }
}

/** Runs a statement that answers with no rows; see `ArrayQuery` for its values. */
export function runWithArrays(
  client: PoolClient,
  statement: { readonly name: string; readonly text: string },
  arrays: readonly Uint8Array[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new ArrayQuery(statement, arrays, (error) => (error ? reject(error) : resolve())));
  });
}

/** The message piece by piece: the values between parts of one small buffer. */
function bindMessage({ portal = '', statement = '' }: Bind, values: readonly Uint8Array[]): Uint8Array[] {
  const names = Buffer.from(`${portal}\0${statement}\0`);
  const own = names.length + 3 * INT16 + values.length * INT32 + 2 * INT16;
  const head = Buffer.allocUnsafe(KIND + INT32 + own);
  const length = INT32 + own + values.reduce((sum, { length: bytes }) => sum + bytes, 0);
  let at = head.writeInt32BE(length, head.writeUInt8(BIND, 0));
  at += names.copy(head, at);
  for (const number of [1, BINARY, values.length]) at = head.writeInt16BE(number, at);
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const value of values) {
    at = head.writeInt32BE(value.length, at);
    pieces.push(head.subarray(from, at), value);
    from = at;
  }
  for (const number of [1, TEXT]) at = head.writeInt16BE(number, at);
  return [...pieces, head.subarray(from, at)];
}
