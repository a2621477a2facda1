import type { VNode } from 'preact';
import { Explanation, POINT } from '../../domain/matching/index.js';
import {
  Actions,
  DataTable,
  LinkButton,
  MatchBadge,
  PostButton,
  Reasons,
} from '../../web/components/index.js';
import { type MessageKey, useUi } from '../../web/i18n/index.js';
import { changeText, gateText } from './reasons.js';

export interface ExplanationPageProps {
  readonly personName: string;
  readonly vacancyTitle: string;
  readonly personHref: string;
  readonly vacancyHref: string;
  /** The dated path to the language asked for, where that is what is missing. */
  readonly planHref: string;
  readonly fundingHref: string;
  /** Where a proposal is sent and what the button says; null for who may not propose. */
  readonly proposal: {
    readonly action: string;
    readonly vacancyId: string;
    readonly text: string;
  } | null;
  readonly explanation: Explanation;
  readonly skillName: (id: string) => string;
}

interface PointRow {
  readonly key: string;
  readonly label: MessageKey;
  readonly units: number;
  readonly max: number | null;
  readonly neutral: boolean;
}

/** Why a pair matches or not: each condition with its source, each point with its maximum. */
export function ExplanationPage(props: ExplanationPageProps): VNode {
  const ui = useUi();
  const { explanation, personName, vacancyTitle } = props;
  const { match, gates, changes } = explanation;
  return (
    <>
      <h1>{ui.t('matches.why_title', { name: personName, title: vacancyTitle })}</h1>
      {match && (
        <p>
          <MatchBadge kind={match.kind} from={match.kind === 'now' ? null : match.date} />{' '}
          {ui.t('matches.score', { score: Math.round(match.score / POINT) })}
        </p>
      )}
      <p>
        <a href={props.personHref}>{ui.t('matches.to_profile')}</a> ·{' '}
        <a href={props.vacancyHref}>{ui.t('matches.to_vacancy')}</a> ·{' '}
        <a href={props.fundingHref}>{ui.t('funding.title')}</a>
      </p>
      <NextSteps {...props} />
      <h2>{ui.t('matches.gates')}</h2>
      <Reasons
        items={gates.map((gate) => ({
          state: gate.outcome === 'pass' ? 'ok' : gate.outcome === 'later' ? 'soon' : 'gap',
          text: (
            <>
              <b>{ui.t(`matches.gate_${gate.gate}`)}:</b> {gateText(ui, gate)}
            </>
          ),
        }))}
      />
      {changes && changes.length > 0 && (
        <p class="change">
          <b>{ui.t('ui.smallest_change')}:</b>{' '}
          {ui.format.list(changes.map((change) => changeText(ui, change)))}
        </p>
      )}
      <h2>{ui.t('matches.points')}</h2>
      <Points explanation={explanation} />
      <SkillLists {...props} />
      <p class="soft">{ui.t('matches.version', { version: explanation.weightsVersion })}</p>
    </>
  );
}

function NextSteps({ explanation: { match }, proposal, planHref }: ExplanationPageProps): VNode | null {
  const ui = useUi();
  if (!match || (proposal === null && match.kind !== 'not_yet')) return null;
  return (
    <Actions>
      {proposal && (
        <PostButton kind="main" action={proposal.action} fields={{ vacancyId: proposal.vacancyId }}>
          {proposal.text}
        </PostButton>
      )}
      {match.kind === 'not_yet' && (
        <LinkButton kind="quiet" href={planHref}>
          {ui.t('matches.plan')}
        </LinkButton>
      )}
    </Actions>
  );
}

function Points({ explanation }: { readonly explanation: Explanation }): VNode {
  const ui = useUi();
  const sum = explanation.match?.score ?? null;
  const rows: PointRow[] = [
    ...explanation.parts.map(({ part, units, max, neutral }) => ({
      key: part,
      label: `matches.part_${part}` as const,
      units,
      max,
      neutral,
    })),
    ...explanation.deductions
      .filter(({ units }) => units > 0)
      .map(({ part, units }) => ({
        key: part,
        label: `matches.minus_${part}` as const,
        units: -units,
        max: null,
        neutral: false,
      })),
    ...(sum === null
      ? []
      : [{ key: 'sum', label: 'matches.sum' as const, units: sum, max: 100 * POINT, neutral: false }]),
  ];
  const points = (units: number): string => ui.format.number(units / POINT, 1);
  return (
    <DataTable
      caption={ui.t('matches.points')}
      quietCaption
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'part',
          title: ui.t('matches.part'),
          cell: (row) => (
            <>
              {ui.text(row.label)}
              {row.neutral && <span class="soft"> ({ui.t('matches.neutral')})</span>}
            </>
          ),
        },
        {
          key: 'points',
          title: ui.t('matches.points'),
          numeric: true,
          cell: (row) =>
            row.max === null
              ? points(row.units)
              : ui.t('matches.points_of', { points: points(row.units), max: points(row.max) }),
        },
      ]}
    />
  );
}

function SkillLists({ explanation, skillName }: ExplanationPageProps): VNode | null {
  const ui = useUi();
  const { matchedSkills, missingSkills } = explanation;
  if (matchedSkills.length + missingSkills.length === 0) return null;
  return (
    <>
      <h2>{ui.t('matches.part_skills')}</h2>
      <Reasons
        items={[
          ...matchedSkills.map(({ id }) => ({ state: 'ok' as const, text: skillName(id) })),
          ...missingSkills.map(({ id }) => ({ state: 'gap' as const, text: skillName(id) })),
        ]}
      />
    </>
  );
}
