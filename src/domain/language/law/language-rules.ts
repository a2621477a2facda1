import { LocalDate } from '../../shared/index.js';
import { LanguageRule } from './language-rule.js';
import { LanguageStatus } from './status-facts.js';

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
/** A toleration of § 60a(2) sentence 3 opens the way like a title, without a wait (DeuFöV § 4(1) sentence 2 no. 1). */
const BSK_STATUSES: readonly LanguageStatus[] = [
  ...TITLED,
  'german',
  'eu_citizen',
  'asylum_seeker',
  'toleration_discretionary',
];

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
    statuses: ['toleration'],
    conditions: ['toleration_six_months', 'registered_with_agentur'],
    source: 'DeuFöV § 4(1) sentence 2 no. 2, sentence 1 no. 1 a, § 5(1)',
  }),
  rule({
    id: 'bsk-toleration-employed',
    scheme: 'BSK',
    route: 'admitted',
    decidedBy: 'bamf',
    statuses: ['toleration'],
    conditions: ['toleration_six_months', 'employed'],
    leadDays: 42,
    source: 'DeuFöV § 4(1) sentence 2 no. 2, sentence 1 no. 1 c, § 5(3)',
  }),
  rule({
    id: 'bsk-toleration-training',
    scheme: 'BSK',
    route: 'admitted',
    decidedBy: 'bamf',
    statuses: ['toleration'],
    conditions: ['toleration_six_months', 'promise_or_training'],
    leadDays: 42,
    verified: false,
    source:
      'DeuFöV § 4(1) sentence 2 no. 2, sentence 1 no. 3, § 5(5): apprentices; a mere promise is not enough',
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
