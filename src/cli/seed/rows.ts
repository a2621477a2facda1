import { effectiveLevels, estimateLanguageReady } from '../../domain/language/index.js';
import { addDays } from '../../domain/shared/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { germanColumns } from '../../profile/index.js';
import { checkPosting } from '../../vacancy/index.js';
import type { Employer } from '../../vacancy/index.js';
import type { CourseRunDraft, EmployerDraft, PersonDraft, VacancyDraft } from '../demo-data/drafts.js';

type Row = Readonly<Record<string, unknown>>;

/** A draft person as the row that the profile keeps, without what is sealed. */
export function personRow(draft: PersonDraft, id: string, orgId: string | null, today: LocalDate): Row {
  const levels = effectiveLevels(draft.german);
  return {
    id,
    org_id: orgId,
    blind_id: crypto.randomUUID(),
    revision: 1,
    ags: draft.ags,
    occupations: draft.occupations,
    recognitions: [],
    qualification: draft.qualification,
    skills: draft.skills,
    licences: draft.licences,
    ...snake(germanColumns(levels)),
    other_languages: draft.otherLanguages,
    language_ready: estimateLanguageReady(levels, today),
    hours_min: draft.hoursMin,
    hours_max: draft.hoursMax,
    shifts: draft.shifts,
    available_from: draft.availableFrom,
    mobility_km: draft.mobilityKm,
    confirmed_on: draft.confirmedOn,
  };
}

export function claimRows(draft: PersonDraft, personId: string): readonly Row[] {
  return draft.german.map(({ levels, source, datedOn }) => ({
    id: crypto.randomUUID(),
    person_id: personId,
    language: 'de',
    listening: levels.L ?? null,
    reading: levels.R ?? null,
    speaking: levels.S ?? null,
    writing: levels.W ?? null,
    source,
    dated_on: datedOn,
  }));
}

export function employerRow(draft: EmployerDraft, id: string, orgId: string, at: Date): Row {
  return {
    id,
    org_id: orgId,
    name: draft.name,
    register_number: draft.registerNumber,
    verified: draft.verified,
    created_at: at.toISOString(),
  };
}

/** A draft vacancy as the row that the vacancy module keeps, after the same check as every posting. */
export function vacancyRow(
  draft: VacancyDraft,
  id: string,
  employer: Pick<Employer, 'id' | 'name' | 'registerNumber' | 'verified' | 'createdAt'>,
  orgId: string | null,
  source: string,
  now: Date,
  today: LocalDate,
): Row {
  const check = checkPosting(
    {
      kind: draft.kind,
      title: draft.title,
      description: draft.description,
      kldb: draft.kldb,
      plz: draft.plz,
      hoursMin: draft.hoursMin,
      hoursMax: draft.hoursMax,
      ...(draft.pay && { pay: { amountEur: draft.pay.amountCents / 100, per: draft.pay.per } }),
      ...(draft.startsOn && { startsOn: draft.startsOn }),
      ...(draft.endsOn && { endsOn: draft.endsOn }),
      ...(draft.trainingYear && { trainingYear: draft.trainingYear }),
      ...(draft.agencyLicence && { agencyLicence: draft.agencyLicence }),
      seats: draft.seats,
    },
    employer,
    now,
    today,
  );
  return {
    id,
    employer_id: employer.id,
    org_id: orgId,
    revision: 1,
    state: STATES[check.verdict],
    kind: draft.kind,
    title: draft.title,
    description: draft.description,
    kldb: draft.kldb,
    plz: draft.plz,
    ags: draft.ags,
    lat: draft.lat,
    lon: draft.lon,
    remote: draft.remote,
    hours_min: draft.hoursMin,
    hours_max: draft.hoursMax,
    shifts: draft.shifts,
    pay_cents: draft.pay?.amountCents ?? null,
    pay_per: draft.pay?.per ?? null,
    starts_on: draft.startsOn,
    latest_start: draft.latestStart,
    ends_on: draft.endsOn,
    training_year: draft.trainingYear,
    language_needs: draft.languageNeeds,
    instruction_languages: draft.instructionLanguages,
    skills: draft.skills,
    licences: draft.licences,
    regulated: draft.regulated,
    seats: draft.seats,
    seats_taken: 0,
    check_verdict: check.verdict,
    check_findings: check.findings,
    source,
    expires_on: draft.expiresOn < today ? addDays(today, 1) : draft.expiresOn,
    confirmed_on: draft.confirmedOn,
    created_at: now.toISOString(),
  };
}

const STATES = { ok: 'published', warn: 'published', hold: 'held', refuse: 'refused' } as const;

export function courseRow(
  draft: CourseRunDraft,
  id: string,
  source: string,
  orgId: string | null = null,
): Row {
  const { ref: _ref, costCents, selfPayCostCents, ...rest } = draft;
  return {
    id,
    org_id: orgId,
    ...snake(rest),
    cost_cents: costCents,
    self_pay_cost_cents: selfPayCostCents,
    source,
  };
}

/** Property names as column names. */
function snake(values: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}
