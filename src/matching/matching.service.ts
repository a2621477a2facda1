import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  explain,
  Explanation,
  MatchContext,
  matchContext,
  MatchPerson,
  MatchVacancy,
  smallestChange,
  Opening,
  withEstimates,
} from '../domain/matching/index.js';
import { permissionMatcher, storedFacts } from '../domain/work-permission/index.js';
import { lookUp } from '../domain/shortage/index.js';
import { LabourMarketService } from '../labour-market/index.js';
import { LawService } from '../law/index.js';
import { Actor, SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { Person, PersonService } from '../profile/index.js';
import { Employer, Vacancy, VacancyService, VacancyWithEmployer } from '../vacancy/index.js';
import { ListState, ListStore } from './list-store.js';
import { MatchIndex } from './match-index.js';
import { ShownLists } from './oversight/shown-lists.js';
import { MatchEntry, MatchSide } from './match-list.entity.js';
import { plannedLevels } from './planned-levels.js';
import { matchPerson, matchVacancy } from './rows.js';

const FIRST_REVISION = 1;
/** Lists worked out before they are written: a few milliseconds. */
const WRITTEN_AT_ONCE = 16;

export interface ExplainedVacancy {
  readonly vacancy: VacancyWithEmployer;
  readonly entry: MatchEntry;
  readonly explanation: Explanation;
}

export interface ExplainedPerson {
  readonly person: Person;
  /** Whether the database itself shows the row to this reader; others are read for their blind profile only. */
  readonly own: boolean;
  readonly entry: MatchEntry;
  readonly explanation: Explanation;
}

/** Ranked lists: working them out, storing, and reading them with reasons that are made on reading. */
@Injectable()
export class MatchingService {
  constructor(
    private readonly database: Database,
    private readonly index: MatchIndex,
    private readonly lists: ListStore,
    private readonly shown: ShownLists,
    private readonly people: PersonService,
    private readonly vacancies: VacancyService,
    private readonly labourMarket: LabourMarketService,
    private readonly law: LawService,
    private readonly clock: Clock,
  ) {}

  /** Lists will be asked for by these runs: the index begins to read what changed while the queue hands them over. */
  foresee(runs: readonly string[]): void {
    this.index.foreseen.begin(runs);
  }

  /**
   * Works out and stores the list of a person or a vacancy; silent when it is gone meanwhile. `run`: who asks, as
   * `foresee` may have told.
   */
  async refresh(side: MatchSide, ownerId: string, run = ''): Promise<void> {
    await this.index.foreseen.wait(run);
    await this.work(side, ownerId);
  }

  /** Lists of the people whom a new or changed vacancy concerns: those who had it, and those who get it. */
  async refreshPeopleOf(vacancyId: string): Promise<void> {
    await this.index.sync();
    // Nobody can hold an earlier state of a vacancy that is as it was entered; looking would read all lists.
    const isNew = this.index.vacancy(vacancyId)?.revision === FIRST_REVISION;
    const holders = isNew ? [] : await this.lists.holdersOf('person', vacancyId);
    await this.workAll('person', [...new Set([...this.index.listsWith(vacancyId), ...holders])].sort());
  }

  /** Stored lists of the vacancies that a new or changed person concerns: those that had her, and those she enters. */
  async refreshVacanciesOf(personId: string): Promise<void> {
    await this.index.sync();
    const concerned = await this.lists.holdersOf('vacancy', personId, this.index.listsWithPerson(personId));
    await this.workAll('vacancy', concerned);
  }

  /** All lists of people, and of vacancies that somebody posted, anew; `onProgress` hears how many are done. */
  async refreshAll(onProgress: (done: number, total: number) => void = () => undefined): Promise<number> {
    await this.index.sync();
    const posted = await this.database.read(SYSTEM, (tx) =>
      tx.query<{ id: string }[]>(
        `select id from vacancy where state = 'published' and org_id is not null order by id`,
      ),
    );
    const people = this.index.personIds().map((id) => ['person', id] as const);
    const work = [...people, ...posted.map(({ id }) => ['vacancy', id] as const)];
    for (const [done, [side, id]] of work.entries()) {
      await this.work(side, id);
      if (done % 50 === 49 || done === work.length - 1) onProgress(done + 1, work.length);
    }
    return work.length;
  }

  private async work(side: MatchSide, ownerId: string): Promise<void> {
    await this.lists.write(side, await this.index.listsOf(side, [ownerId]));
  }

  /** Some lists by each statement; between two, other work of the process goes on. */
  private async workAll(side: MatchSide, ownerIds: readonly string[]): Promise<void> {
    for (let from = 0; from < ownerIds.length; from += WRITTEN_AT_ONCE)
      await this.lists.write(
        side,
        await this.index.listsOf(side, ownerIds.slice(from, from + WRITTEN_AT_ONCE)),
      );
  }

  async vacanciesFor(
    actor: Actor,
    personId: string,
  ): Promise<ListState & { readonly person: Person; readonly items: readonly ExplainedVacancy[] }> {
    const person = await this.people.get(actor, personId);
    const state = await this.lists.read(actor, 'person', personId, person.revision);
    const found = await this.loadVacancies((state.entries ?? []).map((entry) => entry.id));
    const explainer = await this.explainer([...found.values()], [personId]);
    const items = (state.entries ?? []).flatMap((entry) => {
      const vacancy = found.get(entry.id);
      if (!vacancy) return [];
      return [{ vacancy, entry, explanation: explainer.explain(person, vacancy) }];
    });
    await this.shown.remember('person', personId, state, {
      people: [explainer.asPerson(person)],
      vacancies: items.map(({ vacancy }) => explainer.asVacancy(vacancy)),
      entries: items.map(({ entry }) => entry),
    });
    return { ...state, person, items };
  }

  /** People for a vacancy, as far as this actor may know of them: the own desk's by name, others not here. */
  async peopleFor(
    actor: Actor,
    vacancyId: string,
  ): Promise<
    ListState & { readonly vacancy: VacancyWithEmployer; readonly items: readonly ExplainedPerson[] }
  > {
    const vacancy = await this.vacancies.get(actor, vacancyId);
    // A list of people names strangers, too, so no member reads it; the audience decides person by person.
    const state = await this.lists.read(SYSTEM, 'vacancy', vacancyId, vacancy.revision);
    const ids = (state.entries ?? []).map((entry) => entry.id);
    const own = await this.database.read(actor, (tx) =>
      tx.find(Person, { select: { id: true }, where: { id: In(ids) } }),
    );
    const ownIds = new Set(own.map(({ id }) => id));
    const rows = await this.database.read(SYSTEM, (tx) => tx.findBy(Person, { id: In(ids) }));
    const found = new Map(rows.filter((row) => row.archivedAt === null).map((row) => [row.id, row]));
    const explainer = await this.explainer([vacancy], ids);
    const items = (state.entries ?? []).flatMap((entry) => {
      const person = found.get(entry.id);
      if (!person) return [];
      return [{ person, own: ownIds.has(entry.id), entry, explanation: explainer.explain(person, vacancy) }];
    });
    await this.shown.remember('vacancy', vacancyId, state, {
      people: items.map(({ person }) => explainer.asPerson(person)),
      vacancies: [explainer.asVacancy(vacancy)],
      entries: items.map(({ entry }) => entry),
    });
    return { ...state, vacancy, items };
  }

  /** Why one pair matches or not. @throws AppError `not_found` */
  async explainOne(
    actor: Actor,
    personId: string,
    vacancyId: string,
  ): Promise<{
    readonly person: Person;
    readonly vacancy: VacancyWithEmployer;
    readonly explanation: Explanation;
  }> {
    const person = await this.people.get(actor, personId);
    const vacancy = await this.vacancies.get(actor, vacancyId);
    const explainer = await this.explainer([vacancy], [personId]);
    return { person, vacancy, explanation: explainer.explain(person, vacancy) };
  }

  /** The single changes that would open most of the vacancies near the person. */
  async openings(actor: Actor, personId: string): Promise<readonly Opening[]> {
    const person = await this.people.get(actor, personId);
    const { entries } = await this.lists.read(actor, 'person', personId, person.revision);
    const later = (entries ?? []).filter((entry) => entry.kind === 'not_yet').map((entry) => entry.id);
    const found = [...(await this.loadVacancies(later)).values()];
    const { asPerson, asVacancy, context } = await this.explainer(found, []);
    return smallestChange(asPerson(person), found.map(asVacancy), this.clock.today(), context);
  }

  private async loadVacancies(ids: readonly string[]): Promise<ReadonlyMap<string, VacancyWithEmployer>> {
    return this.database.read(SYSTEM, async (tx) => {
      const rows = await tx.findBy(Vacancy, { id: In([...ids]) });
      const employers = await tx.findBy(Employer, {
        id: In([...new Set(rows.map((row) => row.employerId))]),
      });
      const byId = new Map(employers.map((employer) => [employer.id, employer]));
      const open = rows.filter((row) => row.state === 'published' && row.seatsTaken < row.seats);
      return new Map(
        open.flatMap((row) => {
          const employer = byId.get(row.employerId);
          return employer ? [[row.id, Object.assign(row, { employer })]] : [];
        }),
      );
    });
  }

  /** What turns rows into explained pairs for one answer: law, figures, weights and language paths of today. */
  private async explainer(vacancies: readonly Vacancy[], personIds: readonly string[]): Promise<Explainer> {
    const today = this.clock.today();
    const permissions = permissionMatcher(today, this.law.tables());
    const tree = await this.labourMarket.shortageTree();
    const asPerson = (row: Person): MatchPerson =>
      matchPerson(row, permissions(storedFacts(row.status, row.statusFacts)));
    const asVacancy = (row: Vacancy): MatchVacancy =>
      matchVacancy(row, lookUp(tree, row.kldb, row.ags)?.value ?? null);
    const context =
      this.index.frozenContext() ??
      matchContext(vacancies.map(asVacancy), await this.labourMarket.similarOccupations());
    const planned = await plannedLevels(this.database, personIds);
    return {
      asPerson,
      asVacancy,
      context,
      explain: (person, vacancy) =>
        withEstimates(explain(asPerson(person), asVacancy(vacancy), today, context), planned(person.id)),
    };
  }
}

interface Explainer {
  readonly asPerson: (row: Person) => MatchPerson;
  readonly asVacancy: (row: Vacancy) => MatchVacancy;
  readonly context: MatchContext;
  readonly explain: (person: Person, vacancy: Vacancy) => Explanation;
}
