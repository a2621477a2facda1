import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { isWatched, ListedMatch, pairKey, WatchedSearch } from '../../domain/matching/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { LabourMarketService } from '../../labour-market/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { Person } from '../../profile/index.js';
import { Vacancy } from '../../vacancy/index.js';
import { listedMatches, noteMatches, WatchOwner } from './listed-matches.js';
import { WatchedMatch, WatchedSearchRow } from './watched-search.entity.js';

/** More searches of one desk or person say nothing more. */
export const MOST_SEARCHES = 20;
const MOST_SHOWN = 100;

/** A search with how many open matches it has today. */
export interface CountedSearch {
  readonly search: WatchedSearchRow;
  readonly count: number;
}

/** An open match of a search. */
export interface WatchedHit {
  readonly match: ListedMatch;
  readonly personName: string;
  readonly title: string;
  /** Day on which it was told; null: it was there when the search was saved, or the next digest will tell it. */
  readonly toldOn: LocalDate | null;
}

export type SearchInput = WatchedSearch & { readonly active: boolean };

/**
 * Searches that a desk keeps for its people, or a person for herself. What is there when a search is saved or switched
 * on counts as known: "new" is what comes later.
 */
@Injectable()
export class WatchService {
  constructor(
    private readonly database: Database,
    private readonly labourMarket: LabourMarketService,
    private readonly clock: Clock,
  ) {}

  /** The own searches, the oldest first. @throws AppError `forbidden` for who is neither a desk nor a person */
  async list(actor: Actor): Promise<readonly CountedSearch[]> {
    const owner = ownerOf(actor);
    return this.database.read(actor, async (tx) => {
      const searches = await tx.find(WatchedSearchRow, {
        where: whereOf(owner),
        order: { savedAt: 'ASC', id: 'ASC' },
      });
      const matches = searches.length === 0 ? [] : await listedMatches(tx, owner, this.clock.today());
      return searches.map((search) => ({
        search,
        count: matches.filter((match) => isWatched(search, match)).length,
      }));
    });
  }

  /** @throws AppError `invalid_input` for an unknown occupation or region, `not_possible` for too many searches */
  async create(actor: Actor, input: SearchInput): Promise<string> {
    const owner = ownerOf(actor);
    await this.check(input);
    return this.database.transaction(actor, async (tx) => {
      if ((await tx.countBy(WatchedSearchRow, whereOf(owner))) >= MOST_SEARCHES)
        throw new AppError('not_possible');
      const id = crypto.randomUUID();
      await tx.insert(WatchedSearchRow, { id, ...owner, ...columnsOf(input), savedAt: this.clock.now() });
      await this.know(tx, id, owner, input);
      return id;
    });
  }

  /** Saves a search anew; what it finds today counts as known. @throws AppError `not_found`, `invalid_input` */
  async save(actor: Actor, id: string, input: SearchInput): Promise<void> {
    const owner = ownerOf(actor);
    await this.check(input);
    await this.database.transaction(actor, async (tx) => {
      await this.own(tx, owner, id);
      await tx.update(WatchedSearchRow, { id }, { ...columnsOf(input), savedAt: this.clock.now() });
      await this.know(tx, id, owner, input);
    });
  }

  /** Switches a search on or off and leaves the rest as it is. @throws AppError `not_found` */
  async switch(actor: Actor, id: string, active: boolean): Promise<void> {
    const { search } = await this.hits(actor, id);
    await this.save(actor, id, { ...search, active });
  }

  /** @throws AppError `not_found` */
  async remove(actor: Actor, id: string): Promise<void> {
    const owner = ownerOf(actor);
    await this.database.transaction(actor, async (tx) => {
      await this.own(tx, owner, id);
      await tx.delete(WatchedMatch, { searchId: id });
      await tx.delete(WatchedSearchRow, { id });
    });
  }

  /** What a search finds today: what was told last first, then the best. @throws AppError `not_found` */
  async hits(
    actor: Actor,
    id: string,
  ): Promise<{
    readonly search: WatchedSearchRow;
    readonly total: number;
    readonly items: readonly WatchedHit[];
  }> {
    const owner = ownerOf(actor);
    return this.database.read(actor, async (tx) => {
      const search = await this.own(tx, owner, id);
      const listed = await listedMatches(tx, owner, this.clock.today());
      const found = listed.filter((match) => isWatched(search, match));
      const known = await tx.findBy(WatchedMatch, { searchId: id });
      const told = new Map(known.map((one) => [pairKey(one), one.toldOn]));
      const toldOn = (match: ListedMatch): LocalDate | null => told.get(pairKey(match)) ?? null;
      const latest = (a: ListedMatch, b: ListedMatch): number =>
        (toldOn(b) ?? '').localeCompare(toldOn(a) ?? '');
      const shown = [...found].sort(latest).slice(0, MOST_SHOWN);
      const names = await namesOf(tx, shown);
      const items = shown.map((match) => ({ match, ...names(match), toldOn: toldOn(match) }));
      return { search, total: found.length, items };
    });
  }

  private async own(tx: EntityManager, owner: WatchOwner, id: string): Promise<WatchedSearchRow> {
    const search = await tx.findOneBy(WatchedSearchRow, { id, ...whereOf(owner) });
    if (!search) throw new AppError('not_found');
    return search;
  }

  private async know(tx: EntityManager, id: string, owner: WatchOwner, search: WatchedSearch): Promise<void> {
    const listed = await listedMatches(tx, owner, this.clock.today());
    await noteMatches(
      tx,
      id,
      listed.filter((match) => isWatched(search, match)),
      null,
    );
  }

  private async check({ kldb, region }: WatchedSearch): Promise<void> {
    const errors = [];
    if (kldb !== null && !(await this.labourMarket.occupation(kldb)))
      errors.push({ pointer: '/kldb', code: 'unknown_reference' } as const);
    if (region !== null && !(await this.isRegion(region)))
      errors.push({ pointer: '/region', code: 'unknown_reference' } as const);
    if (errors.length > 0) throw new AppError('invalid_input', { errors });
  }

  private async isRegion(region: string): Promise<boolean> {
    return (await this.labourMarket.kreise()).some(({ ags }) => ags === region || ags.slice(0, 2) === region);
  }
}

/** A person watches for herself, a helper for the desk. */
export function ownerOf({ kind, role, orgId, personId }: Actor): WatchOwner {
  if (kind === 'person' && personId !== null) return { orgId: null, personId };
  const isDesk = role === 'volunteer' || role === 'desk_lead' || role === 'mentor';
  if (!isDesk || orgId === null) throw new AppError('forbidden');
  return { orgId, personId: null };
}

function whereOf({
  orgId,
  personId,
}: WatchOwner): Record<'orgId' | 'personId', string | ReturnType<typeof IsNull>> {
  return { orgId: orgId ?? IsNull(), personId: personId ?? IsNull() };
}

function columnsOf({ kldb, wholeGroup, region, threshold, alsoLater, active }: SearchInput): SearchInput {
  return { kldb, wholeGroup, region, threshold, alsoLater, active };
}

async function namesOf(
  tx: EntityManager,
  matches: readonly ListedMatch[],
): Promise<(match: ListedMatch) => Pick<WatchedHit, 'personName' | 'title'>> {
  const people = await tx.findBy(Person, { id: In(matches.map(({ personId }) => personId)) });
  const vacancies = await tx.findBy(Vacancy, { id: In(matches.map(({ vacancyId }) => vacancyId)) });
  const name = new Map(people.map(({ id, displayName }) => [id, displayName]));
  const title = new Map(vacancies.map((vacancy) => [vacancy.id, vacancy.title]));
  return ({ personId, vacancyId }) => ({
    personName: name.get(personId) ?? '',
    title: title.get(vacancyId) ?? '',
  });
}
