import type { ComponentChildren, VNode } from 'preact';
import type { LocalDate } from '../../domain/shared/index.js';
import { useUi } from '../i18n/index.js';

export interface PrintSheetProps {
  readonly title: string;
  /** Day the content was true. */
  readonly date: LocalDate;
  readonly children: ComponentChildren;
}

/** One A4 page; when the page is printed, nothing else of it goes to paper. */
export function PrintSheet({ title, date, children }: PrintSheetProps): VNode {
  const ui = useUi();
  return (
    <article class="card sheet">
      <header>
        <h1>{title}</h1>
        <p class="soft">
          {ui.t('ui.printed_on', { day: ui.format.day(date) })} · {ui.t('shell.name')}
        </p>
      </header>
      {children}
    </article>
  );
}

/** Prints the page; shown only where a script runs, everybody else has the browser's own command. */
export function PrintButton(): VNode {
  return (
    <button type="button" class="button quiet" data-print hidden>
      {useUi().t('ui.print')}
    </button>
  );
}
