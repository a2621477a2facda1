import type { VNode } from 'preact';
import {
  Badge,
  Card,
  EmptyState,
  LinkButton,
  MatchBadge,
  Notice,
  Row,
  Rows,
  Tiles,
} from '../components/index.js';
import type { PageContext } from '../shell/index.js';
import { SAMPLES } from './samples.js';

/** Counts, rows, badges, notices: what a desk sees first. */
export function Today({ ctx }: { readonly ctx: PageContext }): VNode {
  const s = SAMPLES[ctx.locale];
  return (
    <>
      <h1>{s.today}</h1>
      <p class="soft">{s.waiting}</p>
      <Tiles
        items={[
          { href: '/a', count: 3, text: s.deadline, act: true },
          { href: '/b', count: 5, text: s.plan },
          { href: '/c', count: 1240, text: s.call },
          { href: '/d', count: 1, text: s.overdue },
        ]}
      />
      <h2>{s.waiting}</h2>
      <Rows>
        <Row
          title={s.deadline}
          href="/r1"
          detail={s.deadlineDetail}
          end={<Badge kind="act">{s.overdue}</Badge>}
        />
        <Row
          title={s.job}
          href="/r2"
          detail={s.change}
          end={
            <LinkButton kind="quiet" href="/call">
              {s.call}
            </LinkButton>
          }
        />
        <Row title={s.person} href="/r3" detail={s.gap} end={<Badge kind="stop">{s.overdue}</Badge>} />
        <Row title={s.job} href="/r4" end={<MatchBadge kind="now" />} />
        <Row title={s.job} href="/r5" end={<MatchBadge kind="after_permission" from="2026-12-15" />} />
        <Row title={s.job} href="/r6" end={<MatchBadge kind="not_yet" from="2027-05-12" />} />
      </Rows>
      <h2>{s.note}</h2>
      <div class="stack">
        <Notice kind="done">{s.waiting}</Notice>
        <Notice kind="note">{s.load}</Notice>
        <Notice kind="act">{s.change}</Notice>
        <Notice kind="problem">{s.gap}</Notice>
        <EmptyState title={s.notFitting} why={s.gap} action={<LinkButton href="/x">{s.plan}</LinkButton>} />
      </div>
    </>
  );
}

/** What stands beside the day's work. */
export function TodayAside({ ctx }: { readonly ctx: PageContext }): VNode {
  const s = SAMPLES[ctx.locale];
  return (
    <>
      <Card title={s.note}>
        <p class="soft">{s.load}</p>
        <LinkButton kind="quiet" href="/hand-over">
          {s.call}
        </LinkButton>
      </Card>
      <Card title={s.city} href="/city">
        <p class="soft">{s.deadlineDetail}</p>
      </Card>
    </>
  );
}
