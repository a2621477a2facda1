import { LocalDate } from '../../shared/index.js';
import { LanguageScheme } from '../model/index.js';
import { LanguageBenefit, LanguageStatus } from './status-facts.js';

export type FundingRouteKind = 'entitled' | 'obliged' | 'admitted' | 'self_paying';
export type LanguageOffice = 'bamf' | 'jobcenter' | 'agentur' | 'asylblg_authority' | 'provider';

/** Named yes-or-no conditions that a rule may ask for, beside status and benefit. */
export type RuleCondition =
  | 'obliged'
  | 'within_a_year_of_title'
  | 'permit_held'
  | 'below_b1'
  | 'b1_or_higher'
  | 'employed'
  | 'registered_with_agentur'
  | 'promise_or_training'
  | 'recognition'
  | 'toleration_six_months'
  | 'integration_course_without_b1'
  | 'no_integration_course';

/** One way to a course place, as dated data that an operator can edit. */
export interface LanguageRule {
  readonly id: string;
  readonly scheme: LanguageScheme;
  readonly route: FundingRouteKind;
  readonly decidedBy: LanguageOffice;
  /** Null = any. */
  readonly statuses: readonly LanguageStatus[] | null;
  readonly benefits: readonly LanguageBenefit[] | null;
  /** All must hold. */
  readonly conditions: readonly RuleCondition[];
  /** `open` gives the place; `stopped` closes a way that otherwise exists, so that the page can say so. */
  readonly effect: 'open' | 'stopped';
  /** Usual days from application to a decision with which one may register. */
  readonly leadDays: number;
  /** False: the source is not the text of the law in force, so somebody must check before relying on it. */
  readonly verified: boolean;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  readonly reviewBy: LocalDate;
  readonly source: string;
}

const TITLED: readonly LanguageStatus[] = [
  'title_23_2_4',
  'title_24',
  'title_25_1_2',
  'title_25_3',
  'title_25_4a_3',
  'title_25_5',
  'title_25b',
  'title_38a',
  'title_family',
  'title_work',
  'title_other',
];
const ENTITLED: readonly LanguageStatus[] = [
  'title_25_1_2',
  'title_25_4a_3',
  'title_25b',
  'title_family',
  'title_work',
  'title_38a',
  'title_23_2_4',
];
/** Who could be admitted under § 44(4): no other duldung, nobody with an entitlement of their own. */
const ADMISSIBLE: readonly LanguageStatus[] = [
  'asylum_seeker',
  'toleration_discretionary',
  'title_24',
  'title_25_5',
  'title_25_3',
  'title_other',
  'eu_citizen',
  'german',
];
const BSK_STATUSES: readonly LanguageStatus[] = [...TITLED, 'german', 'eu_citizen', 'asylum_seeker'];

const rule = (
  fields: Pick<LanguageRule, 'id' | 'scheme' | 'route' | 'decidedBy' | 'source'> & Partial<LanguageRule>,
): LanguageRule => ({
  statuses: null,
  benefits: null,
  conditions: [],
  effect: 'open',
  leadDays: 28,
  verified: true,
  validFrom: null,
  validTo: null,
  reviewBy: '2027-01-31',
  ...fields,
});

export const LANGUAGE_RULES: readonly LanguageRule[] = [
  rule({
    id: 'ik-permit-held',
    scheme: 'IK',
    route: 'admitted',
    decidedBy: 'bamf',
    conditions: ['permit_held'],
    leadDays: 0,
    source: 'Trägerrundschreiben Integrationskurse 02/26: existing admissions stay valid',
  }),
  rule({
    id: 'ik-44-1-entitlement',
    scheme: 'IK',
    route: 'entitled',
    decidedBy: 'bamf',
    statuses: ENTITLED,
    conditions: ['within_a_year_of_title', 'below_b1'],
    leadDays: 42,
    source: '§ 44(1), (2), (3) AufenthG',
  }),
  rule({
    id: 'ik-44a-jobcenter',
    scheme: 'IK',
    route: 'obliged',
    decidedBy: 'jobcenter',
    statuses: [...TITLED, 'eu_citizen', 'german'],
    benefits: ['sgb2'],
    conditions: ['below_b1'],
    leadDays: 21,
    verified: false,
    source: '§ 44a AufenthG, IntV § 5a: admission by the SGB II body',
  }),
  rule({
    id: 'ik-5b-asylblg',
    scheme: 'IK',
    route: 'obliged',
    decidedBy: 'asylblg_authority',
    statuses: ['asylum_seeker', 'toleration_discretionary', 'title_24', 'title_25_5'],
    benefits: ['asylblg'],
    conditions: ['obliged', 'below_b1'],
    leadDays: 28,
    verified: false,
    source: '§ 5b AsylbLG; draft Leistungsrechtsanpassungsgesetz for § 24, entry into force not verified',
  }),
  rule({
    id: 'ik-44-4-admission',
    scheme: 'IK',
    route: 'admitted',
    decidedBy: 'bamf',
    statuses: ADMISSIBLE,
    conditions: ['below_b1'],
    leadDays: 63,
    validTo: '2026-02-08',
    source: '§ 44(4) AufenthG',
  }),
  rule({
    id: 'ik-44-4-stop-2026',
    scheme: 'IK',
    route: 'admitted',
    decidedBy: 'bamf',
    statuses: ADMISSIBLE,
    conditions: ['below_b1'],
    effect: 'stopped',
    validFrom: '2026-02-09',
    validTo: '2026-12-31',
    reviewBy: '2026-12-31',
    source: 'BAMF Trägerrundschreiben Integrationskurse 02/26 of 9 Feb 2026, budget year 2026',
  }),
  rule({
    id: 'ik-44-4-unknown-2027',
    scheme: 'IK',
    route: 'admitted',
    decidedBy: 'bamf',
    statuses: ADMISSIBLE,
    conditions: ['below_b1'],
    effect: 'stopped',
    verified: false,
    validFrom: '2027-01-01',
    reviewBy: '2027-01-15',
    source: 'Whether the stop of § 44(4) admissions continues in 2027 is not known: ask the BAMF',
  }),
  rule({
    id: 'ik-self-paying',
    scheme: 'IK',
    route: 'self_paying',
    decidedBy: 'provider',
    leadDays: 7,
    source: 'IntV: self-payers at no less than the BAMF rate',
  }),
  rule({
    id: 'bsk-jobcenter',
    scheme: 'BSK',
    route: 'obliged',
    decidedBy: 'jobcenter',
    statuses: BSK_STATUSES,
    benefits: ['sgb2'],
    leadDays: 21,
    source: '§ 45a AufenthG, DeuFöV § 4, § 5',
  }),
  rule({
    id: 'bsk-agentur',
    scheme: 'BSK',
    route: 'admitted',
    decidedBy: 'agentur',
    statuses: BSK_STATUSES,
    conditions: ['registered_with_agentur'],
    leadDays: 21,
    verified: false,
    source: '§ 45a AufenthG, DeuFöV § 4: registered as seeking work or training; status list not verified',
  }),
  ...(['employed', 'promise_or_training', 'recognition'] as const).map((condition) =>
    rule({
      id: `bsk-bamf-${condition}`,
      scheme: 'BSK',
      route: 'admitted',
      decidedBy: 'bamf',
      statuses: BSK_STATUSES,
      conditions: [condition],
      leadDays: 42,
      source: 'DeuFöV § 5: employees without benefits, apprentices and recognition through the BAMF',
    }),
  ),
  rule({
    id: 'bsk-toleration',
    scheme: 'BSK',
    route: 'admitted',
    decidedBy: 'agentur',
    statuses: ['toleration', 'toleration_discretionary'],
    conditions: ['toleration_six_months', 'registered_with_agentur'],
    leadDays: 28,
    verified: false,
    source: 'DeuFöV § 4: duldung after six months and near the labour market; current text not verified',
  }),
  ...(['jobcenter', 'agentur'] as const).map((office) =>
    rule({
      id: `bsk-special-${office}`,
      scheme: 'BSK_SPECIAL',
      route: 'admitted',
      decidedBy: office,
      statuses: BSK_STATUSES,
      benefits: office === 'jobcenter' ? ['sgb2'] : null,
      conditions:
        office === 'jobcenter'
          ? ['integration_course_without_b1']
          : ['integration_course_without_b1', 'registered_with_agentur'],
      leadDays: 28,
      source: 'DeuFöV § 13(2): only after an integration course attended without B1',
    }),
  ),
  rule({
    id: 'eok-orientation',
    scheme: 'EOK',
    route: 'admitted',
    decidedBy: 'provider',
    statuses: ['asylum_seeker', 'toleration', 'toleration_discretionary', 'title_24', 'title_25_5'],
    conditions: ['no_integration_course'],
    leadDays: 7,
    source: 'BAMF Erstorientierungskurse: for people without access to integration courses',
  }),
  rule({
    id: 'open-offers',
    scheme: 'OPEN',
    route: 'admitted',
    decidedBy: 'provider',
    leadDays: 0,
    source: 'vhs-Lernportal, language cafés, tandems: free for everybody, no certificate',
  }),
];

/** Amounts in cents per teaching unit, dated. */
export interface LanguageRate {
  readonly id: 'ik_contribution' | 'ik_self_payer' | 'bsk_contribution';
  readonly centsPerUe: number;
  readonly validFrom: LocalDate | null;
  readonly source: string;
}

export const LANGUAGE_RATES: readonly LanguageRate[] = [
  {
    id: 'ik_contribution',
    centsPerUe: 229,
    validFrom: null,
    source: 'bamf.de FAQ integration courses',
  },
  {
    id: 'ik_self_payer',
    centsPerUe: 458,
    validFrom: null,
    source: 'BAMF rate; insidebw.de citing Welt',
  },
  {
    id: 'bsk_contribution',
    centsPerUe: 256,
    validFrom: null,
    source: 'above 20,000 € taxable income (40,000 € jointly); the employer may pay',
  },
];
