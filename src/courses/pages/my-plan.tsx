import type { VNode } from 'preact';
import { cefrName, CEFR_LEVELS } from '../../domain/shared/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { EmptyState, LinkButton, MatchBadge, Row, Rows, Timeline } from '../../web/components/index.js';
import type { Step } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { ExplainedVacancy } from '../../matching/index.js';

export interface MyPlanProps {
  /** Day per CEFR level on which it is there; null = no way known. */
  readonly ready: readonly (LocalDate | null)[];
  readonly today: LocalDate;
  readonly items: readonly ExplainedVacancy[];
}

/** The person's own plan: when which German is there, and which vacancies it opens. */
export function MyPlan({ ready, today, items }: MyPlanProps): VNode {
  const ui = useUi();
  const steps: Step[] = CEFR_LEVELS.flatMap((level) => {
    const day = ready[level] ?? null;
    if (level === 0 || day === null) return [];
    return [
      { from: day, state: day <= today ? 'done' : 'next', text: <bdi dir="ltr">{cefrName(level)}</bdi> },
    ];
  });
  const next = steps.findIndex(({ state }) => state === 'next');
  return (
    <>
      <h1>{ui.t('courses.my_plan')}</h1>
      <Timeline
        steps={steps
          .map((step, index) => (index === next ? { ...step, state: 'here' as const } : step))
          .slice(0, 5)}
      />
      {items.length === 0 ? (
        <EmptyState
          title={ui.t('courses.my_plan_none')}
          why={ui.t('courses.plan_lead')}
          action={<LinkButton href="/me/matches">{ui.t('matches.all')}</LinkButton>}
        />
      ) : (
        <>
          <p>{ui.t('courses.my_plan_lead')}</p>
          <Rows>
            {items.map(({ vacancy, entry }) => (
              <Row
                key={vacancy.id}
                title={vacancy.title}
                href={`/me/plan/${vacancy.id}`}
                detail={vacancy.employer.name}
                end={<MatchBadge kind={entry.kind} from={entry.on} />}
              />
            ))}
          </Rows>
        </>
      )}
    </>
  );
}
