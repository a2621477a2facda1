import {
  FrozenEngine,
  idText,
  Lists,
  matchContext,
  MatchContext,
  MatchIndex,
  matchOf,
  MatchPerson,
  MatchVacancy,
  personView,
  rankPersonViews,
  rankVacancyViews,
  Side,
  vacancyView,
} from '../../src/domain/matching/index.js';
import { LocalDate } from '../../src/domain/shared/index.js';
import { plainPerson, plainTop, plainVacancy } from '../support/plain-matcher.js';
import { World, world } from '../support/worlds.js';
import { SqlMatcher } from './postgres-matcher.js';

export interface Tally {
  lists: number;
  equal: number;
}

export interface Entry {
  readonly id: string;
  readonly score: number;
}

/** Counts a list as equal when ids, order and scores are. */
export function judge(tally: Tally, found: readonly Entry[], expected: readonly Entry[]): void {
  tally.lists += 1;
  const same =
    found.length === expected.length && found.every((entry, place) => isSame(entry, expected[place]));
  if (same) tally.equal += 1;
}

function isSame(entry: Entry, other: Entry | undefined): boolean {
  return entry.id === other?.id && entry.score === other.score;
}

/**
 * Small worlds full of ties, empty lists and borders: engine, readable functions, plain objects and PostgreSQL, both
 * sides. `sql` counts the lists compared with PostgreSQL.
 */
export async function checkSmallWorlds(
  tally: Tally,
  sql: Tally,
  database: SqlMatcher,
  worlds: number,
  licences: readonly string[],
): Promise<void> {
  for (let seed = 1; seed <= worlds; seed += 1) {
    const coarse = seed % 2 === 0;
    const source = world({
      seed,
      coarse,
      clusters: coarse ? 3 : 12,
      occupations: 60,
      skills: coarse ? 60 : 400,
    });
    await checkWorld(tally, sql, database, source, licences);
  }
}

async function checkWorld(
  tally: Tally,
  sql: Tally,
  database: SqlMatcher,
  source: World,
  licences: readonly string[],
): Promise<void> {
  const { day } = source;
  const offers = [...source.vacancies(80)];
  const context = matchContext(offers, source.similar);
  const index = new MatchIndex(context, day, licences);
  const people = [...source.people(60)].map(personView);
  const vacancies = offers.map((offer) => vacancyView(offer, context));
  for (const { person } of people) index.people.load(person);
  for (const offer of offers) index.vacancies.load(offer);
  index.freeze();
  const plainPeople = people.map(({ person }) => plainPerson(person, day));
  const plainVacancies = offers.map((offer) => plainVacancy(offer, day, context));
  people.forEach((view, place) => {
    const found = index.vacanciesFor(view.person, { k: 20 });
    judge(tally, found, byVacancy(rankVacancyViews(view, vacancies, day, { k: 20, context })));
    const pairs = plainVacancies.map(
      (offer) => [plainPeople[place] ?? plainPerson(view.person, day), offer] as const,
    );
    judge(tally, found, byVacancy(plainTop('vacancies', pairs, day, context, 20)));
  });
  vacancies.forEach((view, place) => {
    const found = index.peopleFor(view.vacancy, { k: 50 });
    judge(tally, found, byPerson(rankPersonViews(view, people, day, { k: 50, context })));
    const offer = plainVacancies[place] ?? plainVacancy(view.vacancy, day, context);
    const pairs = plainPeople.map((person) => [person, offer] as const);
    judge(tally, found, byPerson(plainTop('people', pairs, day, context, 50)));
  });
  await database.load(
    people.map(({ person }) => person),
    offers,
    day,
    context,
  );
  const owners = new Map(people.map(({ person }) => [person.id, person]));
  for (const { owner, entries } of await database.candidateLists(day)) {
    const person = owners.get(owner);
    if (person) judge(sql, entries, index.vacanciesFor(person, { k: 20 }));
  }
  const posted = new Map(offers.map((offer) => [offer.id, offer]));
  for (const { owner, entries } of await database.vacancyLists(day)) {
    const offer = posted.get(owner);
    if (offer) judge(sql, entries, index.peopleFor(offer, { k: 50 }));
  }
}

/** Lists of the threads' full run against a scan by the readable functions; the other side is drawn anew, one by one. */
export function checkFullRun(
  tally: Tally,
  engine: FrozenEngine,
  side: Side,
  lists: Lists,
  sample: readonly (MatchPerson | MatchVacancy)[],
  others: Iterable<MatchPerson | MatchVacancy>,
  day: LocalDate,
  context: MatchContext,
): void {
  const own = sample.map((item) => viewOf(item, context));
  const all: Entry[][] = sample.map(() => []);
  for (const item of others) {
    const other = viewOf(item, context);
    own.forEach((view, place) => {
      const person = view.person ?? other.person;
      const vacancy = view.vacancy ?? other.vacancy;
      const match = person && vacancy && matchOf(person, vacancy, day, context);
      if (match) all[place]?.push({ id: item.id, score: match.score });
    });
  }
  const rowOf = rowsById(engine, side, new Set(sample.map(({ id }) => id)));
  sample.forEach(({ id }, place) => {
    const best = (all[place] ?? [])
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, lists.k);
    judge(tally, storedList(engine, side, lists, rowOf.get(id) ?? -1), best);
  });
}

function viewOf(
  item: MatchPerson | MatchVacancy,
  context: MatchContext,
): { person: ReturnType<typeof personView> | null; vacancy: ReturnType<typeof vacancyView> | null } {
  return 'home' in item
    ? { person: personView(item), vacancy: null }
    : { person: null, vacancy: vacancyView(item, context) };
}

function storedList(
  engine: FrozenEngine,
  side: Side,
  { k, rows, scores }: Lists,
  row: number,
): readonly Entry[] {
  const ids = engine[side === 'people' ? 'vacancies' : 'people'].data.id;
  return Array.from({ length: k }, (_, place) => row * k + place)
    .filter((at) => (rows[at] ?? -1) >= 0)
    .map((at) => ({ id: idText(ids, rows[at] ?? 0), score: scores[at] ?? -1 }));
}

function rowsById(
  engine: FrozenEngine,
  side: Side,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const { data, count } = engine[side];
  const rows = new Map<string, number>();
  for (let row = 0; row < count && rows.size < wanted.size; row += 1) {
    const id = idText(data.id, row);
    if (wanted.has(id)) rows.set(id, row);
  }
  return rows;
}

export function byVacancy(list: readonly { vacancyId: string; score: number }[]): readonly Entry[] {
  return list.map(({ vacancyId, score }) => ({ id: vacancyId, score }));
}

function byPerson(list: readonly { personId: string; score: number }[]): readonly Entry[] {
  return list.map(({ personId, score }) => ({ id: personId, score }));
}
