/** Who looked at a person's data. */
export const looks = {
  title: 'Wer hat hineingeschaut?',
  lead: 'Jeder Blick auf Ihr Profil steht hier spätestens nach einer Minute. Stimmt etwas nicht? Sagen Sie es Ihrer Beratung, oder nehmen Sie die Zustimmung oben zurück.',
  none: 'Bisher hat niemand hineingeschaut.',
  person_read: 'hat Ihr Profil gelesen',
  candidate_read: 'hat Ihr Profil ohne Namen gesehen',
  placement_read: 'hat Ihre Vermittlung geöffnet',
  somebody: 'Eine Organisation, die es nicht mehr gibt',
} as const;
