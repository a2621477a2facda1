import type { VNode } from 'preact';
import type { ReviewItem } from '../../domain/work-permission/index.js';
import { Badge, Notice, Row, Rows } from '../../web/components/index.js';
import { type Ui, useUi } from '../../web/i18n/index.js';

/** What needs to be looked at, in words. */
export function reviewText(ui: Pick<Ui, 'text' | 't'>, { kind, id }: ReviewItem): string {
  if (kind === 'rule') return ui.text(`rules.${id}`) ?? id;
  const [table = '', ...rest] = id.split('/');
  const name = rest.map((part) => ui.text(`law.name_${part}`) ?? part).join(' ');
  return [ui.text(`law.kind_${table}`) ?? table, name].filter(Boolean).join(': ');
}

/** Says on a page that its answer rests on law nobody has checked in time; nothing when all is fresh. */
export function ReviewBanner({ items }: { readonly items: readonly ReviewItem[] }): VNode | null {
  const ui = useUi();
  if (items.length === 0) return null;
  return (
    <Notice kind="act">
      <p>{ui.t('law.banner')}</p>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            {reviewText(ui, item)}{' '}
            <span class="soft">({ui.t('law.due', { day: ui.format.day(item.reviewBy) })})</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The same as rows of a home page, with the way to the tables. */
export function ReviewRows({ items }: { readonly items: readonly ReviewItem[] }): VNode | null {
  const ui = useUi();
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{ui.t('law.review_title')}</h2>
      <Rows>
        {items.map((item) => (
          <Row
            key={item.id}
            title={reviewText(ui, item)}
            href="/law"
            detail={<bdi lang="de">{item.source}</bdi>}
            end={<Badge kind="act">{ui.t('law.due', { day: ui.format.day(item.reviewBy) })}</Badge>}
          />
        ))}
      </Rows>
    </section>
  );
}
