import type { Translation } from '../catalogue.js';
import type { offices as master } from '../de/offices.js';

export const offices: Translation<typeof master> = {
  title: 'Responsible offices',
  lead: 'Who is responsible for what follows from the residence paper and the place.',
  livelihood: 'Living costs',
  placement: 'Placement into work',
  permit: 'Work permission',
  body_jobcenter_sgb2: 'Jobcenter',
  body_agentur_sgb3: 'Employment agency',
  body_sozialamt_asylblg: 'Social welfare office',
  body_unknown: 'still to be cleared up',
  body_auslaenderbehoerde: 'Immigration office',
  not_needed: 'none; the person needs no benefits',
  of_kreis: '{{body}} for {{kreis}}',
  by_district: 'by district one of these: {{offices}}',
  reason: 'Why: {{reason}}',
  changes: 'This changes by itself on {{day}}.',
  rule_sgb2Section9: 'The person can pay for the own living, so the agency places (§ 9 SGB II).',
  rule_asylblg1Para1: 'With this paper the asylum seekers’ benefits act holds; the agency places.',
  rule_asylblg1Para1No3a: 'The title was granted because of a war (§ 1(1) no. 3a AsylbLG).',
  rule_asylblg1Para1No3c:
    'With § 25(5) it counts since when removal is suspended; after 18 months the Jobcenter is responsible.',
  rule_sgb2Section74: 'For refugees from Ukraine § 74 SGB II holds.',
  rule_benefitSwitch24: 'A new law changes who is responsible for refugees from Ukraine.',
  rule_aufenthg16gBenefits:
    'In training with § 16g the agency supports; living costs are cleared up case by case.',
  rule_sgb2Section7: 'With this title the Jobcenter is responsible for who needs help (§ 7 SGB II).',
  rule_none: 'The facts entered do not say yet who is responsible.',
  list_title: 'People by responsible office',
  list_lead: 'Counted by the office that places into work.',
  list_more: 'The first {{count}} people are shown.',
};
