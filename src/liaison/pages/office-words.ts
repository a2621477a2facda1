import type { Ui } from '../../web/i18n/index.js';
import type { Responsibility, ResponsibleBody } from '../office.service.js';

type Words = Pick<Ui, 't' | 'text' | 'format'>;

/** The responsible office by name; by body and Kreis where no table names it. */
export function officeText(ui: Words, { body, offices }: ResponsibleBody, kreis: string): string {
  if (body === null) return ui.t('offices.not_needed');
  const [first] = offices;
  if (first && offices.length === 1) return first.name;
  if (first) return ui.t('offices.by_district', { offices: ui.format.list(offices.map(({ name }) => name)) });
  const named = ui.t(`offices.body_${body}`);
  return body === 'unknown' ? named : ui.t('offices.of_kreis', { body: named, kreis });
}

/** Why these offices: the rule in words, with its source where the sentence does not name it. */
export function reasonText(ui: Words, rule: Responsibility['rule']): string {
  if (rule === null) return ui.t('offices.rule_none');
  const sentence = ui.text(`offices.rule_${rule.id}`);
  if (sentence === null) return rule.source;
  return sentence.includes('§') ? sentence : `${sentence} (${rule.source})`;
}
