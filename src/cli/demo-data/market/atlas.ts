import { KldbCode, KreisAgs, Random, RegionCode, RequirementLevel } from '../../../domain/shared/index.js';
import { SkillLink } from '../../../labour-market/index.js';
import { Chooser, chooserOf } from './chooser.js';
import { FIGURES, Shares } from './figures.js';
import { MarketKreis, MarketOccupation, MarketTables } from './market-tables.js';
import { TRAINING_WEIGHTS } from './occupation-rules.js';

/** Names that an occupation counts for at most, so that a few finely told-apart ones do not crowd out the rest. */
const MOST_NAMES = 12;

/** The tables made ready for drawing: who stands where, which occupations a group has, which skills they need. */
export class Atlas {
  readonly homes: Chooser<MarketKreis>;
  readonly jobs: Chooser<MarketKreis>;
  private readonly kreise: ReadonlyMap<KreisAgs, MarketKreis>;
  private readonly regionOf = new Map<KreisAgs, RegionCode>();
  private readonly byGroup = new Map<string, readonly MarketOccupation[]>();
  private readonly labels: ReadonlyMap<KldbCode, string>;
  private readonly made = new Map<string, Chooser<unknown>>();
  private readonly skills = new Map<KldbCode, readonly SkillLink[]>();

  constructor(private readonly tables: MarketTables) {
    this.kreise = new Map(tables.kreise.map((kreis) => [kreis.ags, kreis]));
    this.homes = new Chooser(tables.kreise.map((kreis) => [kreis, kreis.workers + kreis.jobs + 1]));
    this.jobs = new Chooser(tables.kreise.map((kreis) => [kreis, kreis.jobs + 1]));
    this.labels = new Map(tables.occupations.map(({ kldb, label }) => [kldb, label]));
    for (const { region } of tables.cells)
      for (const ags of tables.districts.get(region) ?? []) this.regionOf.set(ags, region);
    for (const occupation of tables.occupations) {
      const key = groupKey(occupation.kldb.slice(0, 2), Number(occupation.kldb[4]));
      this.byGroup.set(key, [...(this.byGroup.get(key) ?? []), occupation]);
    }
  }

  kreis(ags: KreisAgs): MarketKreis | undefined {
    return this.kreise.get(ags);
  }

  label(kldb: KldbCode): string {
    return this.labels.get(kldb) ?? kldb;
  }

  /** A Kreis of a district, by how many come there to work. */
  kreisIn(random: Random, region: RegionCode): MarketKreis {
    return this.chooser(`district ${region}`, () => {
      const own = (this.tables.districts.get(region) ?? []).flatMap((ags) => this.kreise.get(ags) ?? []);
      return own.map((kreis) => [kreis, kreis.jobs + 1] as const);
    }).draw(random);
  }

  /** A skilled occupation of a group, by how often it is trained. */
  trainingIn(random: Random, kldb2: KldbCode): KldbCode {
    return this.chooser(`training ${kldb2}`, () => {
      const own = this.byGroup.get(groupKey(kldb2, 2)) ?? [];
      const named = own.filter(({ kldb }) => TRAINING_WEIGHTS[kldb] !== undefined);
      if (named.length > 0) return named.map(({ kldb }) => [kldb, TRAINING_WEIGHTS[kldb] ?? 0] as const);
      const trained =
        own.length > 0 ? own : this.tables.occupations.filter(({ kldb }) => kldb.startsWith(kldb2));
      return trained.map(({ kldb, names }) => [kldb, 1 + Math.min(names, MOST_NAMES)] as const);
    }).draw(random);
  }

  /** An occupation of a group and level, by how many names it has; of the nearest level where the group lacks it. */
  occupationIn(random: Random, kldb2: KldbCode, level: RequirementLevel): KldbCode {
    return this.chooser(`occupation ${kldb2} ${level}`, () => {
      const levels = [level, 2, 1, 3, 4];
      const own = levels
        .map((one) => this.byGroup.get(groupKey(kldb2, one)) ?? [])
        .find(({ length }) => length > 0);
      return (own ?? this.tables.occupations).map(
        ({ kldb, names }) => [kldb, 1 + Math.min(names, MOST_NAMES)] as const,
      );
    }).draw(random);
  }

  /** Group of a job: skilled ones follow the training places offered in the district, others the assumed mix. */
  groupOfJob(random: Random, ags: KreisAgs, level: RequirementLevel): KldbCode {
    const region = this.regionOf.get(ags);
    if (level !== 2 || region === undefined) return this.groupFor(random, level);
    return this.chooser(`offers ${region}`, () => {
      const own = this.tables.cells.filter((cell) => cell.region === region);
      const offered = own.map((cell) => [cell.kldb2, cell.offer] as const);
      return own.some(({ offer }) => offer > 0) ? offered : own.map((cell) => [cell.kldb2, 1] as const);
    }).draw(random);
  }

  /** Group that somebody of a requirement level looks for. */
  groupFor(random: Random, level: RequirementLevel): KldbCode {
    const shares: Shares = FIGURES.occupation[level].value;
    return this.chooser(`group ${level}`, () => Object.entries(shares) as [KldbCode, number][]).draw(random);
  }

  /** Skills of an occupation, of its four- or three-digit neighbours where it has none of its own. */
  skillsOf(kldb: KldbCode): readonly SkillLink[] {
    const known = this.skills.get(kldb);
    if (known) return known;
    const near = [5, 4, 3].flatMap((length) =>
      [...this.tables.skills.keys()].filter((code) => code.startsWith(kldb.slice(0, length))),
    );
    const links = this.tables.skills.get(near[0] ?? '') ?? [];
    this.skills.set(kldb, links);
    return links;
  }

  share<Key extends string>(random: Random, name: string, shares: Shares<Key>): Key {
    const known = this.made.get(`share ${name}`) as Chooser<Key> | undefined;
    const chooser = known ?? chooserOf(shares);
    this.made.set(`share ${name}`, chooser);
    return chooser.draw(random);
  }

  private chooser<T>(name: string, weights: () => Iterable<readonly [T, number]>): Chooser<T> {
    const known = this.made.get(name);
    if (known) return known as Chooser<T>;
    const chooser = new Chooser(weights());
    this.made.set(name, chooser);
    return chooser;
  }
}

function groupKey(kldb2: string, level: number): string {
  return `${kldb2}|${level}`;
}
