import type { VNode } from 'preact';
import {
  type GuideStep,
  PROCEDURE_GUIDES,
  type ProcedureGuide,
  stepTime,
} from '../../domain/liaison/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { Actions, PrintButton, Row, Rows } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';

/** All procedures, each one click away. */
export function GuideList(): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('guides.title')}</h1>
      <p>{ui.t('guides.lead')}</p>
      <Rows>
        {PROCEDURE_GUIDES.map(({ kind, steps }) => (
          <Row
            key={kind}
            level={2}
            title={ui.t(`requests.kind_${kind}`)}
            href={`/guides/${kind}`}
            detail={ui.t('guides.steps', { count: steps.length })}
          />
        ))}
      </Rows>
    </>
  );
}

export interface GuidePageProps {
  readonly guide: ProcedureGuide;
  readonly today: LocalDate;
}

/** One procedure: who, which paper, how long, what next. */
export function GuidePage({ guide, today }: GuidePageProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t(`requests.kind_${guide.kind}`)}</h1>
      <p>{ui.t('guides.one_lead')}</p>
      <ol class="line">
        {guide.steps.map((step) => (
          <GuideLine key={step.id} {...{ guide, step, today }} />
        ))}
      </ol>
      <p class="soft">
        {guide.readOn === null
          ? ui.t('guides.source_unread', { source: guide.source })
          : ui.t('guides.source', { source: guide.source, day: ui.format.day(guide.readOn) })}
      </p>
      <Actions>
        <PrintButton />
        <a href="/guides">{ui.t('guides.title')}</a>
      </Actions>
    </>
  );
}

function GuideLine({ guide, step, today }: GuidePageProps & { readonly step: GuideStep }): VNode {
  const ui = useUi();
  const found = stepTime(guide.kind, step, today);
  const papers = step.papers.map((paper) => ui.t(`requests.paper_${paper}`));
  return (
    <li>
      <b>{ui.t(`guides.who_${step.who}`)}</b>
      <div>{ui.t(`guides.step_${step.id}`)}</div>
      {papers.length > 0 && (
        <div class="soft">{ui.t('guides.papers', { papers: ui.format.list(papers) })}</div>
      )}
      {found && (
        <div class="soft">
          {ui.t(found.basis === 'law' ? 'guides.time_law' : 'guides.time_usual', {
            time: ui.t(`guides.${found.time.unit}`, { count: found.time.count }),
            source: found.source,
          })}
        </div>
      )}
    </li>
  );
}
