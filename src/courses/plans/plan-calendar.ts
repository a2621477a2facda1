import type { PlanStep } from '../../domain/language/index.js';
import { cefrName, iCalendar } from '../../domain/shared/index.js';
import type { CalendarEvent, CefrLevel } from '../../domain/shared/index.js';
import { words } from '../../web/i18n/index.js';
import type { Locale, Ui } from '../../web/i18n/index.js';
import type { PersonPlan } from '../plan.service.js';
import { stepsOf } from '../plan.service.js';

type Words = Pick<Ui, 't' | 'text'>;

/** Days on which something must be done are told a week before. */
const REMIND: readonly PlanStep['kind'][] = ['apply', 'register', 'exam'];
const REMIND_DAYS = 7;

/**
 * The days of a plan for the person's own calendar, in her language, without her name. The UID names the run and the
 * kind of day, so that a later file of the same plan moves the entries; the run's version is the sequence.
 */
export function planCalendar(plan: PersonPlan, locale: Locale, now: Date): string {
  const ui = words(locale);
  const { answer, input, vacancy } = plan;
  const steps = answer?.feasible ? stepsOf(input, answer.plan) : [];
  const events = steps.map((step): CalendarEvent => {
    const run = step.run === null ? undefined : input.rows.get(step.run);
    return {
      uid: `${step.kind}-${step.run ?? vacancy.id}@zugang`,
      sequence: (run?.revision ?? 1) - 1,
      from: step.from,
      to: step.to,
      summary: stepText(ui, plan, step),
      description: run ? `${run.title}, ${run.provider}` : vacancy.title,
      remindDays: REMIND.includes(step.kind) ? REMIND_DAYS : null,
    };
  });
  return iCalendar(ui.t('courses.plan_title', { title: vacancy.title }), locale, now, events);
}

/** One step in plain words. */
export function stepText(ui: Words, plan: Pick<PersonPlan, 'input'>, step: PlanStep): string {
  const run = step.run === null ? undefined : plan.input.rows.get(step.run);
  const of = {
    title: run?.title ?? '',
    provider: run?.provider ?? '',
    from: run ? cefrName(run.entryLevel as CefrLevel) : '',
    to: run ? cefrName(run.target as CefrLevel) : '',
  };
  switch (step.kind) {
    case 'apply':
      return ui.t('courses.step_apply', {
        office: ui.text(`courses.office_${step.office ?? 'provider'}`) ?? '',
      });
    case 'register':
      return ui.t('courses.step_register', of);
    case 'course':
      return ui.t('courses.step_course', of);
    case 'exam':
      return ui.t('courses.step_exam');
    case 'result':
      return ui.t('courses.step_result');
    case 'work':
      return ui.t('courses.step_work');
    case 'ready':
      return ui.t('courses.step_ready');
  }
}
