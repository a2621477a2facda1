import { FundingInstrument, RequestKind } from './kinds.js';

export const PAPERS = [
  'application_form',
  'residence_paper_copy',
  'declaration_on_employment',
  'contract_or_offer',
  'job_description',
  'training_contract',
  'training_registration',
  'licence_or_recognition',
  'power_of_attorney',
  'cost_estimate',
  'training_plan',
  'voucher',
  'income_proof',
  'course_certificate',
  'placement_test',
  'qualification_original',
  'qualification_translation',
  'curriculum_vitae',
  'identity_paper_copy',
  'work_intention',
  'start_confirmation',
] as const;
export type Paper = (typeof PAPERS)[number];

/** Circumstances that make a paper needed; all of them are visible on the request itself. */
export type Circumstance = 'apprenticeship' | 'regulated' | 'represented' | 'employed';

export interface PaperNeed {
  readonly paper: Paper;
  /** Null: always needed. */
  readonly when: Circumstance | null;
  /** Who can get it: shown beside the item, so that nobody waits for the wrong person. */
  readonly from: 'person' | 'employer' | 'office' | 'desk';
}

const need = (paper: Paper, from: PaperNeed['from'], when: Circumstance | null = null): PaperNeed => ({
  paper,
  from,
  when,
});

/** Whoever acts for somebody shows it in writing when asked (§ 14(1) VwVfG, § 13(1) SGB X). */
const ATTORNEY = need('power_of_attorney', 'person', 'represented');

/**
 * What offices usually want with each kind of request. Local practice differs; the list is a start that a desk may
 * extend, and "complete" is what the office says.
 */
export const REQUIRED_PAPERS: Readonly<Record<RequestKind, readonly PaperNeed[]>> = {
  work_permission: [
    need('application_form', 'person'),
    need('residence_paper_copy', 'person'),
    need('declaration_on_employment', 'employer'),
    need('contract_or_offer', 'employer'),
    need('training_contract', 'employer', 'apprenticeship'),
    need('training_registration', 'employer', 'apprenticeship'),
    need('licence_or_recognition', 'person', 'regulated'),
    ATTORNEY,
  ],
  declaration_on_employment: [
    need('declaration_on_employment', 'employer'),
    need('job_description', 'employer'),
    need('licence_or_recognition', 'person', 'regulated'),
  ],
  funding: [need('application_form', 'person'), ATTORNEY],
  course_obligation: [need('placement_test', 'person'), ATTORNEY],
  course_admission: [
    need('application_form', 'person'),
    need('residence_paper_copy', 'person'),
    need('course_certificate', 'person'),
    need('contract_or_offer', 'employer', 'employed'),
    ATTORNEY,
  ],
  recognition: [
    need('application_form', 'person'),
    need('curriculum_vitae', 'person'),
    need('identity_paper_copy', 'person'),
    need('qualification_original', 'person'),
    need('qualification_translation', 'person'),
    need('work_intention', 'person'),
    ATTORNEY,
  ],
  question: [],
  appointment: [],
  placement_confirmation: [need('start_confirmation', 'employer')],
};

const WAGE_SUBSIDY = [need('contract_or_offer', 'employer'), need('job_description', 'employer')];
const TRAINING = [need('training_contract', 'employer')];

/** What an instrument asks for beyond the form. */
export const FUNDING_PAPERS: Readonly<Record<FundingInstrument, readonly PaperNeed[]>> = {
  egz: WAGE_SUBSIDY,
  mag: [need('training_plan', 'employer')],
  avgs_measure: [need('voucher', 'office')],
  avgs_agent: [need('voucher', 'office'), need('start_confirmation', 'employer')],
  eq: [...TRAINING, need('training_plan', 'employer')],
  asa: [],
  bvb: [],
  bab: [...TRAINING, need('income_proof', 'person')],
  bae: [],
  sgb2_16e: WAGE_SUBSIDY,
  sgb2_16i: WAGE_SUBSIDY,
  sgb2_16k: [],
  fbw: [need('cost_estimate', 'person')],
  qcg_82: [need('cost_estimate', 'employer'), need('training_plan', 'employer')],
  budget_44: [need('cost_estimate', 'person')],
  anerkennungszuschuss: [need('cost_estimate', 'person'), need('income_proof', 'person')],
};

/** The checklist of one request in a fixed order. */
export function checklist(
  kind: RequestKind,
  instrument: FundingInstrument | null,
  circumstances: readonly Circumstance[],
): readonly PaperNeed[] {
  const extra = kind === 'funding' && instrument !== null ? FUNDING_PAPERS[instrument] : [];
  return [...REQUIRED_PAPERS[kind], ...extra].filter(
    (entry) => entry.when === null || circumstances.includes(entry.when),
  );
}

/** Papers of the checklist that are not there yet; an empty list starts the clocks that wait for complete papers. */
export function missingPapers(needs: readonly PaperNeed[], present: readonly Paper[]): readonly PaperNeed[] {
  return needs.filter((entry) => !present.includes(entry.paper));
}
