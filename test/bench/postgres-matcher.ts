import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import {
  bindingNeeds,
  germanReadyOn,
  isInstructedOtherwise,
  levelToLearn,
  otherLevel,
  quarterHours,
} from '../../src/domain/matching/gates/index.js';
import {
  LanguageNeed,
  LEARNING_KINDS,
  MatchContext,
  MatchPerson,
  MatchVacancy,
  SHIFTS,
} from '../../src/domain/matching/index.js';
import { closenessUnits } from '../../src/domain/matching/occupation.js';
import { radiusSteps, toPlane } from '../../src/domain/matching/plane.js';
import { languageMargin, shortagePart } from '../../src/domain/matching/score.js';
import { skillShares } from '../../src/domain/matching/skills.js';
import { ageingUnits, MOVER_COMMUTE_KM } from '../../src/domain/matching/weights.js';
import {
  CefrLevel,
  LocalDate,
  requirementLevel,
  toEpochDay,
  VACANCY_KINDS,
} from '../../src/domain/shared/index.js';
import { startTestCluster, TestCluster } from '../support/cluster.js';
import { CANDIDATE_LISTS, SCHEMA, VACANCY_LISTS } from './postgres-statement.js';

export interface SqlList {
  readonly owner: string;
  readonly entries: readonly { readonly id: string; readonly score: number }[];
}

type Cell = string | number | boolean | null;

const NEVER = 99_999;

/**
 * PostgreSQL as the third engine: circles with a GiST index, whole numbers for all filters, one array subscript for
 * occupation and language, skills by `unnest`; one statement gives the exact lists of everybody asked for.
 */
export class SqlMatcher {
  private readonly licences = new Map<string, number>();
  private readonly skills = new Map<string, number>();
  private readonly codes: string[] = [];
  private readonly german = new Classes();
  private readonly other = new Classes();

  private constructor(
    private readonly cluster: TestCluster,
    private readonly client: pg.Client,
  ) {}

  static async open(): Promise<SqlMatcher> {
    const cluster = await startTestCluster({ template: false });
    const { port, password } = cluster.address;
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      password,
      user: 'postgres',
      database: 'postgres',
    });
    await client.connect();
    await client.query(`set jit = off; set work_mem = '64MB'; set max_parallel_workers_per_gather = 0`);
    return new SqlMatcher(cluster, client);
  }

  async close(): Promise<void> {
    await this.client.end();
    await this.cluster.stop();
  }

  /** Takes the place of what was there. People are those whose lists will be asked for, or all. */
  async load(
    people: Iterable<MatchPerson>,
    vacancies: Iterable<MatchVacancy>,
    day: LocalDate,
    context: MatchContext,
  ): Promise<void> {
    await this.client.query(SCHEMA);
    for (const known of [this.licences, this.skills, this.german, this.other]) known.clear();
    this.codes.length = 0;
    await this.copy(
      'bench_vacancy',
      rowsOf(vacancies, (vacancy) => this.vacancyRow(vacancy, day, context)),
    );
    await this.copy(
      'bench_person',
      rowsOf(people, (person) => this.personRow(person, day, context)),
    );
    await this.client.query('analyze bench_vacancy; analyze bench_person');
  }

  async candidateLists(day: LocalDate): Promise<readonly SqlList[]> {
    return this.lists(CANDIDATE_LISTS, day);
  }

  async vacancyLists(day: LocalDate): Promise<readonly SqlList[]> {
    return this.lists(VACANCY_LISTS, day);
  }

  private async lists(statement: string, day: LocalDate): Promise<readonly SqlList[]> {
    const { rows } = await this.client.query<{ owner: string; ids: string[]; scores: number[] }>(statement, [
      toEpochDay(day),
    ]);
    return rows.map(({ owner, ids, scores }) => ({
      owner,
      entries: ids.map((id, place) => ({ id, score: scores[place] ?? -1 })),
    }));
  }

  private async copy(table: string, rows: Iterable<string>): Promise<void> {
    await pipeline(Readable.from(rows), this.client.query(copyFrom(`copy ${table} from stdin`)));
  }

  private vacancyRow(vacancy: MatchVacancy, day: LocalDate, context: MatchContext): readonly Cell[] {
    const today = toEpochDay(day);
    const learning = LEARNING_KINDS.has(vacancy.kind);
    const spot = vacancy.place && toPlane(vacancy.place);
    const shares = skillShares(vacancy.skills, context);
    const payable = vacancy.pay === 'ok' || vacancy.pay === 'warn';
    const age = today - toEpochDay(vacancy.confirmedOn);
    return [
      vacancy.id,
      spot && `(${spot.x},${spot.y})`,
      spot?.x ?? 0,
      spot?.y ?? 0,
      payable && vacancy.seatsLeft > 0 && toEpochDay(vacancy.expiresOn) >= today,
      VACANCY_KINDS.indexOf(vacancy.kind),
      learning ? 1 : vacancy.requirementLevel,
      vacancy.regulated && !learning ? Number(vacancy.kldb5.slice(0, 4)) : -1,
      requirementLevel(vacancy.kldb5) ?? 1,
      bits(vacancy.licences.map((licence) => numberOf(this.licences, licence))),
      bits(vacancy.shifts.map((shift) => SHIFTS.indexOf(shift))),
      vacancy.hours ? quarterHours(vacancy.hours.min) : 0,
      vacancy.hours ? quarterHours(vacancy.hours.max) : 254,
      this.german.of({ ...vacancy, languageNeeds: inGerman(vacancy, true), instructionLanguages: [] }) * 2,
      this.other.of({ ...vacancy, languageNeeds: inGerman(vacancy, false) }),
      this.code(vacancy.kldb5),
      vacancy.start === null ? 0 : toEpochDay(vacancy.start),
      vacancy.latestStart === null ? NEVER : toEpochDay(vacancy.latestStart),
      shortagePart(vacancy, context) - ageingUnits(context.weights.staleVacancy, age),
      list(shares.map(({ id }) => numberOf(this.skills, id))),
      list(shares.map(({ units }) => units)),
    ];
  }

  private personRow(person: MatchPerson, day: LocalDate, context: MatchContext): readonly Cell[] {
    const spot = toPlane(person.home);
    const radius = radiusSteps(person.mobilityKm ?? MOVER_COMMUTE_KM);
    const age = toEpochDay(day) - toEpochDay(person.confirmedOn);
    return [
      person.id,
      `<(${spot.x},${spot.y}),${radius + 1}>`,
      spot.x,
      spot.y,
      radius ** 2,
      person.mobilityKm === null,
      bits(VACANCY_KINDS.flatMap((kind, bit) => (person.permission[kind].gate === 'fail' ? [] : [bit]))),
      list(VACANCY_KINDS.map((kind) => dayOf(person.permission[kind].from, 0))),
      person.qualification ?? 4,
      list(person.recognitions.map(({ kldb5 }) => Number(kldb5.slice(0, 4)))),
      list(person.recognitions.map(({ kldb5 }) => requirementLevel(kldb5) ?? 0)),
      list(person.recognitions.map(({ from }) => toEpochDay(from))),
      person.licences === null ? -1 : bits(person.licences.map((one) => numberOf(this.licences, one))),
      person.shifts === null ? -1 : bits(person.shifts.map((shift) => SHIFTS.indexOf(shift))),
      person.hours ? quarterHours(person.hours.min) : 0,
      person.hours ? quarterHours(person.hours.max) : 254,
      list(this.german.vacancies.flatMap((part) => germanVerdicts(person, part, context))),
      list(this.other.vacancies.map((part) => otherVerdict(person, part))),
      list([0, 1, 2, 3, 4, 5, 6].map((level) => readyDay(person, level as CefrLevel))),
      dayOf(person.availableFrom, 0),
      ageingUnits(context.weights.staleProfile, age),
      list(this.codes.map((code) => closeness(person, code, context))),
      list([...new Set(person.skills)].map((id) => numberOf(this.skills, id))),
    ];
  }

  private code(kldb5: string): number {
    const known = this.codes.indexOf(kldb5);
    return known >= 0 ? known : this.codes.push(kldb5) - 1;
  }
}

/** Vacancies that ask for the same languages, and instruct in the same, share their verdicts. */
class Classes {
  readonly vacancies: MatchVacancy[] = [];
  private readonly known = new Map<string, number>();

  of(vacancy: MatchVacancy): number {
    const key = JSON.stringify([vacancy.languageNeeds, vacancy.instructionLanguages]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.vacancies.length);
    return this.vacancies.push(vacancy) - 1;
  }

  clear(): void {
    this.known.clear();
    this.vacancies.length = 0;
  }
}

function inGerman({ languageNeeds }: MatchVacancy, german: boolean): MatchVacancy['languageNeeds'] {
  return languageNeeds.filter(({ language }) => (language === 'de') === german);
}

/** Without and with instruction in another language: units of the margin × 8 + level to learn first. */
function germanVerdicts(
  person: MatchPerson,
  vacancy: MatchVacancy,
  context: MatchContext,
): readonly number[] {
  const { neutral, max, perLevel } = context.weights.language;
  const margin = languageMargin(person, vacancy);
  const units = margin === null ? neutral : Math.max(0, Math.min(max, neutral + margin * perLevel));
  return [false, true].map((relaxed) => {
    const levels = bindingNeeds(vacancy).map((need) => levelToLearn(person.german, need, relaxed));
    return units * 8 + Math.max(0, ...levels);
  });
}

/** −1 a need is not met, 1 met and instructed in a language the person knows, else 0. */
function otherVerdict(person: MatchPerson, vacancy: MatchVacancy): number {
  const knows = (need: LanguageNeed): boolean =>
    (person.otherLanguages[need.language] ?? 0) >= otherLevel(need);
  if (!bindingNeeds(vacancy).every(knows)) return -1;
  return isInstructedOtherwise(person, vacancy) ? 1 : 0;
}

function readyDay(person: MatchPerson, level: CefrLevel): number {
  return level === 0 ? 0 : dayOf(germanReadyOn(person, level), NEVER);
}

function closeness(person: MatchPerson, code: string, context: MatchContext): number {
  return person.occupations.reduce(
    (best, own) => Math.max(best, closenessUnits(own, code, context)),
    context.weights.occupation.neutral,
  );
}

function dayOf(day: LocalDate | null, none: number): number {
  return day === null ? none : toEpochDay(day);
}

function bits(positions: readonly number[]): number {
  return positions.reduce((word, bit) => word | (1 << bit), 0);
}

function numberOf(known: Map<string, number>, text: string): number {
  const number = known.get(text) ?? known.size;
  known.set(text, number);
  return number;
}

function list(values: readonly number[]): string {
  return `{${values.join(',')}}`;
}

function* rowsOf<T>(items: Iterable<T>, columns: (item: T) => readonly Cell[]): Generator<string> {
  for (const item of items)
    yield `${columns(item)
      .map((value) => (value === null ? '\\N' : String(value)))
      .join('\t')}\n`;
}
