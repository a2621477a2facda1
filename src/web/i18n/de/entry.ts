/** Ways in for a person: alone, with a card, with a code from a desk. */
export const entry = {
  title: 'Selbst anmelden',
  lead: 'Sie brauchen keine E-Mail-Adresse und keine Gruppe. Ihr Profil gehört Ihnen: Niemand sieht es, bis Sie es erlauben. Sie können es jederzeit ändern. Der Name kann auch ein Spitzname sein.',
  save: 'Profil anlegen',
  with_card: 'Mit Karte anmelden',
  card_title: 'Ihre Karte für Zugang',
  card_lead:
    'Mit diesen Buchstaben kommen Sie wieder hinein. Bitte jetzt ausdrucken, abschreiben oder fotografieren: Sie werden nur dieses eine Mal gezeigt.',
  card_use:
    'So geht es: auf der ersten Seite „Mit Karte anmelden“ wählen und die Buchstaben eingeben. Wer die Karte hat, kommt in Ihr Profil. Zeigen Sie sie niemandem.',
  card_done: 'Weiter zu passenden Stellen',
  card_code: 'Buchstaben der Karte',
  card_hint: 'Sechzehn Buchstaben und Ziffern. Groß oder klein, mit oder ohne Striche.',
  card_wrong: 'Diese Buchstaben gehören zu keiner Karte. Bitte prüfen Sie sie.',
  card_lost: 'Karte verloren? Eine Beratung, die Ihr Profil führt, kann Ihnen einen neuen Zugang geben.',
  join_title: 'Ihr eigener Zugang',
  join_lead:
    'Ihre Beratung hat Ihnen diesen Link gegeben. Er gilt einmal. Danach sehen Sie Ihr Profil, passende Stellen, Ihren Plan und wer was sieht.',
  join_open: 'Jetzt öffnen',
  invite: 'Eigenen Zugang übergeben',
  invite_title: 'Eigener Zugang für die Person',
  invite_lead:
    'Geben Sie diesen Link nur der Person selbst. Er gilt einmal, sieben Tage lang, und wird nicht noch einmal gezeigt. Ein neuer Link macht diesen ungültig.',
  invite_back: 'Zurück zum Profil',
  ask_name: 'Wie heißen Sie?',
  ask_plz: 'Wo wohnen Sie? Welche Postleitzahl?',
  ask_occupation: 'Was haben Sie gelernt oder gearbeitet, oder was möchten Sie tun?',
  ask_german: 'Wie gut sprechen, lesen und schreiben Sie Deutsch?',
  ask_paper: 'Welches Papier haben Sie?',
  relation_trained: 'Ich habe es gelernt',
  relation_experienced: 'Ich habe so gearbeitet',
  relation_wanted: 'Ich möchte es tun',
  step_of: 'Frage {{step}} von {{of}}',
  next: 'Weiter',
  previous: 'Zurück',
  one_by_one: 'Lieber eine Frage nach der anderen, auch auf Papier',
  on_paper: 'Fragen auf Papier',
  on_screen: 'Hier am Bildschirm antworten',
  paper_title: 'Fünf Fragen für den Anfang',
  paper_lead:
    'Füllen Sie das Blatt in Ruhe aus. Eine Beratung kann es danach mit Ihnen eintragen. Das Blatt gehört Ihnen.',
} as const;
