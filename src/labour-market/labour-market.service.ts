import { Injectable } from '@nestjs/common';
import {
  isKldb5,
  KldbCode,
  kldbAncestors,
  KreisAgs,
  landOf,
  requirementLevel,
} from '../domain/shared/index.js';
import {
  candidates,
  lookUp,
  RegionalRating,
  regionalRatings,
  ShortageAnswer,
  ShortageTree,
} from '../domain/shortage/index.js';
import { SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { Cached, ReferenceVersion } from './cached.js';
import { FollowUp } from './follow-up.js';
import { loadOccupations, Occupations } from './load-occupations.js';
import { loadMap, MapView } from './load-map.js';
import { loadOfficial, OfficialFigure } from './load-official.js';
import { loadKreise, loadOffices, loadPlaces, loadReach } from './load-regions.js';
import { loadShortage } from './load-shortage.js';
import { loadSkills, readSkillLinks } from './load-skills.js';
import { ReferenceSource } from './provenance.entity.js';
import {
  KreisView,
  labelLocale,
  OccupationHit,
  OccupationSkillView,
  OccupationView,
  OfficesView,
  Place,
  ReachableKreis,
  SkillView,
  SourceView,
} from './views.js';

/** How sure a code is at most while the questions that fix it are not answered. */
const OPEN = 0.9;

/**
 * Public reference data: places, offices, occupations, skills, shortage. No actor and no access check, because every
 * column is public. Read once into memory and again after an import; call it before opening a transaction.
 */
@Injectable()
export class LabourMarketService {
  private readonly versions: ReferenceVersion;
  private readonly kreisTable;
  private readonly places;
  private readonly offices;
  private readonly reach;
  private readonly occupations;
  private readonly skills;
  private readonly shortages;
  private readonly maps;
  private readonly officials;
  private readonly ratings = new WeakMap<ShortageTree, Map<KreisAgs, readonly RegionalRating[]>>();

  constructor(
    private readonly db: Database,
    clock: Clock,
  ) {
    this.versions = new ReferenceVersion(db, () => clock.now().getTime());
    this.kreisTable = new Cached(db, this.versions, loadKreise);
    this.places = new Cached(db, this.versions, loadPlaces);
    this.offices = new Cached(db, this.versions, loadOffices);
    this.reach = new Cached(db, this.versions, loadReach);
    this.occupations = new Cached(db, this.versions, loadOccupations);
    this.skills = new Cached(db, this.versions, loadSkills);
    this.shortages = new Cached(db, this.versions, loadShortage);
    this.maps = new Cached(db, this.versions, loadMap);
    this.officials = new Cached(db, this.versions, loadOfficial);
  }

  /** The place of a postcode; null for an unknown one and for the one that lies outside Germany's Kreise. */
  async placeOf(plz: string): Promise<Place | null> {
    return (await this.places.get()).of(plz);
  }

  /** Names of places by postcode, for lists; an unknown postcode is left out. */
  async placeNames(codes: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const places = await this.places.get();
    const named = Array.from(new Set(codes), (plz) => [plz, places.of(plz)?.place] as const);
    return new Map(named.flatMap(([plz, place]) => (place === undefined ? [] : [[plz, place] as const])));
  }

  /** Places by the beginning of a postcode, of a name, or both (`68 mann`). */
  async searchPlaces(text: string, limit = 10): Promise<readonly Place[]> {
    return (await this.places.get()).search(text, limit);
  }

  async kreis(ags: KreisAgs): Promise<KreisView | null> {
    return (await this.kreisTable.get()).get(ags) ?? null;
  }

  async kreise(): Promise<readonly KreisView[]> {
    return [...(await this.kreisTable.get()).values()];
  }

  /** The Kreis itself and the Kreise to which at least one in fifty of its commuters goes, most frequent first. */
  async reachableKreise(ags: KreisAgs): Promise<readonly ReachableKreis[]> {
    return (await this.reach.get()).get(ags) ?? [];
  }

  /** Job centres and Agenturen of a Kreis; null for an unknown one. */
  async officesFor(ags: KreisAgs): Promise<OfficesView | null> {
    if (!(await this.kreis(ags))) return null;
    const { jobcenters, agenturen } = await this.offices.get();
    return { ags, jobcenters: jobcenters.get(ags) ?? [], agenturen: agenturen.get(ags) ?? [] };
  }

  /** Occupations by words of any language, one hit per five-digit code, best first. */
  async searchOccupation(text: string, locale = 'de', limit = 10): Promise<readonly OccupationHit[]> {
    const occupations = await this.occupations.get();
    return occupations.index
      .search(text, limit)
      .map(({ kldb, text: matched, confidence, named, everyday }) => ({
        kldb,
        label: labelOf(occupations, kldb, locale),
        matched,
        requirement: requirementLevel(kldb),
        followUp: occupations.followUpOfCode.get(kldb) ?? null,
        confidence: Math.round(confidence * (occupations.followUpOfCode.has(kldb) ? OPEN : 1) * 100) / 100,
        named,
        everyday,
      }));
  }

  /** A node of the KldB by its code of one to five digits; null for an unknown one. */
  async occupation(kldb: KldbCode, locale = 'de'): Promise<OccupationView | null> {
    const occupations = await this.occupations.get();
    const node = occupations.nodes.get(kldb);
    if (!node) return null;
    const path = kldbAncestors(kldb)
      .slice(1)
      .reverse()
      .map((code) => ({ kldb: code, title: occupations.nodes.get(code)?.shortTitle ?? code }));
    const label = labelOf(occupations, kldb, locale);
    return { kldb, level: node.level, title: node.title, label, requirement: requirementLevel(kldb), path };
  }

  /** Everyday names of many occupations at once, by code. */
  async occupationLabels(codes: Iterable<KldbCode>, locale = 'de'): Promise<ReadonlyMap<KldbCode, string>> {
    const occupations = await this.occupations.get();
    return new Map(Array.from(codes, (kldb) => [kldb, labelOf(occupations, kldb, locale)]));
  }

  /** Nodes directly below a code; the ten areas for an empty one. */
  async occupationsBelow(kldb: KldbCode): Promise<readonly { kldb: KldbCode; title: string }[]> {
    const { nodes } = await this.occupations.get();
    return [...nodes.values()]
      .filter(({ code }) => code.length === kldb.length + 1 && code.startsWith(kldb))
      .map(({ code, shortTitle }) => ({ kldb: code, title: shortTitle }))
      .sort((a, b) => (a.kldb < b.kldb ? -1 : 1));
  }

  /** The dialogue that fixes the code of a lay occupation (`followUp` of a hit); null when there is none. */
  async followUp(layId: string): Promise<FollowUp | null> {
    return (await this.occupations.get()).followUps.get(layId) ?? null;
  }

  /** The dialogue about an occupation by its five-digit code; null when there is none. */
  async followUpOf(kldb: KldbCode): Promise<FollowUp | null> {
    const { followUps, followUpOfCode } = await this.occupations.get();
    return followUps.get(followUpOfCode.get(kldb) ?? '') ?? null;
  }

  /** Occupations that lay people take for one another, by five-digit code. */
  async similarOccupations(): Promise<Occupations['similar']> {
    return (await this.occupations.get()).similar;
  }

  /**
   * The skills of an occupation, needed ones first. Where nothing is known of the code itself, those of its
   * four-digit, then three-digit neighbours.
   */
  async skillsFor(kldb: KldbCode, locale = 'de', limit = 20): Promise<readonly OccupationSkillView[]> {
    const skills = await this.skills.get();
    for (const code of kldbAncestors(kldb).filter(({ length }) => length >= 3)) {
      const links = await this.db.read(SYSTEM, (tx) => readSkillLinks(tx, code, limit));
      if (links.length === 0) continue;
      const views = new Map<string, OccupationSkillView>();
      for (const { skillId, essential } of links)
        if (!views.get(skillId)?.essential)
          views.set(skillId, { id: skillId, label: skills.label(skillId, labelLocale(locale)), essential });
      return [...views.values()].sort((a, b) => Number(b.essential) - Number(a.essential)).slice(0, limit);
    }
    return [];
  }

  async searchSkills(text: string, locale = 'de', limit = 10): Promise<readonly SkillView[]> {
    return (await this.skills.get()).search(text, labelLocale(locale), limit);
  }

  /** Labels by id; an id that is no longer known stands for itself. */
  async skillLabels(ids: Iterable<string>, locale = 'de'): Promise<ReadonlyMap<string, string>> {
    const skills = await this.skills.get();
    return new Map(Array.from(ids, (id) => [id, skills.label(id, labelLocale(locale))]));
  }

  /** Those of the ids that name no skill. */
  async unknownSkills(ids: Iterable<string>): Promise<ReadonlySet<string>> {
    const skills = await this.skills.get();
    return new Set([...ids].filter((id) => !skills.has(id)));
  }

  /** The nearest rating of an occupation in a Kreis, with where it comes from; null when nothing is known. */
  async shortage(kldb: KldbCode, ags: KreisAgs): Promise<ShortageAnswer | null> {
    return isKldb5(kldb) ? lookUp(await this.shortages.get(), kldb, ags) : null;
  }

  /** All ratings that bear on an occupation in a Kreis, nearest first. */
  async shortageRatings(kldb: KldbCode, ags: KreisAgs): Promise<readonly ShortageAnswer[]> {
    return candidates(await this.shortages.get(), kldb, ags);
  }

  /** All ratings ready for many look-ups, as the matcher needs them. */
  async shortageTree(): Promise<ShortageTree> {
    return this.shortages.get();
  }

  /** All ratings that bear on a Kreis, most severe first; worked out once per import. */
  async regionalRatings(ags: KreisAgs): Promise<readonly RegionalRating[]> {
    const tree = await this.shortages.get();
    const kept = this.ratings.get(tree) ?? new Map<KreisAgs, readonly RegionalRating[]>();
    this.ratings.set(tree, kept);
    const known = kept.get(ags) ?? regionalRatings(tree, ags);
    kept.set(ags, known);
    return known;
  }

  /** How the Kreise are drawn, and the apprenticeship market of each. */
  async map(): Promise<MapView> {
    return this.maps.get();
  }

  /** Imported figures of a Kreis, then of its Land, one statistic after the other. */
  async officialFigures(ags: KreisAgs): Promise<readonly OfficialFigure[]> {
    const figures = await this.officials.get();
    const found = [ags, landOf(ags)].flatMap((region) => figures.get(region) ?? []);
    return found.sort((a, b) => (a.origin < b.origin ? -1 : a.origin > b.origin ? 1 : 0));
  }

  /** Imported files with the notices that must be shown wherever their data is shown. */
  async sources(): Promise<readonly SourceView[]> {
    return this.db.read(SYSTEM, async (tx) =>
      (await tx.find(ReferenceSource, { order: { file: 'ASC' } })).map(
        ({ file, rows, notice, importedAt }) => ({
          file,
          rows,
          notice,
          importedAt,
        }),
      ),
    );
  }

  /** Makes the next call look for a new import at once; call it after importing in the same process. */
  refresh(): void {
    this.versions.forget();
  }
}

function labelOf({ labels, nodes }: Occupations, kldb: KldbCode, locale: string): string {
  const own = labels.get(kldb);
  return own?.[labelLocale(locale)] ?? own?.de ?? nodes.get(kldb)?.shortTitle ?? kldb;
}
