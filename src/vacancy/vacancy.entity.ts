import { Check, Entity, Index } from 'typeorm';
import type { LanguageNeed, Shift, VacancySkill } from '../domain/matching/index.js';
import type { LocalDate, VacancyKind } from '../domain/shared/index.js';
import type { Finding, Verdict } from '../domain/vacancy-check/index.js';
import { Field, IdField } from '../platform/database/index.js';

export const VACANCY_STATES = ['held', 'published', 'refused', 'closed'] as const;
/** held: a person must decide before anybody sees it; refused: unlawful as posted; closed: filled or withdrawn. */
export type VacancyState = (typeof VACANCY_STATES)[number];

/** A post, training place or trial that an employer offers. */
@Entity('vacancy')
@Index('vacancy_change_tx', ['changeTx', 'id'])
@Index('vacancy_foreign', ['source'], { unique: true, where: `source like 'ba:%'` })
@Check('vacancy_seats', 'seats_taken between 0 and seats')
export class Vacancy {
  @IdField()
  id: string;

  @Index('vacancy_employer')
  @Field('public', { type: 'uuid' })
  employerId: string;

  /** Organisation that posted it: the firm's own or a desk acting for it; null for imported market data. */
  @Index('vacancy_org')
  @Field('org', { type: 'uuid', nullable: true })
  orgId: string | null;

  @Field('public', { type: 'integer', default: 1 })
  revision: number;

  @Field('public', { type: 'text' })
  state: VacancyState;

  @Field('public', { type: 'text' })
  kind: VacancyKind;

  /** Marginal employment (§ 8 SGB IV): its pay limit is checked beside the minimum wage. */
  @Field('public', { type: 'boolean', default: false })
  minijob: boolean;

  /** Number of the licence under § 1 AÜG; null = not given. */
  @Field('org', { type: 'text', nullable: true })
  agencyLicence: string | null;

  @Field('public', { type: 'text' })
  title: string;

  @Field('public', { type: 'text', default: '' })
  description: string;

  @Field('public', { type: 'text' })
  kldb: string;

  @Field('public', { type: 'text' })
  plz: string;

  @Field('public', { type: 'text' })
  ags: string;

  @Field('public', { type: 'double precision' })
  lat: number;

  @Field('public', { type: 'double precision' })
  lon: number;

  @Field('public', { type: 'boolean', default: false })
  remote: boolean;

  /** Hours per week; both null = not stated. */
  @Field('public', { type: 'real', nullable: true })
  hoursMin: number | null;

  @Field('public', { type: 'real', nullable: true })
  hoursMax: number | null;

  @Field('public', { type: 'text', array: true, default: [] })
  shifts: Shift[];

  @Field('public', { type: 'integer', nullable: true })
  payCents: number | null;

  @Field('public', { type: 'text', nullable: true })
  payPer: 'hour' | 'month' | null;

  @Field('public', { type: 'date', nullable: true })
  startsOn: LocalDate | null;

  /** Last first day that the firm accepts; null = open until filled. */
  @Field('public', { type: 'date', nullable: true })
  latestStart: LocalDate | null;

  @Field('public', { type: 'date', nullable: true })
  endsOn: LocalDate | null;

  @Field('public', { type: 'smallint', nullable: true })
  trainingYear: number | null;

  @Field('public', { type: 'jsonb', default: [] })
  languageNeeds: LanguageNeed[];

  /** ISO 639-1 codes of the languages in which the firm instructs; relaxes an employer's soft need. */
  @Field('public', { type: 'text', array: true, default: [] })
  instructionLanguages: string[];

  /** Pictures instead of text explain work and safety: reading and writing of a soft need count as a wish. */
  @Field('public', { type: 'boolean', default: false })
  pictograms: boolean;

  @Field('public', { type: 'jsonb', default: [] })
  skills: VacancySkill[];

  @Field('public', { type: 'text', array: true, default: [] })
  licences: string[];

  /** True where a licence or recognition is needed before working under the title. */
  @Field('public', { type: 'boolean', default: false })
  regulated: boolean;

  @Field('public', { type: 'smallint', default: 1 })
  seats: number;

  @Field('public', { type: 'smallint', default: 0 })
  seatsTaken: number;

  @Field('org', { type: 'text' })
  checkVerdict: Verdict;

  @Field('org', { type: 'jsonb', default: [] })
  checkFindings: Finding[];

  /** Holds that a person has lifted, as `CODE pointer`; one on a text counts until that text changes. */
  @Field('org', { type: 'text', array: true, default: [] })
  releasedFindings: string[];

  /** Where it comes from: `portal`, the key of an import, or `ba:` with the reference number of the job search. */
  @Field('public', { type: 'text', default: 'portal' })
  source: string;

  @Field('public', { type: 'date' })
  expiresOn: LocalDate;

  /** Last day on which the firm or the source said that the post is open. */
  @Field('public', { type: 'date' })
  confirmedOn: LocalDate;

  @Field('public', { type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Field('org', { type: 'bigint', default: 0 })
  changeTx: string;
}
