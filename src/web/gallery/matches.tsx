import type { VNode } from 'preact';
import {
  Choices,
  Facts,
  FilterBar,
  formState,
  LinkButton,
  MatchCard,
  Pager,
  PostButton,
  SelectField,
  TextField,
} from '../components/index.js';
import type { PageContext } from '../shell/index.js';
import { SAMPLES } from './samples.js';

/** A filtered list of matches with the three kinds. */
export function Matches({ ctx }: { readonly ctx: PageContext }): VNode {
  const s = SAMPLES[ctx.locale];
  const filter = formState(ctx, {
    labels: { q: s.job, region: s.city },
    values: { q: ctx.query.get('q') ?? '' },
  });
  const reasons = [
    { state: 'ok', text: s.fits },
    { state: 'ok', text: s.city },
    { state: 'gap', text: s.gap },
    { state: 'soon', text: s.course },
  ] as const;
  return (
    <>
      <h1>{s.person}</h1>
      <Facts items={s.personFacts} />
      <FilterBar action="/matches" active={ctx.query.has('q')}>
        <TextField form={filter} name="q" type="search" />
        <SelectField form={filter} name="region" options={[{ value: '09188', label: 'Starnberg' }]} />
      </FilterBar>
      <Choices
        label={s.person}
        items={[
          { href: '?kind=now', text: ctx.t('ui.kind_now'), count: 4, kind: 'now', current: true },
          { href: '?kind=after', text: ctx.t('ui.kind_after_permission'), count: 0, kind: 'later' },
          { href: '?kind=notyet', text: ctx.t('ui.kind_not_yet'), count: 7, kind: 'notyet' },
        ]}
      />
      <MatchCard
        title={s.job}
        href="/vacancies/1"
        facts={s.jobFacts}
        kind="not_yet"
        from="2027-05-12"
        reasons={reasons}
        change={s.change}
        action={
          <PostButton kind="main" action="/ask">
            {s.ask}
          </PostButton>
        }
        more={
          <>
            <LinkButton kind="quiet" href="/plan">
              {s.plan}
            </LinkButton>
            <a href="/no">{s.notFitting}</a>
          </>
        }
      />
      <MatchCard
        title={s.job}
        href="/vacancies/2"
        facts={s.jobFacts.slice(0, 3)}
        kind="after_permission"
        from="2026-12-15"
        reasons={reasons.slice(0, 3)}
        action={<LinkButton href="/propose">{s.ask}</LinkButton>}
      />
      <MatchCard
        title={s.job}
        href="/vacancies/3"
        facts={s.jobFacts}
        kind="now"
        reasons={reasons.slice(0, 2)}
      />
      <Pager page={2} pages={7} />
    </>
  );
}
