import type { VNode } from 'preact';
import { isFinal, STAGES, type Stage } from '../../domain/placement/index.js';
import { daysBetween, type LocalDate } from '../../domain/shared/index.js';
import { Choices } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { ListedPlacement } from '../placement-list.service.js';
import { MoveBadge } from './move-badge.js';
import { stepText } from './placement-page.js';

export interface BoardCard extends ListedPlacement {
  readonly steps: readonly Stage[];
}

export interface BoardColumn {
  readonly stage: Stage;
  readonly cards: readonly BoardCard[];
  readonly total: number;
}

export interface BoardProps {
  readonly columns: readonly BoardColumn[];
  readonly today: LocalDate;
  readonly dayOf: (instant: Date) => LocalDate;
}

export const BOARD_STAGES = STAGES.filter((stage) => !isFinal(stage));

/** The desk's placements by stage; a card moves by its menu, which works with every keyboard and phone. */
export function Board({ columns, today, dayOf }: BoardProps): VNode {
  const ui = useUi();
  ui.notes.scripts.add('board.js');
  return (
    <>
      <h1>{ui.t('placements.board')}</h1>
      <Choices
        label={ui.t('placements.filter')}
        items={[
          { href: '/placements', text: ui.t('placements.as_list') },
          { href: '/placements/board', text: ui.t('placements.board'), current: true },
        ]}
      />
      <p class="soft">{ui.t('replies.board_lead')}</p>
      <div class="board">
        {columns.map(({ stage, cards, total }) => (
          <section key={stage} class="card" data-stage={stage}>
            <h2>
              {ui.t(`placements.stage_${stage}`)} <span class="soft">{ui.format.number(total)}</span>
            </h2>
            {total === 0 && <p class="soft">{ui.t('replies.none')}</p>}
            {cards.length > 0 && (
              <ul class="rows">
                {cards.map((card) => (
                  <Card
                    key={card.placement.id}
                    card={card}
                    days={daysBetween(dayOf(card.placement.stageSince), today)}
                    today={today}
                  />
                ))}
              </ul>
            )}
            {total > cards.length && (
              <a href={`/placements?stage=${stage}`}>{ui.t('replies.more', { count: total })}</a>
            )}
          </section>
        ))}
      </div>
    </>
  );
}

interface CardProps {
  readonly card: BoardCard;
  readonly days: number;
  readonly today: LocalDate;
}

function Card({ card, days, today }: CardProps): VNode {
  const ui = useUi();
  const { placement, person, vacancy, employer, steps } = card;
  const id = `move-${placement.id}`;
  return (
    <li id={`card-${placement.id}`} data-card>
      <div>
        <h3>
          <a href={`/placements/${placement.id}`}>
            {ui.t('placements.one', { name: person.displayName, title: vacancy.title })}
          </a>
        </h3>
        <div class="soft">
          <bdi>{employer.name}</bdi> · {ui.t('placements.days', { count: Math.max(0, days) })}
        </div>
        <MoveBadge {...{ placement, viewer: 'desk', today }} />
        {steps.length > 0 && (
          <form method="post" action={`/placements/${placement.id}/move`} class="inline">
            <input type="hidden" name="_csrf" value={ui.csrf()} />
            <input type="hidden" name="revision" value={String(placement.revision)} />
            <label for={id}>{ui.t('replies.move_to')}</label>{' '}
            <select id={id} name="to">
              {steps.map((to) => (
                <option key={to} value={to}>
                  {stepText(ui, to)}
                </option>
              ))}
            </select>{' '}
            <button class="button quiet">{ui.t('replies.go')}</button>
          </form>
        )}
      </div>
    </li>
  );
}
