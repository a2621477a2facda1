import {
  LANGUAGE_SKILLS,
  LocalDate,
  missingSkills,
  PartialSkillLevels,
  SkillLevels,
} from '../shared/index.js';
import { Change, withChange } from './change.js';
import {
  bindingNeeds,
  gateReport,
  GateReport,
  isInstructedOtherwise,
  needForms,
  otherLevel,
  recognisedFrom,
} from './gates/index.js';
import { shownKm, squaredSteps } from './plane.js';
import { MatchPerson, MatchVacancy } from './types.js';
import { personView, PersonView, VacancyView } from './views.js';
import { LEARNING_KINDS } from './weights.js';

const NEVER: LocalDate = '9999-12-31';

/**
 * The changes on the person's side that together open a vacancy (to "now" or "after a permission"): none when it is
 * open, null when no change of the person's opens it (forbidden kind of work, unlawful pay, vacancy closed).
 * Each gate has one smallest change, so the set is the smallest one.
 */
export function changesToOpen(
  view: PersonView,
  vacancyView: VacancyView,
  report: GateReport,
  day: LocalDate,
): readonly Change[] | null {
  if (isOpened(report)) return [];
  if (
    report.gates.some(({ gate, outcome }) => outcome === 'fail' && (gate === 'permission' || gate === 'pay'))
  )
    return null;
  let person = view.person;
  const changes: Change[] = [];
  for (const change of candidates(view, vacancyView, report, day)) {
    changes.push(change);
    person = withChange(person, change, day);
  }
  const after = gateReport(personView(person), vacancyView, day);
  if (isOpened(after)) return changes;
  const available: Change = { what: 'available', from: vacancyView.vacancy.latestStart ?? day };
  const earlier = gateReport(personView(withChange(person, available, day)), vacancyView, day);
  return isOpened(earlier) ? [...changes, available] : null;
}

function isOpened({ kind }: GateReport): boolean {
  return kind === 'now' || kind === 'after_permission';
}

function candidates(
  view: PersonView,
  vacancyView: VacancyView,
  report: GateReport,
  day: LocalDate,
): readonly Change[] {
  const { person } = view;
  const { vacancy } = vacancyView;
  const closed = report.gates.filter(({ outcome }) => outcome === 'fail' || outcome === 'later');
  return closed.flatMap(({ gate }) => {
    switch (gate) {
      case 'qualification':
        return qualificationChanges(person, vacancy, day);
      case 'language':
        return languageChanges(person, vacancy);
      case 'reach':
        return distanceChange(view, vacancyView);
      case 'hours':
        return hoursChanges(person, vacancy);
      default:
        return [];
    }
  });
}

function qualificationChanges(person: MatchPerson, vacancy: MatchVacancy, day: LocalDate): readonly Change[] {
  const changes: Change[] = [];
  const missing = vacancy.licences.filter((licence) => person.licences?.includes(licence) === false);
  if (missing.length > 0) changes.push({ what: 'licences', licences: missing });
  if (LEARNING_KINDS.has(vacancy.kind)) return changes;
  if (person.qualification !== null && person.qualification < vacancy.requirementLevel)
    changes.push({ what: 'qualification', level: vacancy.requirementLevel });
  if (vacancy.regulated && (recognisedFrom(person, vacancy) ?? NEVER) > day)
    changes.push({ what: 'recognition', kldb5: vacancy.kldb5 });
  return changes;
}

function languageChanges(person: MatchPerson, vacancy: MatchVacancy): readonly Change[] {
  const levels = germanToReach(person, vacancy);
  const others = bindingNeeds(vacancy)
    .filter(({ language }) => language !== 'de')
    .filter((need) => (person.otherLanguages[need.language] ?? 0) < otherLevel(need))
    .map((need): Change => ({ what: 'other_language', language: need.language, level: otherLevel(need) }));
  return Object.keys(levels).length > 0 ? [{ what: 'german', levels }, ...others] : others;
}

/** Skills to raise and to which level, each need in the form that asks for the fewest steps. */
function germanToReach(person: MatchPerson, vacancy: MatchVacancy): PartialSkillLevels {
  const relaxed = isInstructedOtherwise(person, vacancy);
  let levels: PartialSkillLevels = {};
  for (const need of bindingNeeds(vacancy)) {
    if (need.language !== 'de') continue;
    const forms = [...needForms(need, relaxed)].sort(
      (a, b) => steps(person.german, a) - steps(person.german, b),
    );
    const easiest = forms[0] ?? {};
    for (const skill of missingSkills(person.german, easiest))
      levels = { ...levels, [skill]: Math.max(levels[skill] ?? 0, easiest[skill] ?? 0) };
  }
  return levels;
}

function steps(have: SkillLevels, levels: PartialSkillLevels): number {
  return LANGUAGE_SKILLS.reduce((sum, skill) => sum + Math.max(0, (levels[skill] ?? 0) - have[skill]), 0);
}

function distanceChange(view: PersonView, { spot }: VacancyView): readonly Change[] {
  if (spot === null || view.person.mobilityKm === null) return [];
  return [{ what: 'distance', km: Math.ceil(shownKm(squaredSteps(view.spot, spot)) + 0.1) }];
}

function hoursChanges(person: MatchPerson, vacancy: MatchVacancy): readonly Change[] {
  const changes: Change[] = [];
  const shifts = vacancy.shifts.filter((shift) => person.shifts?.includes(shift) === false);
  if (person.hours && vacancy.hours) {
    const hours = {
      min: Math.min(person.hours.min, vacancy.hours.max),
      max: Math.max(person.hours.max, vacancy.hours.min),
    };
    if (hours.min !== person.hours.min || hours.max !== person.hours.max)
      changes.push({ what: 'hours', hours });
  }
  if (shifts.length > 0) changes.push({ what: 'shifts', shifts });
  return changes;
}
