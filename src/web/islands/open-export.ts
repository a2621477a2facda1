/**
 * Opens a fetched export where it lies: file and secret stay in this browser, the table goes to the downloads. Bundled
 * by `.config/assets.mjs`.
 */
import { announce } from './announce.js';
import { openSealedFile } from './sealed-file.js';

function show(form: HTMLFormElement): void {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void open(form);
  });
}

async function open(form: HTMLFormElement): Promise<void> {
  const file = form.querySelector<HTMLInputElement>('[type=file]')?.files?.[0];
  const secret = form.querySelector<HTMLInputElement>('[name=secret]')?.value ?? '';
  const table = file ? await openSealedFile(secret, new Uint8Array(await file.arrayBuffer())) : 'wrong';
  if (typeof table === 'string') {
    say(form, table);
    return;
  }
  offer(table, file?.name ?? '');
  form.reset();
  say(form, 'done');
}

/** One of the sentences the page brought along, for eyes and for screen readers. */
function say(form: HTMLFormElement, outcome: string): void {
  const text = form.dataset[outcome] ?? '';
  const line = form.querySelector<HTMLElement>('[data-outcome]');
  if (line) line.textContent = text;
  announce(text);
}

function offer(table: BlobPart, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([table], { type: 'text/csv' }));
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-open-export]')) show(form);
