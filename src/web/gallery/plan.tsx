import type { VNode } from 'preact';
import { Actions, Card, Day, Level, LinkButton, MatchBadge, Timeline } from '../components/index.js';
import type { PageContext } from '../shell/index.js';
import { SAMPLES } from './samples.js';

/** A person's own plan: two dates, the next step, the way there. */
export function Plan({ ctx }: { readonly ctx: PageContext }): VNode {
  const s = SAMPLES[ctx.locale];
  return (
    <>
      <h1>
        {s.plan}: <Level level={4} />
      </h1>
      <p>{s.change}</p>
      <Actions>
        <MatchBadge kind="now" />
        <MatchBadge kind="not_yet" from="2027-08-20" />
      </Actions>
      <Timeline
        chart
        steps={[
          { from: '2026-11-02', state: 'done', text: <>{s.fits}</> },
          { from: '2026-12-04', state: 'here', text: <a href="/course">{s.course}</a> },
          { from: '2027-01-11', to: '2027-06-04', state: 'next', text: s.jobFacts.join(' · ') },
          { from: '2027-06-11', state: 'next', text: s.gap },
          {
            from: '2027-07-16',
            state: 'next',
            text: (
              <>
                {s.note}: <Day date="2027-09-01" as="long" />
              </>
            ),
          },
        ]}
      />
      <Actions>
        <LinkButton href="/calendar">{s.call}</LinkButton>
        <LinkButton kind="quiet" href="/help">
          {s.notFitting}
        </LinkButton>
      </Actions>
      <Card title={s.city}>
        <p class="soft">{s.load}</p>
      </Card>
    </>
  );
}
