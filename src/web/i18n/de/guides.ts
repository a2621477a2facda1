/** How things go at offices, step by step. */
export const guides = {
  title: 'So läuft es beim Amt',
  lead: 'Schritt für Schritt: wer etwas tut, welches Papier nötig ist, wie lange es dauert und was danach kommt. Ämter handeln im Einzelnen verschieden; was Ihr Amt schreibt, geht vor.',
  one_lead:
    'Ämter handeln im Einzelnen verschieden; was Ihr Amt schreibt, geht vor. Fragen Sie nach, wenn etwas unklar ist.',
  steps_one: '{{count}} Schritt',
  steps_other: '{{count}} Schritte',
  who_person: 'Person',
  who_desk: 'Beratung',
  who_employer: 'Betrieb',
  who_office: 'Amt',
  papers: 'Papiere: {{papers}}',
  time_law: 'Dauer: {{time}} ({{source}})',
  time_usual: 'Dauer: meist bis zu {{time}}; eine feste Frist gibt es nicht',
  days_one: '{{count}} Tag',
  days_other: '{{count}} Tage',
  business_days_one: '{{count}} Werktag',
  business_days_other: '{{count}} Werktage',
  weeks_one: '{{count}} Woche',
  weeks_other: '{{count}} Wochen',
  months_one: '{{count}} Monat',
  months_other: '{{count}} Monate',
  source: 'Grundlage: {{source}}. Gelesen am {{day}}.',
  source_unread: 'Grundlage: {{source}}. Noch nicht am Gesetzestext geprüft.',
  link: 'Schritt für Schritt ansehen',
  step_gather: 'Papiere sammeln und Kopien machen. Die Originale behalten.',
  step_firm_declares:
    'Der Betrieb füllt die Erklärung zum Beschäftigungsverhältnis vollständig aus: Arbeit, Lohn, Stunden.',
  step_apply_authority: 'Den Antrag bei der Ausländerbehörde abgeben und sich die Abgabe bestätigen lassen.',
  step_agency_checks:
    'Die Bundesagentur für Arbeit prüft die Bedingungen. Sind die Papiere vollständig und sagt sie nichts, gilt die Zustimmung als erteilt.',
  step_authority_decides: 'Die Ausländerbehörde entscheidet und trägt die Erlaubnis ein.',
  step_start_only_with:
    'Erst mit der eingetragenen Erlaubnis anfangen zu arbeiten. Der Betrieb bewahrt eine Kopie auf.',
  step_agency_asks_firm: 'Die Bundesagentur für Arbeit fragt den Betrieb nach den Bedingungen der Stelle.',
  step_talk_first: 'Vor dem Vertrag mit dem Amt sprechen: welche Förderung passt, und wer den Antrag stellt.',
  step_apply_before:
    'Den Antrag stellen, bevor der Vertrag unterschrieben ist oder die Arbeit beginnt. Danach ist es fast immer zu spät.',
  step_sign_after: 'Erst nach dem Antrag unterschreiben.',
  step_office_decides: 'Das Amt entscheidet; die meisten Förderungen sind Ermessen.',
  step_ask_office: 'Schriftlich anfragen und das Anliegen in einem Satz nennen.',
  step_take_test: 'Einstufungstest bei einer Sprachschule machen und das Ergebnis mitbringen.',
  step_office_obliges: 'Das Amt stellt die Verpflichtung oder Berechtigung aus.',
  step_enrol: 'Mit dem Schein bei einer Schule mit freiem Platz anmelden; er gilt nur eine begrenzte Zeit.',
  step_apply_bamf: 'Den Antrag an das Bundesamt (BAMF) schicken; die Sprachschule hilft dabei.',
  step_bamf_admits:
    'Das Bundesamt lässt zum Kurs zu, wenn es dafür Mittel gibt. Fragen Sie vorher nach: Freiwillige Plätze waren 2026 zeitweise gesperrt.',
  step_get_advice:
    'Anerkennungsberatung fragen: welche Stelle ist zuständig, welche Papiere, was kostet es? Zuschüsse vor dem Verfahren beantragen.',
  step_apply_body: 'Den Antrag bei der zuständigen Stelle abgeben.',
  step_body_receipt: 'Die Stelle bestätigt den Eingang und sagt, welche Papiere fehlen.',
  step_body_decides:
    'Die Stelle entscheidet; die Zeit läuft erst mit vollständigen Papieren. Sie kann einmal verlängert werden.',
  step_close_gaps:
    'Bei einer teilweisen Anerkennung: Lücken durch Praxis, Kurs oder Prüfung schließen. Fehlen Papiere, hilft eine Qualifikationsanalyse.',
  step_write_question: 'Die Frage kurz schreiben, eine Sache je Anfrage.',
  step_office_answers: 'Das Amt antwortet. Bleibt es still, erinnert das Portal und fragt die Vertretung.',
  step_go_with: 'Zum Termin darf jemand mitgehen. Schreiben und Ausweis mitbringen.',
  step_note_next: 'Danach notieren, was vereinbart wurde und bis wann.',
  step_firm_confirms: 'Der Betrieb bestätigt den ersten Arbeitstag.',
  step_send_confirmation: 'Die Bestätigung gleich an das Amt geben: Einkommen muss sofort gemeldet werden.',
  step_note_decision:
    'Die Antwort eintragen. Bei einer Ablehnung sofort den Tag der Zustellung notieren: Die Zeit für einen Widerspruch läuft.',
  years_one: '{{count}} Jahr',
  years_other: '{{count}} Jahre',
} as const;
