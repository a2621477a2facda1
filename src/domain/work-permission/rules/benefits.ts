import { addDays, addMonths, LocalDate } from '../../shared/index.js';
import { endOfMonth, periodEnd } from '../counting.js';
import { STATUS_FAMILY } from '../status/families.js';
import { Body } from '../vocabulary.js';
import { rule } from './rule.js';

/** Who pays for living costs and who places into work; `changesOn` is the first day of another answer. */
export interface Bodies {
  readonly livelihood: Body | null;
  readonly placement: Body;
  readonly changesOn: LocalDate | null;
}

const ASYLBLG: Bodies = { livelihood: 'sozialamt_asylblg', placement: 'agentur_sgb3', changesOn: null };
const SGB2: Bodies = { livelihood: 'jobcenter_sgb2', placement: 'jobcenter_sgb2', changesOn: null };
export const UNKNOWN_BODIES: Bodies = { livelihood: 'unknown', placement: 'unknown', changesOn: null };
const SUSPENSION_MONTHS = 18;

/** § 5(1), (4) SGB II: who needs no benefits has no livelihood body and is placed by the Agentur für Arbeit. */
export const sgb2Section9 = rule(
  {
    id: 'sgb2Section9',
    area: 'responsibility',
    source: '§ 9 SGB II; § 5 Abs. 4 SGB II; § 35 SGB III',
    facts: ['inNeed'],
  },
  (s): Bodies | null =>
    s.value('inNeed') === false ? { livelihood: null, placement: 'agentur_sgb3', changesOn: null } : null,
);

/** § 1(1) AsylbLG: Gestattung, toleration and the title of § 25(4) sentence 1 belong to the Sozialamt; the Agentur places. */
export const asylblg1Para1 = rule(
  { id: 'asylblg1Para1', area: 'responsibility', source: '§ 1 Abs. 1 AsylbLG', facts: [] },
  (s): Bodies | null => {
    switch (STATUS_FAMILY[s.status]) {
      case 'asylum':
      case 'toleration':
      case 'toleration_light':
      case 'training_toleration':
      case 'employment_toleration':
        return ASYLBLG;
      default:
        return s.status === 'ae_25_4_s1' ? ASYLBLG : null;
    }
  },
);

/** § 1(1) no. 3a AsylbLG: a title of § 23(1) because of war belongs to the Sozialamt, any other to the Jobcenter. */
export const asylblg1Para1No3a = rule(
  {
    id: 'asylblg1Para1No3a',
    area: 'responsibility',
    source: '§ 1 Abs. 1 Nr. 3a AsylbLG',
    facts: ['admittedBecauseOfWar'],
  },
  (s): Bodies | null => {
    if (s.status !== 'ae_23_1') return null;
    const isBecauseOfWar = s.value('admittedBecauseOfWar');
    if (isBecauseOfWar !== null) return isBecauseOfWar ? ASYLBLG : SGB2;
    s.ask('admittedBecauseOfWar');
    return UNKNOWN_BODIES;
  },
);

/** § 1(1) no. 3c, (3) AsylbLG: § 25(5) stays with the Sozialamt until the month in which 18 months of suspension end. */
export const asylblg1Para1No3c = rule(
  {
    id: 'asylblg1Para1No3c',
    area: 'responsibility',
    source: '§ 1 Abs. 1 Nr. 3c, Abs. 3 AsylbLG',
    facts: ['suspensionDecidedOn'],
  },
  (s): Bodies | null => {
    if (s.status !== 'ae_25_5') return null;
    const suspended = s.value('suspensionDecidedOn');
    if (suspended === null) {
      s.ask('suspensionDecidedOn');
      return UNKNOWN_BODIES;
    }
    const lastDay = endOfMonth(periodEnd(suspended, SUSPENSION_MONTHS));
    return s.day > lastDay ? null : { ...ASYLBLG, changesOn: addDays(lastDay, 1) };
  },
);

/** § 74 SGB II: applicants for § 24 with a Fiktionsbescheinigung belong to the Jobcenter after registration. */
export const sgb2Section74 = rule(
  {
    id: 'sgb2Section74',
    area: 'responsibility',
    source: '§ 74 SGB II; § 1 Abs. 3a AsylbLG',
    reviewBy: '2026-12-31',
    facts: ['nationalityGroup', 'nationality'],
  },
  (s): Bodies | null => {
    const isFor24 = s.value('nationalityGroup') === 'temporary_protection' || s.value('nationality') === 'UA';
    return s.status === 'fiktion_81_3_s1' && isFor24 ? SGB2 : null;
  },
);

/** The pending move of people from Ukraine to AsylbLG; speaks only from the day the table gives it. */
export const benefitSwitch24 = rule(
  {
    id: 'benefitSwitch24',
    area: 'responsibility',
    source: 'Draft Leistungsrechtsanpassungsgesetz (not in force on 19.8.2026)',
    reviewBy: '2026-12-31',
    facts: ['titleIssuedOn', 'entryDate', 'nationalityGroup', 'nationality'],
  },
  (s): Bodies | null => {
    const change = s.tables.benefitSwitch24;
    if (change.validFrom === null) return null;
    const isFiktion = s.status === 'fiktion_81_3_s1';
    const isFor24 = s.value('nationalityGroup') === 'temporary_protection' || s.value('nationality') === 'UA';
    const touches = STATUS_FAMILY[s.status] === 'protection_24' || (isFiktion && isFor24);
    if (!touches || s.day < change.validFrom) return null;
    const issuedOn = s.value('titleIssuedOn');
    const entry = s.value('entryDate');
    if (issuedOn !== null && issuedOn <= change.firstPermitAfter) return null;
    const isSurelyTouched = entry !== null && entry > change.firstPermitAfter;
    if (!isSurelyTouched) {
      s.ask('titleIssuedOn');
      return UNKNOWN_BODIES;
    }
    const settled = addMonths(change.validFrom, change.transitionMonths);
    return s.day < settled ? { ...UNKNOWN_BODIES, changesOn: settled } : ASYLBLG;
  },
);

/** § 16g trainees are outside AsylbLG: training grant first, the part of SGB II is not settled. */
export const aufenthg16gBenefits = rule(
  {
    id: 'aufenthg16gBenefits',
    area: 'responsibility',
    source: '§ 16g Abs. 10 AufenthG; § 56 SGB III; § 7 SGB II',
    facts: [],
  },
  (s): Bodies | null =>
    s.status === 'ae_16g' ? { livelihood: 'unknown', placement: 'agentur_sgb3', changesOn: null } : null,
);

/** § 7(1) SGB II: holders of a title, Germans and Union citizens in need belong to the Jobcenter. */
export const sgb2Section7 = rule(
  { id: 'sgb2Section7', area: 'responsibility', source: '§ 7 Abs. 1 SGB II', facts: [] },
  (s): Bodies | null => {
    switch (STATUS_FAMILY[s.status]) {
      case 'no_foreigner':
      case 'free_title':
      case 'chancen_title':
      case 'protection_24':
      case 'restricted_title':
        return SGB2;
      default:
        return null;
    }
  },
);

/** § 1(3) AsylbLG: the Sozialamt stays responsible to the end of the month in which the paper changed. */
export const asylblg1Para3 = rule(
  { id: 'asylblg1Para3', area: 'responsibility', source: '§ 1 Abs. 3 S. 1 AsylbLG', facts: ['inNeed'] },
  (s, endedOn: LocalDate | null): Bodies | null => {
    if (endedOn === null || s.value('inNeed') === false) return null;
    const lastDay = endOfMonth(endedOn);
    return s.day >= endedOn && s.day <= lastDay ? { ...ASYLBLG, changesOn: addDays(lastDay, 1) } : null;
  },
);

/** § 5(4) SGB II, § 22(4) sentence 5 SGB III: who draws Arbeitslosengeld is placed by the Agentur, also when in need. */
export const sgb2Section5Para4 = rule(
  {
    id: 'sgb2Section5Para4',
    area: 'responsibility',
    source: '§ 5 Abs. 4 SGB II; § 22 Abs. 4 S. 5 SGB III',
    facts: [],
  },
  (_s, bodies: Bodies, receivesBenefit: boolean | null): Bodies | null =>
    receivesBenefit === true && bodies.placement === 'jobcenter_sgb2'
      ? { ...bodies, placement: 'agentur_sgb3' }
      : null,
);
