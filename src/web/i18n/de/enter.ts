/** Signing in and registering by a link in a mail. */
export const enter = {
  title: 'Mit E-Mail anmelden',
  lead: 'Wir schicken einen Link an diese Adresse. Damit melden Sie sich an oder legen Ihr eigenes Profil an. Ein Passwort brauchen Sie nicht.',
  email: 'E-Mail-Adresse',
  send: 'Link schicken',
  without: 'Ohne E-Mail-Adresse anmelden',
  sent_title: 'Bitte sehen Sie in Ihr Postfach',
  sent: 'Wenn die Adresse stimmt, kommt gleich eine E-Mail mit einem Link. Er gilt einmal und 30 Minuten lang. Sehen Sie auch im Spam-Ordner nach.',
  again: 'Andere Adresse oder neuer Link',
  open_title: 'Willkommen zurück',
  open_lead: 'Der Link stimmt. Mit diesem Klick melden Sie sich an; danach gilt er nicht mehr.',
  register_lead:
    'Ihre E-Mail-Adresse ist bestätigt. Ihr Profil gehört Ihnen: Niemand sieht es, bis Sie es erlauben. Sie können es jederzeit ändern. Der Name kann auch ein Spitzname sein.',
  mail_subject: 'Zugang: Ihr Link',
  mail_text: 'Mit diesem Link kommen Sie in das Portal Zugang. Er gilt einmal und 30 Minuten lang.',
  mail_link: 'Zugang öffnen',
  mail_staff: 'Für diese Adresse gilt die Anmeldung mit Passwort.',
  mail_else: 'Wenn Sie das nicht wollten, brauchen Sie nichts zu tun.',
} as const;
