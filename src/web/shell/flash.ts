import type { FlashMessage } from '../components/index.js';
import type { PageRequest, PageSession } from './request.js';

/** Keeps a message for the next page; call it before answering a form with 303. */
export function setFlash(request: { session: PageSession }, message: FlashMessage): void {
  request.session.flash = message;
}

/** The waiting message, taken out of the session so that it shows once. */
export function takeFlash(request: PageRequest): FlashMessage | null {
  const { session } = request;
  if (!session?.flash) return null;
  const { flash } = session;
  delete session.flash;
  return flash;
}
