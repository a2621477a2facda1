import type { VNode } from 'preact';
import { type CefrLevel, cefrName, type Cents, type LocalDate } from '../../domain/shared/index.js';
import { useUi } from '../i18n/index.js';

/** A language level such as B1; written left to right also in Arabic text. */
export function Level({ level }: { readonly level: CefrLevel }): VNode {
  return <bdi dir="ltr">{cefrName(level)}</bdi>;
}

/** An amount in euro. */
export function Money({ cents }: { readonly cents: Cents }): VNode {
  return <bdi class="num">{useUi().format.money(cents)}</bdi>;
}

export interface DayProps {
  readonly date: LocalDate;
  /** short 12.05.2027, long 12. Mai 2027, weekday Mi., 12. Mai */
  readonly as?: 'short' | 'long' | 'weekday';
}

/** A calendar day, readable by machines as well. */
export function Day({ date, as = 'short' }: DayProps): VNode {
  const { format } = useUi();
  const write = { short: 'day', long: 'longDay', weekday: 'weekday' } as const;
  return <time dateTime={date}>{format[write[as]](date)}</time>;
}

/** First to last day. */
export function DayRange({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }): VNode {
  return <bdi>{useUi().format.dayRange(from, to)}</bdi>;
}

/** A phone number, code or e-mail address: never reordered by the text around it. */
export function Ltr({ children }: { readonly children: string }): VNode {
  return <bdi dir="ltr">{children}</bdi>;
}
