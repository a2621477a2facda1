import type { VNode } from 'preact';
import { cefrName } from '../../domain/shared/index.js';
import type { CefrLevel } from '../../domain/shared/index.js';
import type { PassRate } from '../../domain/language/index.js';
import {
  Actions,
  Badge,
  Button,
  EmptyState,
  Form,
  KeyValue,
  LinkButton,
  Notice,
  Row,
  Rows,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { CourseRun } from '../course-run.entity.js';
import { rateText } from './rate-text.js';

export interface CoursePageProps {
  readonly run: CourseRun;
  readonly rate: PassRate;
  readonly place: string | null;
  readonly mayChange: boolean;
  readonly updatedOn: string;
  /** JSON-LD for search engines and other portals. */
  readonly jsonLd: string;
}

/** One run with everything known of it, also for machines (schema.org). */
export function CoursePage({ run, rate, place, mayChange, updatedOn, jsonLd }: CoursePageProps): VNode {
  const ui = useUi();
  const level = (value: number): VNode => <bdi dir="ltr">{cefrName(value as CefrLevel)}</bdi>;
  const days = ui.format.list(
    [...new Set(run.slots.map(([day]) => day))].map((day) => ui.text(`courses.day_${day}`) ?? ''),
  );
  const [first] = run.slots;
  return (
    <>
      <h1>{run.title}</h1>
      {run.cancelledAt !== null && <Notice kind="problem">{ui.t('plans.is_cancelled')}</Notice>}
      <KeyValue
        items={[
          { label: ui.t('courses.provider'), value: run.provider },
          { label: ui.t('courses.scheme'), value: ui.text(`courses.scheme_${run.scheme}`) ?? run.scheme },
          { label: ui.t('courses.entry'), value: level(run.entryLevel) },
          { label: ui.t('courses.target'), value: level(run.target) },
          { label: ui.t('courses.register'), value: ui.format.longDay(run.registerBy) },
          { label: ui.t('plans.chart_course'), value: ui.format.dayRange(run.startsOn, run.endsOn) },
          { label: ui.t('courses.units'), value: ui.format.number(run.ue) },
          {
            label: ui.t('courses.weekdays'),
            value: first ? (
              <>
                {days} <bdi dir="ltr">{`${first[1]}–${first[2]}`}</bdi>
              </>
            ) : null,
          },
          { label: ui.t('courses.mode'), value: run.mode === 'online' ? ui.t('courses.online') : place },
          {
            label: ui.t('courses.seats_free'),
            value: run.seats === null ? null : ui.format.number(run.seats),
          },
          {
            label: ui.t('courses.self_pay'),
            value: run.selfPayCostCents === null ? null : ui.format.money(run.selfPayCostCents),
          },
          { label: ui.t('courses.exam_on'), value: run.examOn && ui.format.longDay(run.examOn) },
          { label: ui.t('courses.result_on'), value: run.resultOn && ui.format.longDay(run.resultOn) },
          {
            label: ui.t('plans.chart_exam'),
            value: run.examOn && rateText(ui, ui.t('plans.rate_short'), rate),
          },
        ]}
      />
      <p class="soft">
        {ui.t('plans.age', {
          day: ui.format.day(updatedOn),
          source: ui.text(`plans.source_${run.source.split(':', 1)[0] ?? ''}`) ?? run.source,
        })}
        {run.childcare && ` · ${ui.t('courses.childcare')}`}
      </p>
      {mayChange && run.cancelledAt === null && (
        <Actions>
          <LinkButton href={`/courses/${run.id}/edit`}>{ui.t('plans.edit')}</LinkButton>
          <LinkButton kind="danger" href={`/courses/${run.id}/cancel`}>
            {ui.t('plans.cancel')}
          </LinkButton>
        </Actions>
      )}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd }} />
    </>
  );
}

/** Calling a run off cannot be taken back, so it is asked once more. */
export function CancelCourse({ run }: { readonly run: CourseRun }): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('plans.cancel_title', { title: run.title })}</h1>
      <p>{ui.t('plans.cancel_lead')}</p>
      <Form action={`/courses/${run.id}/cancel`}>
        <Button kind="danger">{ui.t('plans.cancel')}</Button>
      </Form>
    </>
  );
}

/** What an organisation entered itself: a provider's page, and a desk's list of local offers. */
export function OwnCourses({
  items,
  mayImport,
}: {
  readonly items: readonly CourseRun[];
  readonly mayImport: boolean;
}): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('plans.own_title')}</h1>
      <Actions>
        <LinkButton href="/courses/new">{ui.t('courses.add')}</LinkButton>
        {mayImport && (
          <LinkButton kind="quiet" href="/imports?kind=courses">
            {ui.t('feeds.title')}
          </LinkButton>
        )}
      </Actions>
      {items.length === 0 && <EmptyState title={ui.t('plans.own_none')} why={ui.t('plans.own_none_why')} />}
      <Rows>
        {items.map((run) => (
          <Row
            key={run.id}
            level={2}
            title={run.title}
            href={`/courses/${run.id}`}
            detail={
              <>
                <bdi dir="ltr">
                  {cefrName(run.entryLevel as CefrLevel)} → {cefrName(run.target as CefrLevel)}
                </bdi>{' '}
                · {ui.format.dayRange(run.startsOn, run.endsOn)} ·{' '}
                {ui.t('courses.register_by', { day: ui.format.day(run.registerBy) })}
              </>
            }
            end={
              run.cancelledAt !== null ? (
                <Badge kind="stop">{ui.t('plans.own_cancelled')}</Badge>
              ) : (
                <Badge>{ui.t('courses.seats', { count: run.seats ?? 0 })}</Badge>
              )
            }
          />
        ))}
      </Rows>
    </>
  );
}
