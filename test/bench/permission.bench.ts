// Assesses very many people for one day and all kinds of work on one core, as the matcher does every night.
// `npm run bench -- permission [--people N] [--day YYYY-MM-DD] [--hard]`; --hard gives everybody dates of their own.
import {
  fromEpochDay,
  isLocalDate,
  LocalDate,
  pick,
  pickWeighted,
  Random,
  seededRandom,
  toEpochDay,
} from '../../src/domain/shared/index.js';
import {
  gatesByRules,
  permissionMatcher,
  ResidenceStatus,
  storedFacts,
  StoredPermissionFacts,
} from '../../src/domain/work-permission/index.js';

const SHARES: readonly (readonly [ResidenceStatus, number])[] = [
  ['aufenthaltsgestattung', 20],
  ['ankunftsnachweis', 3],
  ['duldung_60a', 14],
  ['duldung_60b', 2],
  ['duldung_60c', 1],
  ['ae_24', 25],
  ['ae_24_expired', 3],
  ['ae_25_2', 18],
  ['ae_25_3', 4],
  ['ae_25_5', 2],
  ['ae_25b', 2],
  ['ae_104c', 1],
  ['ae_family', 3],
  ['fiktion_81_4', 2],
];
const NATIONALITIES = ['SY', 'AF', 'UA', 'IQ', 'ER', 'TR', 'RS', 'GE', 'MA', 'EG', 'NG', 'XK'];

function option(name: string): string | null {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? null : (process.argv[index + 1] ?? null);
}

function person(random: Random, day: LocalDate, isHard: boolean): StoredPermissionFacts {
  const before = (days: number): LocalDate => fromEpochDay(toEpochDay(day) - Math.floor(random() * days));
  const arrived = before(isHard ? 230 : 1500);
  const own = (): LocalDate => (isHard ? before(230) : arrived);
  const maybe = <T>(value: T): T | null => (random() < 0.1 ? null : value);
  return storedFacts(pickWeighted(random, SHARES), {
    nationality: maybe(pick(random, NATIONALITIES)),
    birthDate: before(18_000),
    entryDate: maybe(own()),
    asylumRegisteredOn: maybe(own()),
    asylumApplicationFiledOn: maybe(own()),
    gestattetSince: maybe(own()),
    duldungSince: maybe(before(isHard ? 230 : 700)),
    stayUninterruptedSince: maybe(arrived),
    titleIssuedOn: maybe(own()),
    titleValidUntil: maybe(fromEpochDay(toEpochDay(day) + Math.floor(random() * 900) - 100)),
    mustLiveInReception: maybe(random() < 0.3),
    asylumOutcome: pick(random, ['pending', 'rejected', 'no_application', 'withdrawn'] as const),
    validPassportPresented: maybe(random() < 0.4),
    workPermittedDuringAsylum: maybe(random() < 0.2),
    previousTitle: 'ae_25_2',
  });
}

const count = Number(option('people') ?? 1_000_000);
const day = option('day') ?? '2026-11-21';
if (!Number.isInteger(count) || count < 1 || !isLocalDate(day)) {
  console.error('usage: npm run bench -- permission [--people N] [--day YYYY-MM-DD] [--hard]');
  process.exit(2);
}
const isHard = process.argv.includes('--hard');
const random = seededRandom(7);
const people = Array.from({ length: count }, () => person(random, day, isHard));
const sample = people.filter((_, index) => index % Math.ceil(count / 2000) === 0);

const startedAt = performance.now();
const cpuAtStart = process.cpuUsage();
const matcher = permissionMatcher(day);
const gates: Record<string, number> = { pass: 0, later: 0, unknown: 0, fail: 0 };
for (const facts of people) {
  const gate = matcher(facts).employment.gate;
  gates[gate] = (gates[gate] ?? 0) + 1;
}
const seconds = (performance.now() - startedAt) / 1000;
const cpu = process.cpuUsage(cpuAtStart);
const cpuSeconds = (cpu.user + cpu.system) / 1e6;

const slowStartedAt = performance.now();
const differing = sample.filter(
  (facts) => JSON.stringify(gatesByRules(facts, day)) !== JSON.stringify(matcher(facts)),
);
const readableSeconds = (((performance.now() - slowStartedAt) / 1000) * count) / sample.length;

console.table([
  { what: 'people', value: count },
  { what: 'kinds of work each', value: 13 },
  ...Object.entries(gates).map(([gate, value]) => ({ what: `employment: ${gate}`, value })),
  { what: 'seconds', value: Number(seconds.toFixed(2)) },
  { what: 'processor seconds, with memory management', value: Number(cpuSeconds.toFixed(2)) },
  { what: 'seconds by the readable rules alone (scaled from a sample)', value: Math.round(readableSeconds) },
  { what: `differences in a sample of ${sample.length}`, value: differing.length },
]);
console.log(
  JSON.stringify({
    people: count,
    seconds: Number(seconds.toFixed(3)),
    cpuSeconds: Number(cpuSeconds.toFixed(3)),
    perSecond: Math.round(count / seconds),
    differences: differing.length,
  }),
);
if (differing.length > 0) process.exit(1);
