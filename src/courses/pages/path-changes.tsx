import type { VNode } from 'preact';
import type { PathChange, RaisingChange, UnlockingChange } from '../../domain/language/index.js';
import { assertNever, cefrName, minDate } from '../../domain/shared/index.js';
import { Row, Rows } from '../../web/components/index.js';
import { type Ui, useUi } from '../../web/i18n/index.js';
import type { CourseRun } from '../course-run.entity.js';

type Runs = ReadonlyMap<string, CourseRun>;

/** Shown of the changes; the first ones open most. */
const MOST = 5;

/** A change in plain words. */
export function changeWords(ui: Ui, change: PathChange, runs: Runs): string {
  switch (change.kind) {
    case 'online':
    case 'childcare':
    case 'job_offer':
      return ui.t(`plans.change_${change.kind}`);
    case 'funding': {
      const scheme = ui.text(`courses.scheme_${change.scheme}`) ?? change.scheme;
      return ui.t('plans.change_funding', { scheme });
    }
    case 'budget':
      return ui.t('plans.change_budget', { amount: ui.format.money(change.extra) });
    case 'travel':
      return ui.t('plans.change_travel', { minutes: change.minutes });
    case 'quota':
      return ui.t('plans.change_quota', { units: change.extraUe });
    case 'seat':
      return ui.t('plans.change_seat', { title: runs.get(change.run)?.title ?? '' });
    case 'sitting':
      return ui.t('plans.change_sitting', {
        level: cefrName(change.level),
        day: ui.format.day(change.date),
      });
    case 'later':
      return ui.t('plans.change_later', { days: change.days });
    default:
      return assertNever(change);
  }
}

export interface ChangesProps {
  readonly changes: readonly UnlockingChange[];
  readonly runs: Runs;
  /** How many vacancies stand behind a goal. */
  readonly vacanciesOf: (goal: string) => number;
}

/** Single changes that open a path, those that open most first. */
export function Changes({ changes, runs, vacanciesOf }: ChangesProps): VNode {
  const ui = useUi();
  if (changes.length === 0) return <p>{ui.t('plans.changes_none')}</p>;
  return (
    <>
      <p class="soft">{ui.t('plans.changes_lead')}</p>
      <Rows>
        {changes.slice(0, MOST).map(({ change, opens }) => {
          const [first, ...rest] = opens.map(({ qualifiedOn }) => qualifiedOn);
          return (
            <Row
              key={JSON.stringify(change)}
              title={changeWords(ui, change, runs)}
              detail={ui.t('plans.changes_opens', {
                count: opens.reduce((sum, { id }) => sum + vacanciesOf(id), 0),
                day: first === undefined ? '' : ui.format.day(minDate(first, ...rest)),
              })}
            />
          );
        })}
      </Rows>
    </>
  );
}

/** What makes a goal likelier that is reached, but never with 80 %. */
export function Raising({
  raising,
  runs,
}: {
  readonly raising: readonly RaisingChange[];
  readonly runs: Runs;
}): VNode | null {
  const ui = useUi();
  if (raising.length === 0) return null;
  return (
    <>
      <h2>{ui.t('plans.raising_title')}</h2>
      <Rows>
        {raising.slice(0, MOST).map(({ change, reachable, likelyOn }) => (
          <Row
            key={JSON.stringify(change)}
            title={changeWords(ui, change, runs)}
            detail={
              likelyOn === null
                ? ui.t('plans.raising_to', { share: ui.format.percent(reachable) })
                : ui.t('plans.raising_likely', { day: ui.format.day(likelyOn) })
            }
          />
        ))}
      </Rows>
    </>
  );
}
