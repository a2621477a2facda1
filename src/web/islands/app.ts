/**
 * The only script every page loads: htmx, and what HTML cannot do alone. Pages are complete without it.
 * Bundled by `.config/assets.mjs`; never run by Node.
 */
import 'htmx.org/dist/htmx.esm.js';
import { announce, announceSwaps } from './announce.js';
import { closeDropsOutside } from './drops.js';
import { offerPrinting, sendOnce } from './once.js';

announceSwaps();
closeDropsOutside();
sendOnce();
offerPrinting();
// A status line that is filled on arrival stays unread; filling it a moment later is what readers announce.
const flash = document.getElementById('flash');
if (flash) setTimeout(() => announce(flash.textContent ?? ''), 200);
