import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { cefrName } from '../domain/shared/index.js';
import { IMPORT_FIELDS, ImportKind } from '../domain/table-import/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Allow, CurrentActor } from '../platform/auth/index.js';
import { CSV_START, csvLine } from '../platform/tables/index.js';
import { germanLevels, Person, PersonService } from '../profile/index.js';
import { VacancyService, VacancyWithEmployer } from '../vacancy/index.js';

const CSV = 'text/csv; charset=utf-8';
const PAGE = 200;

type Cells = Readonly<Record<string, string | number | null | undefined>>;

/** The own people and postings as tables that the import reads back. Cells that would compute are neutralised. */
@ApiExcludeController()
@Controller('exports')
export class ExportPages {
  constructor(
    private readonly people: PersonService,
    private readonly vacancies: VacancyService,
  ) {}

  @Get('people.csv')
  @Allow('export:request')
  @Header('content-type', CSV)
  async peopleTable(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return table(reply, 'people', personCells, (offset) =>
      this.people.list(actor, { text: '', limit: PAGE, offset }),
    );
  }

  @Get('vacancies.csv')
  @Allow('vacancy:import')
  @Header('content-type', CSV)
  async vacancyTable(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return table(reply, 'vacancies', vacancyCells, (offset) =>
      this.vacancies.list(actor, { text: '', scope: 'mine', limit: PAGE, offset }),
    );
  }
}

async function table<T>(
  reply: FastifyReply,
  kind: ImportKind,
  cellsOf: (record: T) => Cells,
  read: (offset: number) => Promise<{ readonly items: readonly T[] }>,
): Promise<string> {
  void reply.header('content-disposition', `attachment; filename="${kind}.csv"`);
  const names = IMPORT_FIELDS[kind].map(({ name }) => name);
  let text = CSV_START + csvLine(names);
  for (let offset = 0; ; offset += PAGE) {
    const { items } = await read(offset);
    for (const item of items) {
      const cells = cellsOf(item);
      text += csvLine(names.map((name) => String(cells[name] ?? '')));
    }
    if (items.length < PAGE) return text;
  }
}

function personCells(person: Person): Cells {
  const levels = germanLevels(person);
  const [first] = person.occupations;
  return {
    name: person.displayName,
    postcode: person.plz,
    occupation: first?.kldb,
    relation: first?.relation,
    german: cefrName(Math.min(levels.L, levels.R, levels.S, levels.W) as typeof levels.L),
    status: person.status,
    hours: person.hoursMax,
    available: person.availableFrom,
    mobility: person.mobilityKm,
    wishes: person.wishes,
  };
}

function vacancyCells(vacancy: VacancyWithEmployer): Cells {
  const german = vacancy.languageNeeds.find(({ language }) => language === 'de');
  const levels = Object.values(german?.levels ?? {});
  return {
    title: vacancy.title,
    employer: vacancy.employer.name,
    register: vacancy.employer.registerNumber,
    kind: vacancy.minijob ? 'minijob' : vacancy.kind,
    occupation: vacancy.kldb,
    postcode: vacancy.plz,
    hours: vacancy.hoursMax,
    pay: vacancy.payCents === null ? null : vacancy.payCents / 100,
    pay_per: vacancy.payPer,
    start: vacancy.startsOn,
    german: levels.length > 0 ? cefrName(levels.reduce((a, b) => (b > a ? b : a))) : '',
    seats: vacancy.seats,
    description: vacancy.description,
    agency_licence: vacancy.agencyLicence,
  };
}
