import type { VNode } from 'preact';
import { CEFR_LEVELS, cefrName } from '../../domain/shared/index.js';
import type { CefrLevel } from '../../domain/shared/index.js';
import {
  Actions,
  Badge,
  Choices,
  EmptyState,
  LinkButton,
  Pager,
  Row,
  Rows,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { CourseRun } from '../course-run.entity.js';

export interface CourseListProps {
  readonly items: readonly CourseRun[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly target: CefrLevel | null;
  readonly mayAdd: boolean;
  readonly maySeeWaiting: boolean;
  readonly placeName: (plz: string) => string;
}

/** Courses and exams one can still register for. */
export function CourseList(props: CourseListProps): VNode {
  const ui = useUi();
  const { items, total, page, pageSize, target, mayAdd } = props;
  return (
    <>
      <h1>{ui.t('courses.title')}</h1>
      {(mayAdd || props.maySeeWaiting) && (
        <Actions>
          {mayAdd && <LinkButton href="/courses/new">{ui.t('courses.add')}</LinkButton>}
          {mayAdd && (
            <LinkButton kind="quiet" href="/courses/own">
              {ui.t('plans.own_title')}
            </LinkButton>
          )}
          {props.maySeeWaiting && (
            <LinkButton kind="quiet" href="/courses/waiting">
              {ui.t('plans.waiting_title')}
            </LinkButton>
          )}
        </Actions>
      )}
      <Choices
        label={ui.t('courses.level')}
        items={[
          { href: '/courses', text: ui.t('courses.level_all'), current: target === null },
          ...CEFR_LEVELS.slice(1).map((level) => ({
            href: `/courses?target=${level}`,
            text: cefrName(level),
            current: target === level,
          })),
        ]}
      />
      {total === 0 ? (
        <EmptyState title={ui.t('courses.empty_title')} why={ui.t('courses.empty_why')} />
      ) : (
        <>
          <p class="soft">{ui.t('courses.count', { count: total })}</p>
          <Rows>
            {items.map((run) => (
              <CourseRow key={run.id} run={run} placeName={props.placeName} />
            ))}
          </Rows>
          <Pager page={page} pages={Math.max(1, Math.ceil(total / pageSize))} />
        </>
      )}
    </>
  );
}

function CourseRow({
  run,
  placeName,
}: {
  readonly run: CourseRun;
  readonly placeName: (plz: string) => string;
}): VNode {
  const ui = useUi();
  const where = run.mode === 'online' || run.plz === null ? ui.t('courses.online') : placeName(run.plz);
  return (
    <Row
      level={2}
      title={run.title}
      href={`/courses/${run.id}`}
      detail={
        <>
          {run.provider} · {where} · {ui.text(`courses.scheme_${run.scheme}`) ?? run.scheme} ·{' '}
          <bdi dir="ltr">
            {cefrName(run.entryLevel as CefrLevel)} → {cefrName(run.target as CefrLevel)}
          </bdi>{' '}
          · {ui.format.dayRange(run.startsOn, run.endsOn)} · {ui.t('courses.ue', { count: run.ue })}
          {run.childcare && ` · ${ui.t('courses.childcare')}`}
          <br />
          {run.examOn !== null && run.resultOn !== null
            ? ui.t('courses.exam', { day: ui.format.day(run.examOn), result: ui.format.day(run.resultOn) })
            : ui.t('courses.no_exam')}
        </>
      }
      end={<Badge kind="plain">{ui.t('courses.register_by', { day: ui.format.day(run.registerBy) })}</Badge>}
    />
  );
}
