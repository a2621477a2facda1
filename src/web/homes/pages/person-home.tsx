import type { VNode } from 'preact';
import { addDays, type LocalDate } from '../../../domain/shared/index.js';
import { Notice, PostButton, Row, Rows, Tiles } from '../../components/index.js';
import { useUi } from '../../i18n/index.js';
import type { Waiting } from '../office-day.service.js';
import { asksToAct } from './office-tiles.js';

/** Days before the end of a paper from which on the person is reminded: offices are slow. */
const REMINDED = 56;

const LINKS = [
  { href: '/me/plan', title: 'shell.nav_plan', text: 'home.plan_text' },
  { href: '/me/matches', title: 'shell.nav_jobs', text: 'home.jobs_text' },
  { href: '/requests', title: 'shell.nav_cases', text: 'home.requests_text' },
  { href: '/me/goals', title: 'goals.title', text: 'home.goals_text' },
  { href: '/me/consents', title: 'shell.nav_consents', text: 'home.consents_text' },
] as const;

export interface PersonHomeProps {
  readonly today: LocalDate;
  readonly waiting: readonly Waiting[];
  /** Last day of the own paper; null where it is not known or has none. */
  readonly paperUntil: LocalDate | null;
  /** Days since somebody said that the profile is right; null while it is fresh. */
  readonly profileAge: number | null;
}

/** What waits for the person's own word, what runs out, and where her things are. */
export function PersonHome({ today, waiting, paperUntil, profileAge }: PersonHomeProps): VNode {
  const ui = useUi();
  const count = waiting.reduce((sum, tile) => sum + tile.count, 0);
  return (
    <>
      <h1>{ui.t('home.today', { day: ui.format.weekday(today) })}</h1>
      <p class="soft">{ui.t('home.lead', { count })}</p>
      {paperUntil !== null && paperUntil <= addDays(today, REMINDED) && (
        <Notice kind="act">
          {ui.t(paperUntil < today ? 'home.own_paper_over' : 'home.own_paper_soon', {
            day: ui.format.longDay(paperUntil),
          })}
        </Notice>
      )}
      {profileAge !== null && (
        <Notice kind="act">
          <p>{ui.t('home.own_profile_old', { count: profileAge })}</p>
          <PostButton action="/me/profile/confirm">{ui.t('people.confirm')}</PostButton>
        </Notice>
      )}
      <Tiles
        items={waiting.map((one) => ({
          ...{ href: one.href, count: one.count, text: ui.t(`notices.tile_${one.tile}`) },
          act: asksToAct(one),
        }))}
      />
      <h2>{ui.t('home.can')}</h2>
      <Rows>
        {LINKS.map(({ href, title, text }) => (
          <Row key={href} title={ui.t(title)} href={href} detail={ui.t(text)} />
        ))}
      </Rows>
    </>
  );
}
