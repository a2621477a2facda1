import { KreisAgs, LocalDate } from '../shared/index.js';
import { NO_VOLATILE_FACTS, storedFacts, StoredPermissionFacts, vacancyOfKind } from './facts.js';
import { asylblg1Para3, Bodies, sgb2Section5Para4 } from './rules/benefits.js';
import { ruleInfos } from './rules/rule.js';
import { Situation, Trace } from './situation.js';
import { bodiesOf } from './status/bodies.js';
import { BUILT_IN_TABLES } from './tables/built-in.js';
import { LawTables } from './tables/law-tables.js';
import { Body, ResidenceStatus } from './vocabulary.js';

/** A concrete office; the id is that of the directory it comes from. */
export interface Office {
  readonly id: string;
  readonly name: string;
}

/** Offices by Kreis; a Kreis may have several and a directory may lack some. */
export type OfficesByKreis = Readonly<Record<KreisAgs, readonly Office[]>>;

/** Where to find the responsible bodies; built from reference data by whoever asks. */
export interface OfficeDirectory {
  readonly jobcenters: OfficesByKreis;
  readonly agenturen: OfficesByKreis;
  readonly sozialaemter: OfficesByKreis;
  readonly auslaenderbehoerden: OfficesByKreis;
}

export interface ResponsibilityQuery extends Partial<StoredPermissionFacts> {
  readonly status: ResidenceStatus;
  readonly kreis: KreisAgs | null;
  /** Draws Arbeitslosengeld or Teilarbeitslosengeld (§ 5(4) SGB II). */
  readonly receivesUnemploymentBenefit?: boolean | null;
  /** Day on which the paper changed that had made the Sozialamt responsible. */
  readonly asylblgEndedOn?: LocalDate | null;
}

export interface Responsibility {
  /** null: no benefits needed. */
  readonly livelihood: Body | null;
  readonly placement: Body;
  /** First day on which the answer changes by itself. */
  readonly changesOn: LocalDate | null;
  readonly livelihoodOffices: readonly Office[];
  readonly placementOffices: readonly Office[];
  /** Ausländerbehörden of the Kreis: they decide on every permission. */
  readonly permissionOffices: readonly Office[];
  readonly rules: readonly { readonly id: string; readonly source: string }[];
  /** Facts that are missing for a firm answer. */
  readonly questions: readonly (keyof StoredPermissionFacts)[];
}

const NOWHERE: OfficeDirectory = { jobcenters: {}, agenturen: {}, sozialaemter: {}, auslaenderbehoerden: {} };

/**
 * Jobcenter, Agentur für Arbeit or Sozialamt, by status and day, with the concrete offices of the Kreis where a
 * directory is given. `unknown` where a fact is missing or the law is not settled; then `questions` says what to ask.
 */
export function responsibility(
  query: ResponsibilityQuery,
  day: LocalDate,
  directory: OfficeDirectory = NOWHERE,
  tables: LawTables = BUILT_IN_TABLES,
): Responsibility {
  const trace = new Trace();
  const facts = { ...storedFacts(query.status, query), ...NO_VOLATILE_FACTS };
  const work = vacancyOfKind('employment');
  const s = new Situation(facts, work, day, tables, trace, () => false, true);
  const byStatus = asylblg1Para3(s, query.asylblgEndedOn ?? null) ?? bodiesOf(s);
  const bodies = sgb2Section5Para4(s, byStatus, query.receivesUnemploymentBenefit ?? null) ?? byStatus;
  const infos = ruleInfos();
  return {
    livelihood: bodies.livelihood,
    placement: bodies.placement,
    changesOn: bodies.changesOn,
    ...officesOf(bodies, query.kreis, directory),
    rules: [...trace.decided]
      .filter((id) => infos.get(id)?.area === 'responsibility')
      .map((id) => ({ id, source: infos.get(id)?.source ?? '' })),
    questions: [...trace.questions].filter((fact): fact is keyof StoredPermissionFacts => fact in facts),
  };
}

function officesOf(
  bodies: Bodies,
  kreis: KreisAgs | null,
  directory: OfficeDirectory,
): Pick<Responsibility, 'livelihoodOffices' | 'placementOffices' | 'permissionOffices'> {
  const at = (offices: OfficesByKreis): readonly Office[] => (kreis === null ? [] : (offices[kreis] ?? []));
  const of = (body: Body | null): readonly Office[] => {
    if (body === 'jobcenter_sgb2') return at(directory.jobcenters);
    if (body === 'agentur_sgb3') return at(directory.agenturen);
    return body === 'sozialamt_asylblg' ? at(directory.sozialaemter) : [];
  };
  return {
    livelihoodOffices: of(bodies.livelihood),
    placementOffices: of(bodies.placement),
    permissionOffices: at(directory.auslaenderbehoerden),
  };
}

/** What somebody may have to decide on the way into work. */
export type Matter =
  | 'work_permission'
  | 'residence_title'
  | 'training_toleration'
  | 'approval'
  | 'cooperation_plan'
  | 'benefits'
  | 'vocational_counselling'
  | 'further_training'
  | 'employer_first_contact'
  | 'language_course'
  | 'contract_registration';

/** Who decides on a matter; `jobcenter` and `agentur` by the responsibility for placement. */
export type Decider =
  | 'auslaenderbehoerde'
  | 'ba_arbeitsmarktzulassung'
  | 'jobcenter_integrationsfachkraft'
  | 'jobcenter_leistungssachbearbeitung'
  | 'agentur_berufsberatung'
  | 'agentur_sgb3'
  | 'arbeitgeberservice'
  | 'bamf'
  | 'chamber';

/** Since 1 January 2025 the Agentur also decides on further training of Jobcenter clients (§ 16(1) SGB II, § 22(4) SGB III). */
export const DECIDERS: Readonly<Record<Matter, Decider>> = {
  work_permission: 'auslaenderbehoerde',
  residence_title: 'auslaenderbehoerde',
  training_toleration: 'auslaenderbehoerde',
  approval: 'ba_arbeitsmarktzulassung',
  cooperation_plan: 'jobcenter_integrationsfachkraft',
  benefits: 'jobcenter_leistungssachbearbeitung',
  vocational_counselling: 'agentur_berufsberatung',
  further_training: 'agentur_sgb3',
  employer_first_contact: 'arbeitgeberservice',
  language_course: 'bamf',
  contract_registration: 'chamber',
};
