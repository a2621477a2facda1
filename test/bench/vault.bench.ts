// What sealing costs per row, on one core and without a database: `npm run bench -- vault [--rows N]`.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { BlindIndex, Keyring, SealingKey } from '../../src/platform/crypto/index.js';
import { Lookup } from '../../src/platform/vault/lookup.js';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } });
const ROWS = Number(values.rows);
if (!(Number.isInteger(ROWS) && ROWS > 0)) {
  console.error('usage: npm run bench -- vault [--rows N]');
  process.exit(2);
}
/** Rows worked on again and again: what is measured is the work, not the memory. */
const KEPT = 10_000;

const content = JSON.stringify({
  ...{ displayName: 'Amira Haddad', phone: '+49 621 123456', email: null, messenger: null, street: null },
  ...{ plz: '68159', lat: 49.4875, lon: 8.466, status: 'gestattet', residence: null, wishes: '' },
  statusFacts: {
    nationality: 'SY',
    birthDate: '1990-05-01',
    gestattetSince: '2025-03-01',
    asylumOutcome: 'pending',
  },
});
const ring = new Keyring(Buffer.alloc(32, 1));
const lookup = new Lookup(new BlindIndex(Buffer.alloc(32, 2)));
const ids = Array.from({ length: KEPT }, () => crypto.randomUUID());
const keys = ids.map(() => SealingKey.random());
const wrapped = ids.map((id, at) => ring.wrap(keys[at] ?? SealingKey.random(), `person_key.wrapped/${id}`));
const sealed = ids.map((id, at) => (keys[at] ?? SealingKey.random()).seal(content, `person.sealed/${id}`));

interface Figure {
  readonly wall: number;
  readonly processor: number;
}

function measure(work: (at: number, id: string) => void): Figure {
  const [started, used] = [performance.now(), process.cpuUsage()];
  for (let row = 0; row < ROWS; row += 1) work(row % KEPT, ids[row % KEPT] ?? '');
  const { user, system } = process.cpuUsage(used);
  return { wall: ((performance.now() - started) * 1000) / ROWS, processor: (user + system) / ROWS };
}

const open = (key: SealingKey | undefined, at: number, id: string): unknown =>
  JSON.parse(
    (key ?? SealingKey.random()).open(sealed[at] ?? Buffer.alloc(0), `person.sealed/${id}`).toString('utf8'),
  );
const parts = {
  'read a row: unwrap the key, open, parse': measure((at, id) => {
    open(ring.unwrap(wrapped[at] ?? Buffer.alloc(0), `person_key.wrapped/${id}`), at, id);
  }),
  'read a row, key at hand': measure((at, id) => {
    open(keys[at], at, id);
  }),
  'write a row: new key, wrap, seal': measure((_, id) => {
    const key = SealingKey.random();
    ring.wrap(key, `person_key.wrapped/${id}`);
    key.seal(content, `person.sealed/${id}`);
  }),
  'wrap a key anew': measure((at, id) => {
    const place = `person_key.wrapped/${id}`;
    ring.wrap(ring.unwrap(wrapped[at] ?? Buffer.alloc(0), place), place);
  }),
  'fingerprints of a person': measure((at) => {
    lookup.fingerprints({
      displayName: `Amira Haddad${at}`,
      plz: '82319',
      phone: '0621 123456',
      email: null,
      birthDate: '1990-05-01',
    });
  }),
};
console.log(`load ${(loadavg()[0] ?? 0).toFixed(1)}, ${ROWS} rows, one core`);
for (const [name, { wall, processor }] of Object.entries(parts))
  console.log(
    `${name.padEnd(42)} ${wall.toFixed(1).padStart(7)} µs/row   ${processor.toFixed(1).padStart(7)} µs processor`,
  );
const [cold, warm, write, turn, find] = Object.values(parts).map(({ processor }) =>
  Number(processor.toFixed(2)),
);
console.log(
  JSON.stringify({
    readMicros: cold,
    readCachedMicros: warm,
    writeMicros: write,
    rotateMicros: turn,
    lookupMicros: find,
  }),
);
