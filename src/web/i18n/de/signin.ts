/** Signing in through an organisation's own service. */
export const signin = {
  login_title: 'Über die Organisation anmelden',
  short_name: 'Kurzname der Organisation',
  short_name_hint: 'Ihre Organisation sagt Ihnen, wie er heißt.',
  short_name_rule:
    'Ihre Mitglieder tippen ihn beim Anmelden: kleine Buchstaben ohne Umlaute, Ziffern und Bindestriche, zum Beispiel jobtreff-starnberg.',
  go_on: 'Weiter',
  with_password: 'Lieber mit Passwort anmelden',
  leaving:
    'Sie melden sich jetzt beim Anmeldedienst von {{organisation}} an und kommen danach hierher zurück. Ihr Passwort geben Sie nur auf dieser Seite ein:',
  refused:
    'Die Anmeldung über die Organisation hat nicht geklappt. Sind Sie zum ersten Mal hier? Dann melden Sie sich mit Passwort an und verbinden Sie unter „Ihr Zugang“ beide Konten, oder bitten Sie Ihre Leitung um eine Einladung.',
  silent:
    'Der Anmeldedienst der Organisation antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal.',
  connect: 'Konten verbinden',
  connected: 'Ihre Konten sind verbunden. Ab jetzt können Sie sich über Ihre Organisation anmelden.',
  own_not_linked:
    '{{organisation}} hat einen eigenen Anmeldedienst. Verbinden Sie einmal Ihre beiden Konten, dann brauchen Sie hier kein Passwort mehr.',
  own_linked: 'Ihr Konto ist seit {{since}} mit dem von {{organisation}} verbunden.',
  title: 'Eigener Anmeldedienst',
  lead: 'Mitglieder melden sich damit so an wie bei Ihren anderen Programmen (OpenID Connect). Rollen und Rechte bleiben hier im Portal.',
  return_address:
    'Diese Adresse trägt Ihre Technik beim Anmeldedienst als Rückkehr-Adresse (Redirect URI) ein:',
  issuer: 'Adresse des Anmeldedienstes (Issuer)',
  issuer_hint: 'Beginnt mit https:// und ist öffentlich erreichbar.',
  client_id: 'Kennung des Portals dort (Client ID)',
  secret: 'Geheimnis (Client Secret)',
  secret_hint: 'Wird verschlüsselt aufbewahrt und nicht wieder angezeigt.',
  secret_kept: 'Leer lassen, wenn das bisherige bleibt.',
  second_factor: 'Zweiter Schritt beim Anmelden',
  second_factor_provider: 'Der des Anmeldedienstes genügt',
  second_factor_provider_hint: 'Nur wenn der Dienst bestätigt, dass es ihn gab. Sonst fragt das Portal.',
  second_factor_portal: 'Das Portal fragt immer selbst',
  second_factor_portal_hint: 'Wer hier eine App eingerichtet hat, gibt deren Zahl ein.',
  save: 'Speichern',
  saved: 'Gespeichert. Der Anmeldedienst hat geantwortet.',
  members: 'Wer sich so anmelden kann',
  members_lead:
    'Jede und jeder verbindet das eigene Konto selbst: unter „Ihr Zugang“ oder mit einer Einladung an die eigene E-Mail-Adresse.',
  invite: 'Einladen',
  invited: 'Die Einladung ist unterwegs. Sie gilt sieben Tage.',
  linked: 'verbunden',
  end: 'Trennen',
  ended: 'Getrennt. Die Anmeldung mit Passwort geht weiter.',
  remove: 'Anmeldedienst entfernen',
  remove_lead: 'Alle Verbindungen enden. Die Konten bleiben und melden sich mit Passwort an.',
  removed: 'Der Anmeldedienst ist entfernt.',
  mail_subject: 'Zugang: Konten verbinden',
  mail_text:
    'Guten Tag, Ihre Organisation lädt Sie ein, sich im Portal Zugang künftig über ihren eigenen Anmeldedienst anzumelden.',
  mail_link: 'Konten jetzt verbinden',
  mail_else:
    'Der Link gilt sieben Tage und nur einmal. Geben Sie ihn nicht weiter. Wenn Sie das nicht möchten, brauchen Sie nichts zu tun.',
} as const;
