import { Injectable } from '@nestjs/common';
import { Change, MatchPerson, MatchVacancy, smallestChange } from '../../domain/matching/index.js';
import { LANGUAGE_SKILLS } from '../../domain/shared/index.js';
import { occupationGroup } from '../../domain/shortage/outcomes/index.js';
import { OutlookGroup, RegionOutlook, storeOutlook } from '../../labour-market/index.js';
import { MatchIndex } from '../../matching/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';

/** The Bundesagentur took 30 % above the usual time as long (rule of its Engpassanalyse until 2019). */
const LONG = 1.3;

/** One Kreis while it is being counted. */
interface Counting {
  people: number;
  openNow: number;
  oneStep: number;
  readonly steps: Map<Change['what'], { people: number; readonly vacancies: Set<string> }>;
  readonly groups: Map<string, { open: number; long: number; readonly levels: Record<string, number> }>;
}

/** Works out for each Kreis how near its people are to work, which single change opens most, and what is asked. */
@Injectable()
export class OutlookService {
  constructor(
    private readonly database: Database,
    private readonly index: MatchIndex,
    private readonly clock: Clock,
  ) {}

  async refresh(): Promise<void> {
    await this.index.sync();
    const kreise = new Map<string, Counting>();
    for (const id of this.index.personIds()) {
      const person = this.index.person(id);
      if (person) this.countPerson(person, countingOf(kreise, person.kreis));
    }
    const ages = await this.ages();
    for (const [id, { age, isLong }] of ages) {
      const vacancy = this.index.vacancy(id);
      if (vacancy?.kreis && age >= 0) countVacancy(vacancy, isLong, countingOf(kreise, vacancy.kreis));
    }
    const day = this.clock.today();
    const rows = [...kreise].map(([ags, counted]) => ({ ags, day, ...rowOf(counted) }));
    await this.database.transaction(SYSTEM, (tx) => storeOutlook(tx, rows));
  }

  private countPerson(person: MatchPerson, counting: Counting): void {
    const places = this.index.vacanciesFor(person.id);
    counting.people += 1;
    if (places.some(({ kind }) => kind !== 'not_yet')) {
      counting.openNow += 1;
      return;
    }
    const near = places.flatMap(({ id }) => this.index.vacancy(id) ?? []);
    const context = this.index.frozenContext() ?? undefined;
    const openings = smallestChange(person, near, this.clock.today(), context);
    if (openings.length > 0) counting.oneStep += 1;
    for (const what of new Set(openings.map(({ change }) => change.what))) {
      const step = counting.steps.get(what) ?? { people: 0, vacancies: new Set<string>() };
      step.people += 1;
      for (const opening of openings)
        if (opening.change.what === what) opening.vacancyIds.forEach((id) => step.vacancies.add(id));
      counting.steps.set(what, step);
    }
  }

  /** How many days each open vacancy has been open, and whether that is long. */
  private async ages(): Promise<ReadonlyMap<string, { readonly age: number; readonly isLong: boolean }>> {
    const rows = await this.database.read(SYSTEM, (tx) =>
      tx.query<{ id: string; age: number; usual: number }[]>(
        `with open as (select id, $1::date - created_at::date as age from vacancy
           where state = 'published' and seats_taken < seats and expires_on >= $1)
         select id, age, (select percentile_cont(0.5) within group (order by age) from open)::float as usual from open`,
        [this.clock.today()],
      ),
    );
    return new Map(rows.map(({ id, age, usual }) => [id, { age, isLong: age > usual * LONG }]));
  }
}

function countingOf(kreise: Map<string, Counting>, ags: string): Counting {
  const known = kreise.get(ags);
  if (known) return known;
  const counting: Counting = { people: 0, openNow: 0, oneStep: 0, steps: new Map(), groups: new Map() };
  kreise.set(ags, counting);
  return counting;
}

function countVacancy(vacancy: MatchVacancy, isLong: boolean, { groups }: Counting): void {
  const key = occupationGroup(vacancy.kldb5);
  const group = groups.get(key) ?? { open: 0, long: 0, levels: {} };
  const german = vacancy.languageNeeds.filter(({ language }) => language === 'de');
  const level = Math.max(
    0,
    ...german.flatMap(({ levels }) => LANGUAGE_SKILLS.map((skill) => levels[skill] ?? 0)),
  );
  group.open += 1;
  if (isLong) group.long += 1;
  group.levels[level] = (group.levels[level] ?? 0) + 1;
  groups.set(key, group);
}

function rowOf(counted: Counting): Omit<RegionOutlook, 'ags' | 'day'> {
  const { people, openNow, oneStep } = counted;
  const steps = [...counted.steps]
    .map(([what, step]) => ({ what, people: step.people, vacancies: step.vacancies.size }))
    .sort((a, b) => b.vacancies - a.vacancies || b.people - a.people || (a.what < b.what ? -1 : 1));
  const groups: OutlookGroup[] = [...counted.groups]
    .map(([group, { open, long, levels }]) => ({ group, open, long, levels }))
    .sort((a, b) => b.open - a.open || (a.group < b.group ? -1 : 1));
  return { people, openNow, oneStep, steps, groups };
}
