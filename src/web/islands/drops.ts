/** Closes the header's menus by Escape and by a click elsewhere, as people expect of menus. */
export function closeDropsOutside(): void {
  document.addEventListener('click', (event) => {
    for (const drop of openDrops()) if (!drop.contains(event.target as Node)) drop.open = false;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const drop of openDrops()) {
      drop.open = false;
      drop.querySelector('summary')?.focus();
    }
  });
}

function openDrops(): NodeListOf<HTMLDetailsElement> {
  return document.querySelectorAll('details.drop[open]');
}
