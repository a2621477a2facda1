/** Postings with hours, wages, promises, contacts or lending that a person must look at, with what is found in them. */
export const OFFERS_OF_WORK: readonly (readonly [string, string])[] = [
  ['Bewerbung ausschließlich über Telegram: @lagerjob24.', 'MESSENGER_ONLY'],
  ['Schreib uns auf WhatsApp, andere Wege gibt es nicht.', 'MESSENGER_ONLY'],
  [
    'Sie werden bei uns angestellt und arbeiten als Leiharbeiter bei wechselnden Kunden.',
    'AGENCY_LICENCE_MISSING',
  ],
  ['Kontakt nur über WhatsApp, keine Anrufe.', 'MESSENGER_ONLY'],
  ['Please contact us via Telegram only.', 'MESSENGER_ONLY'],
  ['Bewerbungen bitte allein per Messenger.', 'MESSENGER_ONLY'],
  ['Als Zeitarbeitsfirma stellen wir Sie ein und setzen Sie bei Kunden ein.', 'AGENCY_LICENCE_MISSING'],
  ['Verdienen Sie 5.000 Euro im Monat, ganz ohne Erfahrung, von zu Hause!', 'VAGUE_HIGH_PAY'],
  ['Schnell viel Geld verdienen, Einstieg sofort.', 'VAGUE_HIGH_PAY'],
  ['60 Stunden in der Woche, gute Überstundenzuschläge.', 'HOURS_OVER_WEEKLY_LIMIT'],
  ['Arbeitszeit täglich 12 Stunden.', 'HOURS_OVER_DAILY_LIMIT'],
  ['Nur per Telegram melden!', 'MESSENGER_ONLY'],
  ['Einziger Kontakt: WhatsApp.', 'MESSENGER_ONLY'],
  ['Mit nur zwei Stunden am Tag 4.000 Euro im Monat, das kann jeder!', 'VAGUE_HIGH_PAY'],
  [
    'Hohes Einkommen garantiert, keine Vorkenntnisse, Näheres nur persönlich: 6.500 € im Monat.',
    'VAGUE_HIGH_PAY',
  ],
  [
    'Anstellung bei einem Personaldienstleister, Einsatz in wechselnden Kundenbetrieben.',
    'AGENCY_LICENCE_MISSING',
  ],
  ['Sie arbeiten montags bis sonntags je 9 Stunden.', 'HOURS_OVER_WEEKLY_LIMIT'],
  ['14-Stunden-Schichten in der Ernte.', 'HOURS_OVER_DAILY_LIMIT'],
  ['Bewerbung: nur Sprachnachricht bei WhatsApp.', 'MESSENGER_ONLY'],
  ['Bis 800 Euro am Tag, keine Ausbildung nötig.', 'VAGUE_HIGH_PAY'],
  ['Wir verleihen Sie an namhafte Unternehmen der Region.', 'AGENCY_LICENCE_MISSING'],
  ['Mo-Sa täglich 10 Stunden.', 'HOURS_OVER_WEEKLY_LIMIT'],
];
