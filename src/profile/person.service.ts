import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { effectiveLevels } from '../domain/language/index.js';
import { addDays } from '../domain/shared/index.js';
import { LabourMarketService } from '../labour-market/index.js';
import { ReadLog } from '../platform/audit/index.js';
import { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError, FieldError } from '../platform/http/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { LanguageClaim } from './language-claim.entity.js';
import { asEvidence, germanColumns } from './levels.js';
import { assertMayReadPerson } from './person.access.js';
import { CreatePersonDto, LanguageClaimDto, UpdatePersonDto } from './person.dto.js';
import { Person } from './person.entity.js';

/** Taken where nobody said how far the way to work may be. */
const DEFAULT_MOBILITY_KM = 30;

/** `unconfirmed`: nobody said for 60 days that the profile is right; `papers`: the paper ends within eight weeks. */
export const PERSON_FILTERS = ['unconfirmed', 'papers'] as const;
export type PersonFilter = (typeof PERSON_FILTERS)[number];

const UNCONFIRMED_DAYS = 60;
/** Eight weeks before its end a paper should be extended. */
const PAPER_DAYS = 56;
const PAPER_END = `(person.statusFacts ->> 'titleValidUntil')`;

export interface PersonQuery {
  /** Part of a name. */
  readonly text: string;
  readonly only?: PersonFilter | null;
  readonly limit: number;
  readonly offset: number;
}

/** Keeps profiles: entering, reading, changing, confirming. Every change asks for a new plan and new matches. */
@Injectable()
export class PersonService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly labourMarket: LabourMarketService,
    private readonly clock: Clock,
    private readonly reads: ReadLog,
  ) {}

  /**
   * Enters a person. A member of a desk enters her for the desk, so the desk can read her.
   * @throws AppError `invalid_input` with pointers for an unknown postcode, occupation or skill.
   */
  async create(actor: Actor, input: CreatePersonDto): Promise<Person> {
    const place = await this.checkReferences(input);
    return this.database.transaction(actor, async (tx) => {
      const id = await this.enter(tx, actor, input, place);
      return tx.findOneByOrFail(Person, { id });
    });
  }

  /** Enters a person in the caller's transaction; `place` comes from `checkReferences`, asked before it. */
  async enter(
    tx: EntityManager,
    actor: Actor,
    input: CreatePersonDto,
    place: Awaited<ReturnType<PersonService['checkReferences']>>,
  ): Promise<string> {
    const { german, wouldMove, ...rest } = input;
    const person = tx.create(Person, {
      id: crypto.randomUUID(),
      orgId: actor.orgId,
      ...rest,
      occupations: rest.occupations.map((entry) => ({ ...entry, years: entry.years ?? null })),
      ...place,
      mobilityKm: wouldMove ? null : (input.mobilityKm ?? DEFAULT_MOBILITY_KM),
      confirmedOn: this.clock.today(),
    });
    await tx.insert(Person, person);
    if (german) await this.addClaim(tx, person.id, german);
    await this.refresh(tx, person.id);
    return person.id;
  }

  /** Puts people aside, as undoing an import does: they leave every list and the matching. */
  async archive(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await tx.query(
      `update person set archived_at = $2, revision = revision + 1 where id = any($1) and archived_at is null`,
      [ids, this.clock.now()],
    );
    for (const personId of ids) await this.outbox.add(tx, 'match.person', { personId });
  }

  async get(actor: Actor, id: string): Promise<Person> {
    const person = await this.database.read(actor, async (tx) => {
      const found = await tx.findOneBy(Person, { id });
      assertMayReadPerson(actor, found);
      return found;
    });
    await this.reads.note(actor, { action: 'person:read', subjects: [id], dataClass: 'special' });
    return person;
  }

  /** People of the actor's own desk, the longest unconfirmed first. */
  async list(
    actor: Actor,
    query: PersonQuery,
  ): Promise<{ readonly items: readonly Person[]; readonly total: number }> {
    if (actor.orgId === null) throw new AppError('forbidden');
    const orgId = actor.orgId;
    return this.database.read(actor, async (tx) => {
      const [items, total] = await tx
        .createQueryBuilder(Person, 'person')
        .where('person.orgId = :orgId and person.archivedAt is null', { orgId })
        .andWhere(query.text === '' ? 'true' : `person.displayName ilike :text`, {
          text: `%${query.text.replace(/[\\%_]/g, '\\$&')}%`,
        })
        .andWhere(this.filterClause(query.only ?? null), {
          staleBefore: addDays(this.clock.today(), -UNCONFIRMED_DAYS),
          endsBy: addDays(this.clock.today(), PAPER_DAYS),
        })
        .orderBy(query.only === 'papers' ? PAPER_END : 'person.confirmedOn')
        .addOrderBy('person.id')
        .limit(query.limit)
        .offset(query.offset)
        .getManyAndCount();
      return { items, total };
    });
  }

  /** Changes what is named and nothing else; counts as a confirmation of the profile. */
  async update(actor: Actor, id: string, input: UpdatePersonDto): Promise<Person> {
    const place = await this.checkReferences(input);
    return this.database.transaction(actor, async (tx) => {
      await this.lockReadable(tx, actor, id);
      const { german, occupations, wouldMove, ...rest } = input;
      const changes: Partial<Person> = {
        ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
        ...(occupations && {
          occupations: occupations.map((entry) => ({ ...entry, years: entry.years ?? null })),
        }),
        ...place,
        ...(rest.mobilityKm === null && { mobilityKm: DEFAULT_MOBILITY_KM }),
        ...(wouldMove === true && { mobilityKm: null }),
        // What an adviser confirmed rested on the papers as they were.
        ...((rest.status ?? rest.statusFacts) && { mayProposeUntil: null, mayProposeConfirmedBy: null }),
        confirmedOn: this.clock.today(),
      };
      await tx.update(Person, { id }, changes);
      if (german) await this.addClaim(tx, id, german);
      await this.refresh(tx, id);
      return tx.findOneByOrFail(Person, { id });
    });
  }

  /** "Still right": the profile is fresh again and climbs back in the ranking. */
  async confirm(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await this.lockReadable(tx, actor, id);
      await tx.update(Person, { id }, { confirmedOn: this.clock.today() });
      await this.refresh(tx, id);
    });
  }

  async claims(actor: Actor, id: string): Promise<readonly LanguageClaim[]> {
    return this.database.read(actor, async (tx) => {
      assertMayReadPerson(actor, await tx.findOneBy(Person, { id }));
      return tx.find(LanguageClaim, {
        where: { personId: id },
        order: { datedOn: 'DESC', recordedAt: 'DESC' },
      });
    });
  }

  private filterClause(only: PersonFilter | null): string {
    if (only === 'unconfirmed') return 'person.confirmedOn < :staleBefore';
    return only === 'papers' ? `${PAPER_END} <= :endsBy` : 'true';
  }

  private async lockReadable(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const person = await tx.findOne(Person, { where: { id }, lock: { mode: 'pessimistic_write' } });
    assertMayReadPerson(actor, person);
  }

  private async addClaim(tx: EntityManager, personId: string, claim: LanguageClaimDto): Promise<void> {
    await tx.insert(LanguageClaim, {
      personId,
      language: 'de',
      listening: claim.listening ?? null,
      reading: claim.reading ?? null,
      speaking: claim.speaking ?? null,
      writing: claim.writing ?? null,
      source: claim.source,
      datedOn: claim.datedOn ?? this.clock.today(),
    });
    const claims = await tx.findBy(LanguageClaim, { personId, language: 'de' });
    await tx.update(Person, { id: personId }, germanColumns(effectiveLevels(claims.map(asEvidence))));
  }

  /** Counts the revision and asks for the plan; the plan's job asks for the matches. */
  private async refresh(tx: EntityManager, personId: string): Promise<void> {
    await tx.increment(Person, { id: personId }, 'revision', 1);
    await this.outbox.add(tx, 'language-plan.person', { personId });
  }

  /** The place of the postcode. @throws AppError `invalid_input` with a pointer for each unknown reference. */
  async checkReferences(
    input: UpdatePersonDto,
  ): Promise<Partial<Pick<Person, 'plz' | 'ags' | 'lat' | 'lon'>>> {
    const errors: FieldError[] = [];
    const place = input.plz === undefined ? null : await this.labourMarket.placeOf(input.plz);
    if (input.plz !== undefined && !place) errors.push({ pointer: '/plz', code: 'unknown_reference' });
    for (const [index, entry] of (input.occupations ?? []).entries())
      if (!(await this.labourMarket.occupation(entry.kldb)))
        errors.push({ pointer: `/occupations/${index}/kldb`, code: 'unknown_reference' });
    const unknown = await this.labourMarket.unknownSkills(input.skills ?? []);
    for (const [index, id] of (input.skills ?? []).entries())
      if (unknown.has(id)) errors.push({ pointer: `/skills/${index}`, code: 'unknown_reference' });
    if (errors.length > 0) throw new AppError('invalid_input', { errors });
    return place ? { plz: place.plz, ags: place.ags, lat: place.lat, lon: place.lon } : {};
  }
}
