/** Suggestions while typing, over the plain search field of `SearchField`. Bundled by `.config/assets.mjs`. */
import { render } from 'preact';
import { Combobox } from './combobox-view.js';

function mount(host: HTMLElement): void {
  const input = host.querySelector<HTMLInputElement>('input[type=search]');
  if (!input) return;
  const field = {
    id: input.id,
    name: input.name,
    text: input.value,
    code: host.dataset['code'] ?? '',
    describedBy: input.getAttribute('aria-describedby') ?? undefined,
    invalid: input.hasAttribute('aria-invalid'),
    source: host.dataset['combobox'] ?? '',
    statuses: JSON.parse(host.dataset['status'] ?? '[]') as readonly string[],
  };
  host.removeAttribute('data-combobox');
  host.replaceChildren();
  render(<Combobox {...field} />, host);
}

function mountAll(): void {
  for (const host of document.querySelectorAll<HTMLElement>('[data-combobox]')) mount(host);
}

mountAll();
document.addEventListener('htmx:after:settle', mountAll);
