import type { VNode } from 'preact';
import type { Notice } from '../../../platform/notify/index.js';
import { Actions, EmptyState, Pager, PostButton, Row, Rows } from '../../components/index.js';
import { useUi } from '../../i18n/index.js';

export interface NoticeListProps {
  readonly items: readonly Notice[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** What the portal noticed, newest first; each line leads to what it is about. */
export function NoticeList({ items, total, page, pages }: NoticeListProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('notices.title')}</h1>
      {total === 0 ? (
        <EmptyState title={ui.t('notices.empty')} why={ui.t('notices.empty_why')} />
      ) : (
        <>
          <p class="soft">{ui.t('notices.lead')}</p>
          <p>{ui.t('notices.count', { count: total })}</p>
          <Rows>
            {items.map(({ id, code, href, day }) => (
              <Row
                key={id}
                level={2}
                title={ui.text(`notices.${code}`) ?? code}
                href={href}
                detail={ui.format.day(day)}
              />
            ))}
          </Rows>
          <Pager page={page} pages={pages} />
          <Actions>
            <PostButton action="/notices/seen">{ui.t('notices.seen')}</PostButton>
          </Actions>
        </>
      )}
    </>
  );
}
