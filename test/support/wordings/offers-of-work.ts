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
];
