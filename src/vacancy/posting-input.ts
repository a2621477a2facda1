import { Injectable } from '@nestjs/common';
import { LabourMarketService, Place } from '../labour-market/index.js';
import { Clock } from '../platform/clock/index.js';
import { AppError, FieldError } from '../platform/http/index.js';
import { dayFaults } from './posting-days.js';
import { UpdateVacancyDto } from './update-vacancy.dto.js';
import { CreateVacancyDto } from './vacancy.dto.js';
import { Vacancy } from './vacancy.entity.js';

export type PostingPlace = Pick<Place, 'ags' | 'lat' | 'lon'>;

/** Holds what a posting names against the reference data and the calendar. */
@Injectable()
export class PostingReferences {
  constructor(
    private readonly labourMarket: LabourMarketService,
    private readonly clock: Clock,
  ) {}

  /**
   * The place of the posting. `unchanged` is the start that is stored already and may lie in the past.
   * @throws AppError `invalid_input` with a pointer for each unknown reference and impossible day.
   */
  async check(input: CreateVacancyDto, unchanged: string | null = null): Promise<PostingPlace> {
    const errors: FieldError[] = [];
    const place = await this.labourMarket.placeOf(input.plz);
    if (!place) errors.push({ pointer: '/plz', code: 'unknown_reference' });
    if (!(await this.labourMarket.occupation(input.kldb)))
      errors.push({ pointer: '/kldb', code: 'unknown_reference' });
    const unknown = await this.labourMarket.unknownSkills((input.skills ?? []).map((skill) => skill.id));
    for (const [index, skill] of (input.skills ?? []).entries())
      if (unknown.has(skill.id)) errors.push({ pointer: `/skills/${index}/id`, code: 'unknown_reference' });
    errors.push(...dayFaults(input, this.clock.today(), unchanged));
    if (errors.length > 0 || !place) throw new AppError('invalid_input', { errors });
    return { ags: place.ags, lat: place.lat, lon: place.lon };
  }
}

/** The stored posting in the shape in which it was typed; editing and copying start from it. */
export function asInput(vacancy: Vacancy): CreateVacancyDto {
  const { kind, minijob, title, description, kldb, plz, remote, shifts, regulated, pictograms } = vacancy;
  return Object.assign(new CreateVacancyDto(), {
    ...{ kind, minijob, title, description, kldb, plz, remote, shifts, regulated, pictograms },
    hoursMin: vacancy.hoursMin ?? undefined,
    hoursMax: vacancy.hoursMax ?? undefined,
    pay:
      vacancy.payCents === null
        ? undefined
        : { amountEur: vacancy.payCents / 100, per: vacancy.payPer ?? 'hour' },
    startsOn: vacancy.startsOn ?? undefined,
    latestStart: vacancy.latestStart ?? undefined,
    endsOn: vacancy.endsOn ?? undefined,
    trainingYear: vacancy.trainingYear ?? undefined,
    languageNeeds: vacancy.languageNeeds.map((need) => ({
      ...need,
      acceptsLower: need.acceptsLower ?? undefined,
    })),
    instructionLanguages: vacancy.instructionLanguages,
    skills: vacancy.skills,
    licences: vacancy.licences,
    agencyLicence: vacancy.agencyLicence ?? undefined,
    seats: vacancy.seats,
  } satisfies CreateVacancyDto);
}

/** A posting with the changes laid over it; null takes a value away (RFC 7396). */
export function merged(vacancy: Vacancy, changes: Omit<UpdateVacancyDto, 'revision'>): CreateVacancyDto {
  const named = Object.entries(changes).filter(([, value]) => value !== undefined);
  const values = named.map(([key, value]): [string, unknown] => [key, (value as unknown) ?? undefined]);
  return Object.assign(asInput(vacancy), Object.fromEntries(values) as Partial<CreateVacancyDto>);
}
