import type { VNode } from 'preact';
import type { LocalDate } from '../../../domain/shared/index.js';
import {
  type AccessClass,
  type Assessment,
  WARNING_LEVELS,
  type WarningLevel,
} from '../../../domain/work-permission/index.js';
import { Badge, type BadgeKind, Day, Details, KeyValue } from '../../../web/components/index.js';
import { type MessageKey, type Ui, useUi } from '../../../web/i18n/index.js';
import { storableQuestions } from '../permission.dto.js';

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

export interface AnswerProps {
  readonly answer: Assessment;
  readonly today: LocalDate;
}

/** One answer: class, who decides, from when, what to do next, what to mind, what to ask, and on which law it rests. */
export function Answer({ answer, today }: AnswerProps): VNode {
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
      <Warnings warnings={answer.warnings} />
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

const LEVELS: Readonly<Record<WarningLevel, BadgeKind>> = { stop: 'stop', act: 'act', know: 'plain' };

/** Hints beside the answer, most urgent first; what is only good to know is folded away. */
export function Warnings({ warnings: all }: Pick<Assessment, 'warnings'>): VNode | null {
  const ui = useUi();
  // The page says it once for all kinds of work.
  const warnings = all.filter(({ code }) => code !== 'CONFIRM_IN_ADVISER_SESSION');
  const urgent = warnings.filter(({ code }) => WARNING_LEVELS[code] !== 'know');
  const others = warnings.filter(({ code }) => WARNING_LEVELS[code] === 'know');
  if (warnings.length === 0) return null;
  return (
    <>
      {urgent.length > 0 && <WarningList warnings={urgent} />}
      {others.length > 0 && (
        <Details summary={ui.t('permission.good_to_know')}>
          <WarningList warnings={others} />
        </Details>
      )}
    </>
  );
}

function WarningList({ warnings }: Pick<Assessment, 'warnings'>): VNode {
  const ui = useUi();
  return (
    <ul>
      {warnings.map(({ code, date }) => (
        <li key={code}>
          {WARNING_LEVELS[code] !== 'know' && (
            <>
              <Badge kind={LEVELS[WARNING_LEVELS[code]]}>
                {ui.t(`permission.level_${WARNING_LEVELS[code]}`)}
              </Badge>{' '}
            </>
          )}
          {ui.text(`warnings.${code}`, date === null ? {} : { date: ui.format.day(date) })}
        </li>
      ))}
    </ul>
  );
}

function Rules({ rules }: Pick<Assessment, 'rules'>): VNode | null {
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

function approvalText(ui: Pick<Ui, 't' | 'format'>, { baApproval, baFreeFrom }: Assessment): string {
  const text = ui.t(`permission.ba_${baApproval}`);
  return baFreeFrom === null
    ? text
    : `${text}; ${ui.t('permission.ba_free_from', { day: ui.format.day(baFreeFrom) })}`;
}
