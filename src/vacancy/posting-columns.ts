import type { CreateVacancyDto } from './vacancy.dto.js';
import type { Vacancy } from './vacancy.entity.js';

/** The columns that a posting fills, with what it may leave out; one literal, because tables make many of them. */
export function postingColumns(input: CreateVacancyDto): Partial<Vacancy> {
  const { pay } = input;
  return {
    kind: input.kind,
    title: input.title,
    kldb: input.kldb,
    plz: input.plz,
    hoursMin: input.hoursMin ?? input.hoursMax ?? null,
    hoursMax: input.hoursMax ?? input.hoursMin ?? null,
    payCents: pay ? Math.round(pay.amountEur * 100) : null,
    payPer: pay?.per ?? null,
    minijob: input.minijob ?? false,
    description: input.description ?? '',
    remote: input.remote ?? false,
    startsOn: input.startsOn ?? null,
    latestStart: input.latestStart ?? null,
    endsOn: input.endsOn ?? null,
    trainingYear: input.trainingYear ?? null,
    languageNeeds: (input.languageNeeds ?? []).map((need) => ({
      ...need,
      acceptsLower: need.acceptsLower ?? null,
    })),
    pictograms: input.pictograms ?? false,
    regulated: input.regulated ?? false,
    agencyLicence: input.agencyLicence ?? null,
    shifts: input.shifts ?? [],
    skills: input.skills ?? [],
    licences: input.licences ?? [],
    instructionLanguages: input.instructionLanguages ?? [],
    seats: input.seats ?? 1,
  };
}
