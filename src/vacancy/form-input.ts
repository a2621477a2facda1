import type { LanguageNeed } from '../domain/matching/index.js';
import { CEFR_LEVELS, isKldb5, LANGUAGE_SKILLS, sameLevel } from '../domain/shared/index.js';
import { chosenOccupation, LabourMarketService } from '../labour-market/index.js';
import type { FieldError } from '../platform/http/index.js';
import { cefrValues, dateValues, readCefr, readDate } from '../web/components/index.js';
import type { FormValues, Suggestion } from '../web/components/index.js';
import type { Locale } from '../web/i18n/index.js';
import { filled, listValue, numberValue, textValue } from '../web/shell/index.js';
import { suggestedNeeds } from './language-suggestion.js';
import type { Vacancy } from './vacancy.entity.js';

type Plain = Record<string, unknown>;

/** The posting form in the shape of the DTO, what unclear words may mean, and faults of its own fields. */
export async function vacancyInput(
  body: FormValues,
  labourMarket: LabourMarketService,
  locale: Locale,
): Promise<{
  readonly plain: Plain;
  readonly suggestions: readonly Suggestion[];
  readonly errors: readonly FieldError[];
}> {
  const errors: FieldError[] = [];
  const starts = readDate(body, 'startsOn');
  if (!starts.ok) errors.push({ pointer: '/startsOn', code: 'not_a_day' });
  const ends = readDate(body, 'endsOn');
  if (!ends.ok) errors.push({ pointer: '/endsOn', code: 'not_a_day' });
  const { kldb, suggestions } = await chosenOccupation(
    labourMarket,
    textValue(body['occupation_code']),
    textValue(body['occupation']),
    locale,
  );
  const pay = numberValue(body['pay']);
  const employer = textValue(body['employer']);
  return {
    errors,
    suggestions,
    plain: filled({
      employer:
        employer &&
        filled({
          name: employer,
          registerNumber: textValue(body['registerNumber']),
          known: body['known'] === 'yes',
        }),
      ...kindOf(textValue(body['kind'])),
      title: textValue(body['title']),
      description: textValue(body['description']),
      kldb,
      plz: textValue(body['plz']),
      hoursMin: numberValue(body['hours']),
      hoursMax: numberValue(body['hours']),
      pay: pay === undefined ? undefined : { amountEur: pay, per: textValue(body['payPer']) ?? 'hour' },
      startsOn: starts.ok ? (starts.value ?? undefined) : undefined,
      trainingYear: numberValue(body['trainingYear']),
      endsOn: ends.ok ? (ends.value ?? undefined) : undefined,
      languageNeeds: germanNeed(body),
      instructionLanguages: listValue(body['instructionLanguages']),
      pictograms: body['pictograms'] === 'yes',
      agencyLicence: textValue(body['agencyLicence']),
      seats: numberValue(body['seats']) ?? 1,
    }),
  };
}

/** A Minijob is employment with one more rule; the form offers it as a kind of its own. */
export const MINIJOB = 'minijob';

function kindOf(chosen: string | undefined): Plain {
  return chosen === MINIJOB ? { kind: 'employment', minijob: true } : { kind: chosen, minijob: false };
}

function germanNeed(body: FormValues): readonly Plain[] {
  const level = CEFR_LEVELS.find((known) => String(known) === textValue(body['german'])) ?? 0;
  const apart = readCefr(body, 'germanSkill');
  const stated = Object.entries(apart.ok ? apart.value : {}).filter(([, value]) => value !== null);
  const levels: Plain = { ...(level > 0 && sameLevel(level)), ...Object.fromEntries(stated) };
  const highest = Math.max(0, ...Object.values(levels).map(Number));
  if (highest === 0) return [];
  const accepts = textValue(body['acceptsLower']) === 'yes' && highest > 1 ? highest - 1 : undefined;
  return [
    filled({
      language: 'de',
      levels: Object.fromEntries(Object.entries(levels).filter(([, value]) => value !== 0)),
      strength: textValue(body['strength']) ?? 'employer',
      acceptsLower: accepts,
    }),
  ];
}

/** The changes that an edit form means: what it left empty is taken away, what it does not show stays. */
function changesOf(plain: Plain, vacancy: Vacancy): Plain {
  const { employer: _employer, ...shown } = plain;
  const german = (plain['languageNeeds'] ?? []) as readonly Plain[];
  const others = vacancy.languageNeeds.filter((need) => need !== shownNeed(vacancy));
  const kept = others.map((need) => filled({ ...need }));
  return {
    pay: null,
    hoursMin: null,
    hoursMax: null,
    startsOn: null,
    endsOn: null,
    agencyLicence: null,
    description: '',
    ...shown,
    languageNeeds: [...german, ...kept],
  };
}

/** As `changesOf`, with the revision that the reader saw. */
export function revised(plain: Plain, body: FormValues, vacancy: Vacancy): Plain {
  const revision = numberValue(body['revision']);
  return { ...changesOf(plain, vacancy), ...(revision !== undefined && { revision }) };
}

/** The fields of the form, filled from a posting. */
export function postingValues(vacancy: Vacancy, occupation: string): FormValues {
  const need = shownNeed(vacancy);
  const levels = Object.values(need?.levels ?? {});
  const same = levels.length === 4 && new Set(levels).size === 1;
  return {
    title: vacancy.title,
    kind: vacancy.minijob ? MINIJOB : vacancy.kind,
    occupation,
    occupation_code: vacancy.kldb,
    plz: vacancy.plz,
    hours: vacancy.hoursMax ?? '',
    pay: vacancy.payCents === null ? '' : vacancy.payCents / 100,
    payPer: vacancy.payPer ?? 'hour',
    ...dateValues('startsOn', vacancy.startsOn),
    ...dateValues('endsOn', vacancy.endsOn),
    trainingYear: vacancy.trainingYear ?? '',
    german: same ? String(levels[0]) : '',
    ...(same ? {} : cefrValues('germanSkill', need?.levels ?? {})),
    strength: need?.strength ?? 'employer',
    acceptsLower: need && need.acceptsLower !== null ? 'yes' : '',
    instructionLanguages: vacancy.instructionLanguages,
    pictograms: vacancy.pictograms ? 'yes' : '',
    seats: String(vacancy.seats),
    description: vacancy.description,
    agencyLicence: vacancy.agencyLicence ?? '',
    revision: String(vacancy.revision),
  };
}

/**
 * What a link to the form may say beforehand: the occupation by its code (`kldb`) and the level of German (`german`).
 * Unknown codes and levels are left out.
 */
export async function plannedValues(
  query: FormValues,
  labourMarket: LabourMarketService,
  locale: Locale,
): Promise<FormValues> {
  const occupation = await labourMarket.occupation(textValue(query['kldb']) ?? '', locale);
  const german = CEFR_LEVELS.find((known) => known > 0 && String(known) === textValue(query['german']));
  return {
    ...(occupation && { occupation: occupation.label }),
    ...(occupation && isKldb5(occupation.kldb) && { occupation_code: occupation.kldb }),
    ...(german && { german: String(german) }),
  };
}

/** What was typed, with German as the text of the posting seems to ask for it. */
export function withReadNeed(body: FormValues): { readonly values: FormValues; readonly found: boolean } {
  const text = [textValue(body['title']), textValue(body['description'])].join('\n');
  const read = suggestedNeeds(text).find(({ language }) => language === 'de');
  if (!read) return { values: body, found: false };
  const levels = Object.values(read.levels as Readonly<Record<string, number>>);
  const same = levels.length === LANGUAGE_SKILLS.length && new Set(levels).size === 1;
  return {
    found: true,
    values: {
      ...body,
      ...(same ? { german: String(levels[0]) } : levels.length > 0 && cefrValues('germanSkill', read.levels)),
      ...(read.acceptsLower && { acceptsLower: 'yes' }),
      strength: read.strength,
    },
  };
}

/** The one need that the form shows: the first of German. */
function shownNeed({ languageNeeds }: Vacancy): LanguageNeed | undefined {
  return languageNeeds.find(({ language }) => language === 'de');
}
