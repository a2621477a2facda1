/** A second click on a slow connection must not send a form twice. */
export function sendOnce(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
    if (form.dataset['sent']) event.preventDefault();
    form.dataset['sent'] = 'yes';
  });
  // Coming back by the browser's history shows the page as it was left, mark included.
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]'))
      delete form.dataset['sent'];
  });
}

/** Shows the print buttons, which could do nothing without script, and lets them print. */
export function offerPrinting(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
