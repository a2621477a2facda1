import type { LocalDate } from '../../shared/index.js';
import { type Period, inForce } from '../calendar/index.js';
import {
  DEEMED_APPROVAL_RULES,
  type Paper,
  REQUEST_KINDS,
  RESPONSE_RULES,
  type RequestKind,
} from '../requests/index.js';

/** What is done in a step; the words for it are texts of the portal. */
export const GUIDE_STEPS = [
  'gather',
  'firm_declares',
  'apply_authority',
  'agency_checks',
  'authority_decides',
  'start_only_with',
  'agency_asks_firm',
  'talk_first',
  'apply_before',
  'sign_after',
  'office_decides',
  'ask_office',
  'take_test',
  'office_obliges',
  'enrol',
  'apply_bamf',
  'bamf_admits',
  'get_advice',
  'apply_body',
  'body_receipt',
  'body_decides',
  'close_gaps',
  'write_question',
  'office_answers',
  'go_with',
  'note_next',
  'firm_confirms',
  'send_confirmation',
  'note_decision',
] as const;
export type GuideStepId = (typeof GUIDE_STEPS)[number];

export type GuideActor = 'person' | 'desk' | 'employer' | 'office';

export interface GuideStep {
  readonly id: GuideStepId;
  readonly who: GuideActor;
  readonly papers: readonly Paper[];
  /** Which clock of the rules says how long the step takes; null: nobody sets a time. */
  readonly clock: 'answer' | 'acknowledge' | 'deemed' | null;
}

export interface ProcedureGuide {
  readonly kind: RequestKind;
  readonly steps: readonly GuideStep[];
  readonly source: string;
  /** Day on which the text of the law was read; null: from practice, the text was not read yet. */
  readonly readOn: LocalDate | null;
}

const READ_ON: LocalDate = '2026-08-19';
/** Kinds whose sources were read word by word. */
const READ: readonly RequestKind[] = [
  'work_permission',
  'declaration_on_employment',
  'funding',
  'recognition',
];
const step = (
  id: GuideStepId,
  who: GuideActor,
  papers: readonly Paper[] = [],
  clock: GuideStep['clock'] = null,
): GuideStep => ({ id, who, papers, clock });

const NOTE = step('note_decision', 'desk');
const DECLARE = step('firm_declares', 'employer', ['declaration_on_employment']);
const CHECK = step('agency_checks', 'office', [], 'deemed');

const STEPS: Readonly<Record<RequestKind, readonly [source: string, ...steps: GuideStep[]]>> = {
  work_permission: [
    '§ 4a(5), § 39 AufenthG; § 61 AsylG; §§ 32, 36 BeschV',
    step('gather', 'person', ['application_form', 'residence_paper_copy', 'contract_or_offer']),
    DECLARE,
    step('apply_authority', 'person'),
    CHECK,
    step('authority_decides', 'office', [], 'answer'),
    step('start_only_with', 'person'),
    NOTE,
  ],
  declaration_on_employment: [
    '§ 39(3), (4) AufenthG; § 36(2) BeschV',
    step('agency_asks_firm', 'office'),
    step('firm_declares', 'employer', ['declaration_on_employment', 'job_description'], 'answer'),
    CHECK,
  ],
  funding: [
    '§ 324(1) SGB III',
    step('talk_first', 'person'),
    step('gather', 'person', ['application_form']),
    step('apply_before', 'desk'),
    step('sign_after', 'employer'),
    step('office_decides', 'office', [], 'answer'),
    NOTE,
  ],
  course_obligation: [
    '§§ 44a, 45a AufenthG; § 15 SGB II',
    step('ask_office', 'desk'),
    step('take_test', 'person', ['placement_test']),
    step('office_obliges', 'office', [], 'answer'),
    step('enrol', 'person'),
  ],
  course_admission: [
    '§§ 44, 45a AufenthG; IntV; DeuFöV',
    step('gather', 'person', ['application_form', 'residence_paper_copy', 'course_certificate']),
    step('apply_bamf', 'person'),
    step('bamf_admits', 'office', [], 'answer'),
    step('enrol', 'person'),
  ],
  recognition: [
    '§§ 6, 13, 14 BQFG',
    step('get_advice', 'person'),
    step('gather', 'person', [
      'application_form',
      'curriculum_vitae',
      'identity_paper_copy',
      'qualification_original',
      'qualification_translation',
      'work_intention',
    ]),
    step('apply_body', 'person'),
    step('body_receipt', 'office', [], 'acknowledge'),
    step('body_decides', 'office', [], 'answer'),
    step('close_gaps', 'person'),
    NOTE,
  ],
  question: [
    '§§ 14, 15 SGB I',
    step('write_question', 'desk'),
    step('office_answers', 'office', [], 'answer'),
  ],
  appointment: [
    '§ 14 SGB I; § 13(4) SGB X',
    step('ask_office', 'desk'),
    step('office_answers', 'office', [], 'answer'),
    step('go_with', 'person'),
    step('note_next', 'desk'),
  ],
  placement_confirmation: [
    '§ 60(1) SGB I',
    step('firm_confirms', 'employer', ['start_confirmation']),
    step('send_confirmation', 'person'),
    step('office_answers', 'office', [], 'answer'),
  ],
};

/** How each kind of request goes, step by step; practice differs from office to office, so it is a guide and no promise. */
export const PROCEDURE_GUIDES: readonly ProcedureGuide[] = REQUEST_KINDS.map((kind) => {
  const [source, ...steps] = STEPS[kind];
  return { kind, steps, source, readOn: READ.includes(kind) ? READ_ON : null };
});

export interface StepTime {
  readonly time: Period;
  readonly basis: 'law' | 'usual';
  readonly source: string;
}

/** How long a step takes by the rules in force on a day; null where nobody sets a time. */
export function stepTime(kind: RequestKind, { clock }: GuideStep, day: LocalDate): StepTime | null {
  if (clock === null) return null;
  if (clock === 'deemed') {
    const rules = DEEMED_APPROVAL_RULES.filter(({ procedure }) => procedure === 'normal');
    const rule = inForce(rules, day);
    return rule && { time: rule.time, basis: 'law', source: paragraphOf(rule.source) };
  }
  const rule = inForce(
    RESPONSE_RULES.filter((entry) => entry.kind === kind && entry.step === clock),
    day,
  );
  return rule && { time: rule.time, basis: rule.basis, source: paragraphOf(rule.source) };
}

/** The paragraph without the remarks for those who keep the rules, which are written in English. */
function paragraphOf(source: string): string {
  return /^§.*?(?:AufenthG|BQFG|BeschV)/.exec(source)?.[0] ?? source;
}
