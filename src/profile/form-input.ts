import { MOST_OCCUPATIONS } from '../domain/background/index.js';
import { chosenOccupation, LabourMarketService } from '../labour-market/index.js';
import { FieldError } from '../platform/http/index.js';
import { cefrValues, dateValues, FormValues, readDate, Suggestion } from '../web/components/index.js';
import { filled, listValue, numberValue, textValue } from '../web/shell/index.js';
import type { Locale } from '../web/i18n/index.js';
import { germanClaim, languageValues, spokenLanguages } from './language-form.js';
import { germanLevels } from './levels.js';
import { Person } from './person.entity.js';

type Plain = Record<string, unknown>;

/** Fields for occupations: what the profile has and one more, three at the least. */
export function occupationSlots({ occupations }: Pick<Person, 'occupations'>): number {
  return Math.min(MOST_OCCUPATIONS, Math.max(3, occupations.length + 1));
}

export const FACT_DATES = [
  'asylumRegisteredOn',
  'gestattetSince',
  'duldungSince',
  'stayUninterruptedSince',
  'titleIssuedOn',
  'titleValidUntil',
] as const;
export const FACT_FLAGS = ['mustLiveInReception', 'validPassportPresented'] as const;

const NUMBERS = ['qualification', 'hoursMin', 'hoursMax', 'mobilityKm'] as const;

/** What a form sent, in the shape of the DTO, and what unclear words may mean. */
export interface NewPersonInput {
  readonly plain: Plain;
  readonly suggestions: readonly Suggestion[];
}

export async function newPersonInput(
  body: FormValues,
  labourMarket: LabourMarketService,
  locale: Locale,
): Promise<NewPersonInput> {
  const occupation = await occupationOf(body, 'occupation', labourMarket, locale);
  const level = numberValue(body['german']);
  return {
    suggestions: occupation.suggestions,
    plain: filled({
      displayName: textValue(body['displayName']),
      plz: textValue(body['plz']),
      occupations: [
        filled({
          kldb: occupation.kldb,
          relation: textValue(body['relation']),
          confidence: occupation.confidence,
        }),
      ],
      german: filled({
        listening: level,
        reading: level,
        speaking: level,
        writing: level,
        source: textValue(body['source']),
      }),
      status: textValue(body['status']),
    }),
  };
}

/** The fields of the whole form, filled from a profile. */
export function editValues(person: Person, titleOf: (kldb: string) => string): FormValues {
  const facts = person.statusFacts;
  const occupations = person.occupations.flatMap((entry, index): [string, string][] => [
    [`occupation${index}`, titleOf(entry.kldb)],
    [`occupation${index}_code`, entry.kldb],
    [`relation${index}`, entry.relation],
  ]);
  const days = FACT_DATES.flatMap((key): [string, unknown][] =>
    Object.entries(dateValues(key, facts[key] ?? null)),
  );
  return {
    displayName: person.displayName,
    ...Object.fromEntries(CONTACT.map((name) => [name, person[name] ?? ''])),
    plz: person.plz,
    status: person.status,
    ...Object.fromEntries(occupations),
    ...cefrValues('german', germanLevels(person)),
    ...Object.fromEntries(languageValues(person)),
    revision: String(person.revision),
    nationality: facts.nationality ?? '',
    outcome: facts.asylumOutcome ?? '',
    workNote: facts.titleWorkNote ?? '',
    ...Object.fromEntries(days),
    ...Object.fromEntries(FACT_FLAGS.map((key) => [key, flagValue(facts[key])])),
    qualification: person.qualification ?? '',
    skills: person.skills,
    licences: person.licences ?? [],
    hoursMin: person.hoursMin ?? '',
    hoursMax: person.hoursMax ?? '',
    shifts: person.shifts ?? [],
    ...dateValues('availableFrom', person.availableFrom),
    mobilityKm: person.mobilityKm ?? '',
    wouldMove: person.mobilityKm === null ? 'yes' : '',
    wishes: person.wishes,
  };
}

/** Ways to reach a person, each a field of its own. */
export const CONTACT = ['phone', 'email', 'messenger', 'street'] as const;

export interface EditInput {
  readonly plain: Plain;
  readonly suggestions: readonly (readonly Suggestion[])[];
  readonly errors: readonly FieldError[];
}

/** The whole form in the shape of the update DTO; a level counts as a new statement only when it was changed. */
export async function editInput(
  body: FormValues,
  person: Person,
  labourMarket: LabourMarketService,
  locale: Locale,
): Promise<EditInput> {
  const errors: FieldError[] = [];
  const day = (name: string): string | undefined => {
    const read = readDate(body, name);
    if (!read.ok) errors.push(read.error as FieldError);
    return read.ok ? (read.value ?? undefined) : undefined;
  };
  const occupations: Plain[] = [];
  const suggestions: (readonly Suggestion[])[] = [];
  for (let slot = 0; slot < occupationSlots(person); slot += 1) {
    const name = `occupation${slot}`;
    const kept = person.occupations[slot];
    // A field that the form did not have, because the occupation came later, takes nothing away.
    if (kept && body[name] === undefined) {
      occupations.push({ kldb: kept.kldb, relation: kept.relation });
      suggestions.push([]);
      continue;
    }
    const chosen = await occupationOf(body, name, labourMarket, locale);
    suggestions.push(chosen.suggestions);
    if (chosen.kldb)
      occupations.push({
        kldb: chosen.kldb,
        relation: textValue(body[`relation${slot}`]) ?? 'experienced',
        // What was not chosen anew is as sure as before.
        ...(chosen.kldb !== kept?.kldb &&
          chosen.confidence !== undefined && { confidence: chosen.confidence }),
      });
    else if (textValue(body[name])) errors.push({ pointer: `/${name}`, code: 'unknown_reference' });
  }
  return {
    suggestions,
    errors,
    plain: {
      ...filled({
        displayName: textValue(body['displayName']) ?? '',
        ...Object.fromEntries(CONTACT.map((name) => [name, textValue(body[name]) ?? ''])),
        plz: textValue(body['plz']) ?? '',
        occupations,
        german: germanClaim(body, person, errors, day),
        otherLanguages: spokenLanguages(body, person, errors),
        revision: numberValue(body['revision']),
        status: textValue(body['status']),
        statusFacts: statusFacts(body, person, day),
        skills: listValue(body['skills']),
        licences: listValue(body['licences']),
        shifts: listValue(body['shifts']),
        wouldMove: textValue(body['wouldMove']) === 'yes',
        wishes: textValue(body['wishes']) ?? '',
      }),
      // What the form shows empty is taken away.
      ...Object.fromEntries(NUMBERS.map((name) => [name, numberValue(body[name]) ?? null])),
      availableFrom: day('availableFrom') ?? null,
    },
  };
}

function statusFacts(body: FormValues, person: Person, day: (name: string) => string | undefined): Plain {
  return filled({
    ...person.statusFacts,
    nationality: textValue(body['nationality'])?.toUpperCase(),
    asylumOutcome: textValue(body['outcome']),
    titleWorkNote: textValue(body['workNote']),
    ...Object.fromEntries(FACT_DATES.map((key) => [key, day(key)])),
    ...Object.fromEntries(FACT_FLAGS.map((key) => [key, flag(body[key])])),
  });
}

function occupationOf(
  body: FormValues,
  name: string,
  labourMarket: LabourMarketService,
  locale: Locale,
): ReturnType<typeof chosenOccupation> {
  return chosenOccupation(labourMarket, textValue(body[`${name}_code`]), textValue(body[name]), locale);
}

function flag(value: unknown): boolean | undefined {
  return value === 'yes' ? true : value === 'no' ? false : undefined;
}

function flagValue(value: boolean | null | undefined): string {
  return value === true ? 'yes' : value === false ? 'no' : '';
}
