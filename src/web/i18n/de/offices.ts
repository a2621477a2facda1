/** Which office is responsible for a person, and why. */
export const offices = {
  title: 'Zuständige Stellen',
  lead: 'Wer wofür zuständig ist, folgt aus dem Aufenthaltspapier und dem Wohnort.',
  livelihood: 'Lebensunterhalt',
  placement: 'Vermittlung in Arbeit',
  permit: 'Arbeitserlaubnis',
  body_jobcenter_sgb2: 'Jobcenter',
  body_agentur_sgb3: 'Agentur für Arbeit',
  body_sozialamt_asylblg: 'Sozialamt',
  body_unknown: 'noch zu klären',
  body_auslaenderbehoerde: 'Ausländerbehörde',
  not_needed: 'keine; die Person braucht keine Leistungen',
  of_kreis: '{{body}} für {{kreis}}',
  by_district: 'je nach Bezirk eine von diesen: {{offices}}',
  reason: 'Warum: {{reason}}',
  changes: 'Das ändert sich am {{day}} von selbst.',
  rule_sgb2Section9:
    'Die Person kann ihren Unterhalt selbst bestreiten, daher vermittelt die Agentur (§ 9 SGB II).',
  rule_asylblg1Para1:
    'Mit diesem Papier gilt das Asylbewerberleistungsgesetz; vermittelt wird von der Agentur.',
  rule_asylblg1Para1No3a: 'Der Titel wurde wegen eines Krieges erteilt (§ 1 Abs. 1 Nr. 3a AsylbLG).',
  rule_asylblg1Para1No3c:
    'Bei § 25 Abs. 5 zählt, seit wann die Abschiebung ausgesetzt ist; nach 18 Monaten ist das Jobcenter zuständig.',
  rule_sgb2Section74: 'Für Geflüchtete aus der Ukraine gilt § 74 SGB II.',
  rule_benefitSwitch24: 'Ein neues Gesetz ändert die Zuständigkeit für Geflüchtete aus der Ukraine.',
  rule_aufenthg16gBenefits:
    'In der Ausbildung mit § 16g fördert die Agentur; der Unterhalt wird im Einzelfall geklärt.',
  rule_sgb2Section7: 'Mit diesem Titel ist bei Hilfebedarf das Jobcenter zuständig (§ 7 SGB II).',
  rule_none: 'Aus den eingetragenen Daten folgt noch keine Zuständigkeit.',
  list_title: 'Personen nach zuständiger Stelle',
  list_lead: 'Gezählt wird die Stelle, die in Arbeit vermittelt.',
  list_more: 'Gezeigt werden die ersten {{count}} Personen.',
} as const;
