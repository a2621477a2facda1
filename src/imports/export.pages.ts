import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CourseRun, CourseService } from '../courses/index.js';
import { cefrName } from '../domain/shared/index.js';
import type { CefrLevel } from '../domain/shared/index.js';
import { IMPORT_FIELDS, ImportKind } from '../domain/table-import/index.js';
import { Allow } from '../platform/auth/index.js';
import { CSV_START, csvLine } from '../platform/tables/index.js';
import { Visited, type Visit } from '../web/shell/index.js';
import { VacancyService, VacancyWithEmployer } from '../vacancy/index.js';

const CSV = 'text/csv; charset=utf-8';
const PAGE = 200;

type Cells = Readonly<Record<string, string | number | null | undefined>>;

/** The own postings and courses as tables that the import reads back. Cells that would compute are neutralised. */
@ApiExcludeController()
@Controller('exports')
export class ExportPages {
  constructor(
    private readonly vacancies: VacancyService,
    private readonly courses: CourseService,
  ) {}

  @Get('vacancies.csv')
  @Allow('vacancy:import')
  @Header('content-type', CSV)
  async vacancyTable(@Visited() { actor, reply }: Visit): Promise<string> {
    return table(reply, 'vacancies', vacancyCells, (offset) =>
      this.vacancies.list(actor, { text: '', scope: 'mine', limit: PAGE, offset }),
    );
  }

  @Get('courses.csv')
  @Allow('course:import')
  @Header('content-type', CSV)
  async courseTable(@Visited() { actor, reply }: Visit): Promise<string> {
    return table(reply, 'courses', courseCells, (offset) =>
      this.courses.list(actor, { target: null, own: true, limit: PAGE, offset }),
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
    valid_until: vacancy.expiresOn,
  };
}

/** A run that somebody typed has no key of its own: its id names it. */
function courseCells(run: CourseRun): Cells {
  const [first] = run.slots;
  const level = (value: number | null): string => (value === null ? '' : cefrName(value as CefrLevel));
  const number = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));
  return {
    ...{ provider: run.provider, title: run.title, scheme: run.scheme, mode: run.mode, plz: run.plz },
    ...{ startsOn: run.startsOn, endsOn: run.endsOn, registerBy: run.registerBy, ue: run.ue },
    ...{ examOn: run.examOn, resultOn: run.resultOn, seats: run.seats },
    ...{ entryProof: run.entryProof, entryMaxAgeDays: run.entryMaxAgeDays },
    key: run.externalKey ?? run.id,
    entryLevel: level(run.entryLevel),
    target: level(run.target),
    certifies: level(run.certifies),
    weekdays: run.slots.map(([weekday]) => weekday).join(','),
    from: first?.[1],
    to: first?.[2],
    lat: number(run.lat),
    lon: number(run.lon),
    childcare: run.childcare ? 'ja' : 'nein',
    needsJobOffer: run.needsJobOffer ? 'ja' : 'nein',
    selfPayEur: number(run.selfPayCostCents === null ? null : run.selfPayCostCents / 100),
    passProbability: number(run.passProbability),
  };
}
