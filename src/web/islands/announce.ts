/** Writes into the page's status line, which assistive technology reads out. */
export function announce(text: string): void {
  const live = document.getElementById('live');
  if (live) live.textContent = text;
}

/**
 * After htmx has put new content into the page: a form's errors take the focus; otherwise, unless the answer brought
 * its own status, the new title is read out.
 */
export function announceSwaps(): void {
  document.addEventListener('htmx:before:request', (event) => {
    if (isPoll(event)) return;
    announce('');
  });
  document.addEventListener('htmx:after:settle', (event) => {
    if (isPoll(event)) return;
    const errors = document.getElementById('errors');
    if (errors) errors.focus();
    else if (!document.getElementById('live')?.textContent) announce(document.title);
  });
}

/** Progress bars ask every two seconds; reading that out each time would drown everything else. */
function isPoll(event: Event): boolean {
  const target = event.target;
  return target instanceof Element && target.getAttribute('hx-trigger')?.startsWith('every') === true;
}
