/** The own account: second step of signing in, sessions, recovery codes. */
export const account = {
  title: 'Ihr Zugang',
  lead: 'Hier sehen Sie, wo Sie angemeldet sind, und sichern Ihre Anmeldung.',
  sessions: 'Wo Sie angemeldet sind',
  session_this: 'Dieses Gerät',
  session_other: 'Ein anderes Gerät',
  session_times: 'Angemeldet {{since}}, zuletzt benutzt {{seen}}',
  session_end: 'Abmelden',
  session_ended: 'Das Gerät ist abgemeldet.',
  end_others: 'Alle anderen Geräte abmelden',
  others_ended: 'Alle anderen Geräte sind abgemeldet.',
  factor: 'Zweiter Schritt bei der Anmeldung',
  factor_off: 'Aus. Mit einer App auf dem Telefon kommt niemand nur mit Ihrem Passwort hinein.',
  factor_on: 'An. Unbenutzte Ersatzcodes: {{left}}',
  factor_set_up: 'Einrichten',
  factor_remove: 'Ausschalten',
  factor_removed: 'Der zweite Schritt ist ausgeschaltet.',
  set_up_title: 'Zweiten Schritt einrichten',
  set_up_app:
    'Öffnen Sie eine Authenticator-App (zum Beispiel Aegis oder FreeOTP) und geben Sie diesen Schlüssel ein:',
  set_up_link: 'Auf demselben Telefon: in der App öffnen',
  set_up_must:
    'Wer für eine Organisation arbeitet, braucht einen zweiten Schritt. Richten Sie ihn jetzt ein.',
  code: 'Sechsstellige Zahl aus der App',
  code_or_recovery: 'Zahl aus der App oder Ersatzcode',
  confirm: 'Bestätigen',
  code_title: 'Zweiter Schritt',
  code_lead:
    'Ihr Passwort stimmt. Geben Sie jetzt die Zahl aus Ihrer App ein. Ist das Telefon weg, nehmen Sie einen Ersatzcode.',
  code_submit: 'Anmelden',
  wrong: 'Diese Zahl oder dieser Code gilt nicht. Jede Zahl gilt nur einmal und nur kurz.',
  expired: 'Das hat zu lange gedauert. Bitte melden Sie sich noch einmal an.',
  codes_title: 'Ihre Ersatzcodes',
  codes_lead:
    'Drucken Sie diese Seite oder schreiben Sie die Codes ab. Jeder gilt einmal, wenn das Telefon weg ist. Sie werden nicht noch einmal gezeigt.',
  codes_done: 'Weiter',
} as const;
