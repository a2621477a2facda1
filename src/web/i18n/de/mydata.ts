/** Everything the portal holds about a person: to take along and to erase. */
export const mydata = {
  title: 'Meine Daten mitnehmen oder löschen',
  lead: 'Alles, was Zugang über Sie gespeichert hat, gehört Ihnen.',
  take: 'Mitnehmen',
  read: 'Alles lesen',
  json: 'Als Datei herunterladen (JSON)',
  read_title: 'Alles, was über mich gespeichert ist',
  read_lead: 'Stand: {{day}}. Sie können diese Seite drucken.',
  erase_title: 'Alles löschen',
  erase_hint: 'Ihr Profil, Ihr Zugang, Vorstellungen und Zustimmungen werden sofort und für immer gelöscht.',
  erase: 'Löschen …',
  erase_text:
    'Alles wird jetzt gelöscht: Profil, Sprachnachweise, Zustimmungen, Vorstellungen bei Betrieben, Anfragen an Ämter und Ihr Zugang. Das kann niemand rückgängig machen.',
  erase_left:
    'Im Protokoll bleibt nur eine Nummer, die zu niemandem mehr führt. Was andere schon gelesen oder gedruckt haben, kann das Portal nicht zurückholen.',
  erase_yes: 'Ja, alles löschen',
  keep: 'Nein, behalten',
  erased: 'Alles ist gelöscht.',
  panel: 'Meine Daten mitnehmen oder löschen',
  table_person: 'Profil',
  table_language_claim: 'Sprachnachweise',
  table_consent_grant: 'Zustimmungen',
  table_placement: 'Vorstellungen bei Betrieben',
  table_placement_step: 'Schritte dieser Vorstellungen',
  table_match_list: 'Liste passender Stellen',
  table_audit_event: 'Protokoll: wer was getan hat',
  table_member: 'Zugang',
} as const;
