/** The profile on one page of paper. */
export const sheet = {
  title: 'Kurzprofil',
  open: 'Kurzprofil drucken',
  lead: 'Eine Seite zum Mitgeben. Darauf steht nichts über Herkunft, Familie oder Aufenthalt, auch keine Straße und kein freier Text.',
  in_own: 'In meiner Sprache lesen',
  in_german: 'Auf Deutsch zeigen',
  back: 'Zurück zum Profil',
  relation_trained: 'gelernt',
  relation_experienced: 'Erfahrung',
  relation_wanted: 'Wunsch',
  years_one: '{{count}} Jahr',
  years_other: '{{count}} Jahre',
  qr: 'QR-Code zum aktuellen Kurzprofil',
  live: 'Aktueller Stand, nur nach Anmeldung und mit Erlaubnis:',
} as const;
