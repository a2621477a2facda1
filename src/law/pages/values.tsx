import type { VNode } from 'preact';
import type { LawEntry } from '../../domain/work-permission/index.js';
import { Ltr } from '../../web/components/index.js';
import { type Ui, useUi } from '../../web/i18n/index.js';

type Words = Pick<Ui, 'text' | 't' | 'format' | 'locale'>;

/** What a row is about, in words: a country, a figure, a rule. */
export function nameText(ui: Words, { kind, name, list }: LawEntry): string {
  if (kind === 'safe_country') return `${ui.format.country(name)} (${ui.text(`law.list_${list}`) ?? ''})`;
  if (kind === 'rule_review') return ui.text(`rules.${name}`) ?? name;
  return ui.text(`law.name_${name}`) ?? (name === '' ? ui.t(`law.kind_${kind}`) : name);
}

/** What a row says: amounts, days and states, with their units. */
export function valueText(ui: Words, entry: LawEntry): string {
  const parts = [
    ...entry.countries.map((code) => ui.format.country(code)),
    ...entry.amounts.map((amount) => amountText(ui, entry, amount)),
    ...entry.days.flatMap((day, index) =>
      day === null ? [] : [dayText(ui, entry, index, ui.format.day(day))],
    ),
  ];
  return parts.join(', ');
}

function amountText(ui: Words, { kind, name }: LawEntry, amount: number): string {
  if (kind === 'benefit_switch') return ui.t('law.months', { count: amount });
  if (kind === 'funding' && name.includes('Percent')) return ui.t('law.percent', { value: amount });
  return ui.format.money(amount);
}

function dayText(ui: Words, { kind }: LawEntry, index: number, day: string): string {
  return ui.text(`law.day_${kind}_${index}`, { day }) ?? day;
}

/** In which days a row holds. */
export function Validity({ entry }: { readonly entry: LawEntry }): VNode {
  const ui = useUi();
  const { validFrom, validTo } = entry;
  if (validFrom === null && validTo === null) return <span class="soft">{ui.t('law.always')}</span>;
  const day = (date: string | null): string => (date === null ? '…' : ui.format.day(date));
  return <Ltr>{`${day(validFrom)} – ${day(validTo)}`}</Ltr>;
}
