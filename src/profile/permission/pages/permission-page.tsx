import type { VNode } from 'preact';
import type { LocalDate } from '../../../domain/shared/index.js';
import type { ReviewItem, UnconfirmedAssessment } from '../../../domain/work-permission/index.js';
import { ReviewBanner } from '../../../law/index.js';
import { Actions, Card, LinkButton, Notice } from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import { EXPLAINED_KINDS, type ExplainedKind } from '../permission.service.js';
import { Answer } from './answer.js';

export interface PermissionPageProps {
  readonly name: string;
  readonly editHref: string;
  /** The adviser's conversation; null for a reader who is no adviser. */
  readonly sessionHref: string | null;
  readonly investmentHref: string;
  readonly today: LocalDate;
  readonly answers: Readonly<Record<ExplainedKind, UnconfirmedAssessment>>;
  readonly overdue: readonly ReviewItem[];
}

/** For each kind of work: may it start, who decides, from when, what to do next, and on which law that rests. */
export function PermissionPage(props: PermissionPageProps): VNode {
  const ui = useUi();
  const { name, editHref, sessionHref, investmentHref, today, answers, overdue } = props;
  return (
    <>
      <h1>{ui.t('permission.title_of', { name })}</h1>
      <p>{ui.t('permission.lead')}</p>
      <p class="soft">{ui.t('permission.checked_for', { day: ui.format.day(today) })}</p>
      <ReviewBanner items={overdue} />
      {EXPLAINED_KINDS.some((kind) => answers[kind].toBeConfirmed) && (
        <Notice kind="act">{ui.t('permission.confirm')}</Notice>
      )}
      <Actions>
        {sessionHref !== null && <LinkButton href={sessionHref}>{ui.t('session.open')}</LinkButton>}
        <LinkButton kind="quiet" href={investmentHref}>
          {ui.t('investment.title')}
        </LinkButton>
        <LinkButton kind="quiet" href={editHref}>
          {ui.t('permission.edit')}
        </LinkButton>
      </Actions>
      {EXPLAINED_KINDS.map((kind) => (
        <Card key={kind} title={ui.t(`permission.kind_${kind}`)}>
          <Answer answer={answers[kind]} today={today} />
        </Card>
      ))}
    </>
  );
}
