import {
  GERMANY,
  isKldb5,
  kldbAncestors,
  KldbCode,
  KreisAgs,
  landOf,
  RegionCode,
  regionLevel,
  RegionLevel,
  RequirementLevel,
  requirementLevel,
} from '../shared/index.js';
import { classOf, ratingOf, shortageValue } from './rating.js';
import { ShortageAnswer, ShortageRecord, ShortageTree } from './types.js';

const REGION_STEPS: Readonly<Record<RegionLevel, number>> = { kreis: 0, agentur: 1, land: 2, country: 3 };
const FEWEST_DIGITS = 2;

/** Indexes records for look-up; of one source, region, occupation and level only the newest year counts. */
export function shortageTree(
  records: Iterable<ShortageRecord>,
  agenturen: ReadonlyMap<KreisAgs, readonly RegionCode[]>,
): ShortageTree {
  const newest = new Map<string, ShortageRecord>();
  for (const record of records) {
    const key = `${record.origin}|${record.requirement}|${placeKey(record.kldb, record.region)}`;
    if ((newest.get(key)?.year ?? -Infinity) < record.year) newest.set(key, record);
  }
  const byPlace = new Map<string, ShortageRecord[]>();
  for (const record of newest.values()) {
    const key = placeKey(record.kldb, record.region);
    const list = byPlace.get(key);
    if (list) list.push(record);
    else byPlace.set(key, [record]);
  }
  return { records: byPlace, agenturen };
}

/**
 * Shortage of a five-digit occupation in a Kreis: the answer that needs the fewest steps up the two trees
 * (Kreis → Agentur → Land → Germany, five → two digits). At equal steps an own rating comes before a proxy, a
 * published one before an own calculation, and the nearer region first. Null when nothing is known.
 */
export function lookUp(tree: ShortageTree, kldb5: KldbCode, kreis: KreisAgs): ShortageAnswer | null {
  return candidates(tree, kldb5, kreis)[0] ?? null;
}

/** Everything that is known, best first; pages show the regional and the national figure side by side. */
export function candidates(tree: ShortageTree, kldb5: KldbCode, kreis: KreisAgs): readonly ShortageAnswer[] {
  const level = isKldb5(kldb5) ? requirementLevel(kldb5) : null;
  if (level === null) return [];
  const found = atLevel(tree, kldb5, level, kreis, false);
  // Helper jobs carry no official rating; the skilled neighbour stands in and is marked.
  const proxies = level === 1 ? atLevel(tree, `${kldb5.slice(0, 4)}2`, 2, kreis, true) : [];
  const own = new Set(found.map(({ record }) => record));
  return [...found, ...proxies.filter(({ record }) => !own.has(record))].sort(byNearness);
}

function atLevel(
  tree: ShortageTree,
  kldb5: KldbCode,
  level: RequirementLevel,
  kreis: KreisAgs,
  proxy: boolean,
): readonly ShortageAnswer[] {
  const rated = ratedCodes(tree);
  const codes = kldbAncestors(kldb5).filter((code) => code.length >= FEWEST_DIGITS && rated.has(code));
  const places = codes.flatMap((code) => regionsOf(tree, kreis).map((region) => placeKey(code, region)));
  return places
    .flatMap((key) => tree.records.get(key) ?? [])
    .filter(({ requirement }) => requirement === level || requirement === 0)
    .flatMap((record) => answer(record, proxy));
}

const ratedIn = new WeakMap<ShortageTree, ReadonlySet<KldbCode>>();

/** Codes with a record anywhere: most have none, and a place need not be looked for under those. */
function ratedCodes(tree: ShortageTree): ReadonlySet<KldbCode> {
  const known = ratedIn.get(tree);
  if (known) return known;
  const codes = new Set<KldbCode>();
  for (const [{ kldb } = { kldb: '' }] of tree.records.values()) codes.add(kldb);
  ratedIn.set(tree, codes);
  return codes;
}

function answer(record: ShortageRecord, proxy: boolean): readonly ShortageAnswer[] {
  const rating = ratingOf(record);
  if (!rating) return [];
  return [
    {
      ...rating,
      value: shortageValue(rating.score),
      class: classOf(rating.score),
      record,
      regionLevel: regionLevel(record.region),
      digits: record.kldb.length,
      proxy,
    },
  ];
}

function byNearness(a: ShortageAnswer, b: ShortageAnswer): number {
  return (
    steps(a) - steps(b) ||
    Number(a.proxy) - Number(b.proxy) ||
    Number(a.ownCalculation) - Number(b.ownCalculation) ||
    REGION_STEPS[a.regionLevel] - REGION_STEPS[b.regionLevel] ||
    Number(a.record.requirement === 0) - Number(b.record.requirement === 0) ||
    textOrder(nameOf(a.record), nameOf(b.record))
  );
}

/** A four-digit code with a level is the five-digit Berufsgattung itself. */
function steps({ record, regionLevel: region }: ShortageAnswer): number {
  const exact = record.kldb.length === 4 && record.requirement !== 0;
  return REGION_STEPS[region] + (exact ? 0 : 5 - record.kldb.length);
}

function regionsOf(tree: ShortageTree, kreis: KreisAgs): readonly RegionCode[] {
  return [kreis, ...(tree.agenturen.get(kreis) ?? []), landOf(kreis), GERMANY];
}

function placeKey(kldb: KldbCode, region: RegionCode): string {
  return `${kldb}|${region}`;
}

function nameOf({ origin, region, kldb }: ShortageRecord): string {
  return `${origin}|${region}|${kldb}`;
}

function textOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
