import type { VNode } from 'preact';
import type { Actor } from '../../platform/auth/index.js';
import { AppError } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import { attempt, checkInput, renderPage, seeOther, setFlash } from '../../web/shell/index.js';
import type { PageContext, Visit } from '../../web/shell/index.js';
import { sectionOf } from '../person-place.js';
import type { BackgroundInput } from './background-form.js';
import type { EntryFormProps } from './pages/background-forms.js';

/** What differs between an empty form, a filled one and one that comes back. */
export type FormPart = Pick<EntryFormProps, 'values' | 'errors' | 'suggestions'>;
export const EMPTY_FORM: FormPart = { values: {}, errors: [], suggestions: [] };

/** Where the entries of a person lie. */
export function backgroundOf(personId: string): string {
  return `/people/${personId}/background`;
}

/** Saves what a form sent, or shows it again with its faults. */
export async function saved<T extends object>(
  visit: Visit,
  id: string,
  body: FormValues,
  { plain, suggestions, errors }: BackgroundInput,
  dto: new () => T,
  save: (input: T) => Promise<unknown>,
  page: (ctx: PageContext, form: FormPart) => string,
): Promise<string> {
  const input = await checkInput(dto, plain);
  const faults = [...errors, ...(input.ok ? [] : input.error)];
  const made = input.ok && faults.length === 0 ? await attempt(() => save(input.value)) : null;
  if (made?.ok) return done(visit, id, 'background.saved');
  void visit.reply.status(422);
  return page(visit.ctx, { values: body, suggestions, errors: made ? made.error.errors : faults });
}

/** Back to the list, with a word that it worked. */
export function done(
  { request, reply, ctx }: Visit,
  id: string,
  key: 'background.saved' | 'background.removed',
): string {
  setFlash(request, { kind: 'done', text: ctx.t(key) });
  return seeOther(reply, backgroundOf(id));
}

/** A page in the area where the reader looks for it. */
export function framed(ctx: PageContext, actor: Actor, title: string, body: VNode): string {
  return renderPage(ctx, { title, section: sectionOf(actor) }, body);
}

/** @throws AppError `not_found` */
export function known<T extends { readonly id: string }>(entries: readonly T[], id: string): T {
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new AppError('not_found');
  return found;
}
