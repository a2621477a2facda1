import type { VNode } from 'preact';
import { isFinal, NEXT_MOVE, STAGES, type Stage } from '../../domain/placement/index.js';
import { daysBetween, type LocalDate } from '../../domain/shared/index.js';
import { Badge, Choices } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { ListedPlacement } from '../placement-list.service.js';
import { stepText } from './placement-page.js';
import { isMyMove } from './viewer.js';

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
          <section key={stage} class="card">
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

function Card({ card, days }: { readonly card: BoardCard; readonly days: number }): VNode {
  const ui = useUi();
  const { placement, person, vacancy, employer, steps } = card;
  const party = NEXT_MOVE[placement.stage];
  const id = `move-${placement.id}`;
  return (
    <li>
      <div>
        <h3>
          <a href={`/placements/${placement.id}`}>
            {ui.t('placements.one', { name: person.displayName, title: vacancy.title })}
          </a>
        </h3>
        <div class="soft">
          <bdi>{employer.name}</bdi> · {ui.t('placements.days', { count: Math.max(0, days) })}
        </div>
        <Badge kind={isMyMove('desk', party) ? 'act' : 'plain'}>{ui.t(`placements.move_${party}`)}</Badge>
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
