/** The pages every German site owes its visitors. */
export const about = {
  imprint_title: 'Impressum',
  imprint_operator: 'Betreiber dieser Seite',
  imprint_none: 'Für diese Installation ist noch kein Betreiber eingetragen.',
  imprint_software: 'Zugang ist freie Software unter der Lizenz AGPL-3.0-or-later.',
  imprint_parts: 'Verwendete freie Bausteine und ihre Lizenzen',
  privacy_title: 'Datenschutz',
  privacy_short:
    'Das Profil gehört der Person, um die es geht. Sie entscheidet, wer was sieht, und kann das jederzeit ändern.',
  privacy_what: 'Welche Daten',
  privacy_what_text:
    'Kontakt, Wohnort, Berufe, Fähigkeiten, Sprachstand, Wünsche für die Arbeit und die Angaben, von denen die Arbeitserlaubnis abhängt. Herkunft, Religion, Geschlecht, Alter und Familie fließen in keine Bewertung ein.',
  privacy_who: 'Wer sie sieht',
  privacy_who_text:
    'Zuerst nur die Person selbst und die Stelle, die sie begleitet. Betriebe sehen ein Profil ohne Namen. Alles Weitere braucht eine Einwilligung: für wen, wofür, bis wann. Ein Widerruf gilt sofort.',
  privacy_decide: 'Wer entscheidet',
  privacy_decide_text:
    'Immer Menschen. Das Portal ordnet Stellen und nennt Gründe; es lehnt niemanden ab (Art. 22 DSGVO).',
  privacy_rights: 'Ihre Rechte',
  privacy_rights_text:
    'Auskunft, Berichtigung, Löschung, Einschränkung, Mitnahme der Daten und Widerspruch (Art. 15 bis 21 DSGVO), sowie Beschwerde bei der Aufsichtsbehörde Ihres Bundeslandes (Art. 77 DSGVO).',
  privacy_technical: 'Technik',
  privacy_technical_text:
    'Zwei notwendige Cookies: eines für die Anmeldung, eines für die Sprache. Keine Werbung, keine Zählung, nichts wird von fremden Servern geladen. Protokolle enthalten keine Namen.',
  accessibility_title: 'Barrierefreiheit',
  accessibility_short:
    'Diese Seite soll für alle nutzbar sein: mit Tastatur, Vorleseprogramm, starker Vergrößerung, einfachem Telefon und ohne JavaScript.',
  accessibility_standard: 'Maßstab',
  accessibility_standard_text: 'BITV 2.0 mit EN 301 549; gebaut nach WCAG 2.2, Stufe AA.',
  accessibility_checked: 'Was geprüft wird',
  accessibility_checked_text:
    'Jede Änderung durchläuft automatische Prüfungen in Deutsch, Englisch und Arabisch, auf Telefon und Bildschirm, hell und dunkel, mit und ohne JavaScript. Prüfungen mit Menschen, die Hilfsmittel nutzen, stehen noch aus.',
  accessibility_limits: 'Was noch fehlt',
  accessibility_limits_text:
    'Leichte Sprache und Gebärdensprache gibt es noch nicht. Stellentexte und Notizen stehen in der Sprache, in der jemand sie schrieb.',
  accessibility_report: 'Barriere melden',
  accessibility_report_text:
    'Schreiben Sie dem Betreiber (siehe Impressum), was nicht geht. Hilft das nicht, können Sie sich an die Durchsetzungsstelle Ihres Bundeslandes wenden.',
  data_title: 'Über die Daten',
  data_short:
    'Orte, Berufe, Fähigkeiten, Engpässe und Jobcenter stammen aus veröffentlichten Tabellen. Hier steht, aus welchen, und was ihre Herausgeber dazu verlangen.',
  data_starter:
    'Eingespielt ist nur der kleine mitgelieferte Bestand: drei Regionen mit ihren Nachbarn und die Berufe der Beispiele, als Tatsachen zusammengestellt.',
  data_table: 'Eingelesene Tabellen',
  data_file: 'Tabelle',
  data_rows: 'Zeilen',
  data_notice: 'Hinweis des Herausgebers',
  data_imported: 'Eingelesen',
} as const;
