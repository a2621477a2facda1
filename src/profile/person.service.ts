import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { effectiveLevels } from '../domain/language/index.js';
import { coarseArea } from '../domain/shared/index.js';
import { LabourMarketService } from '../labour-market/index.js';
import { Audit, ReadLog } from '../platform/audit/index.js';
import { Actor, actingFor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError, FieldError } from '../platform/http/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { type Findable, ServiceKeys, Vault } from '../platform/vault/index.js';
import { LanguageClaim } from './language-claim.entity.js';
import { asEvidence, byLanguage, germanColumns } from './levels.js';
import { withCodes } from './occupation-codes/codes.js';
import { PersonBulk } from './person-bulk.js';
import { claimOf, DEFAULT_MOBILITY_KM, findable, type PersonPlace } from './person-rows.js';
import { assertMayReadPerson } from './person.access.js';
import { LanguageClaimDto } from './language.dto.js';
import { CreatePersonDto, UpdatePersonDto } from './person.dto.js';
import { mergedAmong } from './merge/merged-among.js';
import { sayDistinct } from './merge/said-distinct.js';
import { Person } from './person.entity.js';
import { personNames } from './person-names.js';
import { type PersonQuery, searchPeople } from './person-search.js';
import { awaitTurn, twinsOf } from './twins.js';

/** Keeps profiles: entering, reading, changing, confirming. Every change asks for a new plan and new matches. */
@Injectable()
export class PersonService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly labourMarket: LabourMarketService,
    private readonly clock: Clock,
    private readonly reads: ReadLog,
    private readonly audit: Audit,
    private readonly vault: Vault,
    private readonly keys: ServiceKeys,
    private readonly bulk: PersonBulk,
  ) {}

  /**
   * Enters a person. A member of a desk enters her for the desk, so the desk can read her. `seen`: ids of people whom the
   * actor knows to be somebody else, which is noted; null: nobody is asked whether she is here already.
   * @throws AppError `invalid_input` with pointers for an unknown postcode, occupation or skill; `person_known`
   */
  async create(actor: Actor, input: CreatePersonDto, seen: readonly string[] | null = null): Promise<Person> {
    const place = await this.checkReferences(input);
    return this.database.transaction(actor, async (tx) => {
      const { orgId } = actor;
      const turn = orgId === null ? null : { orgId, entered: enteredOf(input), seen };
      const others = turn ? await awaitTurn(tx, this.keys.lookup(), turn) : [];
      const id = await this.enter(tx, actor, input, place);
      if (turn) {
        const saying = { actor, orgId: turn.orgId, saidAt: this.clock.now(), audit: this.audit };
        await sayDistinct(tx, saying, id, others);
      }
      return tx.findOneByOrFail(Person, { id });
    });
  }

  /** Enters a person in the caller's transaction; `place` comes from `checkReferences`, asked before it. */
  async enter(tx: EntityManager, actor: Actor, input: CreatePersonDto, place: PersonPlace): Promise<string> {
    const coded = { ...input, occupations: await withCodes(tx, input.occupations, []) };
    return this.bulk.enter(tx, actor, { input: coded, place });
  }

  /**
   * Puts people aside, as undoing an import does: they leave every list and the matching. Records that were merged since
   * stay; gives their ids.
   */
  async archive(tx: EntityManager, ids: readonly string[]): Promise<readonly string[]> {
    const [merged, now] = [await mergedAmong(tx, ids), this.clock.now()];
    const gone = ids.filter((id) => !merged.has(id));
    await tx.query(
      `update person set archived_at = $2, revision = revision + 1 where id = any($1) and archived_at is null`,
      [gone, now],
    );
    await this.outbox.addAll(
      tx,
      'match.person',
      gone.map((personId) => ({ personId })),
    );
    return [...merged];
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

  /** The name of a person who has just signed in herself, read with her own rights. */
  async ownName(personId: string): Promise<string> {
    const names = await this.database.read(actingFor(personId), (tx) => personNames(tx, [personId]));
    return names.get(personId) ?? '';
  }

  /** People of the actor's own desk, the longest unconfirmed first. */
  async list(
    actor: Actor,
    query: PersonQuery,
  ): Promise<{ readonly items: readonly Person[]; readonly total: number }> {
    if (actor.orgId === null) throw new AppError('forbidden');
    const { orgId } = actor;
    const found = await this.database.read(actor, (tx) =>
      searchPeople(tx, this.keys.lookup(), orgId, query, this.clock.today()),
    );
    const subjects = found.items.map(({ id }) => id);
    await this.reads.note(actor, { action: 'list:read', subjects, dataClass: 'case', list: true });
    return found;
  }

  /** People of the actor's own desk who may be the one that is being entered; none for who enters herself. */
  async twins(actor: Actor, input: CreatePersonDto): Promise<readonly Person[]> {
    const { orgId } = actor;
    if (orgId === null) return [];
    return this.database.read(actor, (tx) => twinsOf(tx, this.keys.lookup(), orgId, enteredOf(input)));
  }

  /**
   * Changes what is named and nothing else; counts as a confirmation of the profile.
   * @throws AppError `invalid_input`, `conflict` when `revision` is no longer the one that was read
   */
  async update(actor: Actor, id: string, input: UpdatePersonDto): Promise<Person> {
    const place = await this.checkReferences(input);
    return this.database.transaction(actor, async (tx) => {
      const person = await this.lockReadable(tx, actor, id);
      const { german, occupations, wouldMove, otherLanguages, revision, ...rest } = input;
      if (revision !== undefined && revision !== person.revision) throw new AppError('conflict');
      const changes: Partial<Person> = {
        ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
        ...(occupations && {
          occupations: (await withCodes(tx, occupations, person.occupations)).map((entry) => {
            const known = person.occupations.find(({ kldb }) => kldb === entry.kldb);
            const shown = known?.shown && { shown: known.shown };
            return { ...entry, years: entry.years ?? known?.years ?? null, ...shown };
          }),
        }),
        ...(otherLanguages && { otherLanguages: byLanguage(otherLanguages) }),
        ...place,
        ...(rest.mobilityKm === null && { mobilityKm: DEFAULT_MOBILITY_KM }),
        ...(wouldMove === true && { mobilityKm: null }),
        // What an adviser confirmed rested on the papers as they were.
        ...((rest.status ?? rest.statusFacts) && { mayProposeUntil: null, mayProposeConfirmedBy: null }),
        confirmedOn: this.clock.today(),
      };
      await tx.update(Person, { id }, await this.vault.changes(tx, Person, person, changes));
      if (german) await this.addClaim(tx, id, german);
      await this.refresh(tx, id);
      const changed = await tx.findOneByOrFail(Person, { id });
      await this.keys.lookup().store(tx, [[id, findable(changed)]]);
      return changed;
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

  /**
   * Changes some facts of a profile in the caller's transaction; a new plan and new matches follow. It confirms nothing
   * else of the profile. @throws AppError `not_found`
   */
  async revise(
    tx: EntityManager,
    actor: Actor,
    id: string,
    change: (person: Person) => Partial<Person> | Promise<Partial<Person>>,
  ): Promise<void> {
    const person = await this.lockReadable(tx, actor, id);
    await tx.update(Person, { id }, await this.vault.changes(tx, Person, person, await change(person)));
    await this.refresh(tx, id);
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

  /** Locks a person's row in the caller's transaction. @throws AppError `not_found` for who may not read her */
  async readable(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    await this.lockReadable(tx, actor, id);
  }

  private async lockReadable(tx: EntityManager, actor: Actor, id: string): Promise<Person> {
    const person = await tx.findOne(Person, { where: { id }, lock: { mode: 'pessimistic_write' } });
    assertMayReadPerson(actor, person);
    return person;
  }

  private async addClaim(tx: EntityManager, personId: string, claim: LanguageClaimDto): Promise<void> {
    const made = claimOf(personId, { german: claim }, this.clock.today());
    if (made) await tx.insert(LanguageClaim, made);
    const claims = await tx.findBy(LanguageClaim, { personId, language: 'de' });
    await tx.update(Person, { id: personId }, germanColumns(effectiveLevels(claims.map(asEvidence))));
  }

  /** Counts the revision and asks for the plan; the plan's job asks for the matches. */
  private async refresh(tx: EntityManager, personId: string): Promise<void> {
    await tx.increment(Person, { id: personId }, 'revision', 1);
    await this.outbox.add(tx, 'language-plan.person', { personId });
    await this.outbox.add(tx, 'shortage-tracking.person', { personId });
  }

  /** The place of the postcode. @throws AppError `invalid_input` with a pointer for each unknown reference. */
  async checkReferences(input: UpdatePersonDto): Promise<PersonPlace> {
    const errors: FieldError[] = [];
    const place = input.plz === undefined ? null : await this.placeOf(input.plz);
    if (input.plz !== undefined && !place) errors.push({ pointer: '/plz', code: 'unknown_reference' });
    for (const [index, entry] of (input.occupations ?? []).entries())
      if (!(await this.labourMarket.occupation(entry.kldb)))
        errors.push({ pointer: `/occupations/${index}/kldb`, code: 'unknown_reference' });
    const unknown = await this.labourMarket.unknownSkills(input.skills ?? []);
    for (const [index, id] of (input.skills ?? []).entries())
      if (unknown.has(id)) errors.push({ pointer: `/skills/${index}`, code: 'unknown_reference' });
    if (errors.length > 0) throw new AppError('invalid_input', { errors });
    return place ?? {};
  }

  /** Where who lives in a postcode is taken to live; null for an unknown one. */
  async placeOf(postcode: string): Promise<PersonPlace | null> {
    const place = await this.labourMarket.placeOf(postcode);
    if (!place) return null;
    const { plz, ags, lat, lon } = place;
    const area = coarseArea(place);
    return { plz, ags, lat, lon, areaLat: area.lat, areaLon: area.lon };
  }
}

function enteredOf(input: CreatePersonDto): Findable & { readonly plz: string } {
  const { displayName, plz, phone = null, email = null, statusFacts } = input;
  return { displayName, plz, phone, email, birthDate: statusFacts?.birthDate ?? null };
}
