import type { VNode } from 'preact';
import type { LocalDate } from '../../../domain/shared/index.js';
import type { AccessClass, UnconfirmedAssessment } from '../../../domain/work-permission/index.js';
import {
  Badge,
  type BadgeKind,
  Card,
  Day,
  Details,
  KeyValue,
  LinkButton,
  Notice,
} from '../../../web/components/index.js';
import { type MessageKey, type Ui, useUi } from '../../../web/i18n/index.js';
import { storableQuestions } from '../permission.dto.js';
import { EXPLAINED_KINDS, type ExplainedKind } from '../permission.service.js';

export interface PermissionPageProps {
  readonly name: string;
  readonly editHref: string;
  readonly today: LocalDate;
  readonly answers: Readonly<Record<ExplainedKind, UnconfirmedAssessment>>;
}

const BADGES: Readonly<Record<AccessClass, BadgeKind>> = {
  FREE: 'now',
  PERMISSION_ENTITLEMENT: 'later',
  PERMISSION_NORMALLY_GRANTED: 'later',
  PERMISSION_DISCRETION: 'later',
  NOT_YET: 'notyet',
  FORBIDDEN: 'stop',
  CLARIFY: 'act',
};

const NEXT: Readonly<Record<AccessClass, MessageKey>> = {
  FREE: 'permission.next_FREE',
  PERMISSION_ENTITLEMENT: 'permission.next_permission',
  PERMISSION_NORMALLY_GRANTED: 'permission.next_permission',
  PERMISSION_DISCRETION: 'permission.next_permission',
  NOT_YET: 'permission.next_NOT_YET',
  FORBIDDEN: 'permission.next_FORBIDDEN',
  CLARIFY: 'permission.next_CLARIFY',
};

/** The class of an answer in plain words; colour only repeats them. */
export function ClassBadge({ accessClass }: { readonly accessClass: AccessClass }): VNode {
  return <Badge kind={BADGES[accessClass]}>{useUi().t(`permission.class_${accessClass}`)}</Badge>;
}

/** For each kind of work: may it start, who decides, from when, what to do next, and on which law that rests. */
export function PermissionPage({ name, editHref, today, answers }: PermissionPageProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('permission.title_of', { name })}</h1>
      <p>{ui.t('permission.lead')}</p>
      <p class="soft">{ui.t('permission.checked_for', { day: ui.format.day(today) })}</p>
      {EXPLAINED_KINDS.some((kind) => answers[kind].toBeConfirmed) && (
        <Notice kind="act">{ui.t('permission.confirm')}</Notice>
      )}
      {EXPLAINED_KINDS.map((kind) => (
        <Card key={kind} title={ui.t(`permission.kind_${kind}`)}>
          <Answer answer={answers[kind]} today={today} />
        </Card>
      ))}
      <LinkButton href={editHref}>{ui.t('permission.edit')}</LinkButton>
    </>
  );
}

function Answer({
  answer,
  today,
}: {
  readonly answer: UnconfirmedAssessment;
  readonly today: LocalDate;
}): VNode {
  const ui = useUi();
  const { accessClass, authority, earliestDate } = answer;
  const questions = storableQuestions(answer).flatMap(({ fact }) => ui.text(`permission.ask_${fact}`) ?? []);
  return (
    <>
      <p>
        <ClassBadge accessClass={accessClass} />
      </p>
      <KeyValue
        items={[
          { label: ui.t('permission.who'), value: ui.t(`permission.authority_${authority}`) },
          ...(earliestDate === null || accessClass === 'FREE'
            ? []
            : [{ label: ui.t('permission.earliest'), value: earliestText(ui, earliestDate, today) }]),
          { label: ui.t('permission.ba'), value: approvalText(ui, answer) },
          { label: ui.t('permission.next'), value: ui.text(NEXT[accessClass]) },
        ]}
      />
      {questions.length > 0 && (
        <Details summary={ui.t('permission.questions')} open={accessClass === 'CLARIFY'}>
          <ul>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </Details>
      )}
      <Rules rules={answer.rules} />
    </>
  );
}

function Rules({ rules }: Pick<UnconfirmedAssessment, 'rules'>): VNode | null {
  const ui = useUi();
  if (rules.length === 0) return null;
  return (
    <Details summary={ui.t('permission.rules')}>
      <p>{ui.t('permission.rules_lead')}</p>
      <ul>
        {rules.map(({ id, source }) => {
          const sentence = ui.text(`rules.${id}`);
          return (
            <li key={id}>
              {sentence !== null && `${sentence} `}
              <bdi lang="de">{source}</bdi>
            </li>
          );
        })}
      </ul>
    </Details>
  );
}

function earliestText(ui: Pick<Ui, 't'>, earliest: LocalDate, today: LocalDate): VNode | string {
  return earliest <= today ? ui.t('permission.earliest_now') : <Day date={earliest} as="long" />;
}

function approvalText(
  ui: Pick<Ui, 't' | 'format'>,
  { baApproval, baFreeFrom }: UnconfirmedAssessment,
): string {
  const text = ui.t(`permission.ba_${baApproval}`);
  return baFreeFrom === null
    ? text
    : `${text}; ${ui.t('permission.ba_free_from', { day: ui.format.day(baFreeFrom) })}`;
}
