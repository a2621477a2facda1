/** Links by which firms without an account post and keep a vacancy. */
export const firms = {
  title: 'Links für Betriebe',
  send: 'Link an den Betrieb schicken',
  lead: 'Laden Sie einen Betrieb ein, eine Stelle selbst einzutragen. Er braucht dafür kein Konto. Bevor die Stelle erscheint, sieht jemand von der Beratung sie an.',
  lead_vacancy:
    'Mit dem Link ändert, verlängert und schließt der Betrieb die Stelle „{{title}}“ und antwortet auf Ihre Vorschläge. Er braucht dafür kein Konto.',
  email: 'E-Mail-Adresse des Betriebs',
  email_hint:
    'Dorthin geht der Link, und eine E-Mail, wenn jemand vorgeschlagen wird. Die Adresse liegt verschlüsselt und wird mit dem Link gelöscht.',
  locale: 'Sprache der E-Mail',
  sent_done: 'Der Link ist unterwegs.',
  sent_links: 'Geschickte Links',
  state: 'Stand',
  state_all: 'Alle',
  state_invited: 'eingeladen',
  state_posted: 'Stelle eingetragen',
  state_ended: 'beendet',
  empty_title: 'Hier ist noch kein Link',
  empty_why: 'Ein Betrieb ohne Konto bekommt den Link per E-Mail und kann sofort beginnen.',
  invitation: 'Einladung zu einer Stelle',
  made: 'geschickt am',
  expires: 'gilt bis',
  revoke: 'Link beenden',
  revoked: 'Der Link gilt nicht mehr.',
  ask_title: 'Stelle ohne Konto eintragen',
  ask_lead:
    'Sie suchen jemanden für Ihren Betrieb? Wir schicken Ihnen einen Link zum Formular. Ein Konto brauchen Sie nicht. Bevor die Stelle erscheint, sieht jemand von der Beratung sie an.',
  sent: 'Wenn die Adresse stimmt, kommt gleich eine E-Mail mit einem Link zum Formular. Er gilt 14 Tage. Sehen Sie auch im Spam-Ordner nach.',
  gone_title: 'Dieser Link öffnet nichts',
  gone: 'Er ist abgelaufen, wurde beendet oder ist unvollständig. Sie können sich einen neuen schicken lassen.',
  held: 'Die Stelle ist gespeichert. Jemand von der Beratung sieht sie an, dann erscheint sie.',
  refused:
    'Die Stelle kann so nicht erscheinen. Ändern Sie, was unten steht; danach sieht sie wieder jemand an.',
  proposals: 'Vorschläge für diese Stelle',
  none_title: 'Noch kein Vorschlag',
  none_why: 'Wenn die Beratung jemanden vorschlägt, steht die Person hier: zuerst ohne Namen.',
  about_link: 'Über diesen Link',
  keep: 'Wer diesen Link hat, kann die Stelle ändern und Vorschläge beantworten. Geben Sie ihn nur im Betrieb weiter.',
  end: 'Diesen Link beenden',
  mail_subject: 'Zugang: Link für Ihren Betrieb',
  mail_invite:
    'Mit diesem Link tragen Sie eine Stelle ein. Sie brauchen kein Konto. Er gilt 14 Tage; mit der eingetragenen Stelle gilt er weiter.',
  mail_vacancy:
    'Mit diesem Link ändern, verlängern oder schließen Sie Ihre Stelle „{{title}}“ und antworten auf Vorschläge. Sie brauchen kein Konto.',
  mail_post: 'Stelle eintragen',
  mail_open: 'Stelle öffnen',
  mail_keep: 'Bewahren Sie diese E-Mail auf: Der Link führt Sie immer wieder zu Ihrer Stelle.',
  told: 'bekommt E-Mails zu Vorschlägen',
  not_told: 'bekommt keine E-Mails',
  mail_why:
    'Wir merken uns diese Adresse verschlüsselt, solange Ihr Link gilt (höchstens 180 Tage), und nur, um Ihnen zu sagen, dass jemand vorgeschlagen ist.',
  mail_stop: 'Keine E-Mails mehr zu Vorschlägen, Adresse löschen',
  introduced_subject: 'Zugang: Neuer Vorschlag, Stelle {{id}}',
  introduced_lead:
    'Für Ihre Stelle „{{title}}“ ist jemand vorgeschlagen, zuerst ohne Namen. Ein Klick genügt als Antwort: Ja, Nein oder eine Frage.',
  introduced_open: 'Vorschlag ansehen und antworten',
  introduced_by_link: 'Öffnen Sie den Vorschlag mit dem Link aus unserer früheren E-Mail.',
  stop_ask:
    'Sollen keine E-Mails mehr kommen, wenn jemand vorgeschlagen wird? Wir löschen dann Ihre Adresse. Ihr Link gilt weiter.',
  stopped: 'Es kommen keine E-Mails mehr, Ihre Adresse ist gelöscht. Ihr Link gilt weiter.',
} as const;
