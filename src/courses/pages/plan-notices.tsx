import type { VNode } from 'preact';
import { cefrName } from '../../domain/shared/index.js';
import type { CefrLevel } from '../../domain/shared/index.js';
import { EmptyState, PostButton, Row, Rows } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { ListedNotice } from '../plans/plan-notice.service.js';

/** Whom a cancelled or moved course touches, with the date that holds now. */
export function PlanNotices({ items }: { readonly items: readonly ListedNotice[] }): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('plans.notices_title')}</h1>
      {items.length === 0 ? (
        <EmptyState title={ui.t('plans.notices_none')} why={ui.t('plans.notices_none_why')} />
      ) : (
        <NoticeRows items={items} base="/plan-notices" desk />
      )}
    </>
  );
}

export interface NoticeRowsProps {
  readonly items: readonly ListedNotice[];
  /** Where a notice is taken off the list. */
  readonly base: string;
  /** Names the person and leads to her plan. */
  readonly desk?: boolean;
}

export function NoticeRows({ items, base, desk = false }: NoticeRowsProps): VNode {
  const ui = useUi();
  return (
    <Rows>
      {items.map(({ notice, person, run }) => {
        const level = cefrName(notice.level as CefrLevel);
        const old = ui.format.day(notice.oldOn);
        const what = ui.t(`plans.notice_${notice.kind}`, { title: run.title });
        const date =
          notice.newOn === null
            ? ui.t('plans.notice_gone', { level, old })
            : ui.t('plans.notice_new', { level, old, new: ui.format.day(notice.newOn) });
        return (
          <Row
            key={notice.id}
            level={2}
            title={desk ? person.displayName : what}
            {...(desk && { href: `/people/${person.id}/plan` })}
            detail={desk ? `${what}: ${date}` : date}
            end={<PostButton action={`${base}/${notice.id}/seen`}>{ui.t('plans.notice_seen')}</PostButton>}
          />
        );
      })}
    </Rows>
  );
}
