/** Who looked at a person's data. */
export const looks = {
  title: 'Wer hat hineingeschaut?',
  lead: 'Jeder Blick auf Ihr Profil steht hier spätestens nach einer Minute. Stimmt etwas nicht? Sagen Sie es Ihrer Beratung, oder nehmen Sie die Zustimmung oben zurück.',
  none: 'Bisher hat niemand hineingeschaut.',
  person_read: 'hat Ihr Profil gelesen',
  candidate_read: 'hat Ihr Profil ohne Namen gesehen',
  placement_read: 'hat Ihre Vermittlung geöffnet',
  request_read: 'hat Ihre Anfrage an ein Amt geöffnet',
  list_read: 'hat Sie in einer Liste gesehen',
  mentoring_read: 'hat gesehen, wer Sie begleitet',
  referral_read: 'hat gelesen, was Sie für die Mithilfe freigegeben haben',
  export_read: 'hat eine Tabelle geholt, in der Sie stehen',
  emergency_read: 'hat in einem Notfall gelesen, wie Sie zu erreichen sind',
  somebody: 'Eine Organisation, die es nicht mehr gibt',
} as const;
