/**
 * Lets cards of the board be dragged to a column. It only fills in and sends the form that the card's menu has anyway,
 * so what a drop may do is what the menu offers. Bundled by `.config/assets.mjs`.
 */

const KIND = 'text/x-zugang-card';

function menuOf(card: Element): HTMLSelectElement | null {
  return card.querySelector<HTMLSelectElement>('select[name=to]');
}

/** Marks the columns a card may go to, or clears the marks. */
function mark(card: Element | null): void {
  const open = card ? [...(menuOf(card)?.options ?? [])].map(({ value }) => value) : [];
  for (const column of document.querySelectorAll<HTMLElement>('[data-stage]'))
    column.classList.toggle('open', open.includes(column.dataset['stage'] ?? ''));
}

function watchCard(card: HTMLElement): void {
  card.draggable = true;
  card.addEventListener('dragstart', (event) => {
    event.dataTransfer?.setData(KIND, card.id);
    mark(card);
  });
  card.addEventListener('dragend', () => mark(null));
}

function watchColumn(column: HTMLElement): void {
  column.addEventListener('dragover', (event) => {
    if (column.classList.contains('open')) event.preventDefault();
  });
  column.addEventListener('drop', (event) => {
    const card = document.getElementById(event.dataTransfer?.getData(KIND) ?? '');
    const menu = card && menuOf(card);
    if (!menu?.form || !column.classList.contains('open')) return;
    event.preventDefault();
    menu.value = column.dataset['stage'] ?? '';
    menu.form.requestSubmit();
  });
}

for (const card of document.querySelectorAll<HTMLElement>('[data-card]')) if (menuOf(card)) watchCard(card);
for (const column of document.querySelectorAll<HTMLElement>('[data-stage]')) watchColumn(column);
